// What became of each document.
#include "cli/status.hpp"
#include "scratch_folder.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace selon::cli;
using selon::test::bytes_of;
using selon::test::ScratchFolder;

namespace {

Job job_called(std::string id, Outcome outcome, std::string reason = {}, std::size_t occurrence = 1) {
  Job job;
  job.item.place = "a.jsonl:1";
  job.item.record.id = std::move(id);
  job.outcome = outcome;
  job.reason = std::move(reason);
  job.occurrence = occurrence;
  return job;
}

}  // namespace

TEST_CASE("each document has a line once it is flushed, whatever its id holds") {
  const ScratchFolder folder;
  const std::string path = folder.path("status");
  StatusFile status(path, false);
  status.add(job_called("a\n\"b\xFF", Outcome::done));
  status.add(job_called("c", Outcome::failed, "vide", 2));
  CHECK(bytes_of(path).empty());
  CHECK(status.flush());
  CHECK(bytes_of(path) ==
        "{\"id\":\"a\\n\\\"b\uFFFD\",\"place\":\"a.jsonl:1\",\"status\":\"done\"}\n"
        "{\"id\":\"c\",\"occurrence\":2,\"place\":\"a.jsonl:1\",\"status\":\"failed\",\"reason\":\"vide\"}\n");
}

TEST_CASE("a run that goes on knows what is done or skipped, and drops a line that was cut short") {
  const ScratchFolder folder;
  const std::string path = folder.path("status");
  {
    StatusFile status(path, false);
    status.add(job_called("a", Outcome::done));
    status.add(job_called("a", Outcome::skipped, "anglais", 2));
    status.add(job_called("b", Outcome::failed, "vide"));
    CHECK(status.flush());
  }
  const std::string whole = bytes_of(path);
  CHECK_FALSE(folder.file("status", whole + "{\"id\":\"c\"").empty());
  {
    StatusFile status(path, true);
    CHECK(status.has_done());
    CHECK(status.is_done("a", 1));
    CHECK(status.is_done("a", 2));
    CHECK_FALSE(status.is_done("a", 3));
    CHECK_FALSE(status.is_done("b", 1));
    CHECK(bytes_of(path) == whole);
  }
  const StatusFile anew(path, false);
  CHECK_FALSE(anew.has_done());
  CHECK(bytes_of(path).empty());
}

TEST_CASE("without a path nothing is kept") {
  StatusFile status("", false);
  status.add(job_called("a", Outcome::done));
  CHECK(status.flush());
  CHECK_FALSE(status.has_done());
}

TEST_CASE("a file that is none of status, cannot be opened or is full is told") {
  const ScratchFolder folder;
  const std::string path = folder.file("status", "{\"id\":\"a\",\"status\":\"done\"}\n[]\n");
  CHECK_THROWS_WITH(StatusFile(path, true), (path + ":2: not a line that --status wrote").c_str());
  CHECK_THROWS_WITH(StatusFile("/nowhere/s", false), "/nowhere/s: No such file or directory");
  StatusFile full("/dev/full", false);
  full.add(job_called("a", Outcome::done));
  CHECK_FALSE(full.flush());
  CHECK(full.error() == "/dev/full: No space left on device");
}
