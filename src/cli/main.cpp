// The selon program.
#include "cli/interrupt.hpp"
#include "cli/options.hpp"
#include "cli/run.hpp"

#include <fmt/core.h>

#include <csignal>
#include <exception>

int main(int argc, char** argv) {
  static_cast<void>(std::signal(SIGPIPE, SIG_IGN));  // a closed pipe is seen where it is written to
  static_cast<void>(std::signal(SIGXFSZ, SIG_IGN));  // and so is a file that may not grow
  try {
    selon::cli::catch_interrupts();
    const selon::cli::Parsed parsed = selon::cli::parse_arguments(argc, argv);
    return parsed.arguments ? selon::cli::run(*parsed.arguments) : parsed.status;
  } catch (const std::exception& error) {
    fmt::print(stderr, "selon: {}\n", error.what());
  }
  return 1;
}
