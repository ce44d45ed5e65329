// A signal handler reaches nothing but static state, and a read that has begun would go on: the handler writes to a
// pipe that whoever waits for bytes watches too.
#include "cli/interrupt.hpp"

#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <cerrno>
#include <csignal>
#include <system_error>

namespace selon::cli {

namespace {

std::array<int, 2> pipe_ends = {-1, -1};
std::atomic<bool> is_interrupted = false;
static_assert(std::atomic<bool>::is_always_lock_free);

extern "C" void note_interrupt(int) {
  const int before = errno;
  is_interrupted = true;
  [[maybe_unused]] const ssize_t written = write(pipe_ends[1], "", 1);
  errno = before;
}

}  // namespace

void catch_interrupts() {
  if (pipe(pipe_ends.data()) != 0) throw std::system_error(errno, std::generic_category(), "pipe");
  for (const int end : pipe_ends) fcntl(end, F_SETFD, FD_CLOEXEC);
  struct sigaction action {};
  action.sa_handler = note_interrupt;
  action.sa_flags = static_cast<int>(SA_RESETHAND | SA_RESTART);
  sigemptyset(&action.sa_mask);
  for (const int signal : {SIGINT, SIGTERM}) {
    struct sigaction before {};
    sigaction(signal, nullptr, &before);
    if (before.sa_handler != SIG_IGN) sigaction(signal, &action, nullptr);  // nohup and shells' & ask to ignore it
  }
}

bool interrupted() { return is_interrupted; }

bool wait_for_bytes(int file) {
  std::array<pollfd, 2> watched = {{{file, POLLIN, 0}, {pipe_ends[0], POLLIN, 0}}};
  while (poll(watched.data(), watched.size(), -1) < 0 && errno == EINTR) {
  }
  return !interrupted();
}

}  // namespace selon::cli
