// Reads what there is, without waiting for a full block: records from a pipe are worked on as they come.
#include "cli/input.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <system_error>

namespace selon::cli {

namespace {

std::string text_of_errno() { return std::generic_category().message(errno); }

}  // namespace

InputFile::InputFile(const std::string& path)
    : file_(path == "-" ? STDIN_FILENO : open(path.c_str(), O_RDONLY | O_CLOEXEC)) {
  if (file_ < 0) error_ = text_of_errno();
}

InputFile::~InputFile() {
  if (file_ > STDIN_FILENO) close(file_);
}

bool InputFile::fill() {
  constexpr std::size_t block = 65536;
  if (!error_.empty()) return false;
  const std::size_t before = buffer_.size();
  buffer_.resize(before + block);
  ssize_t got = -1;
  do {
    got = read(file_, buffer_.data() + before, block);
  } while (got < 0 && errno == EINTR);
  if (got < 0) error_ = text_of_errno();  // a folder opens, and fails here
  buffer_.resize(before + (got > 0 ? static_cast<std::size_t>(got) : 0));
  return got > 0;
}

std::string InputFile::read_all() {
  while (fill()) {
  }
  std::string out = buffer_.substr(next_);
  buffer_.clear();
  next_ = 0;
  return out;
}

bool InputFile::read_line(std::string& line) {
  std::size_t searched = next_;
  while (true) {
    const void* found =
        buffer_.empty() ? nullptr : std::memchr(buffer_.data() + searched, '\n', buffer_.size() - searched);
    if (found != nullptr) {
      const auto end = static_cast<std::size_t>(static_cast<const char*>(found) - buffer_.data());
      line.assign(buffer_, next_, end - next_);
      next_ = end + 1;
      return true;
    }
    buffer_.erase(0, next_);
    next_ = 0;
    searched = buffer_.size();
    if (fill()) continue;
    if (buffer_.empty() || !error_.empty()) return false;
    line = std::move(buffer_);  // a last line without line feed
    buffer_.clear();
    return true;
  }
}

}  // namespace selon::cli
