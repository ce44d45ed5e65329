// Classes of characters.
#include "text/character.hpp"

#include <doctest/doctest.h>

using namespace selon;

TEST_CASE("a character has a class and a length in bytes") {
  CHECK(classify("a", 0).kind == CharClass::lower);
  CHECK(classify("É", 0).kind == CharClass::upper);
  CHECK(classify("É", 0).length == 2);
  CHECK(classify("«", 0).kind == CharClass::opener);
  CHECK(classify("’", 0).kind == CharClass::apostrophe);
  CHECK(classify("\xC2\xA0", 0).kind == CharClass::space);
  CHECK(classify("\xE2\x80\xAF", 0).kind == CharClass::space);
  CHECK(classify("…", 0).kind == CharClass::ellipsis);
  CHECK(classify("🙂", 0).length == 4);
  CHECK(classify("", 0).kind == CharClass::end);
}

TEST_CASE("an ill-formed byte is a symbol of its own") {
  CHECK(classify("\xFF", 0).kind == CharClass::symbol);
  CHECK(classify("\xFF", 0).length == 1);
  CHECK(classify("\xC3", 0).length == 1);
}
