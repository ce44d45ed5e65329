// The line under a quotation that says whose it is.
#include "claim_lines.hpp"

#include <doctest/doctest.h>

using namespace selon;
using namespace selon::test;

TEST_CASE("a dash and a name under a quotation") {
  CHECK(claim_lines("« Une ville qui dort, c’est triste. »\n— Anna Roy, maire de Lens") ==
        Lines{"Anna Roy, maire de Lens | - | Une ville qui dort, c’est triste"});
}
