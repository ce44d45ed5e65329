// The view for people.
#include <selon/output.hpp>

#include <doctest/doctest.h>

namespace {

struct Example {
  std::string text;
  selon::Document document;
};

selon::Span find(std::string_view text, std::string_view words) {
  const auto start = static_cast<std::uint32_t>(text.find(words));
  return {start, start + static_cast<std::uint32_t>(words.size())};
}

/// One claim: `cue` by `speaker`, direct.
Example example(std::string text, std::string_view speaker, std::string_view cue, std::string_view statement) {
  Example e{std::move(text), {}};
  e.document.id = "a";
  selon::Claim claim;
  claim.statement.emplace();
  claim.statement->fragments = {find(e.text, statement)};
  claim.statement->verbatim = claim.statement->fragments;
  claim.speaker.emplace();
  claim.speaker->span = find(e.text, speaker);
  claim.cue.emplace();
  claim.cue->span = find(e.text, cue);
  e.document.claims.push_back(std::move(claim));
  return e;
}

}  // namespace

TEST_CASE("a claim is shown with its speaker, its cue and the quoted words in quotation marks") {
  const Example e = example("Anna a dit : « Il pleut ».", "Anna", "a dit", "Il pleut");
  CHECK(selon::to_text(e.document, e.text) == "# a\n\nc1  Anna  a dit\n    «\u00A0Il pleut\u00A0»\n");
}

TEST_CASE("a pronoun is followed by the name it stands for") {
  Example e = example("Elle a dit : « Il pleut ».", "Elle", "a dit", "Il pleut");
  e.document.entities.resize(1);
  e.document.entities[0].name = "Anna Roy";
  e.document.claims[0].speaker->entities = {0};
  CHECK(selon::to_text(e.document, e.text).find("Elle (Anna Roy)  a dit") != std::string::npos);
}

TEST_CASE("what the text says to the terminal is left out") {
  const Example e = example("Anna a dit : « \x1B[31mIl\n pleut\xC2\x9B \xE2\x80\xAE! ».", "Anna", "a dit",
                            "\x1B[31mIl\n pleut\xC2\x9B \xE2\x80\xAE!");
  CHECK(selon::to_text(e.document, e.text).find("«\u00A0[31mIl pleut !\u00A0»") != std::string::npos);
}

TEST_CASE("colours come only when asked for") {
  const Example e = example("Anna a dit : « Il pleut ».", "Anna", "a dit", "Il pleut");
  CHECK(selon::to_text(e.document, e.text).find('\x1B') == std::string::npos);
  CHECK(selon::to_text(e.document, e.text, {.color = true}).find("\x1B[33ma dit\x1B[0m") != std::string::npos);
}

TEST_CASE("a claim that names nobody, denies or is unconfirmed says so") {
  Example e = example("Anna a dit : « Il pleut ».", "Anna", "a dit", "Il pleut");
  e.document.claims[0].speaker.reset();
  e.document.claims[0].modality = selon::Modality::denied;
  e.document.claims[0].unconfirmed = true;
  CHECK(selon::to_text(e.document, e.text).find("(nobody named)  a dit [denied unconfirmed]") != std::string::npos);
}

TEST_CASE("a document without claims says so") {
  selon::Document document;
  document.id = "a";
  CHECK(selon::to_text(document, "") == "# a\nno claims\n");
}
