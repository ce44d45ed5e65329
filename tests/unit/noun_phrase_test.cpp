// Noun phrases: where they end, and at which reach.
#include "tag/phrase.hpp"

#include "analysis_of.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace selon;

namespace {

// The noun phrase at the beginning of `text`.
std::string phrase(const std::string& text, Reach reach) {
  const Analysis a = test::analysis_of(text);
  const auto found = noun_phrase_at(a, 0, static_cast<TokenIndex>(a.tokens.size()), reach);
  return found ? std::string(slice(text, span_of(a, found->tokens))) : "-";
}

std::string head(const std::string& text) {
  const Analysis a = test::analysis_of(text);
  const auto found = noun_phrase_at(a, 0, static_cast<TokenIndex>(a.tokens.size()), Reach::appositions);
  return found ? std::string(slice(text, a.tokens[found->head].span())) : "-";
}

}  // namespace

TEST_CASE("a noun phrase has as many complements as are asked for") {
  constexpr auto text = "Le premier ministre du Mali, Jean Sol, a parlé hier.";
  CHECK(phrase(text, Reach::base) == "Le premier ministre");
  CHECK(phrase(text, Reach::complements) == "Le premier ministre du Mali");
  CHECK(phrase(text, Reach::appositions) == "Le premier ministre du Mali, Jean Sol");
}

TEST_CASE("a noun phrase is grown from a shorter reach to a longer one") {
  const Analysis a = test::analysis_of("Le premier ministre du Mali, Jean Sol, a parlé hier.");
  const auto limit = static_cast<TokenIndex>(a.tokens.size());
  const NounPhrase whole = with_complements(a, *noun_phrase_at(a, 0, limit, Reach::base), limit);
  CHECK(whole.tokens == noun_phrase_at(a, 0, limit, Reach::complements)->tokens);
  CHECK(with_appositions(a, whole, limit).tokens == noun_phrase_at(a, 0, limit, Reach::appositions)->tokens);
}

TEST_CASE("a coordination is one noun phrase") {
  CHECK(phrase("Anna Roy et Paul Sol ont parlé.", Reach::complements) == "Anna Roy et Paul Sol");
}

TEST_CASE("the head is the noun, the last word of a name, or the pronoun") {
  CHECK(head("Le maire de Lyon a parlé.") == "maire");
  CHECK(head("Anna Roy a parlé.") == "Roy");
  CHECK(head("Celui-ci a parlé.") == "Celui-ci");
}

TEST_CASE("a verb, a clitic or a preposition begins no noun phrase") {
  CHECK(phrase("Parle-t-il ?", Reach::base) == "-");
  CHECK(phrase("Il parle.", Reach::base) == "-");
  CHECK(phrase("Dans la rue, il pleut.", Reach::base) == "-");
}

TEST_CASE("a text that begins with a symbol is no noun phrase") {
  CHECK(phrase("<Selon t", Reach::appositions) == "-");
}
