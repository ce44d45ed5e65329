// Ctrl-C, in a process of its own: what was interrupted stays so.
#include "cli/interrupt.hpp"

#include <doctest/doctest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <csignal>

using namespace selon::cli;

namespace {

/// What `action` gives in a child process; a signal that ends it is 128 and its number, as shells say it.
template <typename Action>
int status_in_child(Action action) {
  const pid_t child = fork();
  if (child == 0) _exit(action());
  int status = 0;
  waitpid(child, &status, 0);
  return WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
}

}  // namespace

TEST_CASE("a wait ends when there are bytes, and at the end of the file") {
  std::array<int, 2> ends = {-1, -1};
  REQUIRE(pipe(ends.data()) == 0);
  CHECK(write(ends[1], "a", 1) == 1);
  CHECK(wait_for_bytes(ends[0]));
  char byte = 0;
  CHECK(read(ends[0], &byte, 1) == 1);
  close(ends[1]);
  CHECK(wait_for_bytes(ends[0]));
  close(ends[0]);
  CHECK_FALSE(interrupted());
}

TEST_CASE("the first interrupt is noted and ends a wait, the second ends the program") {
  CHECK(status_in_child([] {
          std::signal(SIGTERM, SIG_DFL);
          catch_interrupts();
          if (interrupted()) return 1;
          std::raise(SIGTERM);
          std::array<int, 2> ends = {-1, -1};
          if (pipe(ends.data()) != 0) return 2;
          if (!interrupted() || wait_for_bytes(ends[0])) return 3;  // nothing is ever written to it
          return 0;
        }) == 0);
  CHECK(status_in_child([] {
          std::signal(SIGTERM, SIG_DFL);
          catch_interrupts();
          std::raise(SIGTERM);
          std::raise(SIGTERM);
          return 0;
        }) == 128 + SIGTERM);
}

TEST_CASE("a signal that the program is to ignore stays ignored") {
  CHECK(status_in_child([] {
          std::signal(SIGINT, SIG_IGN);
          catch_interrupts();
          std::raise(SIGINT);
          return interrupted() ? 1 : 0;
        }) == 0);
}
