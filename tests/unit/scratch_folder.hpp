// Files that a test needs, and what a test writes to standard output or error.
#pragma once

#include <fcntl.h>
#include <unistd.h>

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>

namespace selon::test {

inline std::string bytes_of(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

/// A folder of its own, which is gone with it.
class ScratchFolder {
 public:
  ScratchFolder() {
    static int count = 0;
    path_ = std::filesystem::temp_directory_path() /
            ("selon-unit-" + std::to_string(static_cast<long>(getpid())) + "-" + std::to_string(++count));
    std::filesystem::create_directories(path_);
  }
  ~ScratchFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  ScratchFolder(const ScratchFolder&) = delete;
  ScratchFolder& operator=(const ScratchFolder&) = delete;

  /// Where a file called `name` stands or would stand.
  [[nodiscard]] std::string path(std::string_view name) const { return (path_ / name).string(); }

  /// Writes the file, folders above it included, and gives its path.
  [[nodiscard]] std::string file(std::string_view name, std::string_view bytes) const {
    const std::filesystem::path to = path_ / name;
    std::filesystem::create_directories(to.parent_path());
    std::ofstream(to, std::ios::binary) << bytes;
    return to.string();
  }

 private:
  std::filesystem::path path_;
};

/// What `action` writes to the file descriptor `to` (1 or 2).
template <typename Action>
std::string captured(int to, Action action) {
  const ScratchFolder folder;
  const std::string path = folder.path("captured");
  static_cast<void>(std::fflush(nullptr));
  const int before = dup(to);
  const int file = open(path.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
  dup2(file, to);
  close(file);
  action();
  static_cast<void>(std::fflush(nullptr));
  dup2(before, to);
  close(before);
  return bytes_of(path);
}

}  // namespace selon::test
