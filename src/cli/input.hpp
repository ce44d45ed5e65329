// Files and standard input.
#pragma once

#include <zlib.h>

#include <string>

namespace selon::cli {

/// A file open for reading; "-" is standard input, and what is called .gz is unpacked on the way. Every failure is the
/// text of an error number ("Permission denied"), kept in error() until the object goes.
class InputFile {
 public:
  explicit InputFile(const std::string& path);
  ~InputFile();
  InputFile(const InputFile&) = delete;
  InputFile& operator=(const InputFile&) = delete;

  /// Empty when all went well.
  [[nodiscard]] const std::string& error() const { return error_; }

  /// All that is left of the file. Look at error() afterwards.
  std::string read_all();

  /// The next line without its line feed; false at the end of the file or on an error. The buffer grows to the longest
  /// line.
  bool read_line(std::string& line);

 private:
  bool fill();
  long read_some(char* to, unsigned size);

  int file_ = -1;
  gzFile packed_ = nullptr;  // owns file_ where it is
  std::string error_;
  std::string buffer_;
  std::size_t next_ = 0;  // what of buffer_ was handed out
};

}  // namespace selon::cli
