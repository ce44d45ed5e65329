// The line that shows how far a run is.
#include "cli/progress.hpp"
#include "scratch_folder.hpp"

#include <doctest/doctest.h>

#include <chrono>
#include <string>
#include <thread>

using selon::cli::Progress;

namespace {

constexpr auto second = std::chrono::milliseconds(1050);

}  // namespace

TEST_CASE("nothing is shown unless asked for, and nothing in a run's first second") {
  CHECK(selon::test::captured(2, [] {
          Progress hidden(false, 100);
          Progress shown(true, 100);
          shown.add(1, 1);
          std::this_thread::sleep_for(second);
          hidden.add(1, 1);
          shown.clear();
        }).empty());
}

TEST_CASE("a long run shows documents, speed, and what is left when the size of all is known") {
  const std::string line = selon::test::captured(2, [] {
    Progress progress(true, 400);
    std::this_thread::sleep_for(second);
    progress.add(1000, 100);
    progress.add(1000, 200);  // too soon to print anew
  });
  CHECK(line.starts_with("\r1 documents, 0.0 MB/s, 25 %, 3 s left"));
  CHECK(line.ends_with("\x1b[K\r\x1b[K"));  // taken away at the end
  const std::string unknown = selon::test::captured(2, [] {
    Progress progress(true, 0);
    std::this_thread::sleep_for(second);
    progress.add(1000, 100);
  });
  CHECK(unknown.starts_with("\r1 documents, 0.0 MB/s\x1b[K"));
}

TEST_CASE("what an earlier run was done with costs no time") {
  const std::string line = selon::test::captured(2, [] {
    Progress progress(true, 400);
    progress.pass_over(200);
    std::this_thread::sleep_for(second);
    progress.add(1000, 300);
  });
  CHECK(line.find("75 %, 1 s left") != std::string::npos);
}
