// The native file objects of module io: binary files (FileIO, BufferedReader, BufferedWriter, BufferedRandom, BytesIO),
// text on top of one (TextIOWrapper), and StringIO.
#pragma once

#include <memory>

#include "py/builtin/filesystem.h"
#include "py/object/containers.h"
#include "py/vm/vm.h"

namespace py {

/// The classes of module io, made by init_io_types().
struct IoTypes {
  Type *io_base, *raw_base, *buffered_base, *text_base;
  Type *file_io, *buffered_reader, *buffered_writer, *buffered_random, *bytes_io;
  Type *text_wrapper, *string_io;
  Type* unsupported;  // io.UnsupportedOperation
};
extern IoTypes io_types;
void init_io_types();     // once; on first use
void init_binary_types();
void init_text_types();

/// An open binary file: bytes in memory (a FileNode) and a position, or a stream of the host.
class FileObject : public Object {
 public:
  explicit FileObject(Type* type) : Object(type) {}
  static Type* static_type() { return io_types.io_base; }
  ~FileObject() override;
  std::shared_ptr<FileNode> node;
  std::int64_t pos = 0;
  Value name;
  std::string mode;  // "rb", "rb+", "wb", "ab" …
  int stream = -1;   // 0, 1, 2: the host's; else -1
  int number = -1;   // fileno()
  bool readable = false, writable = false, appending = false, closed = false;

  std::int64_t size() const { return static_cast<std::int64_t>(node->bytes.size()); }
  /// Up to n bytes from the position on (all of them for n < 0), which moves.
  std::string_view take(std::int64_t n);
  /// Writes at the position (at the end when appending), filling a gap with zeros.
  void put(std::string_view bytes);
  int close();  // errno of the final write
};
bool is_file_object(const Value& v);

/// Text over a binary file. Positions are the file's own, so tell() is a byte offset.
class TextFile : public GcObject {
 public:
  explicit TextFile(Type* type) : GcObject(type) {}
  static Type* static_type() { return io_types.text_wrapper; }
  void traverse(Visitor& v) override { v.visit(buffer); }
  Value buffer;  // a FileObject; empty once detached
  std::string encoding = "utf-8", errors = "strict", mode = "r";
  /// How newlines are read and written: "" for None (translated).
  enum class Newline : std::uint8_t { Translate, Keep, Lf, Cr, CrLf } newline = Newline::Translate;
  std::uint8_t newlines_seen = 0;  // bits: 1 \n, 2 \r, 4 \r\n
  bool line_buffering = false, write_through = false, telling = true;
  FileObject* file() const { return buffer.as<FileObject>(); }
};

class StringBuffer : public Object {
 public:
  explicit StringBuffer(Type* type) : Object(type) {}
  static Type* static_type() { return io_types.string_io; }
  std::u32string text;
  std::int64_t pos = 0;
  bool closed = false;
  TextFile::Newline newline = TextFile::Newline::Lf;
};

/// Raises the OSError subclass of an errno, with the file name if there is one. May be pending; never a value.
Outcome os_error(VM& vm, int error, const Value& filename = Value(), const Value& filename2 = Value());
/// io.UnsupportedOperation.
Outcome unsupported(VM& vm, const char* what);
/// The str of a path argument: str, bytes or __fspath__. May be pending.
Outcome path_text(VM& vm, const Value& path);
/// open() with all its arguments.
Task open_file(VM& vm, Value path, std::string mode, std::int64_t buffering, Value encoding, Value errors,
               Value newline);
int new_file_number(const std::shared_ptr<FileNode>& node);
/// The file that is open under a number; null if there is none.
std::shared_ptr<FileNode> file_of_number(std::int64_t number);

}  // namespace py
