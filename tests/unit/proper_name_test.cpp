// Proper names: their words, and the shorter names that stand for them.
#include "attribute/proper_name.hpp"

#include "analysis_of.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

using namespace selon;

namespace {

// The name that begins with the first word of `text`.
std::string name(const std::string& text) {
  const Analysis a = test::analysis_of(text);
  const TokenRange found = proper_name_at(a, 0, static_cast<TokenIndex>(a.tokens.size()));
  return found.empty() ? "-" : std::string(slice(text, span_of(a, found)));
}

bool among(const std::vector<std::string>& names, std::string_view wanted) {
  return std::find(names.begin(), names.end(), wanted) != names.end();
}

}  // namespace

TEST_CASE("particles inside a name belong to it") {
  CHECK(name("Hubert de La Motte-Picquart est venu.") == "Hubert de La Motte-Picquart");
  CHECK(name("Ursula von der Leyen est venue.") == "Ursula von der Leyen");
  CHECK(name("Jean S. est venu.") == "Jean S.");
  CHECK(name("Demain il viendra.") == "-");
}

TEST_CASE("a person may be called by surname, first name or initials") {
  const auto names = short_person_names(name_words("Jean-Marie Le Pen"));
  CHECK(among(names, "le pen"));
  CHECK(among(names, "j m l p"));
  CHECK_FALSE(among(names, "marie"));
}

TEST_CASE("an organisation may be called by its first words") {
  const auto names = short_organization_names(name_words("Réseau des transports de Savoie"));
  CHECK(among(names, "reseau des transports"));
  CHECK_FALSE(among(names, "savoie"));
  CHECK(among(names, "rts"));
  CHECK(among(names, "rt"));
  CHECK_FALSE(among(names, "rdtds"));
}

TEST_CASE("words of a name's key are found whole") {
  CHECK(has_word("ministre de l'eau", "eau"));
  CHECK_FALSE(has_word("ministre de l'eau", "mini"));
  CHECK(has_no_other_words("ministre de l'eau", {"eau", "l", "de", "ministre", "sol"}));
  CHECK_FALSE(has_no_other_words("ministre de l'eau", {"ministre", "de"}));
}

TEST_CASE("particles without a name behind them are no name, also after a civility") {
  const auto name_behind_civility = [](const std::string& text) {
    const Analysis a = test::analysis_of(text);
    const TokenRange found = proper_name_at(a, 1, static_cast<TokenIndex>(a.tokens.size()), true);
    return found.empty() ? "-" : std::string(slice(text, span_of(a, found)));
  };
  CHECK(name_behind_civility("Imam de la ville, il se tait.") == "-");
  CHECK(name_behind_civility("Monsieur de La Motte se tait.") == "de La Motte");
}
