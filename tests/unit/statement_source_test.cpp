// Where statements were made and relayed, and the sources of the document.
#include "lexicon/source_lexicon.hpp"

#include <selon/selon.hpp>

#include <doctest/doctest.h>

#include <string>

using namespace selon;

namespace {

const Extractor& extractor() {
  static const Extractor shared;
  return shared;
}

/// The sources of the claim whose cue begins with `cue`, joined by " + "; "?" when there is no such claim.
std::string sources_of(const std::string& text, const std::string& cue) {
  for (const Claim& claim : extractor().extract(text).claims) {
    if (!claim.cue || slice(text, claim.cue->span).substr(0, cue.size()) != cue) continue;
    std::string out;
    for (const Source& source : claim.sources)
      out += (out.empty() ? "" : " + ") + std::string(slice(text, source.span));
    return out;
  }
  return "?";
}

Source first_source(const std::string& text) {
  for (const Claim& claim : extractor().extract(text).claims) {
    if (!claim.sources.empty()) return claim.sources[0];
  }
  return {};
}

std::string document_sources(const std::string& text) {
  std::string out;
  for (const DocumentSource& source : extractor().extract(text).sources) {
    out += (out.empty() ? "" : " + ") + std::string(slice(text, source.span));
    out += source.relation == DocumentSourceRelation::photo    ? " photo"
           : source.relation == DocumentSourceRelation::agency ? " agency"
                                                               : " publisher";
  }
  return out;
}

}  // namespace

TEST_CASE("a communiqué, an account, a letter is the channel of a statement") {
  CHECK(sources_of("Dans un communiqué, le club affirme que le match est annulé.", "affirme") == "un communiqué");
  CHECK(sources_of("Sur son compte Facebook, la chanteuse a écrit : « Je reviens ».", "a écrit") ==
        "son compte Facebook");
  CHECK(sources_of("« Je reviens », a écrit la chanteuse sur X.", "a écrit") == "X");
  CHECK(sources_of("« Je reviens », a écrit la chanteuse sur Twitter.", "a écrit") == "Twitter");
}

TEST_CASE("a source has its determiner but neither preposition nor date") {
  CHECK(sources_of("Au micro de France Inter, le maire a dit que le pont fermerait.", "a dit") ==
        "micro de France Inter");
  CHECK(sources_of("Dans une déclaration du 4 octobre, le maire a dit que le pont fermerait.", "a dit") ==
        "une déclaration");
  CHECK(sources_of("Dans une note datée du 9 avril, le maire dit que le pont fermera.", "dit") == "une note");
}

TEST_CASE("a medium that is told something is the outlet") {
  CHECK(sources_of("Le maire a déclaré à l'AFP que le pont fermerait.", "a déclaré") == "l'AFP");
  CHECK(sources_of("Le maire a déclaré dimanche au Monde que le pont fermerait.", "a déclaré") == "Monde");
  CHECK(sources_of("Le maire a déclaré sur BFMTV que le pont fermerait.", "a déclaré") == "BFMTV");
  CHECK(sources_of("Interrogée par Reuters, la ministre a dit que le pont fermerait.", "a dit") == "Reuters");
  CHECK(first_source("Le maire a déclaré à l'AFP que le pont fermerait.").kind == SourceKind::agency);
  CHECK(first_source("Le maire a déclaré à l'AFP que le pont fermerait.").relation == SourceRelation::outlet);
}

TEST_CASE("a medium that passes words on is a relay") {
  CHECK(sources_of("Le ministre, cité par l'agence Interfax, a jugé que le pont fermerait.", "a jugé") ==
        "l'agence Interfax");
  CHECK(first_source("Le ministre, cité par l'agence Interfax, a jugé que le pont fermerait.").relation ==
        SourceRelation::relay);
  CHECK(sources_of("Une source militaire de l'agence de presse Sputnik a déclaré que le pont fermerait.",
                   "a déclaré") == "l'agence de presse Sputnik");
  CHECK(sources_of("Deux hommes ont été blessés, a appris mardi l'AFP de source policière.", "a appris") == "l'AFP");
}

TEST_CASE("a public that hears a speech is its occasion") {
  CHECK(sources_of("Devant les députés, le maire a dit que le pont fermerait.", "a dit") == "les députés");
  CHECK(sources_of("Le maire a déclaré lors d'une conférence de presse que le pont fermerait.", "a déclaré") ==
        "une conférence de presse");
  CHECK(first_source("Devant les députés, le maire a dit que le pont fermerait.").relation == SourceRelation::occasion);
  CHECK(first_source("Devant les députés, le maire a dit que le pont fermerait.").kind == SourceKind::parliament);
}

TEST_CASE("someone who is told in private is no source") {
  CHECK(sources_of("Le maire a dit à ses proches que le pont fermerait.", "a dit").empty());
  CHECK(sources_of("Le suspect a dit aux enquêteurs que le pont fermerait.", "a dit").empty());
}

TEST_CASE("a source inside the statement is not where it was made") {
  CHECK(sources_of("Le maire a dit que la ministre viendrait sur France 2 dans une émission.", "a dit").empty());
}

TEST_CASE("credits, datelines and a last line name the sources of the document") {
  CHECK(document_sources("Un titre\n\nLe pont a fermé.\n\nAvec AFP") == "AFP agency");
  CHECK(document_sources("PARIS, 3 mars 2020 (AFP) – Le pont a fermé hier soir après la crue.") == "AFP agency");
  CHECK(document_sources("Un titre\n\nLe pont a fermé. La ville attend.\n\nSelon Vietnam+") == "Vietnam+ publisher");
}

TEST_CASE("a medium is found by its names with and without article") {
  const SourceLexicon lexicon;
  REQUIRE(lexicon.medium("monde") != nullptr);
  CHECK(lexicon.medium("monde")->name == "Le Monde");
  REQUIRE(lexicon.medium("afp") != nullptr);
  CHECK(lexicon.medium("afp")->kind == SourceKind::agency);
  CHECK(lexicon.medium("nulle part") == nullptr);
  CHECK(lexicon.media().size() >= 150);
}

TEST_CASE("a damaged table of sources is refused with its line") {
  CHECK_THROWS_WITH(SourceLexicon("dans\tdans\n", "lettre\tnothing\tother\tdans\n", ""),
                    "source_nouns.tsv:1: unknown word: nothing");
  CHECK_THROWS_WITH(SourceLexicon("dans\n", "", ""),
                    "source_prepositions.tsv:1: a line has a preposition and its name");
  CHECK_THROWS_WITH(SourceLexicon("", "", "# x\nLe Monde\tpress\n"),
                    "media.tsv:2: a line has a name, a kind, a country, a Wikidata id and aliases");
}

TEST_CASE("who publishes an interview is its outlet") {
  CHECK(sources_of("Dans un entretien publié mardi par La Croix, le maire a dit que le pont fermerait.", "a dit") ==
        "un entretien + La Croix");
  CHECK(sources_of("Dans une tribune publiée par Le Monde, le maire a dit que le pont fermerait.", "a dit") ==
        "une tribune + Le Monde");
}

TEST_CASE("who reports a claim relays it, as the sort of medium that it is") {
  const Source relay = first_source("Le maire a dit que le pont fermerait, a rapporté la BBC.");
  CHECK(relay.relation == SourceRelation::relay);
  CHECK(relay.kind == SourceKind::broadcast);
  CHECK(first_source("Le maire a dit que le pont fermerait, rapporte Le Monde.").kind == SourceKind::press);
}
