// Reads what there is, without waiting for a full block: records from a pipe are worked on as they come.
#include "cli/input.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <new>
#include <system_error>

namespace selon::cli {

namespace {

std::string text_of_errno() { return std::generic_category().message(errno); }

}  // namespace

InputFile::InputFile(const std::string& path)
    : file_(path == "-" ? STDIN_FILENO : open(path.c_str(), O_RDONLY | O_CLOEXEC)) {
  if (file_ < 0) {
    error_ = text_of_errno();
  } else if (path.ends_with(".gz")) {
    packed_ = gzdopen(file_, "rb");
    if (packed_ == nullptr) throw std::bad_alloc();
  }
}

InputFile::~InputFile() {
  if (packed_ != nullptr) {
    gzclose(packed_);
  } else if (file_ > STDIN_FILENO) {
    close(file_);
  }
}

/// What read() gives; a failure leaves its text in error_.
long InputFile::read_some(char* to, unsigned size) {
  if (packed_ != nullptr) {
    const int got = gzread(packed_, to, size);
    int code = Z_OK;
    const char* message = gzerror(packed_, &code);
    if (code == Z_ERRNO) {
      error_ = text_of_errno();
    } else if (code != Z_OK && code != Z_STREAM_END) {  // Z_BUF_ERROR: the file ends too early
      error_ = message;
    }
    return error_.empty() ? got : 0;
  }
  ssize_t got = -1;
  do {
    got = read(file_, to, size);
  } while (got < 0 && errno == EINTR);
  if (got < 0) error_ = text_of_errno();  // a folder opens, and fails here
  return got;
}

bool InputFile::fill() {
  constexpr unsigned block = 65536;
  if (!error_.empty()) return false;
  const std::size_t before = buffer_.size();
  buffer_.resize(before + block);
  const long got = read_some(buffer_.data() + before, block);
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
