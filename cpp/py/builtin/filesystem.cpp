// The in-memory file system and the paths of it.
#include "py/builtin/filesystem.h"

#include <time.h>

#include <algorithm>

namespace py {

const char* fs_error_text(int error) {
  switch (error) {
    case kFsPermission: return "Operation not permitted";
    case kFsNotFound: return "No such file or directory";
    case kFsBadFile: return "Bad file descriptor";
    case kFsAccess: return "Permission denied";
    case kFsExists: return "File exists";
    case kFsNotDirectory: return "Not a directory";
    case kFsIsDirectory: return "Is a directory";
    case kFsInvalid: return "Invalid argument";
    case kFsNoSpace: return "No space left on device";
    case kFsNotEmpty: return "Directory not empty";
    default: return "Input/output error";
  }
}

namespace {

double now() {
  timespec t;
  clock_gettime(CLOCK_REALTIME, &t);
  return static_cast<double>(t.tv_sec) + static_cast<double>(t.tv_nsec) * 1e-9;
}

std::string parent_of(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  return slash == 0 ? "/" : path.substr(0, slash);
}

}  // namespace

FileSystem& FileSystem::get() {
  static FileSystem fs;
  return fs;
}

FileSystem::FileSystem() : cwd_("/home/user") {
  for (const char* folder : {"/", "/home", "/home/user", "/tmp"}) entries_[folder] = {true, nullptr, now()};
}

void FileSystem::set_disk(std::unique_ptr<Disk> disk) {
  disk_ = std::move(disk);
  if (!disk_) return;
  entries_.clear();
  cwd_ = disk_->working_directory();
}

std::string FileSystem::absolute(std::string_view path) const {
  std::string full = path.starts_with('/') ? std::string(path) : cwd_ + "/" + std::string(path);
  std::vector<std::string> parts;
  for (std::size_t at = 0; at < full.size();) {
    const std::size_t end = std::min(full.find('/', at), full.size());
    std::string part = full.substr(at, end - at);
    at = end + 1;
    if (part.empty() || part == ".") continue;
    if (part == "..") {
      if (!parts.empty()) parts.pop_back();
      continue;
    }
    parts.push_back(std::move(part));
  }
  std::string out;
  for (const std::string& p : parts) out += "/" + p;
  return out.empty() ? "/" : out;
}

bool FileSystem::has_children(const std::string& path) const {
  const std::string prefix = path == "/" ? path : path + "/";
  auto it = entries_.upper_bound(path);
  for (; it != entries_.end() && it->first.compare(0, path.size(), path) == 0; ++it)
    if (it->first.starts_with(prefix)) return true;
  return false;
}

void FileSystem::mount(std::string_view path, std::string bytes) {
  const std::string full = absolute(path);
  for (std::string folder = parent_of(full); !entries_.count(folder); folder = parent_of(folder)) {
    FileInfo info;
    if (disk_ && disk_->stat(folder, &info) == kFsOk) break;
    entries_[folder] = {true, nullptr, now()};
    if (folder == "/") break;
  }
  auto node = std::make_shared<FileNode>();
  node->bytes = std::move(bytes);
  node->modified = now();
  entries_[full] = {false, std::move(node), 0};
}

std::optional<std::string> FileSystem::read(std::string_view path) {
  std::shared_ptr<FileNode> node;
  if (open(path, {}, &node) != kFsOk) return std::nullopt;
  return node->bytes;
}

int FileSystem::stat(std::string_view path, FileInfo* out) {
  if (path.empty()) return kFsNotFound;
  const std::string full = absolute(path);
  auto it = entries_.find(full);
  if (it != entries_.end()) {
    out->directory = it->second.directory;
    out->size = it->second.directory ? 4096 : static_cast<std::int64_t>(it->second.node->bytes.size());
    out->modified = it->second.directory ? it->second.modified : it->second.node->modified;
    if (path.ends_with('/') && !out->directory) return kFsNotDirectory;
    return kFsOk;
  }
  if (disk_) return disk_->stat(full, out);
  auto parent = entries_.find(parent_of(full));
  return parent != entries_.end() && !parent->second.directory ? kFsNotDirectory : kFsNotFound;
}

int FileSystem::change_directory(std::string_view path) {
  FileInfo info;
  if (int error = stat(path, &info)) return error;
  if (!info.directory) return kFsNotDirectory;
  cwd_ = absolute(path);
  return kFsOk;
}

int FileSystem::list(std::string_view path, std::vector<std::string>* names) {
  FileInfo info;
  if (int error = stat(path, &info)) return error;
  if (!info.directory) return kFsNotDirectory;
  const std::string full = absolute(path), prefix = full == "/" ? full : full + "/";
  if (disk_) disk_->list(full, names);
  for (auto it = entries_.upper_bound(prefix); it != entries_.end() && it->first.starts_with(prefix); ++it) {
    std::string name = it->first.substr(prefix.size());
    if (name.find('/') != std::string::npos) continue;
    if (std::find(names->begin(), names->end(), name) == names->end()) names->push_back(std::move(name));
  }
  return kFsOk;
}

int FileSystem::make_directory(std::string_view path) {
  FileInfo info;
  if (path.empty()) return kFsNotFound;
  const std::string full = absolute(path);
  if (stat(full, &info) == kFsOk) return kFsExists;
  if (int error = stat(parent_of(full), &info)) return error;
  if (!info.directory) return kFsNotDirectory;
  if (disk_ && !entries_.count(parent_of(full))) return disk_->make_directory(full);
  entries_[full] = {true, nullptr, now()};
  return kFsOk;
}

int FileSystem::remove(std::string_view path) {
  FileInfo info;
  if (int error = stat(path, &info)) return error;
  if (info.directory) return kFsIsDirectory;
  const std::string full = absolute(path);
  if (entries_.erase(full)) return kFsOk;
  return disk_->remove(full);
}

int FileSystem::remove_directory(std::string_view path) {
  FileInfo info;
  if (int error = stat(path, &info)) return error;
  if (!info.directory) return kFsNotDirectory;
  const std::string full = absolute(path);
  if (has_children(full)) return kFsNotEmpty;
  if (entries_.erase(full)) return kFsOk;
  return disk_ ? disk_->remove_directory(full) : kFsNotFound;
}

int FileSystem::rename(std::string_view from, std::string_view to) {
  FileInfo source, target, folder;
  if (int error = stat(from, &source)) return error;
  const std::string a = absolute(from), b = absolute(to);
  if (int error = stat(parent_of(b), &folder)) return error;
  if (!folder.directory) return kFsNotDirectory;
  if (a == b) return kFsOk;
  if (stat(b, &target) == kFsOk && target.directory != source.directory)
    return target.directory ? kFsIsDirectory : kFsNotDirectory;
  if (source.directory && b.starts_with(a + "/")) return kFsInvalid;
  auto it = entries_.find(a);
  if (it == entries_.end()) return disk_->rename(a, b);
  if (source.directory && has_children(b)) return kFsNotEmpty;
  std::map<std::string, Entry> moved;
  for (auto e = entries_.begin(); e != entries_.end();) {
    if (e->first == a || e->first.starts_with(a + "/")) {
      moved[b + e->first.substr(a.size())] = std::move(e->second);
      e = entries_.erase(e);
    } else {
      ++e;
    }
  }
  for (auto& [name, entry] : moved) entries_[name] = std::move(entry);
  return kFsOk;
}

int FileSystem::set_modified(std::string_view path, double when) {
  FileInfo info;
  if (int error = stat(path, &info)) return error;
  auto it = entries_.find(absolute(path));
  if (it == entries_.end()) return kFsOk;
  it->second.modified = when;
  if (it->second.node) it->second.node->modified = when;
  return kFsOk;
}

int FileSystem::open(std::string_view path, OpenFlags flags, std::shared_ptr<FileNode>* out) {
  if (path.empty()) return kFsNotFound;
  const std::string full = absolute(path);
  FileInfo info;
  const int found = stat(path, &info);
  if (found == kFsOk) {
    if (flags.exclusive) return kFsExists;
    if (info.directory) return kFsIsDirectory;
    auto it = entries_.find(full);
    const auto shared = shared_.find(full);
    if (it != entries_.end()) {
      *out = it->second.node;
      (*out)->pull();
    } else if (shared != shared_.end() && (*out = shared->second.lock())) {
      (*out)->pull();
    } else {
      *out = std::make_shared<FileNode>();
      (*out)->disk_path = full;
      (*out)->modified = info.modified;
      if (!flags.truncate)
        if (int error = disk_->read(full, &(*out)->bytes)) return error;
    }
  } else {
    if (found != kFsNotFound || !flags.create) return found;
    if (path.ends_with('/')) return kFsIsDirectory;
    FileInfo folder;
    if (int error = stat(parent_of(full), &folder)) return error;
    if (!folder.directory) return kFsNotDirectory;
    *out = std::make_shared<FileNode>();
    if (disk_ && !entries_.count(parent_of(full))) {
      (*out)->disk_path = full;
    } else {
      entries_[full] = {false, *out, 0};
    }
  }
  if (flags.truncate || found != kFsOk) {
    (*out)->bytes.clear();
    (*out)->modified = now();
    (*out)->changed = true;
    return save(**out);
  }
  return kFsOk;
}

void FileNode::pull() {
  if (!mapped) return;
  const std::size_t n = std::min(bytes.size(), mapped->size());
  if (bytes.compare(0, n, *mapped, 0, n) == 0) return;
  std::copy_n(mapped->begin(), n, bytes.begin());
  changed = true;
}

void FileNode::push() {
  if (mapped) std::copy_n(bytes.begin(), std::min(bytes.size(), mapped->size()), mapped->begin());
}

void FileSystem::share(const std::shared_ptr<FileNode>& node) {
  if (!node->disk_path.empty()) shared_[node->disk_path] = node;
}

int FileSystem::save(FileNode& node) {
  if (!node.changed) return kFsOk;
  node.changed = false;
  node.modified = now();
  if (node.disk_path.empty() || !disk_) return kFsOk;
  return disk_->write(node.disk_path, node.bytes);
}

}  // namespace py
