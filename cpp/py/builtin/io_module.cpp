// The module io: open(), the base classes, the standard streams.
#include <algorithm>

#include "py/builtin/builtins.h"
#include "py/builtin/file_object.h"
#include "py/builtin/modules.h"
#include "py/builtin/streams.h"
#include "py/object/argument.h"
#include "py/object/module.h"
#include "py/object/support.h"
#include "py/vm/index_argument.h"

namespace py {
namespace {

// ---- the abstract bases: what Python classes derived from them inherit ----

Outcome base_unsupported(VM& vm, const Args& args) {
  return unsupported(vm, args.callee ? args.callee->signature().name().c_str() : "");
}
Outcome base_false(VM& vm, const Args& args) { return Value::boolean(false); }
Outcome base_none(VM& vm, const Args& args) { return Value::none(); }
// A closed object of a derived class has this attribute.
constexpr const char* kClosed = "__IOBase_closed";
Task base_is_closed(VM& vm, Value self) {
  co_return Value::boolean(static_cast<bool>(co_await vm.get_attr_or_empty(self, intern(kClosed))));
}
Task base_close(VM& vm, Args args) {
  if ((co_await base_is_closed(vm, args[0])).is_true()) co_return Value::none();
  co_await vm.call_method(args[0], "flush");
  co_await vm.set_attr(args[0], intern(kClosed), Value::boolean(true));
  co_return Value::none();
}
Task base_enter(VM& vm, Args args) {
  Value closed = co_await vm.get_attr(args[0], "closed");
  if ((co_await vm.truth(closed)).is_true()) co_return vm.value_error("I/O operation on closed file.");
  co_return args[0];
}
/// Byte after byte, as nothing is known of the class but read().
Task base_readline(VM& vm, Args args) {
  std::int64_t limit = -1;
  if (!args[1].is_none()) {
    const std::optional<std::int64_t> n = vm.as_int64(args[1]);
    if (!n) co_return Outcome::error();
    limit = *n;
  }
  std::string line;
  while (limit < 0 || static_cast<std::int64_t>(line.size()) < limit) {
    Value piece = co_await vm.call_method(args[0], "read", {make_int(1)});
    if (!cast<Bytes>(piece)) co_return vm.raise(exc.OSError, "read() should have returned a bytes object, not '{}'", type_name(piece));
    if (piece.as<Bytes>()->data.empty()) break;
    line += piece.as<Bytes>()->data;
    if (line.back() == '\n') break;
  }
  co_return make_bytes(std::move(line));
}
Task raw_readall(VM& vm, Args args) {
  std::string all;
  while (true) {
    Value piece = co_await vm.call_method(args[0], "read", {make_int(8192)});
    if (piece.is_none() && all.empty()) co_return piece;
    if (piece.is_none()) break;
    if (!cast<Bytes>(piece)) co_return vm.type_error("read() should return bytes");
    if (piece.as<Bytes>()->data.empty()) break;
    all += piece.as<Bytes>()->data;
  }
  co_return make_bytes(std::move(all));
}
Task raw_read(VM& vm, Args args) {
  const std::optional<std::int64_t> n = vm.as_int64(args[1]);
  if (!n) co_return Outcome::error();
  if (*n < 0) co_return co_await vm.call_method(args[0], "readall");
  Value room = co_await vm.call(Value(types.bytearray), {args[1]});
  Value count = co_await vm.call_method(args[0], "readinto", {room});
  if (count.is_none()) co_return count;
  const std::optional<std::int64_t> got = vm.as_int64(count);
  if (!got) co_return Outcome::error();
  Value made = co_await vm.call(Value(types.bytes), {room});
  const std::string& bytes = made.as<Bytes>()->data;
  co_return make_bytes(bytes.substr(0, static_cast<std::size_t>(std::clamp<std::int64_t>(*got, 0, *n))));
}
Task base_exit(VM& vm, Args args) {
  co_await vm.call_method(args[0], "close");
  co_return Value::none();
}
Task base_next_slowly(VM& vm, Value self) {
  Value line = co_await vm.call_method(self, "readline");
  co_return (co_await vm.truth(line)).is_true() ? line : Value();
}
Outcome base_next(VM& vm, const Value& self) { return base_next_slowly(vm, self); }
Task base_readlines(VM& vm, Args args) {
  std::vector<Value> lines;
  Value it = co_await vm.iter(args[0]);
  while (Value line = co_await vm.next(it)) lines.push_back(std::move(line));
  co_return make_list(std::move(lines));
}
Task base_writelines(VM& vm, Args args) {
  Value it = co_await vm.iter(args[1]);
  while (Value line = co_await vm.next(it)) co_await vm.call_method(args[0], "write", {line});
  co_return Value::none();
}

void define_bases() {
  IoTypes& t = io_types;
  t.io_base = new_type("_io", "_IOBase", types.object, Type::kHasDict);
  t.io_base->set_doc("The base of all file classes.");
  t.io_base->slots.iter = return_self;
  t.io_base->slots.next = base_next;
  t.io_base->def("seek(self, offset, whence=0, /)", base_unsupported);
  t.io_base->def("truncate(self, size=None, /)", base_unsupported);
  t.io_base->def("fileno(self, /)", base_unsupported);
  t.io_base->def("tell(self, /)", base_unsupported);
  t.io_base->def("flush(self, /)", base_none);
  t.io_base->def("close(self, /)", base_close);
  t.io_base->def("readline(self, size=-1, /)", base_readline);
  t.io_base->def("isatty(self, /)", base_false);
  t.io_base->def("readable(self, /)", base_false);
  t.io_base->def("writable(self, /)", base_false);
  t.io_base->def("seekable(self, /)", base_false);
  t.io_base->def("readlines(self, hint=-1, /)", base_readlines);
  t.io_base->def("writelines(self, lines, /)", base_writelines);
  t.io_base->def("__enter__(self, /)", base_enter);
  t.io_base->def("__exit__(self, /, *args)", base_exit);
  t.io_base->getset("closed", [](VM& vm, const Value& self) -> Outcome { return base_is_closed(vm, self); });
  t.io_base->ready();
  auto derived = [](const char* name, const char* doc) {
    Type* type = new_type("_io", name, io_types.io_base, Type::kHasDict);
    type->set_doc(doc);
    return type;
  };
  t.raw_base = derived("_RawIOBase", "The base of unbuffered binary files.");
  t.raw_base->def("read(self, size=-1, /)", raw_read);
  t.raw_base->def("readall(self, /)", raw_readall);
  t.raw_base->ready();
  t.buffered_base = derived("_BufferedIOBase", "The base of buffered binary files.");
  t.text_base = derived("_TextIOBase", "The base of text files.");
  for (Type* type : {t.buffered_base, t.text_base}) {
    type->def("read(self, size=-1, /)", base_unsupported);
    type->def("write(self, b, /)", base_unsupported);
    type->def("detach(self, /)", base_unsupported);
  }
  t.text_base->def("readline(self, size=-1, /)", base_unsupported);
  t.buffered_base->ready();
  t.text_base->ready();
  t.unsupported = new_exception("io", "UnsupportedOperation", exc.OSError);
  t.unsupported->mro = {t.unsupported, exc.OSError,       exc.ValueError,
                        exc.Exception, exc.BaseException, types.object};
  exc.ValueError->retain();
  t.unsupported->bases = make_tuple({Value(exc.OSError), Value(exc.ValueError)});
}

Value make_stream(int fd) {
  static const char* const kNames[] = {"<stdin>", "<stdout>", "<stderr>"};
  Ref<FileObject> f = make<FileObject>(fd == 0 ? io_types.buffered_reader : io_types.buffered_writer);
  f->node = std::make_shared<FileNode>();
  f->name = make_str(kNames[fd]);
  f->mode = fd == 0 ? "rb" : "wb";
  f->stream = f->number = fd;
  f->readable = fd == 0;
  f->writable = fd != 0;
  Ref<TextFile> t = make<TextFile>(io_types.text_wrapper);
  t->buffer = f;
  t->encoding = "utf-8";
  t->errors = fd == 2 ? "backslashreplace" : "strict";
  t->mode = fd == 0 ? "r" : "w";
  t->line_buffering = fd == 2;
  return t;
}

Outcome builtin_open(VM& vm, const Args& args) {
  init_io_types();
  if (!is_str(args[1])) return vm.type_error("open() argument 'mode' must be str, not {}", argument_name(args[1]));
  if (!is_int(args[2])) return not_an_integer(vm, args[2]);
  const char* const names[] = {"encoding", "errors", "newline"};
  for (std::size_t i = 3; i < 6; ++i)
    if (!args[i].is_none() && !is_str(args[i]))
      return vm.type_error("open() argument '{}' must be str or None, not {}", names[i - 3], argument_name(args[i]));
  return open_file(vm, args[0], std::string(str_view(args[1])), int_value(args[2]).value_or(-1), args[3], args[4],
                   args[5]);
}

constexpr const char* kOpenSignature =
    "open(file, mode='r', buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None)";
constexpr const char* kOpenDoc =
    "Open a file. mode: 'r' to read, 'w' to write anew, 'x' to create, 'a' to append, with '+' for both, 'b' for bytes.";

Outcome text_encoding(VM& vm, const Args& args) { return args[0].is_none() ? Value(make_str("utf-8")) : args[0]; }

}  // namespace

void init_io_types() {
  if (io_types.io_base) return;
  define_bases();
  init_binary_types();
  init_text_types();
}

Value standard_stream(int fd) {
  init_io_types();
  static Value* streams = new Value[3];
  if (!streams[fd]) streams[fd] = make_stream(fd);
  return streams[fd];
}

bool is_standard_input(const Value& v) { return v.same(standard_stream(0)); }

Value sys_attribute(VM& vm, std::string_view name) {
  Value sys = vm.modules->get("sys");
  if (Module* m = sys ? cast<Module>(sys) : nullptr) return m->get(name);
  return standard_stream(name == "stdin" ? 0 : name == "stdout" ? 1 : 2);
}

static Task wait_for_line(VM& vm) {
  while (true) {
    if (std::optional<std::string> line = vm.host->read_line()) co_return make_str(std::move(*line));
    co_await vm.wait_for_input();
  }
}
Outcome read_input_line(VM& vm) { return wait_for_line(vm); }

void VM::write_stdout(std::string_view text) { host->write(1, text); }

void install_open(Module& m) { m.def(kOpenSignature, builtin_open, kOpenDoc); }

void init_io_module(VM& vm, Module& m) {
  init_io_types();
  IoTypes& t = io_types;
  m.set("__doc__", make_str("Files: text and binary, on disk and in memory."));
  m.set("DEFAULT_BUFFER_SIZE", Value::small_int(8192));
  m.set("SEEK_SET", Value::small_int(0));
  m.set("SEEK_CUR", Value::small_int(1));
  m.set("SEEK_END", Value::small_int(2));
  m.set("IOBase", Value(t.io_base));
  m.set("RawIOBase", Value(t.raw_base));
  m.set("BufferedIOBase", Value(t.buffered_base));
  m.set("TextIOBase", Value(t.text_base));
  for (Type* type : {t.file_io, t.buffered_reader, t.buffered_writer, t.buffered_random, t.bytes_io, t.text_wrapper,
                     t.string_io, t.unsupported})
    m.add_type(type);
  m.set("BlockingIOError", Value(exc.BlockingIOError));
  m.set("open", vm.builtins->get("open"));
  m.def("text_encoding(encoding, stacklevel=2, /)", text_encoding);
}

}  // namespace py
