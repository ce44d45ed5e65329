// Standard output that says when nobody reads on or the disk is full.
#pragma once

#include <string>
#include <string_view>

namespace selon::cli {

class Output {
 public:
  /// Hands `bytes` on at once. False when no more can be written: see closed() and error().
  bool write(std::string_view bytes);

  /// The reader went away (`selon … | head`): no error, there is just nothing left to do.
  [[nodiscard]] bool closed() const { return closed_; }

  /// "standard output: No space left on device"; empty when all went well.
  [[nodiscard]] const std::string& error() const { return error_; }

 private:
  bool closed_ = false;
  std::string error_;
};

}  // namespace selon::cli
