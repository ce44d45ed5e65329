// Names as keys.
#include "lexicon/name_key.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace selon;

TEST_CASE("a name's key has no case, accents, full stops or variants of space") {
  CHECK(name_key("Élysée") == "elysee");
  CHECK(name_key("Maison-Blanche") == "maison blanche");
  CHECK(name_key("S.N.C.F.") == "sncf");
  CHECK(name_key(" Sacré-Cœur ") == "sacre coeur");
  CHECK(name_key("Côte d’Ivoire") == "cote d'ivoire");
  CHECK(name_key("").empty());
}

TEST_CASE("a key to look up with is the name's key, however long") {
  for (const std::string& name : {std::string("Maison-Blanche"), std::string("Éß œ’"), std::string(200, 'A')})
    CHECK(NameKey(name).view() == name_key(name));
  CHECK(NameKey("").view().empty());
}

TEST_CASE("letters of other languages lose their marks, and what is no letter of the table stays") {
  CHECK(name_key("Łódź Chișinău Đorđe") == "lodz chisinau dorde");
  CHECK(name_key("Straße") == "strasse");
  CHECK(name_key("Jose\u0301") == "jose");
  CHECK(name_key("Vietnam+ 24") == "vietnam+ 24");
  CHECK(name_key("Киев") == "Киев");
  CHECK(name_key("a\u00A0-\u202F b\xFF") == "a b\xFF");
  CHECK(name_key(" .-. ").empty());
}
