// The selon program.
#include "cli/interrupt.hpp"
#include "cli/options.hpp"
#include "cli/run.hpp"

#include <fcntl.h>
#include <fmt/core.h>
#include <unistd.h>

#include <csignal>
#include <exception>

namespace {

/// Who starts the program may have closed standard input, output or error: then what is opened next must not take their
/// place. Writing to them still fails.
void reserve_standard_files() {
  int file = -1;
  do {
    file = open("/dev/null", O_RDONLY | O_CLOEXEC);
  } while (file >= 0 && file <= STDERR_FILENO);
  if (file >= 0) close(file);
}

}  // namespace

int main(int argc, char** argv) {
  static_cast<void>(std::signal(SIGPIPE, SIG_IGN));  // a closed pipe is seen where it is written to
  static_cast<void>(std::signal(SIGXFSZ, SIG_IGN));  // and so is a file that may not grow
  reserve_standard_files();
  try {
    selon::cli::catch_interrupts();
    const selon::cli::Parsed parsed = selon::cli::parse_arguments(argc, argv);
    return parsed.arguments ? selon::cli::run(*parsed.arguments) : parsed.status;
  } catch (const std::exception& error) {
    fmt::print(stderr, "selon: {}\n", error.what());
  }
  return 1;
}
