// From arguments to results and an exit status.
#include "cli/run.hpp"
#include "scratch_folder.hpp"

#include <doctest/doctest.h>

#include <string>
#include <utility>

using namespace selon::cli;
using selon::test::bytes_of;
using selon::test::ScratchFolder;

namespace {

/// The exit status and what standard error got.
std::pair<int, std::string> ran(const Arguments& arguments) {
  std::pair<int, std::string> out;
  out.second = selon::test::captured(2, [&] { out.first = run(arguments); });
  return out;
}

}  // namespace

TEST_CASE("a bad document is reported and the others are processed") {
  const ScratchFolder folder;
  Arguments arguments;
  const std::string lines =
      folder.file("a.jsonl", "{\"id\": \"x\"}\n{\"id\": \"y\", \"text\": \"Selon Anna, il pleut.\"}\n");
  arguments.files = {folder.path("none.txt"), lines};
  arguments.to = To::jsonl;
  arguments.output = folder.path("out.jsonl");
  arguments.status = folder.path("status");
  for (const unsigned jobs : {1U, 3U}) {
    arguments.jobs = jobs;
    const auto [status, said] = ran(arguments);
    CHECK(status == 1);
    CHECK(said == "selon: " + arguments.files[0] + ": No such file or directory\nselon: " + lines + ":1: no text\n");
    const std::string out = bytes_of(arguments.output);
    CHECK(out.find("\"id\":\"y\"") != std::string::npos);
    CHECK(out.find("\"lemma\":\"selon\"") != std::string::npos);
    CHECK(bytes_of(arguments.status).find("{\"id\":\"y\",\"place\":\"" + lines + ":2\",\"status\":\"done\"}") !=
          std::string::npos);
  }
}

TEST_CASE("a text that is plainly not French is skipped, which is no failure, unless it is asked for") {
  const ScratchFolder folder;
  Arguments arguments;
  std::string english;
  for (int i = 0; i < 20; ++i) english += "The minister said on Monday that the government would not change its mind. ";
  arguments.files = {folder.file("a.txt", english)};
  arguments.to = To::jsonl;
  arguments.output = folder.path("out.jsonl");
  const auto [status, said] = ran(arguments);
  CHECK(status == 0);
  CHECK(said.find("a.txt: skipped: not French") != std::string::npos);
  CHECK(bytes_of(arguments.output).empty());
  arguments.any_language = true;
  CHECK(ran(arguments) == std::pair<int, std::string>{0, ""});
  CHECK_FALSE(bytes_of(arguments.output).empty());
}

TEST_CASE("a run that goes on leaves out what is done") {
  const ScratchFolder folder;
  Arguments arguments;
  arguments.files = {folder.file("a.txt", "Oui."), folder.file("b.txt", "Non.")};
  arguments.to = To::jsonl;
  arguments.output = folder.path("out.jsonl");
  arguments.status = folder.file("status", "{\"id\":\"" + arguments.files[0] + "\",\"status\":\"done\"}\n");
  arguments.resume = true;
  CHECK(ran(arguments).first == 0);
  const std::string out = bytes_of(arguments.output);
  CHECK(out.find("a.txt") == std::string::npos);
  CHECK(out.find("b.txt") != std::string::npos);
}

TEST_CASE("what cannot be asked for together is wrong usage, before anything is read") {
  const ScratchFolder folder;
  Arguments arguments;
  arguments.files = {folder.file("a.txt", "Oui."), folder.file("b.txt", "Non.")};
  arguments.to = To::sqlite;
  CHECK(ran(arguments).first == usage_error);
  arguments.to = To::brat;
  CHECK(ran(arguments).first == usage_error);
  arguments.to = To::json;
  arguments.resume = true;
  const auto [status, said] = ran(arguments);
  CHECK(status == usage_error);
  CHECK(said.starts_with("selon: --resume goes on with"));
}
