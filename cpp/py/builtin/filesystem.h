// The file system that programs see: files in memory, over an optional disk that the host lends (the command line
// does, a page doesn't). Paths are POSIX; results are errno numbers, 0 for success.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace py {

/// errno, with Linux's numbers whatever the host's are.
enum FsError : int {
  kFsOk = 0,
  kFsPermission = 1,
  kFsNotFound = 2,
  kFsBadFile = 9,
  kFsAccess = 13,
  kFsExists = 17,
  kFsNotDirectory = 20,
  kFsIsDirectory = 21,
  kFsInvalid = 22,
  kFsNoSpace = 28,
  kFsNotEmpty = 39,
};
const char* fs_error_text(int error);

struct FileInfo {
  bool directory = false;
  std::int64_t size = 0;
  double modified = 0;  // seconds since 1970
};

/// What an open file reads and writes; all handles of one file share it.
struct FileNode {
  std::string bytes;
  double modified = 0;
  std::string disk_path;  // not empty: written back there by FileSystem::save
  bool changed = false;

  /// While the file is mapped (module mmap), the mapping and its memory: whoever reads the bytes pulls first, whoever
  /// writes them pushes.
  void* mapping = nullptr;
  std::string* mapped = nullptr;
  void pull();
  void push();
};

/// Real files below the ones in memory.
class Disk {
 public:
  virtual ~Disk() = default;
  virtual int stat(const std::string& path, FileInfo* out) = 0;
  virtual int read(const std::string& path, std::string* bytes) = 0;
  virtual int write(const std::string& path, std::string_view bytes) = 0;
  virtual int list(const std::string& path, std::vector<std::string>* names) = 0;
  virtual int make_directory(const std::string& path) = 0;
  virtual int remove(const std::string& path) = 0;
  virtual int remove_directory(const std::string& path) = 0;
  virtual int rename(const std::string& from, const std::string& to) = 0;
  virtual std::string working_directory() = 0;
};

/// The host's files through the C library. (Under Node they are what Emscripten mounts.)
std::unique_ptr<Disk> make_host_disk();

class FileSystem {
 public:
  static FileSystem& get();
  void set_disk(std::unique_ptr<Disk> disk);

  /// Puts a file there, making the folders on the way; for the page's files and a lesson's data.
  void mount(std::string_view path, std::string bytes);
  std::optional<std::string> read(std::string_view path);

  std::string absolute(std::string_view path) const;  // normalised
  const std::string& working_directory() const { return cwd_; }
  int change_directory(std::string_view path);
  int stat(std::string_view path, FileInfo* out);
  int list(std::string_view path, std::vector<std::string>* names);
  int make_directory(std::string_view path);
  int remove(std::string_view path);
  int remove_directory(std::string_view path);
  int rename(std::string_view from, std::string_view to);
  int set_modified(std::string_view path, double when);

  struct OpenFlags {
    bool create = false, exclusive = false, truncate = false, writable = false;
  };
  int open(std::string_view path, OpenFlags flags, std::shared_ptr<FileNode>* out);
  /// Writes a changed node back to the disk if it came from there.
  int save(FileNode& node);
  /// From now on all who open the file share this node, as long as it lives.
  void share(const std::shared_ptr<FileNode>& node);

 private:
  FileSystem();
  struct Entry {
    bool directory = false;
    std::shared_ptr<FileNode> node;
    double modified = 0;
  };
  bool has_children(const std::string& path) const;
  std::map<std::string, Entry> entries_;  // by absolute path
  std::map<std::string, std::weak_ptr<FileNode>> shared_;  // nodes of files on the disk, by path
  std::unique_ptr<Disk> disk_;
  std::string cwd_;
};

}  // namespace py
