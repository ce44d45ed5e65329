// Standoff of brat.
#include "one_claim.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace selon;
using namespace selon::test;

TEST_CASE("brat counts code points") {
  const std::string standoff = to_brat(one_claim(), hostile_text);
  CHECK(standoff.rfind("T1\t", 0) == 0);
  CHECK(standoff.find("Speaker") != std::string::npos);
}

TEST_CASE("a document without claims has no standoff, and a mention that spans a line is cut at its end") {
  CHECK(to_brat(Document{}, "").empty());
  const std::string text = "Le maire de la commune a annoncé que la grande école\nrouvrira lundi.";
  const std::string standoff = to_brat(Extractor().extract(text), text);
  CHECK(standoff.find("la grande école rouvrira lundi") != std::string::npos);
  for (std::size_t at = 0; at < standoff.size(); at = standoff.find('\n', at) + 1) {
    CAPTURE(standoff.substr(at));
    CHECK(std::string_view("TRAE#").find(standoff[at]) != std::string_view::npos);
  }
}
