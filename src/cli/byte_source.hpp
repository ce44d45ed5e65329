// Files and standard input as a stream of bytes, unpacked on the way.
#pragma once

#include "cli/options.hpp"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace selon::cli {

/// Bytes that come piece by piece, as soon as there are some: records from a pipe are worked on as they come. A failure
/// is a text ("Permission denied") that stays in error(); nothing more comes after it.
class ByteSource {
 public:
  ByteSource() = default;
  ByteSource(const ByteSource&) = delete;
  ByteSource& operator=(const ByteSource&) = delete;
  virtual ~ByteSource() = default;

  /// What is at hand; empty at the end or after a failure. Valid until the next call.
  std::string_view peek();
  /// Takes `count` bytes of what peek() showed.
  void skip(std::size_t count) { next_ += count; }

  /// Empty when all went well.
  [[nodiscard]] const std::string& error() const { return error_; }
  /// Bytes of the file read so far, packed ones where it is packed.
  [[nodiscard]] virtual std::uint64_t offset() const = 0;
  /// Bytes that are known to come in all; 0 when that is not known.
  [[nodiscard]] virtual std::uint64_t size() const { return 0; }

 protected:
  /// At least one byte and at most `size`; 0 at the end or on a failure, which fail() told.
  virtual std::size_t read(char* to, std::size_t size) = 0;
  void fail(std::string reason) { error_ = std::move(reason); }

 private:
  std::vector<char> buffer_;
  std::size_t next_ = 0;
  std::size_t end_ = 0;
  std::string error_;
};

/// Opens `path` for reading; "-" is standard input. What is called .gz or .zst is unpacked, and what is in the encoding
/// of --encoding comes as UTF-8.
std::unique_ptr<ByteSource> open_source(const std::string& path, const Arguments& arguments);

enum class Got { all, too_long, nothing };

/// All that is left of `source`, or, when that is more than `most` bytes, too_long. Look at error() afterwards.
Got read_all(ByteSource& source, std::size_t most, std::string& out);

/// The next line without its line feed; `nothing` at the end or on an error. A line of more than `most` bytes is passed
/// over without being kept.
Got read_line(ByteSource& source, std::size_t most, std::string& line);

}  // namespace selon::cli
