// Standard output.
#include "cli/output.hpp"

#include <cerrno>
#include <cstdio>
#include <system_error>

namespace selon::cli {

bool Output::write(std::string_view bytes) {
  if (closed_ || !error_.empty()) return false;
  if (std::fwrite(bytes.data(), 1, bytes.size(), stdout) == bytes.size() && std::fflush(stdout) == 0) return true;
  if (errno == EPIPE) {
    closed_ = true;
  } else {
    error_ = "standard output: " + std::generic_category().message(errno);
  }
  return false;
}

}  // namespace selon::cli
