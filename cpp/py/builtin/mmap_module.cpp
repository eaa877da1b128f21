// _mmap: the memory of files, under module mmap, which is in Python.
#include "py/builtin/file_object.h"
#include "py/builtin/modules.h"
#include "py/object/module.h"
#include "py/object/support.h"

namespace py {
namespace {

/// A whole file's bytes in place. They go to the file when someone else reads it, at flush(), and at the end.
class MappedFile : public ByteArray {
 public:
  MappedFile(std::shared_ptr<FileNode> file, Type* type) : ByteArray(file->bytes, type), node(std::move(file)) {
    node->mapping = this;
    node->mapped = &data;
    FileSystem::get().share(node);
  }
  ~MappedFile() override { detach(); }

  int flush() {
    if (!node) return kFsOk;
    node->pull();
    return FileSystem::get().save(*node);
  }
  void detach() {
    if (!node) return;
    flush();
    node->mapping = nullptr;
    node->mapped = nullptr;
    node = nullptr;
  }

  std::shared_ptr<FileNode> node;
};

Type* mapped_type() {
  static Type* type = nullptr;
  if (!type) {
    type = new_type("_mmap", "MappedFile", types.bytearray);
    type->ready();
  }
  return type;
}

/// The memory of the open file of that number; the same for all who map it, unless it has grown meanwhile.
Outcome map(VM& vm, const Args& args) {
  const std::optional<std::int64_t> number = vm.as_int64(args[0], "Python int too large to convert to C int");
  PY_CHECK(number);
  std::shared_ptr<FileNode> node = file_of_number(*number);
  if (!node) return os_error(vm, kFsBadFile);
  if (node->mapping) {
    auto* mapped = static_cast<MappedFile*>(node->mapping);
    if (mapped->data.size() == node->bytes.size()) return Value(Ref<MappedFile>(mapped));
    mapped->detach();
  }
  return Value(make<MappedFile>(std::move(node), mapped_type()));
}

Outcome flush(VM& vm, const Args& args) {
  if (!isinstance(args[0], mapped_type()))
    return vm.type_error("a mapped file is needed, not '{}'", type_name(args[0]));
  if (int error = args[0].as<MappedFile>()->flush()) return os_error(vm, error);
  return Value::none();
}

}  // namespace

void init__mmap_module(VM&, Module& m) {
  m.def("map(fileno, /)", map);
  m.def("flush(mapped, /)", flush);
}

}  // namespace py
