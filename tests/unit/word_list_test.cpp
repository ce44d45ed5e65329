// Word sets and the form of their files.
#include "lexicon/word_list.hpp"
#include "lexicon/built_in_words.hpp"
#include "lexicon/embedded_data.hpp"

#include <selon/extractor.hpp>

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace selon;

TEST_CASE("words are found in their own set only") {
  WordLists words;
  words.add("# header\nmonth\tmars\nmonth\tmai\n\nclitic\t-t-il\r\nlocution\taux yeux de\n", "test.tsv");
  CHECK(words.contains("month", "mars"));
  CHECK_FALSE(words.contains("month", "mar"));
  CHECK_FALSE(words.contains("clitic", "mars"));
  CHECK(words.contains("clitic", "-t-il"));
  CHECK(words.contains("locution", "aux yeux de"));
  CHECK(words.set("locution").may_begin("aux"));
  CHECK_FALSE(words.set("month").may_begin(""));
  CHECK_FALSE(words.contains("no such set", "mars"));
  CHECK_FALSE(words.contains("month", ""));
}

TEST_CASE("a set that grows keeps all its words") {
  std::vector<std::string> words;
  for (int i = 0; i < 1000; ++i) words.push_back("mot" + std::to_string(i % 700));
  WordSet set;
  for (const std::string& word : words) set.add(word);
  CHECK(set.size() == 700);
  for (int i = 0; i < 700; ++i) CHECK(set.contains("mot" + std::to_string(i)));
  CHECK_FALSE(set.contains("mot700"));
}

TEST_CASE("a word looked up once is in the same sets as by its letters") {
  WordLists words;
  words.add("month\tmars\nmonth\tmai\n", "a.tsv");
  words.add("planet\tmars\nplanet\tmars\nlocution\taux yeux de\n", "b.tsv");
  const ListedWord mars = words.listed("mars");
  CHECK(words.contains("month", mars));
  CHECK(words.contains("planet", mars));
  CHECK_FALSE(words.contains("locution", mars));
  CHECK_FALSE(words.contains("no such set", mars));
  CHECK_FALSE(words.contains("planet", words.listed("mai")));
  CHECK(words.listed("mar") == ListedWord::none);
  CHECK(words.listed("") == ListedWord::none);
  CHECK_FALSE(words.contains("month", ListedWord::none));
}

TEST_CASE("a malformed line is refused with its file and number") {
  const auto refusal = [](std::string_view tsv) -> std::string {
    WordLists words;
    try {
      words.add(tsv, "w.tsv");
    } catch (const LexiconError& error) {
      return error.what();
    }
    return {};
  };
  CHECK(refusal("a\tb\nmars\n") == "w.tsv:2: no tab between set and word");
  CHECK(refusal("\tmars\n") == "w.tsv:1: no set");
  CHECK(refusal("month\t\n") == "w.tsv:1: no word");
  CHECK(refusal("# x\n\nmonth\tmars\tmai") == "w.tsv:3: more than two columns");
  CHECK(refusal("month\tmars ") == "w.tsv:1: stray space in the word");
}

TEST_CASE("the files that come with the program are sorted and say each fact once") {
  for (const char* name : {"words.tsv", "abbreviations.tsv", "debris.tsv"}) {
    std::string_view tsv = embedded_data(name);
    REQUIRE_FALSE(tsv.empty());
    std::string_view last;
    while (!tsv.empty()) {
      const std::string_view line = tsv.substr(0, tsv.find('\n'));
      tsv.remove_prefix(line.size() + (line.size() < tsv.size() ? 1 : 0));
      if (line.empty() || line.front() == '#') continue;
      CHECK_MESSAGE(last < line, std::string(name) << ": " << std::string(line));
      last = line;
    }
  }
  CHECK(built_in_words().contains("month", "août"));
}
