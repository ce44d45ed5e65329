// Files, folders and patterns of the command line.
#include "cli/input_path.hpp"
#include "scratch_folder.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <string>

using namespace selon::cli;
using selon::test::ScratchFolder;

namespace {

constexpr std::string_view letters[] = {"text", "jsonl", "csv", "html"};

/// "a.txt:text b.csv:csv", the paths without the folder's; a failure in place of the format.
std::string found(const ScratchFolder& folder, const Arguments& arguments) {
  std::string out;
  for (const InputPath& input : find_inputs(arguments).files) {
    const std::string root = folder.path("");
    out +=
        (out.empty() ? "" : " ") + (input.path.starts_with(root) ? input.path.substr(root.size()) : input.path) + ":";
    out += input.failure.empty() ? std::string(letters[static_cast<int>(input.from)]) : input.failure;
  }
  return out;
}

std::string found_at(const ScratchFolder& folder, std::string_view path) {
  Arguments arguments;
  arguments.files = {folder.path(path)};
  return found(folder, arguments);
}

}  // namespace

TEST_CASE("the end of a name says what is in a file") {
  const ScratchFolder folder;
  CHECK(found_at(folder, "a.jsonl.gz") == "a.jsonl.gz:jsonl");
  CHECK(found_at(folder, "a.ndjson") == "a.ndjson:jsonl");
  CHECK(found_at(folder, "a.csv.zst") == "a.csv.zst:csv");
  CHECK(found_at(folder, "a.htm") == "a.htm:html");
  CHECK(found_at(folder, "a.md") == "a.md:text");
  Arguments arguments;
  arguments.files = {"-", folder.path("a.csv")};
  arguments.from = From::html;
  CHECK(found(folder, arguments) == "-:html a.csv:html");
}

TEST_CASE("a folder stands for the files in it and below, in order, and not for hidden or written ones") {
  const ScratchFolder folder;
  for (const char* name : {"d/b.txt", "d/a/z.html", "d/.hidden.txt", "d/note.md", "d/out.jsonl", "d/c.csv.gz"}) {
    CHECK_FALSE(folder.file(name, "x").empty());
  }
  std::filesystem::create_directory_symlink(folder.path("d"), folder.path("d/loop"));
  Arguments arguments;
  arguments.files = {folder.path("d")};
  arguments.output = folder.path("d/out.jsonl");
  CHECK(found(folder, arguments) == "d/a/z.html:html d/b.txt:text d/c.csv.gz:csv");
  arguments.from = From::text;
  CHECK(found(folder, arguments) == "d/b.txt:text");
}

TEST_CASE("a folder without a file to read, and a pattern without a match, are failures") {
  const ScratchFolder folder;
  std::filesystem::create_directory(folder.path("d"));
  CHECK(found_at(folder, "d").starts_with("d:no file to read in this folder"));
  CHECK(found_at(folder, "*.txt") == "*.txt:no file is called so");
}

TEST_CASE("a pattern is what it matches, unless a file is called so") {
  const ScratchFolder folder;
  CHECK_FALSE(folder.file("b1.txt", "").empty());
  CHECK_FALSE(folder.file("a1.txt", "").empty());
  CHECK(found_at(folder, "?1.txt") == "a1.txt:text b1.txt:text");
  CHECK_FALSE(folder.file("[ab]1.txt", "").empty());
  CHECK(found_at(folder, "[ab]1.txt") == "[ab]1.txt:text");
}

TEST_CASE("one text or page named by its path is one document, all else is a list") {
  const ScratchFolder folder;
  const auto is_one = [](std::vector<std::string> files) {
    Arguments arguments;
    arguments.files = std::move(files);
    return find_inputs(arguments).is_one_document;
  };
  const std::string text = folder.file("d/a.txt", "");
  CHECK(is_one({text}));
  CHECK(is_one({"-"}));
  CHECK_FALSE(is_one({text, text}));
  CHECK_FALSE(is_one({folder.path("d")}));
  CHECK_FALSE(is_one({folder.path("d/*.txt")}));
  CHECK_FALSE(is_one({folder.path("a.jsonl")}));
}
