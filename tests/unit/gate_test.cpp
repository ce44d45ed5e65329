// Which sentences the detectors look at.
#include "detect/gate.hpp"

#include "analysis_of.hpp"

#include <doctest/doctest.h>

#include <string_view>

using namespace selon;

namespace {

bool passes(std::string_view text) {
  const Analysis analysis = test::analysis_of(text);
  std::size_t next_quote = 0;
  return may_claim(cut_clauses(analysis, 0, next_quote));
}

}  // namespace

TEST_CASE("a sentence with a cue, an attribution or a conditional goes to the detectors") {
  CHECK(passes("Le maire affirme que la digue tient."));
  CHECK(passes("La promesse du maire de rouvrir la piscine tient."));
  CHECK(passes("Elle est toujours convaincue que la digue tient."));
  CHECK(passes("Le ministère fait savoir que la digue tient."));
  CHECK(passes("La digue tient, aux yeux des riverains."));
  CHECK(passes("La digue aurait cédé."));
}

TEST_CASE("a sentence without any of them does not") {
  CHECK_FALSE(passes("La digue a cédé dans la nuit."));
  CHECK_FALSE(passes("Deux ponts et une école sont sous l'eau."));
}
