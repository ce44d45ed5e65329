// Incises without quotation marks and comme-clauses.
#include "claim_lines.hpp"

#include <doctest/doctest.h>

using namespace selon;
using namespace selon::test;

TEST_CASE("an inverted verb between commas or at the end attributes its sentence") {
  CHECK(claim_lines("La route est fermée, a annoncé la préfecture.") ==
        Lines{"la préfecture | a annoncé | La route est fermée"});
  CHECK(claim_lines("La route, précise-t-elle, est fermée.") == Lines{"elle | précise | La route / est fermée"});
  CHECK(claim_lines("Comme l’a rappelé l’institut, les prix montent.") ==
        Lines{"l’institut | Comme l’a rappelé | les prix montent"});
}

TEST_CASE("a relative clause is no incise") { CHECK(claim_lines("La route, que longe le canal, est fermée.").empty()); }
