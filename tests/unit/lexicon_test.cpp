// Files that a user adds to the built-in lexicon.
#include "lexicon/lexicon.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <string>

using namespace selon;

namespace {

// A file that lives as long as the object.
class TemporaryFile {
 public:
  explicit TemporaryFile(const std::string& content)
      : path_(std::filesystem::temp_directory_path() /
              ("selon-lexicon-test-" + std::to_string(reinterpret_cast<std::uintptr_t>(this)) + ".tsv")) {
    std::ofstream(path_, std::ios::binary) << content;
  }
  ~TemporaryFile() { std::filesystem::remove(path_); }
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;
  [[nodiscard]] const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

std::string refusal(const Options& options) {
  try {
    const Lexicon lexicon(options);
  } catch (const LexiconError& error) {
    return error.what();
  }
  return "(accepted)";
}

}  // namespace

TEST_CASE("a cue file adds to the built-in cues, the last of several files counts") {
  const TemporaryFile first("blablater\tverb\tque\tweak\tassert\tasserted\t-\n");
  const TemporaryFile second("blablater\tverb\tque\tstrong\tassert\tasserted\t-\n");
  Options options;
  options.cues = {first.path(), second.path()};
  const Lexicon lexicon(options);
  REQUIRE(lexicon.cues.find("blablater", CuePos::verb) != nullptr);
  CHECK(lexicon.cues.find("blablater", CuePos::verb)->strength == CueStrength::strong);
  CHECK(lexicon.cues.find("déclarer", CuePos::verb) != nullptr);
}

TEST_CASE("a file that cannot be read or understood is refused with its name and line") {
  const TemporaryFile bad("# mine\nblablater\tverb\n");
  CHECK(refusal({.cues = {bad.path()}, .entities = {}}).starts_with(bad.path().string() + ":2: seven columns"));
  CHECK(refusal({.cues = {"no/such/file.tsv"}, .entities = {}}) == "no/such/file.tsv: cannot be read");
  CHECK(refusal({.cues = {std::filesystem::temp_directory_path()}, .entities = {}}).ends_with("cannot be read"));
}
