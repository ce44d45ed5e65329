// The generators: each repeats what a careless loop would look at again and again.
#include "hostile.hpp"

#include <array>

#include <fmt/format.h>

namespace selon::bench {
namespace {

Hostile same(std::string name, std::string unit) {
  return {std::move(name), [unit = std::move(unit)](std::size_t) { return unit; }};
}

/// A name that no other number has: Jean Badeca, Jean Cadeba …
std::string surname(std::size_t i) {
  static constexpr std::array<const char*, 10> syllables = {"ba", "co", "du", "fi", "ga", "lo", "mu", "ri", "sa", "vé"};
  std::string name = "R";
  for (int digit = 0; digit < 5; ++digit, i /= 10) name += syllables[i % 10];
  return name;
}

}  // namespace

std::string Hostile::text(std::size_t size) const {
  std::string text;
  text.reserve(size + 64);
  for (std::size_t i = 0; text.size() < size; ++i) text += unit(i);
  return text;
}

const std::vector<Hostile>& hostile_texts() {
  static const std::vector<Hostile> all = {
      same("unclosed «", "« Bon, dit-il "),
      same("unclosed “", "“ Bon, dit-il "),
      same("unclosed „", "„Bon, dit-il "),
      same("unclosed ‹", "‹ Bon, dit-il "),
      same("unclosed <<", "<< Bon, dit-il "),
      same("unclosed ''", "''Bon, dit-il "),
      same("straight marks", "\"Bon\" dit "),
      same("unopened »", "Bon », dit-il. "),
      {"nested marks", [](std::size_t i) { return std::string(i / 500 % 2 == 0 ? "« a “ b " : "c ” d » "); }},
      same("unclosed, by paragraph", "« Bon, dit Jean.\n\n"),
      same("selon", "selon "),
      same("selon la police,", "selon la police, "),
      same("commas", ", "),
      same("one endless sentence", "le maire voit la ville et la route "),
      same("one endless word", "abcdefghij"),
      same("incises in one sentence", "il pleut, dit-il, "),
      same("incises", "Il pleut, dit le maire. "),
      same("que", "que "),
      same("dit que", "il dit que "),
      same("qui dit que", "le maire qui dit que "),
      same("brackets", "("),
      same("paired brackets", "(a) [b] "),
      same("newlines", "\n"),
      same("short lines", "a\n"),
      same("combining marks", "e\xCC\x81\xCC\x81\xCC\x81"),
      same("no-break spaces", "\xC2\xA0"),
      same("digits", "1234567890"),
      same("spaced digits", "10 000 "),
      same("dates", "le 12 mars 2019, "),
      same("weekdays", "Lundi, il a dit que oui. "),
      same("names in one sentence", "Jean Sol et Anna Roy, "),
      same("all capitals", "JEAN SOL A DIT "),
      same("all cues", "dit affirme déclare estime annonce ajoute "),
      same("abbreviations", "M. "),
      same("colons", "a : "),
      same("cue and colon", "Il a dit : "),
      same("dashes", "— "),
      same("dialogue", "— Bon, dit-il.\n"),
      same("pronouns", "Il a dit qu’elle le lui dirait. "),
      same("pronouns in one sentence", "il elle le lui "),
      same("conditionals", "il serait parti et aurait fui "),
      same("semicolons", "le maire dit oui ; "),
      same("questions", "Pourquoi ? Qui ? "),
      same("full stops", "."),
      same("speaker labels", "Jean Sol : bon.\n"),
      same("turns of two", "— Q : Bon ?\n— R : Oui.\n"),
      {"10,000 speakers",
       [](std::size_t i) { return fmt::format("Jean {} a dit que la route est prête. ", surname(i % 10000)); }},
      {"a speaker a sentence", [](std::size_t i) { return fmt::format("« Bon », a dit Anna {}. ", surname(i)); }},
      {"surnames alone", [](std::size_t i) { return fmt::format("{} a dit qu’il viendra. ", surname(i)); }},
      {"descriptions", [](std::size_t i) { return fmt::format("Le maire de {} a dit qu’il viendra. ", surname(i)); }},
      same("one speaker", "Jean Sol a dit que oui. Il a dit que non. "),
      same("this information", "Cette information a été démentie par le maire. "),
      same("e-mails", "a@b.fr "),
      same("hyphens", "a-b-"),
      same("apostrophes", "l'"),
      same("bad UTF-8", "\xC3\xFF\x80"),
      same("no sense", "\xE2\x80\x99\xC2\xAB-\"(;:,?! "),
  };
  return all;
}

}  // namespace selon::bench
