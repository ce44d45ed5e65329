// Names of files out of ids.
#include "cli/file_name.hpp"

#include "text/utf8.hpp"

#include <doctest/doctest.h>

#include <string>

using selon::cli::FileNames;

namespace {

std::string only_name(std::string_view id) { return FileNames().next(id); }

}  // namespace

TEST_CASE("an id that can be a name is the name") {
  CHECK(only_name("le-monde.2024") == "le-monde.2024");
  CHECK(only_name("./été 2024.txt") == "été 2024.txt");
}

TEST_CASE("no name leads out of the folder, is hidden or is none") {
  CHECK(only_name("../../etc/passwd") == "___.._etc_passwd");
  CHECK(only_name("/etc/passwd") == "_etc_passwd");
  CHECK(only_name("..") == "__");
  CHECK(only_name(".hidden") == "_hidden");
  CHECK(only_name("") == "_");
  CHECK(only_name(std::string_view("a\nb\0c:d", 7)) == "a_b_c_d");
  CHECK(only_name("a\xFF") == "a\uFFFD");
}

TEST_CASE("a long id is cut between characters and stays apart from another that begins alike") {
  std::string id;
  for (int i = 0; i < 200; ++i) id += "é";
  const std::string name = only_name(id);
  CHECK(name.size() <= 200);
  CHECK_FALSE(selon::first_invalid(name).has_value());
  CHECK(name != only_name(id + "x"));
  CHECK(only_name(std::string(200, 'a')) == std::string(200, 'a'));
}

TEST_CASE("the same id twice has two names, in one case of letters or another") {
  FileNames names;
  CHECK(names.next("a") == "a");
  CHECK(names.next("A") == "A-2");
  CHECK(names.next("a-3") == "a-3");
  CHECK(names.next("a") == "a-4");
}
