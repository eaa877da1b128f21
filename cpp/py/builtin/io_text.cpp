// TextIOWrapper and StringIO.
#include <algorithm>

#include "py/builtin/file_object.h"
#include "py/builtin/streams.h"
#include "py/object/argument.h"
#include "py/object/support.h"
#include "py/vm/index_argument.h"
#include "py/vm/patience.h"

namespace py {
namespace {

using Newline = TextFile::Newline;

bool newline_mode(VM& vm, const Value& v, Newline* out) {
  if (v.is_none()) {
    *out = Newline::Translate;
    return true;
  }
  if (!is_str(v)) {
    static_cast<void>(vm.type_error("open() argument 'newline' must be str or None, not {}", argument_name(v)));
    return false;
  }
  const std::string_view s = str_view(v);
  if (s == "") {
    *out = Newline::Keep;
  } else if (s == "\n") {
    *out = Newline::Lf;
  } else if (s == "\r") {
    *out = Newline::Cr;
  } else if (s == "\r\n") {
    *out = Newline::CrLf;
  } else {
    static_cast<void>(vm.value_error("illegal newline value: {}", s));
    return false;
  }
  return true;
}

/// The length of the line at the start of s, its end included; 0 when s is empty.
template <class View>
std::size_t line_length(const View& s, Newline mode) {
  for (std::size_t i = 0; i < s.size(); ++i) {
    if (s[i] == '\n' && mode != Newline::Cr && (mode != Newline::CrLf || (i > 0 && s[i - 1] == '\r'))) return i + 1;
    if (s[i] == '\r' && (mode == Newline::Translate || mode == Newline::Keep))
      return i + 1 < s.size() && s[i + 1] == '\n' ? i + 2 : i + 1;
    if (s[i] == '\r' && mode == Newline::Cr) return i + 1;
  }
  return s.size();
}

/// With universal newlines every line end reads as \n; which kinds there were is remembered.
template <class Text>
Text translated(const Text& s, std::uint8_t* seen) {
  Text out;
  out.reserve(s.size());
  for (std::size_t i = 0; i < s.size(); ++i) {
    if (s[i] == '\r') {
      const bool pair = i + 1 < s.size() && s[i + 1] == '\n';
      *seen |= pair ? 4 : 2;
      i += pair;
      out += '\n';
    } else {
      if (s[i] == '\n') *seen |= 1;
      out += s[i];
    }
  }
  return out;
}

template <class Text>
Text with_line_ends(const Text& s, Newline mode) {
  if (mode != Newline::Cr && mode != Newline::CrLf) return s;
  Text out;
  for (auto c : s) {
    if (c == '\n') {
      out += '\r';
      if (mode == Newline::CrLf) out += '\n';
    } else {
      out += c;
    }
  }
  return out;
}

Value newlines_value(std::uint8_t seen) {
  std::vector<Value> kinds;
  if (seen & 2) kinds.push_back(make_str("\r"));
  if (seen & 1) kinds.push_back(make_str("\n"));
  if (seen & 4) kinds.push_back(make_str("\r\n"));
  if (kinds.empty()) return Value::none();
  return kinds.size() == 1 ? kinds[0] : Value(make_tuple(std::move(kinds)));
}

/// How many code points the UTF-8 sequence beginning with byte c takes in bytes.
std::size_t sequence_length(unsigned char c) { return c < 0x80 ? 1 : c < 0xE0 ? 2 : c < 0xF0 ? 3 : 4; }

bool is_valid_utf8(std::string_view s) {
  for (std::size_t i = 0; i < s.size();) {
    const auto c = static_cast<unsigned char>(s[i]);
    if (c < 0x80) {
      ++i;
      continue;
    }
    const std::size_t n = sequence_length(c);
    if (c < 0xC2 || c > 0xF4 || i + n > s.size()) return false;
    for (std::size_t j = 1; j < n; ++j)
      if ((static_cast<unsigned char>(s[i + j]) & 0xC0) != 0x80) return false;
    const auto d = static_cast<unsigned char>(s[i + 1]);
    if ((c == 0xE0 && d < 0xA0) || (c == 0xED && d > 0x9F) || (c == 0xF0 && d < 0x90) || (c == 0xF4 && d > 0x8F))
      return false;
    i += n;
  }
  return true;
}

TextFile* self_of(const Args& args) { return args[0].as<TextFile>(); }

bool is_utf8(const TextFile* t) {
  std::string name;
  for (char c : t->encoding)
    if (c != '-' && c != '_') name += static_cast<char>(c | 0x20);
  return name == "utf8";
}

bool is_open(VM& vm, const TextFile* t) {
  if (!t->buffer) {
    static_cast<void>(vm.value_error("underlying buffer has been detached"));
    return false;
  }
  if (!t->file()->closed) return true;
  static_cast<void>(vm.value_error("I/O operation on closed file."));
  return false;
}
bool can_read(VM& vm, const TextFile* t) {
  if (!is_open(vm, t)) return false;
  if (t->file()->readable) return true;
  static_cast<void>(unsupported(vm, "not readable"));
  return false;
}
bool can_write(VM& vm, const TextFile* t) {
  if (!is_open(vm, t)) return false;
  if (t->file()->writable) return true;
  static_cast<void>(unsupported(vm, "not writable"));
  return false;
}

// ---- decoding ----

/// Bytes as text: valid UTF-8 at once, everything else through bytes.decode, with its errors.
Task decoded(VM& vm, Value self, std::string bytes, bool translate) {
  auto* t = self.as<TextFile>();
  Value text;
  if (is_utf8(t) && is_valid_utf8(bytes)) {
    text = make_str(std::move(bytes));
  } else {
    text = co_await vm.call_method(Value(make_bytes(std::move(bytes))), "decode",
                                   {Value(make_str(t->encoding)), Value(make_str(t->errors))});
  }
  if (translate && t->newline == Newline::Translate && str_view(text).find('\r') != std::string_view::npos)
    text = make_str(translated(std::string(str_view(text)), &t->newlines_seen));
  else if (translate && str_view(text).find('\n') != std::string_view::npos)
    t->newlines_seen |= 1;
  co_return text;
}

/// Encodings whose bytes aren't lines as they stand are turned into UTF-8 when reading begins.
bool has_byte_lines(const TextFile* t) {
  std::string e = t->encoding;
  std::transform(e.begin(), e.end(), e.begin(), [](char c) { return static_cast<char>(c | 0x20); });
  return e.find("16") == std::string::npos && e.find("32") == std::string::npos && e.find("sig") == std::string::npos;
}
Task prepare(VM& vm, Value self) {
  auto* t = self.as<TextFile>();
  if (has_byte_lines(t) || t->file()->pos >= t->file()->size()) co_return Value::none();
  Value text = co_await decoded(vm, self, std::string(t->file()->take(-1)), false);
  auto node = std::make_shared<FileNode>();
  node->bytes = std::string(str_view(text));
  t->file()->node = node;
  t->file()->pos = 0;
  t->encoding = "utf-8";
  co_return Value::none();
}

/// Reads the host's lines until one is complete, or all of them.
Task pull_input(VM& vm, Value self, bool all) {
  auto* f = self.as<TextFile>()->file();
  while (all || f->node->bytes.find('\n', static_cast<std::size_t>(f->pos)) == std::string::npos) {
    Value line = co_await read_input_line(vm);
    if (str_view(line).empty()) break;
    f->node->bytes += str_view(line);
  }
  co_return Value::none();
}

Task read_text(VM& vm, Value self, std::int64_t n) {
  auto* t = self.as<TextFile>();
  if (t->file()->stream == 0) co_await pull_input(vm, self, n < 0);
  co_await prepare(vm, self);
  FileObject* f = t->file();
  t->telling = true;
  if (n < 0) co_return co_await decoded(vm, self, std::string(f->take(-1)), true);
  // n characters: n sequences of bytes; a translated \r\n counts as one.
  const std::string& bytes = f->node->bytes;
  auto at = static_cast<std::size_t>(std::min(f->pos, f->size()));
  const std::size_t start = at;
  const bool utf8 = is_utf8(t);
  for (; n > 0 && at < bytes.size(); --n) {
    if (t->newline == Newline::Translate && bytes[at] == '\r' && at + 1 < bytes.size() && bytes[at + 1] == '\n') ++at;
    at += utf8 ? sequence_length(static_cast<unsigned char>(bytes[at])) : 1;
  }
  at = std::min(at, bytes.size());
  f->pos = static_cast<std::int64_t>(at);
  co_return co_await decoded(vm, self, bytes.substr(start, at - start), true);
}

/// The bytes of the next line; the position moves past it.
std::string_view line_bytes(TextFile* t) {
  FileObject* f = t->file();
  if (f->pos >= f->size()) return {};
  std::string_view rest(f->node->bytes.data() + f->pos, static_cast<std::size_t>(f->size() - f->pos));
  if (t->newline == Newline::Lf || t->newline == Newline::Translate || t->newline == Newline::Keep) {
    // Nearly all lines end in \n alone.
    const std::size_t end = rest.find('\n');
    std::string_view line = rest.substr(0, end == std::string_view::npos ? end : end + 1);
    if (t->newline == Newline::Lf || line.find('\r') == std::string_view::npos)
      return f->take(static_cast<std::int64_t>(line.size()));
  }
  return f->take(static_cast<std::int64_t>(line_length(rest, t->newline)));
}

Task read_line_slowly(VM& vm, Value self, std::int64_t limit, bool iterating) {
  auto* t = self.as<TextFile>();
  if (t->file()->stream == 0) co_await pull_input(vm, self, false);
  co_await prepare(vm, self);
  const std::int64_t start = t->file()->pos;
  std::string bytes(line_bytes(t));
  if (bytes.empty() && iterating) {
    t->telling = true;
    co_return Value();
  }
  Value line = co_await decoded(vm, self, std::move(bytes), true);
  if (limit >= 0 && line.as<Str>()->length() > limit) {
    t->file()->pos = start;
    co_return co_await read_text(vm, self, limit);
  }
  co_return line;
}
/// The usual case, UTF-8 with \n, needs no coroutine.
Outcome read_line(VM& vm, const Value& self, std::int64_t limit, bool iterating) {
  auto* t = self.as<TextFile>();
  if (limit < 0 && t->file()->stream != 0 && is_utf8(t)) {
    const std::int64_t start = t->file()->pos;
    std::string_view line = line_bytes(t);
    if (line.find('\r') == std::string_view::npos && is_valid_utf8(line)) {
      if (line.empty()) {
        t->telling = true;
        return iterating ? Outcome::exhausted() : Outcome(make_str(""));
      }
      if (line.back() == '\n') t->newlines_seen |= 1;
      return make_str(std::string(line));
    }
    t->file()->pos = start;
  }
  return read_line_slowly(vm, self, limit, iterating);
}

std::optional<std::int64_t> size_argument(VM& vm, const Value& v) {
  if (v.is_none()) return -1;
  if (is_int(v)) return int_value(v).value_or(int_sign(v) < 0 ? -1 : INT64_MAX);
  static_cast<void>(refuse_index(vm, v, "argument should be integer or None, not '{}'"));
  return std::nullopt;
}

// ---- TextIOWrapper's methods ----

Outcome text_read(VM& vm, const Args& args) {
  PY_CHECK(can_read(vm, self_of(args)));
  std::optional<std::int64_t> n = size_argument(vm, args[1]);
  PY_CHECK(n);
  return read_text(vm, args[0], *n);
}
Outcome text_readline(VM& vm, const Args& args) {
  PY_CHECK(can_read(vm, self_of(args)));
  std::optional<std::int64_t> n = size_argument(vm, args[1]);
  PY_CHECK(n);
  return read_line(vm, args[0], *n, false);
}
Outcome text_next(VM& vm, const Value& self) {
  auto* t = self.as<TextFile>();
  PY_CHECK(can_read(vm, t));
  t->telling = false;
  return read_line(vm, self, -1, true);
}
Task text_readlines(VM& vm, Args args) {
  if (!can_read(vm, self_of(args))) co_return Outcome::error();
  std::optional<std::int64_t> hint = size_argument(vm, args[1]);
  if (!hint) co_return Outcome::error();
  std::vector<Value> lines;
  std::int64_t total = 0;
  while (*hint <= 0 || total < *hint) {
    Value line = co_await read_line(vm, args[0], -1, true);
    if (!line) break;
    total += line.as<Str>()->length();
    lines.push_back(std::move(line));
    if (lines.size() % 1024 == 0) co_await vm.checkpoint();
  }
  self_of(args)->telling = true;
  co_return make_list(std::move(lines));
}

Task write_encoded(VM& vm, Value self, Value text) {
  auto* t = self.as<TextFile>();
  std::string s = with_line_ends(std::string(str_view(text)), t->newline);
  Value bytes = co_await vm.call_method(Value(make_str(std::move(s))), "encode",
                                        {Value(make_str(t->encoding)), Value(make_str(t->errors))});
  FileObject* f = t->file();
  if (f->stream > 0)
    vm.host->write(f->stream, bytes.as<Bytes>()->data);
  else
    f->put(bytes.as<Bytes>()->data);
  co_return make_int(text.as<Str>()->length());
}
Outcome write_to_file(VM& vm, const Value& self, std::string_view text, const Value& str) {
  auto* t = self.as<TextFile>();
  PY_CHECK(can_write(vm, t));
  const bool plain = is_utf8(t) && (t->newline != Newline::Cr && t->newline != Newline::CrLf) &&
                     (text.find('\xED') == std::string_view::npos || is_valid_utf8(text));
  if (!plain) return write_encoded(vm, self, str ? str : Value(make_str(std::string(text))));
  FileObject* f = t->file();
  if (f->stream > 0)
    vm.host->write(f->stream, text);
  else
    f->put(text);
  return str ? make_int(str.as<Str>()->length()) : Value::none();
}
Outcome text_write(VM& vm, const Args& args) {
  if (!is_str(args[1])) return vm.type_error("write() argument must be str, not {}", argument_name(args[1]));
  return write_to_file(vm, args[0], str_view(args[1]), args[1]);
}
Task text_writelines(VM& vm, Args args) {
  Value it = co_await vm.iter(args[1]);
  while (Value line = co_await vm.next(it)) co_await vm.call_method(args[0], "write", {line});
  co_return Value::none();
}

Outcome text_seek(VM& vm, const Args& args) {
  PY_CHECK(is_open(vm, self_of(args)));
  TextFile* t = self_of(args);
  if (!is_int(args[1])) return not_an_integer(vm, args[1]);
  const std::int64_t offset = int_value(args[1]).value_or(INT64_MAX);
  const std::int64_t whence = is_int(args[2]) ? int_value(args[2]).value_or(-1) : -1;
  if (t->file()->stream >= 0) return unsupported(vm, "underlying stream is not seekable");
  if (whence == 1 && offset != 0) return unsupported(vm, "can't do nonzero cur-relative seeks");
  if (whence == 2 && offset != 0) return unsupported(vm, "can't do nonzero end-relative seeks");
  if (whence < 0 || whence > 2) return vm.value_error("invalid whence ({}, should be 0, 1 or 2)", whence);
  if (offset < 0) return vm.value_error("negative seek position {}", offset);
  if (whence == 0) t->file()->pos = offset;
  if (whence == 2) t->file()->pos = t->file()->size();
  t->telling = true;
  return make_int(t->file()->pos);
}
Outcome text_tell(VM& vm, const Args& args) {
  PY_CHECK(is_open(vm, self_of(args)));
  if (self_of(args)->file()->stream >= 0) return unsupported(vm, "underlying stream is not seekable");
  if (!self_of(args)->telling) return vm.raise_text(exc.OSError, "telling position disabled by next() call");
  return make_int(self_of(args)->file()->pos);
}
Outcome text_truncate(VM& vm, const Args& args) {
  PY_CHECK(is_open(vm, self_of(args)));
  return vm.call_method(self_of(args)->buffer, "truncate", {args[1]});
}
Outcome text_flush(VM& vm, const Args& args) {
  PY_CHECK(is_open(vm, self_of(args)));
  return vm.call_method(self_of(args)->buffer, "flush");
}
Outcome text_close(VM& vm, const Args& args) {
  if (!self_of(args)->buffer) return vm.value_error("underlying buffer has been detached");
  return vm.call_method(self_of(args)->buffer, "close");
}
Outcome text_detach(VM& vm, const Args& args) {
  PY_CHECK(is_open(vm, self_of(args)));
  return std::move(self_of(args)->buffer);
}
Outcome text_enter(VM& vm, const Args& args) {
  PY_CHECK(is_open(vm, self_of(args)));
  return args[0];
}
Task close_then_none(VM& vm, Args args) {
  co_await vm.call_method(args[0], "close");
  co_return Value::none();
}
Outcome text_fileno(VM& vm, const Args& args) { return vm.call_method(self_of(args)->buffer, "fileno"); }
Outcome text_isatty(VM& vm, const Args& args) {
  PY_CHECK(is_open(vm, self_of(args)));
  return Value::boolean(false);
}
Outcome text_readable(VM& vm, const Args& args) {
  PY_CHECK(is_open(vm, self_of(args)));
  return Value::boolean(self_of(args)->file()->readable);
}
Outcome text_writable(VM& vm, const Args& args) {
  PY_CHECK(is_open(vm, self_of(args)));
  return Value::boolean(self_of(args)->file()->writable);
}
Outcome text_seekable(VM& vm, const Args& args) {
  PY_CHECK(is_open(vm, self_of(args)));
  return Value::boolean(self_of(args)->file()->stream < 0);
}
Outcome text_reconfigure(VM& vm, const Args& args) {
  TextFile* t = self_of(args);
  if (is_str(args[1])) t->encoding = std::string(str_view(args[1]));
  if (is_str(args[2])) t->errors = std::string(str_view(args[2]));
  if (args[3] && !args[3].is_ellipsis()) PY_CHECK(newline_mode(vm, args[3], &t->newline));
  return Value::none();
}

Task text_repr_slowly(VM& vm, Value self) {
  auto* t = self.as<TextFile>();
  if (!t->buffer) co_return make_str("<_io.TextIOWrapper detached>");
  std::string name;
  if (t->file()->name) {
    Value shown = co_await vm.repr(t->file()->name);
    name = " name=" + std::string(str_view(shown)) + fmt::format(" mode='{}'", t->mode);
  }
  co_return make_str(fmt::format("<_io.TextIOWrapper{} encoding='{}'>", name, t->encoding));
}
Outcome text_repr(VM& vm, const Value& self) { return text_repr_slowly(vm, self); }

Outcome text_make(VM& vm, Type* cls, const CallArgs& args) { return make<TextFile>(cls); }
Outcome text_init(VM& vm, const Args& args);
/// Over an object of Python, by way of a native file.
Task text_init_over(VM& vm, Args args) {
  Value module = co_await vm.import_module("_io_over");
  args[1] = co_await vm.call_method(module, "opened", {args[1], Value::none()});
  co_return co_await text_init(vm, args);
}
Outcome text_init(VM& vm, const Args& args) {
  TextFile* t = self_of(args);
  if (!is_file_object(args[1])) return text_init_over(vm, args);
  t->buffer = args[1];
  if (is_str(args[2])) t->encoding = std::string(str_view(args[2]));
  if (is_str(args[3])) t->errors = std::string(str_view(args[3]));
  PY_CHECK(newline_mode(vm, args[4], &t->newline));
  t->line_buffering = args[5].is_true();
  t->write_through = args[6].is_true();
  return Value::none();
}

void define_text_wrapper(Type* t) {
  t->set_doc("TextIOWrapper(buffer, encoding=None, errors=None, newline=None)\n\nText over a binary file.");
  t->slots.make_instance = text_make;
  t->def_init("TextIOWrapper(buffer, encoding=None, errors=None, newline=None, line_buffering=False, "
              "write_through=False)",
              text_init);
  t->slots.repr = text_repr;
  t->slots.iter = return_self;
  t->slots.next = text_next;
  t->def("read(self, size=-1, /)", text_read, "Up to size characters; all that is left by default.");
  t->def("readline(self, size=-1, /)", text_readline, "The next line with its newline; '' at the end.");
  t->def("readlines(self, hint=-1, /)", text_readlines, "A list of the remaining lines.");
  t->def("write(self, text, /)", text_write, "Write text; how many characters it has.");
  t->def("writelines(self, lines, /)", text_writelines, "Write each of the iterable's items; no newlines are added.");
  t->def("seek(self, cookie, whence=0, /)", text_seek, "Go to a position that tell() gave, or to the end (whence=2).");
  t->def("tell(self, /)", text_tell, "The position, for seek().");
  t->def("truncate(self, pos=None, /)", text_truncate, "Cut or extend the file; at the position by default.");
  t->def("flush(self, /)", text_flush, "Write what is buffered.");
  t->def("close(self, /)", text_close, "Write what is buffered and end the use of the file.");
  t->def("detach(self, /)", text_detach, "Part with the binary file and return it.");
  t->def("fileno(self, /)", text_fileno, "The file's number.");
  t->def("isatty(self, /)", text_isatty, "True for a terminal.");
  t->def("readable(self, /)", text_readable, "True if it can be read.");
  t->def("writable(self, /)", text_writable, "True if it can be written.");
  t->def("seekable(self, /)", text_seekable, "True if it has a position.");
  t->def("reconfigure(self, *, encoding=None, errors=None, newline=..., line_buffering=None, write_through=None)",
         text_reconfigure, "Change how text is encoded from here on.");
  t->def("__enter__(self, /)", text_enter);
  t->def("__exit__(self, /, *args)", close_then_none);
  t->getset("closed", [](VM&, const Value& v) -> Outcome {
    auto* t = v.as<TextFile>();
    return Value::boolean(t->buffer && t->file()->closed);
  });
  t->getset("name", [](VM& vm, const Value& v) -> Outcome { return vm.get_attr(v.as<TextFile>()->buffer, "name"); });
  t->getset("mode", [](VM&, const Value& v) -> Outcome { return make_str(v.as<TextFile>()->mode); });
  t->getset("encoding", [](VM&, const Value& v) -> Outcome { return make_str(v.as<TextFile>()->encoding); });
  t->getset("errors", [](VM&, const Value& v) -> Outcome { return make_str(v.as<TextFile>()->errors); });
  t->getset("newlines", [](VM&, const Value& v) -> Outcome { return newlines_value(v.as<TextFile>()->newlines_seen); });
  t->getset("buffer", [](VM& vm, const Value& v) -> Outcome {
    const Value& buffer = v.as<TextFile>()->buffer;
    if (!buffer) return Value::none();
    Type* type = buffer.object()->type();
    return type->has(Type::kHeapType) && type->module() == "_io" ? vm.get_attr(buffer, "raw") : buffer;  // _io_over.py
  });
  t->getset("line_buffering", [](VM&, const Value& v) -> Outcome {
    return Value::boolean(v.as<TextFile>()->line_buffering);
  });
  t->getset("write_through", [](VM&, const Value& v) -> Outcome {
    return Value::boolean(v.as<TextFile>()->write_through);
  });
  t->ready();
}

// ---- StringIO ----

StringBuffer* buffer_of(const Args& args) { return args[0].as<StringBuffer>(); }
bool is_open(VM& vm, const StringBuffer* s) {
  if (!s->closed) return true;
  static_cast<void>(vm.value_error("I/O operation on closed file"));
  return false;
}

void put(StringBuffer* s, std::u32string text) {
  std::uint8_t seen = 0;
  if (s->newline == Newline::Translate) text = translated(text, &seen);
  text = with_line_ends(text, s->newline);
  const auto at = static_cast<std::size_t>(s->pos);
  if (at + text.size() > s->text.size()) s->text.resize(at + text.size(), U'\0');
  std::copy(text.begin(), text.end(), s->text.begin() + static_cast<std::ptrdiff_t>(at));
  s->pos += static_cast<std::int64_t>(text.size());
}
std::u32string take(StringBuffer* s, std::int64_t n) {
  const auto size = static_cast<std::int64_t>(s->text.size());
  if (s->pos >= size) return {};
  if (n < 0 || n > size - s->pos) n = size - s->pos;
  std::u32string out = s->text.substr(static_cast<std::size_t>(s->pos), static_cast<std::size_t>(n));
  s->pos += n;
  return out;
}
std::u32string take_line(StringBuffer* s, std::int64_t limit) {
  if (s->pos >= static_cast<std::int64_t>(s->text.size())) return {};
  std::u32string_view rest(s->text);
  rest.remove_prefix(static_cast<std::size_t>(s->pos));
  // What was translated on the way in has \n only.
  const Newline mode = s->newline == Newline::Translate ? Newline::Lf : s->newline;
  auto n = static_cast<std::int64_t>(line_length(rest, mode));
  return take(s, limit >= 0 ? std::min(n, limit) : n);
}

Outcome string_io_make(VM& vm, Type* cls, const CallArgs& args) { return make<StringBuffer>(cls); }
Outcome string_io_init(VM& vm, const Args& args) {
  StringBuffer* s = buffer_of(args);
  if (!args[1].is_none() && !is_str(args[1]))
    return vm.type_error("initial_value must be str or None, not {}", type_name(args[1]));
  PY_CHECK(newline_mode(vm, args[2], &s->newline));
  s->text.clear();
  s->pos = 0;
  if (is_str(args[1])) {
    put(s, args[1].as<Str>()->u32());
    s->pos = 0;
  }
  return Value::none();
}
Outcome string_io_read(VM& vm, const Args& args) {
  PY_CHECK(is_open(vm, buffer_of(args)));
  std::optional<std::int64_t> n = size_argument(vm, args[1]);
  PY_CHECK(n);
  return make_str(std::u32string_view(take(buffer_of(args), *n)));
}
Outcome string_io_readline(VM& vm, const Args& args) {
  PY_CHECK(is_open(vm, buffer_of(args)));
  std::optional<std::int64_t> n = size_argument(vm, args[1]);
  PY_CHECK(n);
  return make_str(std::u32string_view(take_line(buffer_of(args), *n)));
}
Outcome string_io_next(VM& vm, const Value& self) {
  PY_CHECK(is_open(vm, self.as<StringBuffer>()));
  std::u32string line = take_line(self.as<StringBuffer>(), -1);
  if (line.empty()) return Outcome::exhausted();
  return make_str(std::u32string_view(line));
}
Outcome string_io_readlines(VM& vm, const Args& args) {
  PY_CHECK(is_open(vm, buffer_of(args)));
  std::optional<std::int64_t> hint = size_argument(vm, args[1]);
  PY_CHECK(hint);
  std::vector<Value> lines;
  std::int64_t total = 0;
  while (*hint <= 0 || total < *hint) {
    std::u32string line = take_line(buffer_of(args), -1);
    if (line.empty()) break;
    total += static_cast<std::int64_t>(line.size());
    lines.push_back(make_str(std::u32string_view(line)));
    worked(60 + line.size());
  }
  return make_list(std::move(lines));
}
Outcome string_io_write(VM& vm, const Args& args) {
  PY_CHECK(is_open(vm, buffer_of(args)));
  if (!is_str(args[1])) return vm.type_error("string argument expected, got '{}'", type_name(args[1]));
  put(buffer_of(args), args[1].as<Str>()->u32());
  return make_int(args[1].as<Str>()->length());
}
Outcome string_io_getvalue(VM& vm, const Args& args) {
  PY_CHECK(is_open(vm, buffer_of(args)));
  return make_str(std::u32string_view(buffer_of(args)->text));
}
Outcome string_io_seek(VM& vm, const Args& args) {
  StringBuffer* s = buffer_of(args);
  PY_CHECK(is_open(vm, s));
  if (!is_int(args[1])) return not_an_integer(vm, args[1]);
  const std::int64_t offset = int_value(args[1]).value_or(INT64_MAX);
  const std::int64_t whence = is_int(args[2]) ? int_value(args[2]).value_or(-1) : -1;
  if (whence < 0 || whence > 2) return vm.value_error("Invalid whence ({}, should be 0, 1 or 2)", whence);
  if (whence != 0 && offset != 0) return vm.raise_text(exc.OSError, "Can't do nonzero cur-relative seeks");
  if (offset < 0) return vm.value_error("Negative seek position {}", offset);
  if (offset > kMaxItems) return vm.overflow_error("new position too large");
  if (whence == 0) s->pos = offset;
  if (whence == 2) s->pos = static_cast<std::int64_t>(s->text.size());
  return make_int(s->pos);
}
Outcome string_io_tell(VM& vm, const Args& args) {
  PY_CHECK(is_open(vm, buffer_of(args)));
  return make_int(buffer_of(args)->pos);
}
Outcome string_io_truncate(VM& vm, const Args& args) {
  StringBuffer* s = buffer_of(args);
  PY_CHECK(is_open(vm, s));
  std::int64_t size = s->pos;
  if (!args[1].is_none()) {
    if (!is_int(args[1])) return refuse_index(vm, args[1], "argument should be integer or None, not '{}'");
    size = int_value(args[1]).value_or(INT64_MAX);
    if (size < 0) return vm.value_error("Negative size value {}", size);
  }
  if (size < static_cast<std::int64_t>(s->text.size())) s->text.resize(static_cast<std::size_t>(size));
  return make_int(size);
}
Outcome string_io_close(VM& vm, const Args& args) {
  buffer_of(args)->closed = true;
  return Value::none();
}
Outcome string_io_flush(VM& vm, const Args& args) {
  PY_CHECK(is_open(vm, buffer_of(args)));
  return Value::none();
}
Outcome string_io_enter(VM& vm, const Args& args) {
  PY_CHECK(is_open(vm, buffer_of(args)));
  return args[0];
}
Outcome string_io_true(VM& vm, const Args& args) {
  PY_CHECK(is_open(vm, buffer_of(args)));
  return Value::boolean(true);
}
Outcome string_io_false(VM& vm, const Args& args) {
  PY_CHECK(is_open(vm, buffer_of(args)));
  return Value::boolean(false);
}
Outcome string_io_fileno(VM& vm, const Args& args) { return unsupported(vm, "fileno"); }

void define_string_io(Type* t) {
  t->set_doc("StringIO(initial_value='', newline='\\n')\n\nA text file in memory.");
  t->slots.make_instance = string_io_make;
  t->def_init("StringIO(initial_value='', newline='\\n')", string_io_init);
  t->slots.iter = return_self;
  t->slots.next = string_io_next;
  t->def("read(self, size=-1, /)", string_io_read, "Up to size characters; all that is left by default.");
  t->def("readline(self, size=-1, /)", string_io_readline, "The next line with its newline; '' at the end.");
  t->def("readlines(self, hint=-1, /)", string_io_readlines, "A list of the remaining lines.");
  t->def("write(self, s, /)", string_io_write, "Write text; how many characters it has.");
  t->def("writelines(self, lines, /)", text_writelines, "Write each of the iterable's items; no newlines are added.");
  t->def("getvalue(self, /)", string_io_getvalue, "All text, whatever the position.");
  t->def("seek(self, pos, whence=0, /)", string_io_seek, "Go to a position.");
  t->def("tell(self, /)", string_io_tell, "The position.");
  t->def("truncate(self, pos=None, /)", string_io_truncate, "Cut the text at the position.");
  t->def("close(self, /)", string_io_close, "Drop the text.");
  t->def("flush(self, /)", string_io_flush);
  t->def("fileno(self, /)", string_io_fileno);
  t->def("isatty(self, /)", string_io_false);
  t->def("readable(self, /)", string_io_true);
  t->def("writable(self, /)", string_io_true);
  t->def("seekable(self, /)", string_io_true);
  t->def("__enter__(self, /)", string_io_enter);
  t->def("__exit__(self, /, *args)", close_then_none);
  t->getset("closed", [](VM&, const Value& v) -> Outcome { return Value::boolean(v.as<StringBuffer>()->closed); });
  t->getset("encoding", [](VM&, const Value&) -> Outcome { return Value::none(); });
  t->getset("errors", [](VM&, const Value&) -> Outcome { return Value::none(); });
  t->getset("newlines", [](VM&, const Value&) -> Outcome { return Value::none(); });
  t->getset("line_buffering", [](VM&, const Value&) -> Outcome { return Value::boolean(false); });
  t->ready();
}

}  // namespace

bool is_own_text_stream(const Value& v) {
  if (!v.is_object() || !io_types.text_wrapper) return false;
  const Type* t = v.object()->type();
  return t == io_types.text_wrapper || t == io_types.string_io;
}

Outcome write_text(VM& vm, const Value& stream, std::string_view text) {
  if (stream.object()->type() == io_types.text_wrapper) return write_to_file(vm, stream, text, Value());
  auto* s = stream.as<StringBuffer>();
  PY_CHECK(is_open(vm, s));
  put(s, decode_utf8(text));
  return Value::none();
}

void init_text_types() {
  io_types.text_wrapper = new_type("_io", "TextIOWrapper", io_types.text_base, Type::kHasDict);
  define_text_wrapper(io_types.text_wrapper);
  io_types.string_io = new_type("_io", "StringIO", io_types.text_base, Type::kHasDict);
  define_string_io(io_types.string_io);
}

Task open_file(VM& vm, Value path, std::string mode, std::int64_t buffering, Value encoding, Value errors,
               Value newline) {
  bool read = false, write = false, append = false, create = false, plus = false, text = false, binary = false;
  const std::string given = mode;
  for (std::size_t i = 0; i < mode.size(); ++i) {
    if (mode.find(mode[i]) != i) co_return vm.value_error("invalid mode: '{}'", given);
    switch (mode[i]) {
      case 'r': read = true; break;
      case 'w': write = true; break;
      case 'a': append = true; break;
      case 'x': create = true; break;
      case '+': plus = true; break;
      case 't': text = true; break;
      case 'b': binary = true; break;
      default: co_return vm.value_error("invalid mode: '{}'", given);
    }
  }
  if (text && binary) co_return vm.value_error("can't have text and binary mode at once");
  const int kinds = read + write + append + create;
  if (kinds > 1) co_return vm.value_error("must have exactly one of create/read/write/append mode");
  if (kinds == 0)
    co_return vm.value_error("Must have exactly one of create/read/write/append mode and at most one plus");
  if (binary && !encoding.is_none()) co_return vm.value_error("binary mode doesn't take an encoding argument");
  if (binary && !errors.is_none()) co_return vm.value_error("binary mode doesn't take an errors argument");
  if (binary && !newline.is_none()) co_return vm.value_error("binary mode doesn't take a newline argument");
  if (!binary && buffering == 0) co_return vm.value_error("can't have unbuffered text I/O");
  Ref<TextFile> wrapper;
  if (!binary) {
    wrapper = make<TextFile>(io_types.text_wrapper);
    if (!newline_mode(vm, newline, &wrapper->newline)) co_return Outcome::error();
    if (is_str(encoding)) {
      wrapper->encoding = std::string(str_view(encoding));
      co_await vm.call_method(Value(make_str("")), "encode", {encoding});  // an unknown one raises here
    }
    if (is_str(errors)) wrapper->errors = std::string(str_view(errors));
    wrapper->mode = given;
  }

  Ref<FileObject> f;
  const bool reads = read || plus, writes = write || append || create || plus;
  Type* type = !binary || buffering != 0
                   ? (reads && writes ? io_types.buffered_random : reads ? io_types.buffered_reader : io_types.buffered_writer)
                   : io_types.file_io;
  f = make<FileObject>(type);
  f->name = path;
  f->readable = reads;
  f->writable = writes;
  f->appending = append;
  f->mode = append ? (plus ? "ab+" : "ab") : create ? (plus ? "xb+" : "xb") : reads && writes ? "rb+" : reads ? "rb" : "wb";
  if (is_int(path)) {
    const std::int64_t fd = int_value(path).value_or(-1);
    if (fd < 0 || fd > 2) co_return os_error(vm, kFsBadFile);
    f->node = std::make_shared<FileNode>();
    f->stream = static_cast<int>(fd);
  } else {
    Value name = co_await path_text(vm, path);
    if (!cast<Bytes>(path)) f->name = name;
    FileSystem::OpenFlags flags;
    flags.create = write || append || create;
    flags.exclusive = create;
    flags.truncate = write;
    flags.writable = writes;
    if (int error = FileSystem::get().open(str_view(name), flags, &f->node)) {
      f->node = nullptr;
      f->closed = true;
      co_return os_error(vm, error, f->name);
    }
    f->number = new_file_number(f->node);
    if (append) f->pos = f->size();
  }
  if (binary) co_return f;
  wrapper->buffer = f;
  co_return wrapper;
}

}  // namespace py
