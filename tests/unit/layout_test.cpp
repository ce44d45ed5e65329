// What lines look like: credits, signatures, debris.
#include "text/layout.hpp"
#include "lexicon/built_in_words.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace selon;

namespace {

const LayoutWords& words() {
  static const WordLists lists = built_in_words();
  static const LayoutWords layout(lists);
  return layout;
}

}  // namespace

TEST_CASE("menus and invitations are debris, credits are credits") {
  CHECK(is_debris("Lire aussi : Le pont rouvre", words()));
  CHECK_FALSE(is_debris("Le pont rouvre lundi.", words()));
  CHECK(is_credit("Photo : A. Roy", false, words()));
  CHECK_FALSE(is_credit("Le pont rouvre lundi.", true, words()));
}

TEST_CASE("a dash and a name under a quotation are a signature") {
  CHECK(is_signature("— Anna Roy, maire", Before::quotation, words()));
  CHECK_FALSE(is_signature("— Je viens demain avec toi.", Before::dialogue, words()));
}
