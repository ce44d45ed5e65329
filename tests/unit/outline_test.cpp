// Outlines of words.
#include "text/outline.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace selon;

TEST_CASE("the outline of every word of a table is known, and most other words are turned away") {
  Outlines<10> outlines;
  const std::vector<std::string> words = {"à", "a", "selon", "d'après", "aux yeux de"};
  for (const std::string& word : words) outlines.add(word);
  for (const std::string& word : words) CHECK(outlines.may_hold(word));
  CHECK_FALSE(outlines.may_hold(""));
  int held = 0;
  for (char first = 'a'; first <= 'z'; ++first) {
    for (std::size_t size = 2; size < 12; ++size) held += outlines.may_hold(first + std::string(size, 'x')) ? 1 : 0;
  }
  CHECK(held < 10);
}
