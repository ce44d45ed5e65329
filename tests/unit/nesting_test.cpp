// Which claim stands in which, and what a pointing object stands for.
#include "attribute/nesting.hpp"

#include <selon/extractor.hpp>

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace selon;

namespace {

Claim claim(Span speaker, Span cue, Span statement) {
  Claim out;
  out.span = {std::min(speaker.start, statement.start), std::max(cue.end, statement.end)};
  out.statement = Statement{{statement}, {}, false, {}, std::nullopt};
  out.speaker = Speaker{speaker, {}, SpeakerBy::name, std::nullopt, std::nullopt};
  out.cue = Cue{cue, "dire", Act::assert_, CueTense::past};
  return out;
}

}  // namespace

TEST_CASE("a claim whose cue stands in another's statement is within the innermost one") {
  std::vector<Claim> claims{claim({0, 5}, {6, 9}, {10, 100}), claim({12, 20}, {21, 25}, {30, 90}),
                            claim({35, 40}, {41, 45}, {50, 80})};
  link_nested_claims(claims);
  CHECK_FALSE(claims[0].within);
  CHECK(claims[1].within == ClaimIndex{0});
  CHECK(claims[2].within == ClaimIndex{1});
}

TEST_CASE("claims side by side are not nested, and a loop is cut") {
  std::vector<Claim> apart{claim({0, 5}, {6, 9}, {10, 30}), claim({31, 35}, {36, 40}, {41, 60})};
  link_nested_claims(apart);
  CHECK_FALSE(apart[0].within);
  CHECK_FALSE(apart[1].within);
  std::vector<Claim> loop{claim({20, 22}, {22, 24}, {0, 10}), claim({1, 2}, {3, 5}, {15, 30})};
  link_nested_claims(loop);
  CHECK_FALSE((loop[0].within && loop[1].within));
}

TEST_CASE("deep nesting stays within its bound") {
  std::vector<Claim> claims;
  for (std::uint32_t i = 0; i < 2000; ++i)
    claims.push_back(claim({10 * i, 10 * i + 2}, {10 * i + 3, 10 * i + 5}, {10 * i + 6, 40000 - i}));
  link_nested_claims(claims);
  CHECK(claims[1].within == ClaimIndex{0});
}

TEST_CASE("a pointing object refers to the claim that it denies") {
  const Extractor extractor;
  const Document document = extractor.extract(
      "Le quotidien écrivait mardi que la vente était conclue. Le fonds qatari a démenti cette information.");
  REQUIRE(document.claims.size() == 2);
  CHECK(document.claims[1].refers_to == std::vector<ClaimIndex>{0});
  REQUIRE(document.claims[1].statement);
  CHECK(document.claims[1].statement->antecedent == document.claims[0].statement->fragments);
}
