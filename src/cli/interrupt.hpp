// Ctrl-C.
#pragma once

namespace selon::cli {

/// From here on the first SIGINT or SIGTERM only makes interrupted() true; a second one ends the program at once.
void catch_interrupts();

[[nodiscard]] bool interrupted();

/// Waits until `file` has bytes or is at its end; false when an interrupt came first.
bool wait_for_bytes(int file);

}  // namespace selon::cli
