// Reading treebanks.
#include "conllu.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <stdexcept>

using namespace selon::tools;

namespace {

std::vector<TreebankSentence> read(std::string_view lines) {
  const auto path = std::filesystem::temp_directory_path() / "selon_conllu_test.conllu";
  std::ofstream(path, std::ios::binary) << lines;
  auto sentences = read_conllu(path);
  std::filesystem::remove(path);
  return sentences;
}

constexpr std::string_view sentence =
    "# text = Il parle du pont.\n"
    "1\tIl\til\tPRON\t_\t_\t2\tnsubj\t_\t_\n"
    "2\tparle\tparler\tVERB\t_\tVerbForm=Fin\t0\troot\t_\t_\n"
    "3-4\tdu\t_\t_\t_\t_\t_\t_\t_\t_\n"
    "3\tde\tde\tADP\t_\t_\t5\tcase\t_\t_\n"
    "4\tle\tle\tDET\t_\t_\t5\tdet\t_\t_\n"
    "5\tpont\tpont\tNOUN\t_\t_\t2\tobl\t_\tSpaceAfter=No\n"
    "6\t.\t.\tPUNCT\t_\t_\t2\tpunct\t_\t_\n\n";

}  // namespace

TEST_CASE("a contraction is one token, and heads count tokens") {
  const auto sentences = read(sentence);
  REQUIRE(sentences.size() == 1);
  const TreebankSentence& s = sentences[0];
  REQUIRE(s.size() == 5);
  CHECK(s[0].head == 1);
  CHECK(s[0].deprel == "nsubj");
  CHECK(s[1].head == no_head);
  CHECK(s[2].form == "du");
  CHECK(s[2].head == 3);
  CHECK(s[2].deprel == "case");
  CHECK(s[3].head == 1);
  CHECK(s[4].head == 1);
}

TEST_CASE("a treebank that is not CoNLL-U is refused with its line") {
  CHECK_THROWS_AS(read("1\tIl\til\n"), std::runtime_error);
  CHECK_THROWS_AS(read("1\tIl\til\tPRON\t_\t_\t_\tnsubj\t_\t_\n"), std::runtime_error);
}
