// The host's files, for the command line.
#include <dirent.h>
#include <errno.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include "py/builtin/filesystem.h"

namespace py {

namespace {

/// The host's errno under Linux's number.
int linux_error(int e) {
  switch (e) {
    case EPERM: return kFsPermission;
    case ENOENT: return kFsNotFound;
    case EBADF: return kFsBadFile;
    case EACCES: return kFsAccess;
    case EEXIST: return kFsExists;
    case ENOTDIR: return kFsNotDirectory;
    case EISDIR: return kFsIsDirectory;
    case EINVAL: return kFsInvalid;
    case ENOSPC: return kFsNoSpace;
    case ENOTEMPTY: return kFsNotEmpty;
    default: return 5;
  }
}
int result_of(int r) { return r == 0 ? kFsOk : linux_error(errno); }

class HostDisk final : public Disk {
 public:
  int stat(const std::string& path, FileInfo* out) override {
    struct ::stat s;
    if (::stat(path.c_str(), &s) != 0) return linux_error(errno);
    out->directory = S_ISDIR(s.st_mode);
    out->size = static_cast<std::int64_t>(s.st_size);
    out->modified = static_cast<double>(s.st_mtim.tv_sec) + static_cast<double>(s.st_mtim.tv_nsec) * 1e-9;
    return kFsOk;
  }
  int read(const std::string& path, std::string* bytes) override {
    FILE* f = ::fopen(path.c_str(), "rb");
    if (!f) return linux_error(errno);
    char block[1 << 16];
    for (std::size_t n; (n = ::fread(block, 1, sizeof block, f)) > 0;) bytes->append(block, n);
    const int error = ::ferror(f) ? 5 : kFsOk;
    ::fclose(f);
    return error;
  }
  int write(const std::string& path, std::string_view bytes) override {
    FILE* f = ::fopen(path.c_str(), "wb");
    if (!f) return linux_error(errno);
    const bool whole = ::fwrite(bytes.data(), 1, bytes.size(), f) == bytes.size();
    return ::fclose(f) == 0 && whole ? kFsOk : kFsNoSpace;
  }
  int list(const std::string& path, std::vector<std::string>* names) override {
    DIR* d = ::opendir(path.c_str());
    if (!d) return linux_error(errno);
    while (dirent* e = ::readdir(d)) {
      std::string name = e->d_name;
      if (name != "." && name != "..") names->push_back(std::move(name));
    }
    ::closedir(d);
    return kFsOk;
  }
  int make_directory(const std::string& path) override { return result_of(::mkdir(path.c_str(), 0777)); }
  int remove(const std::string& path) override { return result_of(::unlink(path.c_str())); }
  int remove_directory(const std::string& path) override { return result_of(::rmdir(path.c_str())); }
  int rename(const std::string& from, const std::string& to) override {
    return result_of(::rename(from.c_str(), to.c_str()));
  }
  std::string working_directory() override {
    char buffer[4096];
    return ::getcwd(buffer, sizeof buffer) ? buffer : "/";
  }
};

}  // namespace

std::unique_ptr<Disk> make_host_disk() { return std::make_unique<HostDisk>(); }

}  // namespace py
