// nd::Error to Python exceptions, the exception classes of numpy, and floating-point reports.
#include <algorithm>

#include "npmod/core/errors.h"

#include "npmod/core/convert.h"

#include "py/object/exception.h"
#include "py/object/exception_kinds.h"
#include "py/object/module.h"
#include "py/object/str.h"

namespace npmod {

using nd::ErrorKind;

NumpyExceptions npexc;

namespace {

/// AxisError(axis, ndim=None, msg_prefix=None): the attributes axis and ndim, and the text made of them.
Outcome axis_init(VM& vm, const Value& self, const py::CallArgs& args) {
  auto* e = self.as<py::Exception>();
  std::vector<Value> given(args.positional().begin(), args.positional().end());
  e->args = py::make_tuple(given);
  static constexpr std::string_view kNames[] = {"axis", "ndim", "msg_prefix"};
  for (std::size_t k = 0; k < args.nkw(); ++k) {
    const std::string_view name = py::str_view((*args.names)[k]);
    const std::size_t at =
        static_cast<std::size_t>(std::find(std::begin(kNames), std::end(kNames), name) - std::begin(kNames));
    if (at == 3) return vm.type_error("AxisError.__init__() got an unexpected keyword argument '{}'", name);
    if (given.size() <= at) given.resize(at + 1);
    given[at] = args.keyword_value(k);
  }
  if (given.empty() || !given[0])
    return vm.type_error("AxisError.__init__() missing 1 required positional argument: 'axis'");
  given.resize(3);
  for (Value& v : given) {
    if (!v) v = Value::none();
  }
  if (given[1].is_none() && given[2].is_none())
    given = {Value::none(), Value::none(), given[0]};  // NumPy: a whole message
  e->extra = std::move(given);
  return Value::none();
}
Outcome axis_str(VM& vm, const Value& self) {
  auto* e = self.as<py::Exception>();
  Value axis = py::field(*e, 0), ndim = py::field(*e, 1), prefix = py::field(*e, 2);
  if (!axis || axis.is_none()) {
    if (prefix && py::is_str(prefix)) return prefix;
    return vm.type_error("__str__ returned non-string (type {})", prefix ? py::type_name(prefix) : "NoneType");
  }
  std::string text =
      fmt::format("axis {} is out of bounds for array of dimension {}", plain_str(vm, axis), plain_str(vm, ndim));
  if (prefix && py::is_str(prefix)) text = std::string(py::str_view(prefix)) + ": " + text;
  return py::make_str(std::move(text));
}
Outcome axis_get(VM&, const Value& self) {
  Value v = py::field(*self.as<py::Exception>(), 0);
  return v ? v : Value::none();
}
Outcome axis_ndim_get(VM&, const Value& self) {
  Value v = py::field(*self.as<py::Exception>(), 1);
  return v ? v : Value::none();
}

py::Type* axis_error_class() {
  py::Type* t = py::new_type("numpy.exceptions", "AxisError", py::exc.ValueError);
  t->slots.make_instance = py::exc.ValueError->slots.make_instance;
  t->slots.init = axis_init;
  t->slots.str = axis_str;
  t->getset("axis", axis_get);
  t->getset("ndim", axis_ndim_get);
  t->set_doc("An axis that the array doesn't have.");
  t->ready_with_bases({py::exc.ValueError, py::exc.IndexError});
  return t;
}

/// NumPy: these show themselves by their base's __name__ and keep their own __qualname__.
py::Type* shown_as_base(py::Type* t) {
  t->qualname_value = Value(py::make_str(t->name()));
  t->set_name(t->base->name());
  return t;
}

/// What the text of a ufunc's TypeError tells: its parts are attributes.
py::Task told(VM& vm, Value self, const char* part) {
  Value module = co_await vm.import_module("numpy._core._exceptions");
  Value parts = co_await vm.get_attr(module, "_told");
  Value text = co_await vm.str(self);
  co_return co_await vm.call(parts, {text, Value(py::make_str(part))});
}
template <const char* part>
Outcome told_part(VM& vm, const Value& self) {
  return told(vm, self, part);
}
constexpr char kUfunc[] = "ufunc", kDtypes[] = "dtypes", kCasting[] = "casting", kFrom[] = "from_", kTo[] = "to",
               kIn[] = "in_i", kOut[] = "out_i";

bool translate(VM& vm) {
  try {
    throw;
  } catch (const nd::Error& e) {
    (void)raise_nd(vm, e);
    return true;
  } catch (...) {
    return false;
  }
}

}  // namespace

void init_exceptions() {
  const char* const kInner = "numpy._core._exceptions";
  const char* const kOuter = "numpy.exceptions";
  npexc.AxisError = axis_error_class();
  npexc.UFuncTypeError = py::new_exception(kInner, "UFuncTypeError", py::exc.TypeError);
  npexc.UFuncNoLoopError = shown_as_base(py::new_exception(kInner, "_UFuncNoLoopError", npexc.UFuncTypeError));
  npexc.UFuncBinaryResolutionError =
      shown_as_base(py::new_exception(kInner, "_UFuncBinaryResolutionError", npexc.UFuncNoLoopError));
  npexc.UFuncCastingError = shown_as_base(py::new_exception(kInner, "_UFuncCastingError", npexc.UFuncTypeError));
  npexc.UFuncInputCastingError =
      shown_as_base(py::new_exception(kInner, "_UFuncInputCastingError", npexc.UFuncCastingError));
  npexc.UFuncOutputCastingError =
      shown_as_base(py::new_exception(kInner, "_UFuncOutputCastingError", npexc.UFuncCastingError));
  npexc.UFuncTypeError->getset("ufunc", told_part<kUfunc>);
  npexc.UFuncNoLoopError->getset("dtypes", told_part<kDtypes>);
  for (py::Type* t : {npexc.UFuncInputCastingError, npexc.UFuncOutputCastingError}) {
    t->getset("casting", told_part<kCasting>);
    t->getset("from_", told_part<kFrom>);
    t->getset("to", told_part<kTo>);
  }
  npexc.UFuncInputCastingError->getset("in_i", told_part<kIn>);
  npexc.UFuncOutputCastingError->getset("out_i", told_part<kOut>);
  npexc.ArrayMemoryError = shown_as_base(py::new_exception(kInner, "_ArrayMemoryError", py::exc.MemoryError));
  npexc.ComplexWarning = py::new_exception(kOuter, "ComplexWarning", py::exc.RuntimeWarning);
  npexc.VisibleDeprecationWarning = py::new_exception(kOuter, "VisibleDeprecationWarning", py::exc.UserWarning);
  npexc.ModuleDeprecationWarning = py::new_exception(kOuter, "ModuleDeprecationWarning", py::exc.DeprecationWarning);
  npexc.RankWarning = py::new_exception(kOuter, "RankWarning", py::exc.RuntimeWarning);
  npexc.TooHardError = py::new_exception(kOuter, "TooHardError", py::exc.RuntimeError);
  npexc.DTypePromotionError = py::new_exception(kOuter, "DTypePromotionError", py::exc.TypeError);
  npexc.LinAlgError = py::new_exception("numpy.linalg", "LinAlgError", py::exc.ValueError);
  VM::add_cpp_translator(translate);
}

void fill_exceptions(VM&, py::Module& m) {
  for (py::Type* t : {npexc.AxisError, npexc.ComplexWarning, npexc.VisibleDeprecationWarning,
                      npexc.ModuleDeprecationWarning, npexc.RankWarning, npexc.TooHardError, npexc.DTypePromotionError})
    m.add_type(t);
}

void fill_ufunc_exceptions(VM&, py::Module& m) {
  // Most of them show the name of the class above.
  const std::pair<const char*, py::Type*> classes[] = {
      {"UFuncTypeError", npexc.UFuncTypeError},
      {"_UFuncNoLoopError", npexc.UFuncNoLoopError},
      {"_UFuncBinaryResolutionError", npexc.UFuncBinaryResolutionError},
      {"_UFuncCastingError", npexc.UFuncCastingError},
      {"_UFuncInputCastingError", npexc.UFuncInputCastingError},
      {"_UFuncOutputCastingError", npexc.UFuncOutputCastingError},
      {"_ArrayMemoryError", npexc.ArrayMemoryError},
  };
  for (const auto& [name, t] : classes) m.set(name, Value(t));
}

py::Type* python_class(ErrorKind kind) {
  switch (kind) {
    case ErrorKind::Value:
      return py::exc.ValueError;
    case ErrorKind::Type:
      return py::exc.TypeError;
    case ErrorKind::Index:
      return py::exc.IndexError;
    case ErrorKind::Axis:
      return npexc.AxisError;
    case ErrorKind::Memory:
      return npexc.ArrayMemoryError;
    case ErrorKind::Overflow:
      return py::exc.OverflowError;
    case ErrorKind::ZeroDivision:
      return py::exc.ZeroDivisionError;
    case ErrorKind::FloatingPoint:
      return py::exc.FloatingPointError;
    case ErrorKind::Key:
      return py::exc.KeyError;
    case ErrorKind::Runtime:
      return py::exc.RuntimeError;
    case ErrorKind::NotImplemented:
      return py::exc.NotImplementedError;
    case ErrorKind::LinAlg:
      return npexc.LinAlgError;
    case ErrorKind::OS:
      return py::exc.OSError;
    case ErrorKind::UnicodeEncode:
      return py::exc.UnicodeEncodeError;
    case ErrorKind::UnicodeDecode:
      return py::exc.UnicodeDecodeError;
    case ErrorKind::EndOfFile:
      return py::exc.EOFError;
    case ErrorKind::UFuncNoLoop:
      return npexc.UFuncNoLoopError;
    case ErrorKind::UFuncBinaryResolution:
      return npexc.UFuncBinaryResolutionError;
    case ErrorKind::UFuncInputCasting:
      return npexc.UFuncInputCastingError;
    case ErrorKind::UFuncOutputCasting:
      return npexc.UFuncOutputCastingError;
    case ErrorKind::DTypePromotion:
      return npexc.DTypePromotionError;
    case ErrorKind::Interrupted:
      return py::exc.KeyboardInterrupt;
  }
  return py::exc.RuntimeError;
}

namespace {

/// The engine says which character of an element it couldn't take; Python wants the pieces. The element's other
/// characters are not told.
Outcome raise_codec(VM& vm, const nd::Error& e) {
  const bool encode = e.kind() == ErrorKind::UnicodeEncode;
  const std::string& text = e.text();
  const std::size_t escape = text.find(encode ? "'\\" : "0x"), place = text.find("position ");
  const unsigned long code = std::strtoul(text.c_str() + escape + (encode ? 3 : 2), nullptr, 16);
  const std::size_t at = std::strtoul(text.c_str() + place + 9, nullptr, 10);
  Value object;
  if (encode) {
    std::string whole(at, '?');
    py::append_utf8(whole, static_cast<char32_t>(code));
    object = Value(py::make_str(std::move(whole)));
  } else {
    std::string whole(at, '?');
    whole += static_cast<char>(code);
    object = Value(py::make_bytes(std::move(whole)));
  }
  std::vector<Value> args = {
      Value(py::make_str("ascii")), std::move(object), Value::small_int(static_cast<std::int64_t>(at)),
      Value::small_int(static_cast<std::int64_t>(at + 1)), Value(py::make_str("ordinal not in range(128)"))};
  auto made = py::make_exception(python_class(e.kind()), args);
  made->extra = std::move(args);
  return vm.raise_object(Value(made));
}

}  // namespace

Outcome raise_nd(VM& vm, const nd::Error& e) {
  if (e.kind() == ErrorKind::Interrupted) {
    // Whoever threw it has set the exception: vm.poll(), or a failed conversion of an object.
    if (!vm.error()) return vm.raise_text(py::exc.KeyboardInterrupt, "");
    return Outcome::error();
  }
  if (e.kind() == ErrorKind::Key) {
    // The text is the key's repr, which KeyError makes itself.
    std::string key = e.text();
    if (key.size() >= 2 && key.front() == '\'' && key.back() == '\'') key = key.substr(1, key.size() - 2);
    return vm.key_error(Value(py::make_str(key)));
  }
  if (e.kind() == ErrorKind::UnicodeEncode || e.kind() == ErrorKind::UnicodeDecode) return raise_codec(vm, e);
  auto made = py::make_exception(python_class(e.kind()), e.text());
  if (e.kind() == ErrorKind::Axis) {
    int axis = 0, ndim = 0;
    const std::size_t at = e.text().rfind("axis ");
    if (at != std::string::npos &&
        std::sscanf(e.text().c_str() + at, "axis %d is out of bounds for array of dimension %d", &axis, &ndim) == 2) {
      made->extra = {Value::small_int(axis), Value::small_int(ndim),
                     at >= 2 ? Value(py::make_str(e.text().substr(0, at - 2))) : Value::none()};
      made->args = py::make_tuple(made->extra);
    } else {
      made->extra = {Value::none(), Value::none(), Value(py::make_str(e.text()))};
    }
  }
  return vm.raise_object(Value(made));
}

ErrState& errstate() {
  static ErrState state;
  return state;
}

namespace {

struct Condition {
  nd::FpFlag flag;
  ErrState::Do ErrState::*what;
  const char* text;
};
const Condition kConditions[] = {
    {nd::kFpDivide, &ErrState::divide, "divide by zero"},
    {nd::kFpOverflow, &ErrState::over, "overflow"},
    {nd::kFpUnderflow, &ErrState::under, "underflow"},
    {nd::kFpInvalid, &ErrState::invalid, "invalid value"},
};

py::Task print_to_stderr(VM& vm, std::string text) {
  Value sys = co_await vm.import_module("sys");
  Value file = sys.as<py::Module>()->dict->get("stderr");
  if (!file || file.is_none()) co_return Value::none();
  co_return vm.call_method(file, "write", {Value(py::make_str(std::move(text)))});
}

/// One condition; None, error, or pending.
Outcome report_one(VM& vm, const Condition& c, const char* where, int bits) {
  switch (errstate().*c.what) {
    case ErrState::Do::Ignore:
      return Value::none();
    case ErrState::Do::Warn:
      return vm.warn(py::exc.RuntimeWarning, fmt::format("{} encountered in {}", c.text, where));
    case ErrState::Do::Raise:
      return vm.raise(py::exc.FloatingPointError, "{} encountered in {}", c.text, where);
    case ErrState::Do::Print:
      return print_to_stderr(vm, fmt::format("Warning: {} encountered in {}\n", c.text, where));
    case ErrState::Do::Call:
      if (!errstate().call || errstate().call.is_none())
        return vm.raise(py::exc.NameError, "python callback specified for {} (in  {}) but no function found.", c.text,
                        where);
      return vm.call(errstate().call, {Value(py::make_str(c.text)), Value::small_int(bits)});
    case ErrState::Do::Log:
      if (!errstate().call || errstate().call.is_none())
        return vm.raise(py::exc.NameError, "log specified for {} (in {}) but no object with write method found.",
                        c.text, where);
      return vm.call_method(errstate().call, "write",
                            {Value(py::make_str(fmt::format("Warning: {} encountered in {}\n", c.text, where)))});
  }
  return Value::none();
}

py::Task report_all(VM& vm, int bits, const char* where) {
  for (const Condition& c : kConditions) {
    if (bits & c.flag) (void)co_await report_one(vm, c, where, bits);
  }
  co_return Value::none();
}

}  // namespace

Outcome report_status(VM& vm, nd::FpStatus status, const char* where) {
  if (!status) return Value::none();
  int wanted = 0;
  for (const Condition& c : kConditions) {
    if (status.has(c.flag) && errstate().*c.what != ErrState::Do::Ignore) wanted |= c.flag;
  }
  if (!wanted) return Value::none();
  return report_all(vm, status.bits, where);
}

}  // namespace npmod
