// Loading everything that the stages look up.
#include "lexicon/lexicon.hpp"

#include "lexicon/embedded_data.hpp"

#include <filesystem>
#include <fstream>
#include <iterator>

#include <fmt/format.h>

namespace selon {
namespace {

std::string read_file(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in || std::filesystem::is_directory(path)) throw LexiconError(fmt::format("{}: cannot be read", path.string()));
  return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace

Lexicon::Lexicon(const Options& options)
    : morphology(embedded_data("morphology.bin")),
      tagger(embedded_data("tagger.bin")),
      subjects(embedded_data("subject.bin"), "subject.bin") {
  words.add(embedded_data("words.tsv"), "words.tsv");
  words.add(embedded_data("abbreviations.tsv"), "abbreviations.tsv");
  words.add(embedded_data("debris.tsv"), "debris.tsv");
  words.add(embedded_data("entity_words.tsv"), "entity_words.tsv");
  noun_kinds.add(embedded_data("words.tsv"), "words.tsv");
  noun_kinds.add(embedded_data("entity_words.tsv"), "entity_words.tsv");
  function_words.add(embedded_data("function_words.tsv"), "function_words.tsv");
  language_words.add(embedded_data("language_words.tsv"), "language_words.tsv");
  cues.add(embedded_data("cues.tsv"), "cues.tsv");
  for (const auto& path : options.cues) cues.add(read_file(path), path.string());
  predicates.add(embedded_data("predicates.tsv"), "predicates.tsv");
  nominalizations.add(embedded_data("nominalizations.tsv"), "nominalizations.tsv");
  wider_nouns.add(embedded_data("wider_nouns.tsv"), "wider_nouns.tsv");
  entities.add(embedded_data("entities.tsv"), "entities.tsv");
  entities.add_media(embedded_data("media.tsv"), "media.tsv");
  confidence.load(embedded_data("confidence.tsv"), "confidence.tsv");
  for (const auto& path : options.entities) entities.add(read_file(path), path.string());
}

}  // namespace selon
