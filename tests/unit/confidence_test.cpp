// How likely claims are right, and documents without those that are not likely enough.
#include "attribute/confidence.hpp"
#include "attribute/keep_confident.hpp"

#include <selon/selon.hpp>

#include <doctest/doctest.h>

#include <string>

using namespace selon;

namespace {

Confidence confidence_of(std::string_view text) {
  static const Extractor extractor;
  const Document document = extractor.extract(text);
  return document.claims.empty() ? Confidence{} : document.claims.front().confidence;
}

std::string weights(std::string_view always, std::string_view turn) {
  std::string tsv = "# columns\n";
  for (const std::string_view name : trait_names) {
    tsv += std::string(name) + "\t" + std::string(name == "always" ? always : name == "turn" ? turn : "0") + "\t0\n";
  }
  return tsv;
}

Claim claim_of(float confidence, std::optional<ClaimIndex> within, std::vector<ClaimIndex> refers_to,
               EntityIndex speaker) {
  Claim claim;
  claim.confidence = {confidence, confidence};
  claim.within = within;
  claim.refers_to = std::move(refers_to);
  claim.speaker = Speaker{std::nullopt, {speaker}, SpeakerBy::inherited, std::nullopt, std::nullopt};
  return claim;
}

}  // namespace

TEST_CASE("a named speaker beside a strong cue is trusted more than quoted words that nobody is given") {
  const Confidence named = confidence_of("Le maire, Jean Sol, a déclaré que l’école rouvrira lundi.");
  const Confidence floating =
      confidence_of("La réunion a duré trois heures. « Nous n’avons rien obtenu de ce que nous demandions. »");
  CHECK(named.claim > 0.9F);
  CHECK(named.speaker > 0.85F);
  CHECK(floating.claim < named.claim);
  CHECK(floating.speaker < named.speaker);
}

TEST_CASE("the speaker of a claim is never surer than the claim") {
  for (const char* text :
       {"Selon la police, le tireur aurait fui.", "— Tu viens ?\n— Non.", "« Rien n’est sûr », dit-il.",
        "Il pense que la loi passera.", "Le texte a été jugé « indigne »."}) {
    CAPTURE(text);
    const Confidence confidence = confidence_of(text);
    CHECK(confidence.speaker <= confidence.claim);
    CHECK(confidence.speaker >= 0.0F);
    CHECK(confidence.claim <= 1.0F);
  }
}

TEST_CASE("weights add up to the log-odds, and confidence is in hundredths") {
  ConfidenceModel model;
  model.load(weights("1", "-1"), "w.tsv");
  Evidence evidence{};
  evidence[static_cast<std::size_t>(Trait::always)] = 1.0;
  CHECK(model.weigh(evidence).claim == 0.73F);
  CHECK(model.weigh(evidence).speaker == 0.37F);
  evidence[static_cast<std::size_t>(Trait::turn)] = 1.0;
  CHECK(model.weigh(evidence).claim == 0.5F);
  evidence[static_cast<std::size_t>(Trait::turn)] = -1000.0;
  CHECK(model.weigh(evidence).claim == 0.99F);
}

TEST_CASE("a table of weights that lacks a trait, repeats one or has a stranger is refused") {
  ConfidenceModel model;
  const auto refusal = [&](const std::string& tsv) {
    try {
      model.load(tsv, "w.tsv");
    } catch (const LexiconError& error) {
      return std::string(error.what());
    }
    return std::string();
  };
  CHECK(refusal("always\t1\t1\n") == "w.tsv: no line for 'mixed'");
  CHECK(refusal("always\t1\t1\nalways\t1\t1\n") == "w.tsv:2: a second 'always'");
  CHECK(refusal("sometimes\t1\t1\n") == "w.tsv:1: no trait 'sometimes'");
  CHECK(refusal("always\tone\t1\n") == "w.tsv:1: 'one' is not a number");
}

TEST_CASE("claims that go leave nothing that points to them") {
  Document document;
  document.entities.resize(4);
  document.entities[0].name = "of the dropped";
  document.entities[1].name = "speaker";
  document.entities[1].affiliation = 3;
  document.entities[2].name = "of the dropped, too";
  document.entities[3].name = "employer";
  document.claims = {claim_of(0.9F, std::nullopt, {}, 1), claim_of(0.3F, 0, {}, 0), claim_of(0.8F, 1, {1, 0}, 1),
                     claim_of(0.2F, std::nullopt, {}, 2), claim_of(0.5F, 3, {2}, 1)};
  keep_confident(document, 0.5F);
  REQUIRE(document.claims.size() == 3);
  CHECK(document.claims[1].within == 0U);  // of the claim that went between them
  CHECK(document.claims[1].refers_to == std::vector<ClaimIndex>{0});
  CHECK(!document.claims[2].within);
  CHECK(document.claims[2].refers_to == std::vector<ClaimIndex>{1});
  REQUIRE(document.entities.size() == 2);
  CHECK(document.entities[0].name == "speaker");
  CHECK(document.entities[0].affiliation == 1U);
  CHECK(document.entities[1].name == "employer");
  for (const Claim& claim : document.claims) CHECK(claim.speaker->entities == std::vector<EntityIndex>{0});
}

TEST_CASE("a least confidence that is no probability is refused") {
  Options options;
  options.min_confidence = 1.5F;
  CHECK_THROWS_AS(Extractor{options}, std::invalid_argument);
}
