// _zlib: raw DEFLATE streams, for lib/zlib.py, which knows their headers and checksums.
#include "py/builtin/deflate.h"
#include "py/builtin/inflate.h"
#include "py/builtin/modules.h"
#include "py/object/bytes_internal.h"
#include "py/object/module.h"
#include "py/object/support.h"

namespace py {
namespace {

Type *deflater_type = nullptr, *inflater_type = nullptr;

class DeflaterObject : public Object {
 public:
  explicit DeflaterObject(Deflater from) : Object(deflater_type), stream(std::move(from)) {}
  Deflater stream;
};
class InflaterObject : public Object {
 public:
  explicit InflaterObject(Inflater from) : Object(inflater_type), stream(std::move(from)) {}
  Inflater stream;
};

Outcome deflater(VM& vm, const Args& args) {
  std::int64_t numbers[4];
  for (std::size_t i = 0; i < 4; ++i) {
    const std::optional<std::int64_t> n = vm.as_int64(args[i]);
    PY_CHECK(n);
    numbers[i] = *n;
  }
  const auto [level, window, memory, strategy] = numbers;
  if (level < -1 || level > 9 || window < 8 || window > 15 || memory < 1 || memory > 9 || strategy < 0 || strategy > 4)
    return vm.value_error("Invalid initialization option");
  return make<DeflaterObject>(Deflater(static_cast<int>(level), static_cast<int>(window), static_cast<int>(memory),
                                       static_cast<int>(strategy)));
}
Outcome deflater_run(VM& vm, const Args& args) {
  BufferView view;
  PY_CHECK(get_buffer(vm, args[1], &view));
  const std::optional<std::int64_t> mode = vm.as_int64(args[2]);
  PY_CHECK(mode);
  return make_bytes(args[0].as<DeflaterObject>()->stream.run(buffer_bytes(view), static_cast<Deflater::Flush>(*mode)));
}
template <class Stream>
Outcome set_dictionary(VM& vm, const Args& args) {
  BufferView view;
  PY_CHECK(get_buffer(vm, args[1], &view));
  args[0].as<Stream>()->stream.set_dictionary(buffer_bytes(view));
  return Value::none();
}
template <class Stream>
Outcome copy_stream(VM&, const Args& args) {
  return make<Stream>(args[0].as<Stream>()->stream);
}

Outcome inflater(VM&, const Args&) { return make<InflaterObject>(Inflater()); }
/// (what came out, 'more' | 'full' | 'done' or the complaint, what wasn't used)
Outcome inflater_run(VM& vm, const Args& args) {
  Inflater& stream = args[0].as<InflaterObject>()->stream;
  BufferView view;
  PY_CHECK(get_buffer(vm, args[1], &view));
  const std::optional<std::int64_t> limit = vm.as_int64(args[2]);
  PY_CHECK(limit);
  stream.give(buffer_bytes(view));
  const Inflater::State state = stream.run(*limit > 0 ? static_cast<std::size_t>(*limit) : std::string::npos);
  std::vector<Value> out;
  out.push_back(make_bytes(stream.take()));
  const char* words[] = {"more", "full", "done", stream.error()};
  out.push_back(make_str(words[static_cast<int>(state)]));
  const bool over = state != Inflater::State::More;
  out.push_back(make_bytes(over ? std::string(stream.rest()) : std::string()));
  if (over) stream.drop_rest();
  return make_tuple(std::move(out));
}

void make_types() {
  if (deflater_type) return;
  deflater_type = new_type("_zlib", "Deflater", types.object);
  deflater_type->def("run(self, data, mode, /)", deflater_run, "Take more data; gives what is ready.");
  deflater_type->def("set_dictionary(self, data, /)", set_dictionary<DeflaterObject>);
  deflater_type->def("copy(self, /)", copy_stream<DeflaterObject>);
  inflater_type = new_type("_zlib", "Inflater", types.object);
  inflater_type->def("run(self, data, limit, /)", inflater_run,
                     "Take more data; gives what came out, the state, and what is over.");
  inflater_type->def("set_dictionary(self, data, /)", set_dictionary<InflaterObject>);
  inflater_type->def("copy(self, /)", copy_stream<InflaterObject>);
  deflater_type->ready();
  inflater_type->ready();
}

Outcome adler32(VM& vm, const Args& args) {
  BufferView view;
  PY_CHECK(get_buffer(vm, args[0], &view));
  const std::optional<std::int64_t> start = vm.as_int64(args[1]);
  PY_CHECK(start);
  std::uint32_t a = *start & 0xFFFF, b = *start >> 16 & 0xFFFF;
  for (char c : buffer_bytes(view)) {
    a = (a + static_cast<unsigned char>(c)) % 65521;
    b = (b + a) % 65521;
  }
  return make_int(static_cast<std::int64_t>(b) << 16 | a);
}

}  // namespace

void init__zlib_module(VM&, Module& m) {
  make_types();
  m.def("deflater(level, window_bits, memory_level, strategy, /)", deflater, "A stream that compresses.");
  m.def("inflater()", inflater, "A stream that decompresses.");
  m.def("adler32(data, value, /)", adler32, "The Adler-32 checksum of the bytes, starting from value.");
}

}  // namespace py
