// Running the stages by hand, with a lap after each.
#include "stages.hpp"

#include "analysis.hpp"
#include "attribute/claim.hpp"
#include "attribute/date.hpp"
#include "attribute/entity.hpp"
#include "attribute/nesting.hpp"
#include "attribute/source.hpp"
#include "detect/detect.hpp"
#include "text/block.hpp"
#include "text/utf8.hpp"

#include <selon/output.hpp>

#include <ctime>

#include <benchmark/benchmark.h>

namespace selon::bench {

double cpu_now() {
  timespec now{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) * 1e9 + static_cast<double>(now.tv_nsec);
}

namespace {

/// What comes behind tagging, as Extractor does it; says `lap` behind each stage.
template <typename Lap>
void run_claim_stages(Analysis& a, Lap lap) {
  const std::vector<Draft> drafts = detect_claims(a);
  lap(Stage::detection);
  Document document;
  document.date = find_document_date(a, "2019-03-07");
  make_claims(a, drafts, document);
  lap(Stage::claims);
  std::vector<std::optional<Date>> dates = attach_dates(a, drafts, document.date);
  lap(Stage::dates);
  std::vector<std::vector<Source>> sources = attach_sources(a, drafts);
  for (std::size_t i = 0; i < drafts.size(); ++i) {
    document.claims[i].date = std::move(dates[i]);
    document.claims[i].sources = std::move(sources[i]);
  }
  document.sources = find_document_sources(a);
  lap(Stage::sources);
  link_nested_claims(document.claims);
  resolve_entities(a, drafts, document);
  lap(Stage::entities);
  link_references(a, drafts, document.claims);
  lap(Stage::links);
  for (const Sentence& sentence : a.sentences) document.sentences.push_back(sentence.span);
  document.blocks = a.blocks;
  benchmark::DoNotOptimize(to_json(document, a.text));
  lap(Stage::json);
}

/// A token of each sentence that the later stages ask for.
std::vector<TokenIndex> asked_for(std::string_view text, const Lexicon& lexicon) {
  Analysis a(text, lexicon);
  run_claim_stages(a, [](Stage) {});
  std::vector<TokenIndex> out;
  for (const Sentence& sentence : a.sentences) {
    if (a.words.is_tagged(sentence.first)) out.push_back(sentence.first);
  }
  return out;
}

}  // namespace

void time_stages(std::string_view text, const Lexicon& lexicon, StageTimes& times) {
  const std::vector<TokenIndex> asked = asked_for(text, lexicon);
  double last = cpu_now();
  const auto lap = [&](Stage stage) {
    const double now = cpu_now();
    times[static_cast<std::size_t>(stage)] += now - last;
    last = now;
  };
  benchmark::DoNotOptimize(first_invalid(text));
  lap(Stage::validate);
  const std::vector<Block> blocks = find_blocks(text, lexicon.words);
  lap(Stage::blocks);
  const std::vector<Token> tokens = tokenize(text, blocks, lexicon.words);
  lap(Stage::tokens);
  const std::vector<Sentence> sentences = split_sentences(text, blocks, tokens, lexicon.words);
  lap(Stage::sentences);
  std::vector<Warning> warnings;
  benchmark::DoNotOptimize(find_quotes(text, blocks, tokens, warnings));
  lap(Stage::quotes);
  Analysis a(text, lexicon);
  last = cpu_now();
  for (const TokenIndex token : asked) (void)a.words[token];
  lap(Stage::tagging);
  run_claim_stages(a, lap);
}

std::size_t sentences_alone(std::string_view text, const Lexicon& lexicon) {
  const std::vector<Block> blocks = find_blocks(text, lexicon.words);
  const std::vector<Token> tokens = tokenize(text, blocks, lexicon.words);
  return split_sentences(text, blocks, tokens, lexicon.words).size();
}

}  // namespace selon::bench
