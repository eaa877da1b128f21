// Struct sequences: a tuple subclass whose fields are getters by index.
#include "py/builtin/struct_sequence.h"

#include <array>
#include <unordered_map>
#include <utility>

#include "py/object/support.h"

namespace py {
namespace {

constexpr int kMostFields = 24;

struct Layout {
  std::vector<const char*> fields;
  std::size_t visible;
};
std::unordered_map<const Type*, Layout>& layouts() {
  static std::unordered_map<const Type*, Layout> all;
  return all;
}
const Layout& layout_of(const Type* t) {
  while (!layouts().count(t)) t = t->base;
  return layouts()[t];
}

/// Fields beyond the visible items are kept behind them, where the tuple's own methods don't look.
class StructSequence : public Tuple {
 public:
  StructSequence(std::vector<Value> visible, std::vector<Value> hidden, Type* type)
      : Tuple(std::move(visible), type), hidden(std::move(hidden)) {}
  std::vector<Value> hidden;
};

template <int index>
Outcome field(VM&, const Value& self) {
  const auto* s = static_cast<StructSequence*>(self.as<Tuple>());
  return index < static_cast<int>(s->size()) ? s->items[index] : s->hidden[index - s->size()];
}
template <int... index>
constexpr std::array<Getter, sizeof...(index)> make_getters(std::integer_sequence<int, index...>) {
  return {field<index>...};
}
constexpr auto kGetters = make_getters(std::make_integer_sequence<int, kMostFields>());

Task repr_slowly(VM& vm, Value self) {
  const Type* t = self.object()->type();
  const Layout& layout = layout_of(t);
  std::string text = t->full_name() + "(";
  for (std::size_t i = 0; i < layout.visible; ++i) {
    Value shown = co_await vm.repr(self.as<Tuple>()->items[i]);
    text += fmt::format("{}{}={}", i ? ", " : "", layout.fields[i], str_view(shown));
  }
  co_return make_str(text + ")");
}
Outcome sequence_repr(VM& vm, const Value& self) { return repr_slowly(vm, self); }

Task new_from(VM& vm, Ref<Type> cls, Value iterable) {
  Value list = co_await collect(vm, iterable);
  const Layout& layout = layout_of(cls.get());
  std::vector<Value> values = std::move(list.as<List>()->items);
  const std::size_t all = layout.fields.size();
  if (values.size() < layout.visible || values.size() > all)
    co_return vm.type_error("{}() takes a{} {}-sequence ({}-sequence given)", cls->full_name(),
                            all == layout.visible ? "" : values.size() < layout.visible ? "n at least" : "n at most",
                            values.size() > all ? all : layout.visible, values.size());
  values.resize(all, Value::none());
  std::vector<Value> hidden(values.begin() + static_cast<std::ptrdiff_t>(layout.visible), values.end());
  values.resize(layout.visible);
  co_return make<StructSequence>(std::move(values), std::move(hidden), cls.get());
}
Outcome sequence_new(VM& vm, Type* cls, const CallArgs& args) {
  if (args.npos < 1) return vm.type_error("{}() missing required argument 'sequence' (pos 1)", cls->name());
  return new_from(vm, Ref<Type>(cls), args.data[0]);
}

}  // namespace

Type* new_struct_sequence(std::string_view module, std::string_view name, std::vector<const char*> fields,
                          std::size_t visible) {
  Type* t = new_type(module, name, types.tuple);
  t->slots.make_instance = sequence_new;
  t->slots.repr = sequence_repr;
  if (visible == 0) visible = fields.size();
  for (std::size_t i = 0; i < fields.size(); ++i) t->getset(fields[i], kGetters[i]);
  t->set_attr("n_fields", int_of(fields.size()));
  t->set_attr("n_sequence_fields", int_of(visible));
  t->set_attr("n_unnamed_fields", Value::small_int(0));
  std::vector<Value> names;
  for (std::size_t i = 0; i < visible; ++i) names.push_back(make_str(fields[i]));
  t->set_attr("__match_args__", make_tuple(std::move(names)));
  layouts()[t] = {std::move(fields), visible};
  t->ready();
  return t;
}

Value make_struct_sequence(Type* type, std::vector<Value> values) {
  const Layout& layout = layout_of(type);
  std::vector<Value> hidden(values.begin() + static_cast<std::ptrdiff_t>(layout.visible), values.end());
  values.resize(layout.visible);
  return make<StructSequence>(std::move(values), std::move(hidden), type);
}

}  // namespace py
