// Results to a stream and to a folder.
#include "cli/results.hpp"
#include "scratch_folder.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <string>

using namespace selon::cli;
using selon::test::bytes_of;
using selon::test::ScratchFolder;

namespace {

Job text_job(std::string id, std::string text, const Results& results) {
  Job job;
  job.item.record.id = id;
  job.item.record.text = std::move(text);
  job.document.id = std::move(id);
  job.rendered = results.render(job.document, job.item.record);
  return job;
}

void add_all(Results& results, std::initializer_list<const char*> ids) {
  for (const char* id : ids) {
    Job job = text_job(id, "Oui.", results);
    CHECK(results.add(job));
  }
}

}  // namespace

TEST_CASE("a name that ends with a slash, and a folder that is there, is a folder") {
  const ScratchFolder folder;
  CHECK(is_folder("none/"));
  CHECK(is_folder(folder.path("")));
  CHECK_FALSE(is_folder(folder.path("none")));
  CHECK_FALSE(is_folder(""));
}

TEST_CASE("a stream has its frame around the documents, and only when all are written its name") {
  const ScratchFolder folder;
  Arguments arguments;
  arguments.to = To::json;
  arguments.output = folder.path("a.json");
  {
    const auto results = make_results(arguments, true, false);
    add_all(*results, {"x", "y"});
    CHECK_FALSE(results->is_settled());
    CHECK_FALSE(std::filesystem::exists(arguments.output));
    CHECK(results->finish());
  }
  const std::string list = bytes_of(arguments.output);
  CHECK(list.starts_with("[\n{"));
  CHECK(list.ends_with("}\n]\n"));
  const auto none = make_results(arguments, true, false);
  CHECK(none->finish());
  CHECK(bytes_of(arguments.output) == "[]\n");
}

TEST_CASE("an output that goes on keeps what it has, without a second header") {
  const ScratchFolder folder;
  Arguments arguments;
  arguments.to = To::csv;
  arguments.output = folder.file("a.csv", "en-tête\n");
  const auto results = make_results(arguments, true, true);
  add_all(*results, {"x"});
  CHECK(results->finish());
  CHECK(bytes_of(arguments.output) == "en-tête\n");  // no claim, no row
}

TEST_CASE("a folder gets a file a document, called by its id, and what is passed over takes its name along") {
  const ScratchFolder folder;
  Arguments arguments;
  arguments.to = To::brat;
  arguments.output = folder.path("out/");
  const auto results = make_results(arguments, true, false);
  Job skipped = text_job("../x", "Non.", *results);
  results->pass_over(skipped);
  add_all(*results, {"../x"});
  CHECK(results->finish());
  CHECK(results->is_settled());
  CHECK(bytes_of(folder.path("out/___x-2.txt")) == "Oui.");
  CHECK(std::filesystem::exists(folder.path("out/___x-2.ann")));
  CHECK_FALSE(std::filesystem::exists(folder.path("out/___x.ann")));
}

TEST_CASE("a folder that cannot be made is told") {
  const ScratchFolder folder;
  Arguments arguments;
  arguments.output = folder.file("a", "") + "/b/";
  const auto results = make_results(arguments, true, false);
  CHECK(results->error().starts_with(arguments.output));
  CHECK_FALSE(results->finish());
}
