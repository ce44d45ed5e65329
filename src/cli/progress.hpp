// The line that tells a person at a terminal how far a long run is.
#pragma once

#include <chrono>
#include <cstdint>

namespace selon::cli {

class Progress {
 public:
  /// `total`: bytes of all input, 0 when not known. Nothing is ever printed unless `is_shown`.
  Progress(bool is_shown, std::uint64_t total) : is_shown_(is_shown), total_(total) {}
  ~Progress() { clear(); }
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  /// One document more, with `bytes` of text; `read` bytes of the input are behind it. Prints from time to time.
  void add(std::uint64_t bytes, std::uint64_t read);

  /// One document more that an earlier run was done with.
  void pass_over(std::uint64_t read) { read_before_ = read; }

  /// Takes the line away, before something else is printed and at the end.
  void clear();

 private:
  using Clock = std::chrono::steady_clock;

  bool is_shown_;
  std::uint64_t total_;
  std::uint64_t read_before_ = 0;  // what cost no time
  std::uint64_t documents_ = 0;
  std::uint64_t bytes_ = 0;
  Clock::time_point start_ = Clock::now();
  Clock::time_point next_ = start_ + std::chrono::seconds(1);  // short runs show nothing
  bool is_there_ = false;
};

}  // namespace selon::cli
