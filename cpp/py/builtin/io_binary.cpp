// FileIO, BufferedReader, BufferedWriter, BufferedRandom and BytesIO. All work on bytes in memory, so one class of
// object serves them; they differ in their words.
#include <algorithm>

#include "py/builtin/file_object.h"
#include "py/builtin/streams.h"
#include "py/object/exception.h"
#include "py/object/support.h"
#include "py/vm/index_argument.h"
#include "py/vm/patience.h"

namespace py {

IoTypes io_types;

static std::map<int, std::weak_ptr<FileNode>>& open_files() {
  static auto& files = *new std::map<int, std::weak_ptr<FileNode>>;  // open files may close after the end of main
  return files;
}

FileObject::~FileObject() { close(); }

std::string_view FileObject::take(std::int64_t n) {
  node->pull();
  if (pos >= size()) return {};
  const std::int64_t left = size() - pos;
  if (n < 0 || n > left) n = left;
  std::string_view out(node->bytes.data() + pos, static_cast<std::size_t>(n));
  pos += n;
  return out;
}

void FileObject::put(std::string_view bytes) {
  if (appending) pos = size();
  const auto n = static_cast<std::int64_t>(bytes.size());
  std::string& to = node->bytes;
  if (n <= static_cast<std::int64_t>(kBlock)) {
    if (pos + n > size()) to.resize(static_cast<std::size_t>(pos + n));
    std::copy(bytes.begin(), bytes.end(), to.begin() + pos);
  } else {
    // What is longer goes in by pieces, over what is there and then behind it.
    const std::size_t at = static_cast<std::size_t>(pos), over = to.size() > at ? std::min(bytes.size(), to.size() - at) : 0;
    if (at > to.size()) append_fill(to, at - to.size(), 0);
    std::copy_n(bytes.begin(), over, to.begin() + pos);
    append_text(to, bytes.substr(over));
  }
  pos += n;
  node->changed = true;
  node->push();
}

int FileObject::close() {
  if (closed) return kFsOk;
  closed = true;
  if (number > 2) open_files().erase(number);
  return node && writable ? FileSystem::get().save(*node) : kFsOk;
}

bool is_file_object(const Value& v) {
  return v.is_object() && io_types.io_base && isinstance(v, io_types.io_base) && !isinstance(v, io_types.text_base) &&
         (isinstance(v, io_types.file_io) || isinstance(v, io_types.bytes_io) ||
          isinstance(v, io_types.buffered_reader) || isinstance(v, io_types.buffered_writer) ||
          isinstance(v, io_types.buffered_random));
}

FileObject* binary_file(VM& vm, const Value& v, bool writing) {
  FileObject* f = nullptr;
  if (is_file_object(v)) f = v.as<FileObject>();
  if (TextFile* t = io_types.text_wrapper ? cast<TextFile>(v) : nullptr; t && t->buffer) f = t->file();
  if (!f) {
    static_cast<void>(vm.type_error("expected a file object, not '{}'", type_name(v)));
  } else if (f->closed) {
    static_cast<void>(vm.value_error("I/O operation on closed file."));
    f = nullptr;
  } else if (!(writing ? f->writable : f->readable)) {
    static_cast<void>(unsupported(vm, writing ? "not writable" : "not readable"));
    f = nullptr;
  }
  return f;
}

int new_file_number(const std::shared_ptr<FileNode>& node) {
  static int last = 2;
  open_files()[++last] = node;
  return last;
}

std::shared_ptr<FileNode> file_of_number(std::int64_t number) {
  const auto& files = open_files();
  const auto it = number > 2 && number <= INT32_MAX ? files.find(static_cast<int>(number)) : files.end();
  return it == files.end() ? nullptr : it->second.lock();
}

Outcome unsupported(VM& vm, const char* what) { return vm.raise_text(io_types.unsupported, what); }

static Type* os_error_class(int error) {
  switch (error) {
    case kFsNotFound: return exc.FileNotFoundError;
    case kFsExists: return exc.FileExistsError;
    case kFsNotDirectory: return exc.NotADirectoryError;
    case kFsIsDirectory: return exc.IsADirectoryError;
    case kFsPermission:
    case kFsAccess: return exc.PermissionError;
    default: return exc.OSError;
  }
}
static Task raise_os_error(VM& vm, int error, Value filename, Value filename2) {
  std::vector<Value> args = {Value::small_int(error), Value(make_str(fs_error_text(error)))};
  if (filename) args.push_back(filename);
  if (filename2) {
    args.push_back(Value::none());
    args.push_back(filename2);
  }
  Value e = co_await vm.call(Value(os_error_class(error)), std::span<const Value>(args));
  co_return vm.raise_object(e);
}
Outcome os_error(VM& vm, int error, const Value& filename, const Value& filename2) {
  return raise_os_error(vm, error, filename, filename2);
}

Outcome path_text(VM& vm, const Value& path) {
  if (is_str(path)) return path;
  if (Bytes* b = cast<Bytes>(path)) return make_str(b->data);
  if (!type_of(path)->lookup("__fspath__"))
    return vm.type_error("expected str, bytes or os.PathLike object, not {}", type_name(path));
  return vm.call_special(path, "__fspath__");
}

namespace {

FileObject* self_of(const Args& args) { return args[0].as<FileObject>(); }
bool is_bytes_io(const FileObject* f) { return f->type()->is_subtype_of(io_types.bytes_io); }

/// False with ValueError set when the file is closed; `doing` is how buffered files word it ("read of closed file").
bool open_for(VM& vm, const FileObject* f, const char* doing) {
  if (!f->closed) return true;
  if (is_bytes_io(f) || !doing || f->type()->is_subtype_of(io_types.file_io))
    static_cast<void>(vm.value_error("I/O operation on closed file{}", doing || is_bytes_io(f) ? "." : ""));
  else
    static_cast<void>(vm.value_error("{} of closed file", doing));
  return false;
}
bool can_read(VM& vm, const FileObject* f, const char* what) {
  if (!open_for(vm, f, what)) return false;
  if (f->readable) return true;
  static_cast<void>(unsupported(vm, f->type()->is_subtype_of(io_types.file_io) ? "File not open for reading" : what));
  return false;
}

/// A size argument: None or an int; nullopt with TypeError set.
std::optional<std::int64_t> size_argument(VM& vm, const Value& v) {
  if (v.is_none()) return -1;
  if (is_int(v)) return int_value(v).value_or(int_sign(v) < 0 ? -1 : INT64_MAX);
  static_cast<void>(refuse_index(vm, v, "argument should be integer or None, not '{}'"));
  return std::nullopt;
}

std::string_view line_of(FileObject* f, std::int64_t limit) {
  if (f->pos >= f->size()) return {};
  const std::size_t end = f->node->bytes.find('\n', static_cast<std::size_t>(f->pos));
  std::int64_t n = end == std::string::npos ? f->size() - f->pos : static_cast<std::int64_t>(end) + 1 - f->pos;
  if (limit >= 0) n = std::min(n, limit);
  return f->take(n);
}

/// Standard input's bytes arrive line by line: waits until n are there, or the end.
Task fill_from_host(VM& vm, Value self, std::int64_t n, bool to_newline) {
  auto* f = self.as<FileObject>();
  while (true) {
    const std::int64_t have = f->size() - f->pos;
    if (n >= 0 && have >= n) break;
    if (to_newline && f->node->bytes.find('\n', static_cast<std::size_t>(f->pos)) != std::string::npos) break;
    Value line = co_await read_input_line(vm);
    if (str_view(line).empty()) break;
    f->node->bytes += str_view(line);
  }
  co_return Value::none();
}

Outcome finish_read(VM& vm, FileObject* f, std::int64_t n) { return make_bytes(std::string(f->take(n))); }
Task read_from_host(VM& vm, Value self, std::int64_t n, bool line) {
  co_await fill_from_host(vm, self, n, line);
  auto* f = self.as<FileObject>();
  co_return make_bytes(std::string(line ? line_of(f, n) : f->take(n)));
}

Outcome file_read(VM& vm, const Args& args) {
  FileObject* f = self_of(args);
  PY_CHECK(can_read(vm, f, "read"));
  std::optional<std::int64_t> n = size_argument(vm, args[1]);
  PY_CHECK(n);
  if (f->stream == 0) return read_from_host(vm, args[0], *n, false);
  return finish_read(vm, f, *n);
}
Outcome file_readall(VM& vm, const Args& args) {
  PY_CHECK(can_read(vm, self_of(args), "read"));
  return finish_read(vm, self_of(args), -1);
}
Outcome file_peek(VM& vm, const Args& args) {
  FileObject* f = self_of(args);
  PY_CHECK(can_read(vm, f, "peek"));
  const std::int64_t at = f->pos;
  std::string bytes(f->take(8192));
  f->pos = at;
  return make_bytes(std::move(bytes));
}
Outcome file_readline(VM& vm, const Args& args) {
  FileObject* f = self_of(args);
  PY_CHECK(can_read(vm, f, "readline"));
  std::optional<std::int64_t> n = size_argument(vm, args[1]);
  PY_CHECK(n);
  if (f->stream == 0) return read_from_host(vm, args[0], *n, true);
  return make_bytes(std::string(line_of(f, *n)));
}
Outcome file_readlines(VM& vm, const Args& args) {
  FileObject* f = self_of(args);
  PY_CHECK(can_read(vm, f, "readline"));
  std::optional<std::int64_t> hint = size_argument(vm, args[1]);
  PY_CHECK(hint);
  std::vector<Value> lines;
  std::int64_t total = 0;
  while (*hint <= 0 || total < *hint) {
    std::string_view line = line_of(f, -1);
    if (line.empty()) break;
    total += static_cast<std::int64_t>(line.size());
    lines.push_back(make_bytes(std::string(line)));
    worked(60 + line.size() / 4);
  }
  return make_list(std::move(lines));
}
Outcome file_next(VM& vm, const Value& self) {
  auto* f = self.as<FileObject>();
  PY_CHECK(can_read(vm, f, "readline"));
  std::string_view line = line_of(f, -1);
  if (line.empty()) return Outcome::exhausted();
  return make_bytes(std::string(line));
}
Outcome file_readinto(VM& vm, const Args& args) {
  FileObject* f = self_of(args);
  PY_CHECK(can_read(vm, f, "readinto"));
  BufferView target;
  PY_CHECK(get_buffer(vm, args[1], &target, true));
  std::string_view bytes = f->take(target.size);
  std::copy(bytes.begin(), bytes.end(), reinterpret_cast<char*>(target.data));
  return int_of(bytes.size());
}

Outcome write_bytes(VM& vm, FileObject* f, std::string_view bytes) {
  if (f->stream > 0) {
    vm.host->write(f->stream, bytes);
  } else {
    f->put(bytes);
  }
  return int_of(bytes.size());
}
Outcome file_write(VM& vm, const Args& args) {
  FileObject* f = self_of(args);
  if (f->closed)
    return is_bytes_io(f) ? vm.value_error("I/O operation on closed file.") : vm.value_error("write to closed file");
  if (!f->writable)
    return unsupported(vm, f->type()->is_subtype_of(io_types.file_io) ? "File not open for writing" : "write");
  if (is_str(args[1])) return vm.type_error("a bytes-like object is required, not 'str'");
  BufferView view;
  PY_CHECK(get_buffer(vm, args[1], &view));
  return write_bytes(vm, f, {reinterpret_cast<const char*>(view.data), static_cast<std::size_t>(view.size)});
}

Task file_writelines(VM& vm, Args args) {
  Value it = co_await vm.iter(args[1]);
  while (Value line = co_await vm.next(it)) co_await vm.call_method(args[0], "write", {line});
  co_return Value::none();
}

Outcome file_seek(VM& vm, const Args& args) {
  FileObject* f = self_of(args);
  PY_CHECK(open_for(vm, f, "seek"));
  if (!is_int(args[1])) return not_an_integer(vm, args[1]);
  std::optional<std::int64_t> offset = int_value(args[1]);
  std::optional<std::int64_t> whence = is_int(args[2]) ? int_value(args[2]) : std::nullopt;
  if (!offset) return vm.overflow_error("Python int too large to convert to C long");
  if (!whence || *whence < 0 || *whence > 2) {
    if (is_bytes_io(f)) return vm.value_error("invalid whence ({}, should be 0, 1 or 2)", whence.value_or(-1));
    return vm.value_error("whence value {} unsupported", whence.value_or(-1));
  }
  const std::int64_t to = *offset + (*whence == 1 ? f->pos : *whence == 2 ? f->size() : 0);
  if (to < 0) {
    if (is_bytes_io(f) && *whence == 0) return vm.value_error("negative seek value {}", *offset);
    if (!is_bytes_io(f)) return os_error(vm, kFsInvalid);
  }
  f->pos = std::max<std::int64_t>(to, 0);
  return make_int(f->pos);
}
Outcome file_tell(VM& vm, const Args& args) {
  PY_CHECK(open_for(vm, self_of(args), nullptr));
  return make_int(self_of(args)->pos);
}
Outcome file_truncate(VM& vm, const Args& args) {
  FileObject* f = self_of(args);
  PY_CHECK(open_for(vm, f, "truncate"));
  if (!f->writable) return unsupported(vm, "truncate");
  std::int64_t size = f->pos;
  if (!args[1].is_none()) {
    if (!is_int(args[1])) return refuse_index(vm, args[1], "argument should be integer or None, not '{}'");
    size = int_value(args[1]).value_or(-1);
    if (size < 0) return is_bytes_io(f) ? vm.value_error("negative size value {}", size) : os_error(vm, kFsInvalid);
  }
  if (size > kMaxItems * 8) return vm.raise_text(exc.MemoryError, "");
  if (!is_bytes_io(f) || size < f->size()) f->node->bytes.resize(static_cast<std::size_t>(size));
  f->node->changed = true;
  f->node->push();
  return make_int(size);
}
Outcome file_flush(VM& vm, const Args& args) {
  FileObject* f = self_of(args);
  PY_CHECK(open_for(vm, f, "flush"));
  if (f->node && f->writable)
    if (int error = FileSystem::get().save(*f->node)) return os_error(vm, error, f->name);
  return Value::none();
}
Outcome file_close(VM& vm, const Args& args) {
  FileObject* f = self_of(args);
  if (int error = f->close()) return os_error(vm, error, f->name);
  return Value::none();
}
Outcome file_enter(VM& vm, const Args& args) {
  PY_CHECK(open_for(vm, self_of(args), nullptr));
  return args[0];
}
Task file_exit(VM& vm, Args args) {
  co_await vm.call_method(args[0], "close");
  co_return Value::none();
}
Outcome file_fileno(VM& vm, const Args& args) {
  if (self_of(args)->number < 0) return unsupported(vm, "fileno");
  return Value::small_int(self_of(args)->number);
}
Outcome file_isatty(VM& vm, const Args& args) {
  PY_CHECK(open_for(vm, self_of(args), nullptr));
  return Value::boolean(false);
}
Outcome file_readable(VM& vm, const Args& args) {
  PY_CHECK(open_for(vm, self_of(args), nullptr));
  return Value::boolean(self_of(args)->readable);
}
Outcome file_writable(VM& vm, const Args& args) {
  PY_CHECK(open_for(vm, self_of(args), nullptr));
  return Value::boolean(self_of(args)->writable);
}
Outcome file_seekable(VM& vm, const Args& args) {
  PY_CHECK(open_for(vm, self_of(args), nullptr));
  return Value::boolean(self_of(args)->stream < 0);
}
Outcome file_detach(VM& vm, const Args& args) { return unsupported(vm, "detach"); }

Task repr_slowly(VM& vm, Value self) {
  auto* f = self.as<FileObject>();
  Value name = co_await vm.repr(f->name);
  std::string extra;
  if (f->type()->is_subtype_of(io_types.file_io)) {
    if (f->closed) co_return make_str("<_io.FileIO [closed]>");
    extra = fmt::format(" mode='{}' closefd={}", f->mode, f->stream < 0 ? "True" : "False");
  }
  co_return make_str(fmt::format("<{} name={}{}>", f->type()->full_name(), str_view(name), extra));
}
Outcome file_repr(VM& vm, const Value& self) { return repr_slowly(vm, self); }

Outcome get_closed(VM&, const Value& self) { return Value::boolean(self.as<FileObject>()->closed); }
Outcome get_name(VM&, const Value& self) { return self.as<FileObject>()->name; }
Outcome get_mode(VM&, const Value& self) { return make_str(self.as<FileObject>()->mode); }
Outcome get_raw(VM&, const Value& self) {
  auto* f = self.as<FileObject>();
  Ref<FileObject> raw = make<FileObject>(io_types.file_io);
  raw->node = f->node;
  raw->pos = f->pos;
  raw->name = f->name;
  raw->mode = f->mode;
  raw->stream = f->stream;
  raw->number = f->number;
  raw->readable = f->readable;
  raw->writable = f->writable;
  return raw;
}

void define_common(Type* t) {
  t->slots.iter = return_self;
  t->slots.next = file_next;
  t->def("read(self, size=-1, /)", file_read, "Up to size bytes; all that is left by default.");
  t->def("readline(self, size=-1, /)", file_readline, "The next line with its newline; b'' at the end.");
  t->def("readlines(self, hint=-1, /)", file_readlines, "A list of the remaining lines.");
  t->def("readinto(self, buffer, /)", file_readinto, "Read into a writable buffer; how many bytes there were.");
  t->def("write(self, b, /)", file_write, "Write bytes; how many they were.");
  t->def("writelines(self, lines, /)", file_writelines, "Write each of the iterable's items.");
  t->def("seek(self, offset, whence=0, /)", file_seek, "Go to a position, from the start, here (1) or the end (2).");
  t->def("tell(self, /)", file_tell, "The position.");
  t->def("truncate(self, size=None, /)", file_truncate, "Cut or extend the file to a size; the position by default.");
  t->def("flush(self, /)", file_flush, "Write what is buffered.");
  t->def("close(self, /)", file_close, "Write what is buffered and end the use of the file.");
  t->def("fileno(self, /)", file_fileno, "The file's number.");
  t->def("isatty(self, /)", file_isatty, "True for a terminal.");
  t->def("readable(self, /)", file_readable, "True if it can be read.");
  t->def("writable(self, /)", file_writable, "True if it can be written.");
  t->def("seekable(self, /)", file_seekable, "True if it has a position.");
  t->def("detach(self, /)", file_detach);
  t->def("__enter__(self, /)", file_enter);
  t->def("__exit__(self, /, *args)", file_exit);
  t->getset("closed", get_closed);
}
void define_buffered(Type* t) {
  t->slots.repr = file_repr;
  define_common(t);
  t->def("peek(self, size=0, /)", file_peek, "The next bytes; the position stays.");
  t->def("read1(self, size=-1, /)", file_read, "Up to size bytes.");
  t->def("readinto1(self, buffer, /)", file_readinto);
  t->getset("name", get_name);
  t->getset("mode", get_mode);
  t->getset("raw", get_raw);
}

// ---- construction ----

Task file_io_open(VM& vm, Ref<Type> cls, Value path, std::string mode) {
  Value opened = co_await open_file(vm, path, mode + "b", 0, Value::none(), Value::none(), Value::none());
  if (cls.get() != opened.object()->type()) opened.object()->set_type(cls.get());
  co_return opened;
}
Outcome file_io_new(VM& vm, Type* cls, const CallArgs& args) {
  if (args.npos < 1 || args.npos > 2) return vm.type_error("FileIO() missing required argument 'file' (pos 1)");
  std::string mode = "r";
  Value given = args.npos == 2 ? args.data[1] : keyword(args, "mode");
  if (given && is_str(given)) mode = std::string(str_view(given));
  mode.erase(std::remove(mode.begin(), mode.end(), 'b'), mode.end());
  return file_io_open(vm, Ref<Type>(cls), args.data[0], mode);
}

Task buffered_over(VM& vm, Value raw, std::string kind) {
  Value module = co_await vm.import_module("_io_over");
  co_return co_await vm.call_method(module, "opened", {raw, Value(make_str(kind))});
}
/// BufferedReader(raw): another handle of the same bytes.
Outcome buffered_new(VM& vm, Type* cls, const CallArgs& args) {
  if (args.npos < 1) return vm.type_error("{}() missing required argument 'raw' (pos 1)", cls->name());
  if (!is_file_object(args.data[0])) return buffered_over(vm, args.data[0], cls->name());
  auto* raw = args.data[0].as<FileObject>();
  Ref<FileObject> f = make<FileObject>(cls);
  f->node = raw->node;
  f->pos = raw->pos;
  f->name = raw->name;
  f->mode = raw->mode;
  f->stream = raw->stream;
  f->readable = raw->readable && !cls->is_subtype_of(io_types.buffered_writer);
  f->writable = raw->writable && !cls->is_subtype_of(io_types.buffered_reader);
  return f;
}

Outcome bytes_io_make(VM& vm, Type* cls, const CallArgs& args) {
  Ref<FileObject> f = make<FileObject>(cls);
  f->node = std::make_shared<FileNode>();
  f->readable = f->writable = true;
  return f;
}
Outcome bytes_io_init(VM& vm, const Value& self, const CallArgs& args) {
  if (args.npos > 1) return vm.type_error("BytesIO() takes at most 1 argument ({} given)", args.npos);
  Value initial = args.npos ? args.data[0] : keyword(args, "initial_bytes");
  auto* f = self.as<FileObject>();
  f->node->bytes.clear();
  f->pos = 0;
  if (!initial || initial.is_none()) return Value::none();
  BufferView view;
  PY_CHECK(get_buffer(vm, initial, &view));
  f->node->bytes.assign(reinterpret_cast<const char*>(view.data), static_cast<std::size_t>(view.size));
  return Value::none();
}
Outcome bytes_io_getvalue(VM& vm, const Args& args) {
  PY_CHECK(open_for(vm, self_of(args), nullptr));
  return make_bytes(self_of(args)->node->bytes);
}
Outcome bytes_io_getbuffer(VM& vm, const Args& args) {
  PY_CHECK(open_for(vm, self_of(args), nullptr));
  return vm.call(Value(types.memoryview), {Value(make_bytes(self_of(args)->node->bytes))});
}

}  // namespace

void init_binary_types() {
  IoTypes& t = io_types;
  auto buffered = [](const char* name, const char* doc) {
    Type* type = new_type("_io", name, io_types.buffered_base, Type::kHasDict);
    type->set_doc(doc);
    type->slots.make_instance = buffered_new;
    return type;
  };
  t.file_io = new_type("_io", "FileIO", t.raw_base, Type::kHasDict);
  t.file_io->set_doc("A file's bytes, unbuffered.");
  t.file_io->slots.make_instance = file_io_new;
  t.buffered_reader = buffered("BufferedReader", "A file's bytes for reading.");
  t.buffered_writer = buffered("BufferedWriter", "A file's bytes for writing.");
  t.buffered_random = buffered("BufferedRandom", "A file's bytes for reading and writing.");
  t.bytes_io = new_type("_io", "BytesIO", t.buffered_base, Type::kHasDict);
  t.bytes_io->set_doc("BytesIO(initial_bytes=b'')\n\nA binary file in memory.");

  define_buffered(t.file_io);
  t.file_io->def("readall(self, /)", file_readall, "All that is left.");
  t.file_io->ready();
  for (Type* type : {t.buffered_reader, t.buffered_writer, t.buffered_random}) {
    define_buffered(type);
    type->ready();
  }
  t.bytes_io->slots.make_instance = bytes_io_make;
  t.bytes_io->slots.init = bytes_io_init;
  define_common(t.bytes_io);
  t.bytes_io->def("read1(self, size=-1, /)", file_read, "Up to size bytes.");
  t.bytes_io->def("getvalue(self, /)", bytes_io_getvalue, "All bytes, whatever the position.");
  t.bytes_io->def("getbuffer(self, /)", bytes_io_getbuffer, "A view of the bytes as they are now.");
  t.bytes_io->ready();
}

}  // namespace py
