// One line on standard error, written over itself.
#include "cli/progress.hpp"

#include <fmt/core.h>

#include <cmath>
#include <cstdio>
#include <string>

namespace selon::cli {

namespace {

std::string duration(double seconds) {
  const auto whole = static_cast<std::uint64_t>(std::llround(seconds));
  if (whole < 60) return fmt::format("{} s", whole);
  if (whole < 3600) return fmt::format("{} min {} s", whole / 60, whole % 60);
  return fmt::format("{} h {} min", whole / 3600, whole / 60 % 60);
}

}  // namespace

void Progress::add(std::uint64_t bytes, std::uint64_t read) {
  ++documents_;
  bytes_ += bytes;
  if (!is_shown_) return;
  const Clock::time_point now = Clock::now();
  if (now < next_) return;
  next_ = now + std::chrono::milliseconds(200);
  const double seconds = std::chrono::duration<double>(now - start_).count();
  std::string line = fmt::format("{} documents, {:.1f} MB/s", documents_, static_cast<double>(bytes_) / seconds / 1e6);
  if (read > read_before_ && read <= total_) {
    const double left = static_cast<double>(total_ - read) / static_cast<double>(read - read_before_) * seconds;
    line += fmt::format(", {} %, {} left", 100 * read / total_, duration(left));
  }
  fmt::print(stderr, "\r{}\x1b[K", line);  // clears what is left of a longer line
  static_cast<void>(std::fflush(stderr));
  is_there_ = true;
}

void Progress::clear() {
  if (!is_there_) return;
  fmt::print(stderr, "\r\x1b[K");
  is_there_ = false;
}

}  // namespace selon::cli
