// Exception classes with fields: StopIteration, SystemExit, KeyError's text, NameError, AttributeError, ImportError,
// OSError (whose class follows from errno), SyntaxError, the Unicode errors.
#include "py/object/exception_kinds.h"


#include "py/object/support.h"
#include "py/vm/index_argument.h"

namespace py {

void set_field(Exception& e, std::size_t i, Value v) {
  if (e.extra.size() <= i) e.extra.resize(i + 1);
  e.extra[i] = std::move(v);
}

namespace {

Exception& self_of(const Value& v) { return *v.as<Exception>(); }

/// A field's getter (None when unset) and setter, by index.
template <std::size_t kIndex>
Outcome get_field(VM&, const Value& self) {
  Value v = field(self_of(self), kIndex);
  return v ? v : Value::none();
}
template <std::size_t kIndex>
Outcome put_field(VM&, const Value& self, const Value& v) {
  set_field(self_of(self), kIndex, v ? v : Value::none());
  return Value::none();
}
template <std::size_t kIndex>
void def_field(Type* t, const char* name) {
  t->getset(name, get_field<kIndex>, put_field<kIndex>);
}

// ---- __init__ with keyword-only fields -------------------------------------------------------------------------

struct KeywordField {
  const char* name;
  std::size_t index;
};

/// `X(*args, name=None, …)`: keywords go to fields.
Outcome init_with_fields(VM& vm, const Value& self, const CallArgs& args, const char* words,
                         std::initializer_list<KeywordField> fields) {
  Exception& e = self_of(self);
  e.args = make_tuple(std::vector<Value>(args.data, args.data + args.npos));
  e.extra.clear();
  fill_from_args(e);
  for (std::size_t i = 0; i < args.nkw(); ++i) {
    std::string_view name = str_view((*args.names)[i]);
    bool known = false;
    for (const KeywordField& f : fields) {
      if (name != f.name) continue;
      set_field(e, f.index, args.keyword_value(i));
      known = true;
    }
    if (!known) return vm.type_error("{}() got an unexpected keyword argument '{}'", words, name);
  }
  return Value::none();
}

Outcome name_error_init(VM& vm, const Value& self, const CallArgs& args) {
  return init_with_fields(vm, self, args, "NameError", {{"name", NameField::name}});
}
Outcome attribute_error_init(VM& vm, const Value& self, const CallArgs& args) {
  return init_with_fields(vm, self, args, "AttributeError", {{"name", NameField::name}, {"obj", NameField::obj}});
}
Outcome import_error_init(VM& vm, const Value& self, const CallArgs& args) {
  return init_with_fields(
      vm, self, args, "ImportError",
      {{"name", ImportField::name}, {"path", ImportField::path}, {"name_from", ImportField::name_from}});
}
Outcome import_error_str(VM& vm, const Value& self) {
  Value msg = field(self_of(self), ImportField::msg);
  if (msg && is_str(msg)) return msg;
  return exception_str(vm, self);
}

Outcome key_error_str(VM& vm, const Value& self) {
  // Python: repr, so that KeyError('') shows something.
  Exception& e = self_of(self);
  if (e.args && e.args->size() == 1) return vm.repr((*e.args)[0]);
  return exception_str(vm, self);
}

// ---- OSError ---------------------------------------------------------------------------------------------------

/// Linux's numbers, which programs and messages have, whatever the host's are.
Type* class_for_errno(int code) {
  switch (code) {
    case 11:  // EAGAIN
    case 114:  // EALREADY
    case 115:  // EINPROGRESS
      return exc.BlockingIOError;
    case 32:  // EPIPE
    case 108:  // ESHUTDOWN
      return exc.BrokenPipeError;
    case 10:  // ECHILD
      return exc.ChildProcessError;
    case 103:  // ECONNABORTED
      return exc.ConnectionAbortedError;
    case 111:  // ECONNREFUSED
      return exc.ConnectionRefusedError;
    case 104:  // ECONNRESET
      return exc.ConnectionResetError;
    case 17:  // EEXIST
      return exc.FileExistsError;
    case 2:  // ENOENT
      return exc.FileNotFoundError;
    case 21:  // EISDIR
      return exc.IsADirectoryError;
    case 20:  // ENOTDIR
      return exc.NotADirectoryError;
    case 4:  // EINTR
      return exc.InterruptedError;
    case 13:  // EACCES
    case 1:  // EPERM
      return exc.PermissionError;
    case 3:  // ESRCH
      return exc.ProcessLookupError;
    case 110:  // ETIMEDOUT
      return exc.TimeoutError;
    default:
      return nullptr;
  }
}

/// OSError(errno, strerror[, filename[, winerror[, filename2]]]): args keeps the first two.
void fill_os_error(Exception& e) {
  std::size_t n = e.args ? e.args->size() : 0;
  e.extra.clear();
  if (n < 2 || n > 5) return;
  std::vector<Value> given = e.args->items;
  set_field(e, OsField::err, given[0]);
  set_field(e, OsField::strerror, given[1]);
  if (n >= 3 && !given[2].is_none()) {
    set_field(e, OsField::filename, given[2]);
    if (n == 5) set_field(e, OsField::filename2, given[4]);
    e.args = make_tuple({given[0], given[1]});
  }
}

Outcome os_error_init(VM& vm, const Value& self, const CallArgs& args) {
  if (args.nkw()) return vm.type_error("{}() takes no keyword arguments", type_name(self));
  return exception_init(vm, self, args);
}

Outcome os_error_make(VM& vm, Type* cls, const CallArgs& args) {
  if (cls == exc.OSError && args.npos >= 2 && args.npos <= 5 && is_int(args.data[0])) {
    std::optional<std::int64_t> code = int_value(args.data[0]);
    Type* better = code ? class_for_errno(static_cast<int>(*code)) : nullptr;
    if (better) cls = better;
  }
  return exception_make(vm, cls, args);
}

Task os_error_text(VM& vm, Value self) {
  Exception& e = self_of(self);
  Value err = field(e, OsField::err), text = field(e, OsField::strerror), filename = field(e, OsField::filename),
        other = field(e, OsField::filename2);
  if (!err && !text) co_return co_await exception_str(vm, self);
  Value code = co_await vm.str(err ? err : Value::none());
  Value words = co_await vm.str(text ? text : Value::none());
  std::string out = fmt::format("[Errno {}] {}", str_view(code), str_view(words));
  if (filename && !filename.is_none()) {
    Value shown = co_await vm.repr(filename);
    out += ": " + std::string(str_view(shown));
    if (other && !other.is_none()) {
      Value second = co_await vm.repr(other);
      out += " -> " + std::string(str_view(second));
    }
  }
  co_return make_str(std::move(out));
}
Outcome os_error_str(VM& vm, const Value& self) { return os_error_text(vm, self); }

// ---- SyntaxError -----------------------------------------------------------------------------------------------

/// SyntaxError(msg, (filename, lineno, offset, text[, end_lineno, end_offset])).
void fill_syntax_error(Exception& e) {
  std::size_t n = e.args ? e.args->size() : 0;
  e.extra.clear();
  if (n >= 1) set_field(e, SyntaxField::msg, (*e.args)[0]);
  if (n != 2) return;
  Tuple* info = cast<Tuple>((*e.args)[1]);
  if (!info || info->size() < 4) return;
  for (std::size_t i = 0; i < info->size() && i < 6; ++i) set_field(e, SyntaxField::filename + i, (*info)[i]);
}

Outcome syntax_error_init(VM& vm, const Value& self, const CallArgs& args) {
  PY_TRY(exception_init(vm, self, args));
  if (args.npos != 2) return Value::none();
  Tuple* info = cast<Tuple>(args.data[1]);
  if (info && info->size() < 4)
    return vm.type_error("function missing required argument '{}' (pos {})",
                         info->size() == 0   ? "filename"
                         : info->size() == 1 ? "lineno"
                         : info->size() == 2 ? "offset"
                                             : "text",
                         info->size() + 1);
  if (info && info->size() == 5) return vm.type_error("end_offset must be provided when end_lineno is provided");
  if (info && info->size() > 6)
    return vm.type_error("function takes at most 6 arguments ({} given)", info->size());
  return Value::none();
}

Task syntax_error_text(VM& vm, Value self) {
  Exception& e = self_of(self);
  Value msg = field(e, SyntaxField::msg), filename = field(e, SyntaxField::filename),
        lineno = field(e, SyntaxField::lineno);
  Value shown = co_await vm.str(msg ? msg : Value::none());
  std::string text(str_view(shown));
  bool have_line = lineno && is_int(lineno);
  if (filename && is_str(filename)) {
    std::string_view base = str_view(filename);
    if (std::size_t slash = base.rfind('/'); slash != std::string_view::npos) base.remove_prefix(slash + 1);
    text += have_line ? fmt::format(" ({}, line {})", base, int_to_string(lineno)) : fmt::format(" ({})", base);
  } else if (have_line) {
    text += fmt::format(" (line {})", int_to_string(lineno));
  }
  co_return make_str(std::move(text));
}
Outcome syntax_error_str(VM& vm, const Value& self) { return syntax_error_text(vm, self); }

// ---- Unicode errors --------------------------------------------------------------------------------------------

Outcome unicode_error_init(VM& vm, const Value& self, const CallArgs& args, bool translate, bool decode) {
  if (args.nkw()) return vm.type_error("{}() takes no keyword arguments", type_name(self));
  std::size_t wanted = translate ? 4 : 5;
  if (args.npos != wanted)
    return vm.type_error("function takes exactly {} arguments ({} given)", wanted, args.npos);
  Exception& e = self_of(self);
  e.args = make_tuple(std::vector<Value>(args.data, args.data + args.npos));
  e.extra.assign(5, Value());
  std::size_t at = translate ? 1 : 0;
  for (std::size_t i = 0; i < wanted; ++i) {
    const Value& v = args.data[i];
    std::size_t field_index = i + at;
    bool text = field_index == UnicodeField::encoding || field_index == UnicodeField::reason ||
                (field_index == UnicodeField::object && !decode);
    if (text && !is_str(v)) return vm.type_error("argument {} must be str, not {}", i + 1, type_name(v));
    if (field_index == UnicodeField::object && decode) {
      BufferView view;
      if (!get_buffer(vm, v, &view)) return Outcome::error();
      e.extra[field_index] =
          Value(make_bytes(std::string(reinterpret_cast<const char*>(view.data), static_cast<std::size_t>(view.size))));
      continue;
    }
    if ((field_index == UnicodeField::start || field_index == UnicodeField::end) && !is_int(v))
      return not_an_integer(vm, v);
    e.extra[field_index] = v;
  }
  return Value::none();
}
Outcome decode_error_init(VM& vm, const Value& self, const CallArgs& args) {
  return unicode_error_init(vm, self, args, false, true);
}
Outcome encode_error_init(VM& vm, const Value& self, const CallArgs& args) {
  return unicode_error_init(vm, self, args, false, false);
}
Outcome translate_error_init(VM& vm, const Value& self, const CallArgs& args) {
  return unicode_error_init(vm, self, args, true, false);
}

std::string escaped_char(char32_t c) {
  auto code = static_cast<std::uint32_t>(c);
  if (code <= 0xFF) return fmt::format("\\x{:02x}", code);
  if (code <= 0xFFFF) return fmt::format("\\u{:04x}", code);
  return fmt::format("\\U{:08x}", code);
}

Task unicode_error_text(VM& vm, Value self) {
  Exception& e = self_of(self);
  Value object = field(e, UnicodeField::object);
  if (!object) co_return Value(intern(""));  // __init__ hasn't run
  // Fields may have been set to anything.
  const Value given_reason = field(e, UnicodeField::reason), given_encoding = field(e, UnicodeField::encoding);
  Value reason = co_await vm.str(given_reason ? given_reason : Value(intern("")));
  Value encoding = co_await vm.str(given_encoding ? given_encoding : Value(intern("")));
  object = field(e, UnicodeField::object);
  auto number = [&](std::size_t f) {
    const Value v = field(e, f);
    return v && is_int(v) ? int_value(v).value_or(0) : 0;
  };
  const std::int64_t start = number(UnicodeField::start), end = number(UnicodeField::end);
  if (e.type()->is_subtype_of(exc.UnicodeDecodeError)) {
    Bytes* bytes = object ? cast<Bytes>(object) : nullptr;
    if (!bytes) co_return vm.type_error("object attribute must be bytes");
    if (start >= 0 && start < static_cast<std::int64_t>(bytes->data.size()) && end == start + 1)
      co_return make_str(fmt::format("'{}' codec can't decode byte 0x{:02x} in position {}: {}", str_view(encoding),
                                     static_cast<unsigned char>(bytes->data[static_cast<std::size_t>(start)]), start,
                                     str_view(reason)));
    co_return make_str(fmt::format("'{}' codec can't decode bytes in position {}-{}: {}", str_view(encoding), start,
                                   end - 1, str_view(reason)));
  }
  if (!object || !is_str(object)) co_return vm.type_error("object attribute must be unicode");
  Str* text = object.as<Str>();
  const bool translate = e.type()->is_subtype_of(exc.UnicodeTranslateError);
  std::string codec = translate ? "can't translate" : fmt::format("'{}' codec can't encode", str_view(encoding));
  if (start >= 0 && start < text->length() && end == start + 1)
    co_return make_str(fmt::format("{} character '{}' in position {}: {}", codec, escaped_char(text->at(start)), start,
                                   str_view(reason)));
  co_return make_str(fmt::format("{} characters in position {}-{}: {}", codec, start, end - 1, str_view(reason)));
}
Outcome unicode_error_str(VM& vm, const Value& self) { return unicode_error_text(vm, self); }

void fill_unicode_error(Type* t) {
  t->slots.str = unicode_error_str;
  def_field<UnicodeField::encoding>(t, "encoding");
  def_field<UnicodeField::object>(t, "object");
  def_field<UnicodeField::start>(t, "start");
  def_field<UnicodeField::end>(t, "end");
  def_field<UnicodeField::reason>(t, "reason");
}

}  // namespace

void fill_from_args(Exception& e) {
  const Type* t = e.type();
  std::size_t n = e.args ? e.args->size() : 0;
  if (t->is_subtype_of(exc.StopIteration)) {
    e.extra.assign(1, n ? (*e.args)[0] : Value::none());
  } else if (t->is_subtype_of(exc.SystemExit)) {
    e.extra.assign(1, n == 0 ? Value::none() : n == 1 ? (*e.args)[0] : Value(e.args));
  } else if (t->is_subtype_of(exc.ImportError)) {
    e.extra.clear();
    if (n == 1) set_field(e, ImportField::msg, (*e.args)[0]);
  } else if (t->is_subtype_of(exc.OSError)) {
    fill_os_error(e);
  } else if (t->is_subtype_of(exc.SyntaxError)) {
    fill_syntax_error(e);
  }
}

Ref<Exception> make_syntax_error(Type* cls, std::string_view message, std::string_view filename, int lineno, int offset,
                                 Value text, int end_lineno, int end_offset) {
  Value info(make_tuple({Value(make_str(std::string(filename))), make_int(lineno), make_int(offset), std::move(text),
                         make_int(end_lineno), make_int(end_offset)}));
  return make_exception(cls, std::vector<Value>{Value(make_str(std::string(message))), info});
}

void fill_exception_kinds() {
  def_field<0>(exc.StopIteration, "value");
  def_field<0>(exc.SystemExit, "code");

  exc.KeyError->slots.str = key_error_str;

  exc.NameError->slots.init = name_error_init;
  def_field<NameField::name>(exc.NameError, "name");
  exc.AttributeError->slots.init = attribute_error_init;
  def_field<NameField::name>(exc.AttributeError, "name");
  def_field<NameField::obj>(exc.AttributeError, "obj");

  exc.ImportError->slots.init = import_error_init;
  exc.ImportError->slots.str = import_error_str;
  def_field<ImportField::msg>(exc.ImportError, "msg");
  def_field<ImportField::name>(exc.ImportError, "name");
  def_field<ImportField::path>(exc.ImportError, "path");
  def_field<ImportField::name_from>(exc.ImportError, "name_from");

  exc.OSError->slots.make_instance = os_error_make;
  exc.OSError->slots.init = os_error_init;
  exc.OSError->slots.str = os_error_str;
  def_field<OsField::err>(exc.OSError, "errno");
  def_field<OsField::strerror>(exc.OSError, "strerror");
  def_field<OsField::filename>(exc.OSError, "filename");
  def_field<OsField::filename2>(exc.OSError, "filename2");

  exc.SyntaxError->slots.init = syntax_error_init;
  exc.SyntaxError->slots.str = syntax_error_str;
  def_field<SyntaxField::msg>(exc.SyntaxError, "msg");
  def_field<SyntaxField::filename>(exc.SyntaxError, "filename");
  def_field<SyntaxField::lineno>(exc.SyntaxError, "lineno");
  def_field<SyntaxField::offset>(exc.SyntaxError, "offset");
  def_field<SyntaxField::text>(exc.SyntaxError, "text");
  def_field<SyntaxField::end_lineno>(exc.SyntaxError, "end_lineno");
  def_field<SyntaxField::end_offset>(exc.SyntaxError, "end_offset");
  def_field<SyntaxField::print_file_and_line>(exc.SyntaxError, "print_file_and_line");

  exc.UnicodeDecodeError->slots.init = decode_error_init;
  exc.UnicodeEncodeError->slots.init = encode_error_init;
  exc.UnicodeTranslateError->slots.init = translate_error_init;
  for (Type* t : {exc.UnicodeDecodeError, exc.UnicodeEncodeError, exc.UnicodeTranslateError}) fill_unicode_error(t);
}

}  // namespace py
