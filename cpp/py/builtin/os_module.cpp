// _os: the file system, environment and clock calls behind module os, which is in Python.
#include <time.h>

#include "py/builtin/file_object.h"
#include "py/builtin/modules.h"
#include "py/builtin/struct_sequence.h"
#include "py/object/module.h"
#include "py/object/support.h"

namespace py {
namespace {

FileSystem& fs() { return FileSystem::get(); }

/// Python: an error names a path object by its text.
const Value& shown(const Value& path, const Value& text) { return cast<Bytes>(path) ? path : text; }

/// A call on one path: gives None or raises OSError with it.
Task on_path(VM& vm, Value path, int (FileSystem::*call)(std::string_view)) {
  Value text = co_await path_text(vm, path);
  if (int error = (fs().*call)(str_view(text))) co_return os_error(vm, error, shown(path, text));
  co_return Value::none();
}
Outcome os_remove(VM& vm, const Args& args) { return on_path(vm, args[0], &FileSystem::remove); }
Outcome os_mkdir(VM& vm, const Args& args) { return on_path(vm, args[0], &FileSystem::make_directory); }
Outcome os_rmdir(VM& vm, const Args& args) { return on_path(vm, args[0], &FileSystem::remove_directory); }
Outcome os_chdir(VM& vm, const Args& args) { return on_path(vm, args[0], &FileSystem::change_directory); }

Outcome os_getcwd(VM& vm, const Args& args) { return make_str(fs().working_directory()); }

Task os_listdir(VM& vm, Args args) {
  Value text = args[0].is_none() ? Value(make_str(".")) : co_await path_text(vm, args[0]);
  std::vector<std::string> names;
  if (int error = fs().list(str_view(text), &names)) co_return os_error(vm, error, shown(args[0], text));
  std::vector<Value> out;
  for (std::string& name : names) out.push_back(make_str(std::move(name)));
  co_return make_list(std::move(out));
}

Task os_rename(VM& vm, Args args) {
  Value from = co_await path_text(vm, args[0]), to = co_await path_text(vm, args[1]);
  if (int error = fs().rename(str_view(from), str_view(to))) co_return os_error(vm, error, shown(args[0], from), shown(args[1], to));
  co_return Value::none();
}

Type* stat_result() {
  static Type* t = new_struct_sequence("os", "stat_result",
                                       {"st_mode", "st_ino", "st_dev", "st_nlink", "st_uid", "st_gid", "st_size",
                                        "_atime", "_mtime", "_ctime", "st_atime", "st_mtime", "st_ctime", "st_mtime_ns"},
                                       10);
  return t;
}
Task os_stat(VM& vm, Args args) {
  Value text = co_await path_text(vm, args[0]);
  FileInfo info;
  if (int error = fs().stat(str_view(text), &info)) co_return os_error(vm, error, shown(args[0], text));
  const Value whole = make_int(static_cast<std::int64_t>(info.modified)), exact = Value::real(info.modified);
  const std::string full = fs().absolute(str_view(text));
  std::int64_t inode = 1;
  for (char c : full) inode = (inode * 31 + static_cast<unsigned char>(c)) & 0xFFFFFFF;
  co_return make_struct_sequence(
      stat_result(), {make_int(info.directory ? 040755 : 0100644), make_int(inode), Value::small_int(1),
                      Value::small_int(1), Value::small_int(1000), Value::small_int(1000), make_int(info.size), whole,
                      whole, whole, exact, exact, exact, make_int(static_cast<std::int64_t>(info.modified * 1e9))});
}

/// True, False for a directory or file; None if there is nothing.
Task os_kind(VM& vm, Args args) {
  Value text = co_await path_text(vm, args[0]);
  FileInfo info;
  if (fs().stat(str_view(text), &info)) co_return Value::none();
  co_return Value::boolean(info.directory);
}
Task os_utime(VM& vm, Args args) {
  Value text = co_await path_text(vm, args[0]);
  std::optional<double> when = vm.as_double(args[1]);
  if (!when) co_return Outcome::error();
  if (int error = fs().set_modified(str_view(text), *when)) co_return os_error(vm, error, shown(args[0], text));
  co_return Value::none();
}
Task os_fspath(VM& vm, Args args) {
  if (is_str(args[0]) || cast<Bytes>(args[0])) co_return args[0];
  if (!type_of(args[0])->lookup("__fspath__"))
    co_return vm.type_error("expected str, bytes or os.PathLike object, not {}", type_name(args[0]));
  Value path = co_await vm.call_special(args[0], "__fspath__");
  if (!is_str(path) && !cast<Bytes>(path))
    co_return vm.type_error("expected {}.__fspath__() to return str or bytes, not {}", type_name(args[0]),
                            type_name(path));
  co_return path;
}

}  // namespace

void init__os_module(VM& vm, Module& m) {
  m.set("stat_result", Value(stat_result()));
  m.def("remove(path, *, dir_fd=None)", os_remove, "Delete a file.");
  m.def("mkdir(path, mode=511, *, dir_fd=None)", os_mkdir, "Make a directory.");
  m.def("rmdir(path, *, dir_fd=None)", os_rmdir, "Delete an empty directory.");
  m.def("chdir(path)", os_chdir, "Change the working directory.");
  m.def("getcwd()", os_getcwd, "The working directory.");
  m.def("listdir(path=None)", os_listdir, "The names in a directory, in no particular order.");
  m.def("rename(src, dst, *, src_dir_fd=None, dst_dir_fd=None)", os_rename, "Give a file or directory another path.");
  m.def("stat(path, *, dir_fd=None, follow_symlinks=True)", os_stat, "What is known of a file: its size, time, kind.");
  m.def("_kind(path, /)", os_kind);
  m.def("_utime(path, when, /)", os_utime);
  m.def("fspath(path)", os_fspath, "The text of a path-like object.");
}

}  // namespace py
