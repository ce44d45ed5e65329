// Verb groups: what conjugates a verb, and what that says.
#include "tag/phrase.hpp"

#include "analysis_of.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace selon;

namespace {

struct Groups {
  explicit Groups(std::string words) : text(std::move(words)), analysis(test::analysis_of(this->text)) {
    groups = find_verb_groups(analysis, analysis.sentences.front());
  }
  [[nodiscard]] std::string group(std::size_t i) const {
    return std::string(slice(text, span_of(analysis, groups.at(i).tokens)));
  }
  [[nodiscard]] std::string head(std::size_t i) const {
    return std::string(slice(text, analysis.tokens[groups.at(i).head].span()));
  }

  std::string text;
  Analysis analysis;
  std::vector<VerbGroup> groups;
};

}  // namespace

TEST_CASE("auxiliaries, clitics and negation belong to their verb") {
  const Groups g("La loi n’a pas encore été annoncée.");
  REQUIRE(g.groups.size() == 1);
  CHECK(g.group(0) == "n’a pas encore été annoncée");
  CHECK(g.head(0) == "annoncée");
  CHECK(g.groups[0].negated);
  CHECK(g.groups[0].passive);
}

TEST_CASE("a chain of verbs means its last one") {
  const Groups g("Le maire a tenu à préciser ses propos.");
  REQUIRE_FALSE(g.groups.empty());
  CHECK(g.head(0) == "préciser");
  CHECK(Groups("Il vient d’accuser le maire.").head(0) == "accuser");
}

TEST_CASE("an inverted clitic is the subject") {
  const Groups g("« Non », a-t-elle répondu.");
  REQUIRE(g.groups.size() == 1);
  CHECK(g.groups[0].inverted);
  CHECK(g.groups[0].subject_clitic != no_token);
}

TEST_CASE("refusal, possibility and the conditional are kept apart") {
  CHECK(Groups("Il refuse de confirmer la date.").groups.at(0).refused);
  CHECK(Groups("Il pourrait confirmer la date.").groups.at(0).possible);
  CHECK(Groups("Il aurait confirmé la date.").groups.at(0).conditional);
  CHECK(Groups("Il se dit content.").groups.at(0).reflexive);
  CHECK_FALSE(Groups("Il confirme la date.").groups.at(0).refused);
}

TEST_CASE("two finite verbs are two groups") { CHECK(Groups("Il dit que la rue ouvre demain.").groups.size() == 2); }
