// The subject ranker's view of a verb, and where it overrules the rules.
#include "detect/subject_choice.hpp"
#include "analysis_of.hpp"
#include "claim_lines.hpp"
#include "detect/subject_rule.hpp"

#include <doctest/doctest.h>

using namespace selon;
using namespace selon::test;

namespace {

/// The candidates for the subject of the last finite verb of `text`, then the phrase that the rules propose.
Lines candidates(std::string_view text, bool inverted = false) {
  const Analysis a = analysis_of(text);
  std::size_t next_quote = 0;
  const Clauses c = cut_clauses(a, 0, next_quote);
  const VerbGroup& verb = c.groups.back();
  const SubjectChoice choice = subject_choice(c, verb, inverted, subject_by_rule(c, verb, inverted));
  CHECK(choice.features.size() == choice.candidates.size() + 1);
  CHECK(choice.features.back().empty());
  Lines out;
  for (const SubjectCandidate& s : choice.candidates) out.emplace_back(slice(text, span_of(a, s.phrase.tokens)));
  out.push_back("> " + (choice.proposed == out.size() ? "none" : out[choice.proposed]));
  return out;
}

}  // namespace

TEST_CASE("the candidates are phrases and clitics before the verb from right to left, and the phrase behind it") {
  CHECK(candidates("Il a vu le pont et dort.") == Lines{"le pont", "Il", "> Il"});
  CHECK(candidates("Le pont est fermé, estime la mairie.", true) == Lines{"Le pont", "la mairie", "> la mairie"});
}

TEST_CASE("adverbials of time and what stands in another quotation are no candidates") {
  CHECK(candidates("Lundi, la police a parlé.") == Lines{"la police", "> la police"});
  CHECK(candidates("« La rue est sale », dit-on, et le maire dort.") == Lines{"le maire", "-on", "> le maire"});
}

TEST_CASE("the ranker finds the subject behind which a participle has an object of its own") {
  CHECK(claim_lines("Les patients ayant reçu le vaccin ont déclaré que le camion a reculé.") ==
        Lines{"Les patients ayant reçu le vaccin | ont déclaré | le camion a reculé"});
  CHECK(claim_lines("Le maire releva la tête, salua ses hôtes et, d’un geste, déclara que la séance était levée.") ==
        Lines{"Le maire | déclara | la séance était levée"});
}

TEST_CASE("the ranker never leaves a verb without the subject that the rules found") {
  CHECK(claim_lines("Le fils du maire a dit que la rue fermerait.") ==
        Lines{"Le fils du maire | a dit | la rue fermerait"});
}
