// System calls without buffers: results are whole documents.
#include "cli/output.hpp"

#include <fcntl.h>
#include <fmt/core.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <system_error>

namespace selon::cli {

namespace fs = std::filesystem;

Output::Output(const std::string& path, Old old) : path_(path), file_(-1) {
  std::error_code missing;
  const fs::file_status status = fs::status(path, missing);
  if (old == Old::not_followed || !fs::exists(status)) {
    open_temporary();
  } else if (fs::is_regular_file(status)) {
    path_ = fs::canonical(path, missing).string();  // a link stays one
    open_temporary();
    if (old == Old::kept && error_.empty()) keep_old();
  } else if (file_ = open(path.c_str(), O_WRONLY | O_CLOEXEC); file_ < 0) {
    fail();
  }
}

Output::~Output() {
  if (file_ > STDOUT_FILENO) close(file_);
  if (!temporary_.empty()) unlink(temporary_.c_str());
}

void Output::fail() {
  const std::string reason = std::generic_category().message(errno);
  error_ = fmt::format("{}: {}", path_.empty() ? "standard output" : path_, reason);
}

void Output::open_temporary() {
  const fs::path folder = fs::path(path_).parent_path();
  for (int number = 0; file_ < 0; ++number) {
    temporary_ = (folder / fmt::format(".selon-{}-{}.partial", getpid(), number)).string();
    file_ = open(temporary_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0666);
    if (file_ >= 0 || errno == EEXIST) continue;
    fail();
    temporary_.clear();
    return;
  }
  struct stat old {};
  if (stat(path_.c_str(), &old) == 0) fchmod(file_, old.st_mode & 07777U);
}

void Output::keep_old() {
  const int old = open(path_.c_str(), O_RDONLY | O_CLOEXEC);
  if (old < 0) return fail();
  std::array<char, 65536> block{};
  ssize_t got = 0;
  while ((got = read(old, block.data(), block.size())) > 0) {
    if (!write({block.data(), static_cast<std::size_t>(got)})) break;
  }
  if (got < 0) fail();
  close(old);
}

bool Output::write(std::string_view bytes) {
  while (!bytes.empty() && error_.empty() && !is_closed_) {
    const ssize_t written = ::write(file_, bytes.data(), bytes.size());
    if (written >= 0) {
      bytes.remove_prefix(static_cast<std::size_t>(written));
    } else if (errno == EPIPE) {
      is_closed_ = true;
    } else if (errno != EINTR) {
      fail();
    }
  }
  return error_.empty() && !is_closed_;
}

bool Output::commit() {
  if (error_.empty() && file_ > STDOUT_FILENO) {
    const int closed = close(file_);
    file_ = -1;
    if (closed != 0 || (!temporary_.empty() && std::rename(temporary_.c_str(), path_.c_str()) != 0)) {
      fail();
    } else {
      temporary_.clear();
    }
  }
  return error_.empty() && !is_closed_;
}

}  // namespace selon::cli
