// Why there is a claim, or none.
#include "one_claim.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace selon;
using namespace selon::test;

TEST_CASE("each sentence shows its words with their tags, its cues and what became of them") {
  const std::string why = Extractor().explain("Le maire assure la ville. Selon Anna, il pleut.");
  CHECK(why.find("s1  Le maire assure la ville.") != std::string::npos);
  CHECK(why.find("maire/NOUN") != std::string::npos);
  CHECK(why.find("no claim by indirect") != std::string::npos);
  CHECK(why.find("c1 by according_to") != std::string::npos);
  CHECK(why.find("s3") == std::string::npos);
}

TEST_CASE("nothing is explained of an empty text, and no control character is printed") {
  CHECK(Extractor().explain("").find("s1") == std::string::npos);
  CHECK(Extractor().explain("Selon Anna\x1B[31m, il pleut.").find('\x1B') == std::string::npos);
}
