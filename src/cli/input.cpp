// Reading by the block, so that a line may be of any length.
#include "cli/input.hpp"

#include <cerrno>
#include <cstring>
#include <system_error>

namespace selon::cli {

namespace {

std::string text_of_errno() { return std::generic_category().message(errno); }

}  // namespace

InputFile::InputFile(const std::string& path) {
  file_.reset(path == "-" ? stdin : std::fopen(path.c_str(), "rb"));
  if (!file_) error_ = text_of_errno();
}

bool InputFile::fill() {
  constexpr std::size_t block = 65536;
  if (!file_ || !error_.empty()) return false;
  const std::size_t before = buffer_.size();
  buffer_.resize(before + block);
  const std::size_t got = std::fread(buffer_.data() + before, 1, block, file_.get());
  buffer_.resize(before + got);
  if (got == 0 && std::ferror(file_.get()) != 0) error_ = text_of_errno();  // a folder opens, and fails here
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
