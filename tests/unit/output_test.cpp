// Files that have their names only when they are whole.
#include "cli/output.hpp"
#include "scratch_folder.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <iterator>
#include <string>

using selon::cli::Output;
using selon::test::bytes_of;
using selon::test::ScratchFolder;

namespace {

namespace fs = std::filesystem;

auto count_files(const ScratchFolder& folder) {
  return std::distance(fs::directory_iterator(folder.path("")), fs::directory_iterator());
}

}  // namespace

TEST_CASE("a file has its name once it is whole, and nothing is left of one that is given up") {
  const ScratchFolder folder;
  const std::string path = folder.path("a");
  {
    Output output(path, Output::Old::replaced);
    CHECK(output.write("un "));
    CHECK_FALSE(output.is_settled());
    CHECK_FALSE(fs::exists(path));
    CHECK(output.write("deux"));
    CHECK(output.commit());
    CHECK(output.is_settled());
  }
  CHECK(bytes_of(path) == "un deux");
  {
    Output output(path, Output::Old::replaced);
    CHECK(output.write("autre"));
  }
  CHECK(bytes_of(path) == "un deux");
  CHECK(count_files(folder) == 1);
}

TEST_CASE("what stands under the name is kept before what is written where that is asked for") {
  const ScratchFolder folder;
  const std::string path = folder.file("a", "un ");
  fs::permissions(path, fs::perms::owner_read | fs::perms::owner_write);
  Output output(path, Output::Old::kept);
  CHECK(output.write("deux"));
  CHECK(output.commit());
  CHECK(bytes_of(path) == "un deux");
  CHECK(fs::status(path).permissions() == (fs::perms::owner_read | fs::perms::owner_write));
}

TEST_CASE("a link is written through, or replaced where it must lead nobody astray") {
  const ScratchFolder folder;
  const std::string path = folder.file("a", "vieux");
  const std::string link = folder.path("link");
  fs::create_symlink(path, link);
  {
    Output output(link, Output::Old::replaced);
    CHECK((output.write("neuf") && output.commit()));
  }
  CHECK(fs::is_symlink(link));
  CHECK(bytes_of(path) == "neuf");
  {
    Output output(link, Output::Old::not_followed);
    CHECK((output.write("mien") && output.commit()));
  }
  CHECK_FALSE(fs::is_symlink(link));
  CHECK(bytes_of(link) == "mien");
  CHECK(bytes_of(path) == "neuf");
}

TEST_CASE("what is no regular file is written to directly, and a full disk is told") {
  Output null("/dev/null", Output::Old::replaced);
  CHECK(null.is_settled());
  CHECK((null.write("x") && null.commit()));
  Output full("/dev/full", Output::Old::replaced);
  CHECK_FALSE(full.write("x"));
  CHECK(full.error() == "/dev/full: No space left on device");
  CHECK_FALSE(full.commit());
}

TEST_CASE("a place where nothing can be written is told when it is opened") {
  Output output("/nowhere/a", Output::Old::replaced);
  CHECK(output.error() == "/nowhere/a: No such file or directory");
  CHECK_FALSE(output.write("x"));
  CHECK_FALSE(output.commit());
}

TEST_CASE("without a path the bytes go to standard output") {
  CHECK(selon::test::captured(1, [] {
          Output output;
          CHECK(output.is_settled());
          CHECK((output.write("un ") && output.write("") && output.write("deux") && output.commit()));
        }) == "un deux");
}
