// What "pour" names as the topic of a clause.
#include "claim_lines.hpp"

#include <doctest/doctest.h>

using namespace selon;
using namespace selon::test;

TEST_CASE("a country, a text or many bodies are talked of and hold no opinion") {
  CHECK(claim_lines("Pour le Portugal, la crise est profonde.").empty());
  CHECK(claim_lines("Pour cette émission, le public est venu.").empty());
  CHECK(claim_lines("Pour les entreprises, le seuil est de dix.").empty());
  CHECK(claim_lines("Pour la ville, les conséquences sont lourdes.").empty());
}

TEST_CASE("a person, one body or a capital holds an opinion, and quoted words are somebody's") {
  CHECK(claim_lines("Pour la maire, la crise est profonde.") == Lines{"la maire | Pour | la crise est profonde"});
  CHECK(claim_lines("Pour le parti, la crise est profonde.") == Lines{"le parti | Pour | la crise est profonde"});
  CHECK(claim_lines("Pour Moscou, la crise est profonde.") == Lines{"Moscou | Pour | la crise est profonde"});
  CHECK(claim_lines("Pour le Portugal, la crise est « profonde ».") ==
        Lines{"le Portugal | Pour | la crise est « profonde »"});
}
