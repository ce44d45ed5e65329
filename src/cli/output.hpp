// Bytes to standard output or to a file that has its name only when it is whole.
#pragma once

#include <string>
#include <string_view>

namespace selon::cli {

/// Says when nobody reads on or the disk is full. A file is written beside its place under a temporary name, so that a
/// full disk or a kill leaves nothing half-written under the final one; what is no regular file (/dev/null, a named
/// pipe) is written to directly unless it is to be replaced.
class Output {
 public:
  /// Standard output.
  Output() = default;
  /// What becomes of what stands under the name: replaced on commit(), where a link leads to; kept before what is
  /// written; replaced whatever it is, so that a link in a folder leads nobody out of it.
  enum class Old { replaced, kept, not_followed };
  Output(const std::string& path, Old old);
  /// Without commit() the file is as it was before.
  ~Output();
  Output(const Output&) = delete;
  Output& operator=(const Output&) = delete;

  /// Hands `bytes` on at once. False when no more can be written: see error().
  bool write(std::string_view bytes);

  /// Gives the file its name. False when that cannot be done or something could not be written.
  bool commit();

  /// "standard output: No space left on device"; empty when all went well, and when the reader of a pipe went away
  /// (`selon … | head`): then there is just nothing left to do.
  [[nodiscard]] const std::string& error() const { return error_; }

  /// Whether what was written is where it will stay, without commit().
  [[nodiscard]] bool is_settled() const { return temporary_.empty(); }

 private:
  void open_temporary();
  void keep_old();
  void fail();

  std::string path_;       // empty: standard output
  std::string temporary_;  // empty: written to directly
  std::string error_;
  int file_ = 1;
  bool is_closed_ = false;  // nobody reads on
};

}  // namespace selon::cli
