// The way through: the file to read first. Each stage takes what came before and adds what it found.
#include <selon/extractor.hpp>

#include "analysis.hpp"
#include "attribute/claim.hpp"
#include "attribute/date.hpp"
#include "attribute/entity.hpp"
#include "attribute/evidence.hpp"
#include "attribute/keep_confident.hpp"
#include "attribute/nesting.hpp"
#include "attribute/source.hpp"
#include "day.hpp"
#include "detect/detect.hpp"
#include "detect/quote.hpp"
#include "each_span.hpp"
#include "lexicon/lexicon.hpp"
#include "output/explain.hpp"
#include "text/block.hpp"
#include "text/compose.hpp"
#include "text/given_block.hpp"
#include "text/language.hpp"
#include "text/sentence.hpp"
#include "text/token.hpp"
#include "text/utf8.hpp"

#include <limits>
#include <optional>
#include <stdexcept>
#include <string>

namespace selon {

Analysis::Analysis(std::string_view text_given, const Lexicon& words_known, const std::vector<Block>& layout,
                   const Context* asked)
    : text(text_given), lexicon(&words_known), context(asked) {
  stop_if_asked();
  blocks = find_blocks(text, lexicon->words, layout);
  tokens = tokenize(text, blocks, lexicon->words);
  stop_if_asked();
  sentences = split_sentences(text, blocks, tokens, lexicon->words);
  quotes = find_quotes(text, blocks, tokens, warnings);
  words.expect_tokens();
}

namespace {

/// One warning at the first ill-formed sequence: what follows it may hold thousands.
void warn_of_invalid_utf8(std::string_view text, std::vector<Warning>& warnings) {
  const std::optional<std::size_t> fault = first_invalid(text);
  if (!fault) return;
  const auto start = static_cast<std::uint32_t>(*fault);
  warnings.insert(warnings.begin(), {WarningCode::invalid_utf8,
                                     {start, start + decode(text, start).length},
                                     "invalid UTF-8 from byte " + std::to_string(start) + " on"});
}

void warn_of_other_language(std::string_view text, const Lexicon& lexicon, std::vector<Warning>& warnings) {
  const std::string language = guess_language(text, lexicon.language_words);
  if (language == "fr") return;
  const Span whole{0, static_cast<std::uint32_t>(text.size())};
  warnings.insert(warnings.begin(), {WarningCode::not_french, whole, "looks like " + language});
}

Document extract_claims(std::string_view text, const Context& context, const std::vector<Block>& layout,
                        const Lexicon& lexicon) {
  Analysis analysis(text, lexicon, layout, &context);
  const std::vector<Draft> drafts = detect_claims(analysis);

  Document document;
  document.id = context.id;
  document.date = find_document_date(analysis, context.date);
  make_claims(analysis, drafts, document);
  analysis.stop_if_asked();
  std::vector<std::optional<Date>> dates = attach_dates(analysis, drafts, document.date);
  std::vector<std::vector<Source>> sources = attach_sources(analysis, drafts);
  for (std::size_t i = 0; i < drafts.size(); ++i) {
    document.claims[i].date = std::move(dates[i]);
    document.claims[i].sources = std::move(sources[i]);
  }
  document.sources = find_document_sources(analysis);
  analysis.stop_if_asked();
  link_nested_claims(document.claims);
  resolve_entities(analysis, drafts, document);
  link_references(analysis, drafts, document.claims);

  for (const Block& block : analysis.blocks) {
    if (block.kind == BlockKind::title && !document.title) document.title = block.span;
  }
  document.sentences.reserve(analysis.sentences.size());
  for (const Sentence& sentence : analysis.sentences) document.sentences.push_back(sentence.span);
  document.blocks = std::move(analysis.blocks);
  document.warnings = std::move(analysis.warnings);
  const std::vector<Evidence> evidence = evidence_of(document, text, lexicon);
  for (std::size_t i = 0; i < evidence.size(); ++i)
    document.claims[i].confidence = lexicon.confidence.weigh(evidence[i]);
  return document;
}

std::vector<Block> composed_layout(const ComposedText& composed, std::vector<Block> layout) {
  for (Block& block : layout) block.span = {composed.composed(block.span.start), composed.composed(block.span.end)};
  return layout;
}

/// Spans count in the text as it was given.
void give_back_offsets(const ComposedText& composed, std::string_view text, Document& document) {
  each_span(document, [&](Span& span) { span = composed.original(span); });
  for (Entity& entity : document.entities) {
    for (Role& role : entity.roles) role.text = slice(text, role.span);
  }
}

}  // namespace

const char* Cancelled::what() const noexcept { return "asked to stop"; }

Extractor::Extractor(const Options& options)
    : lexicon_(std::make_unique<const Lexicon>(options)), min_confidence_(options.min_confidence) {
  if (!(min_confidence_ >= 0.0F && min_confidence_ <= 1.0F))
    throw std::invalid_argument("min_confidence is not from 0 to 1");
}
Extractor::~Extractor() = default;
Extractor::Extractor(Extractor&&) noexcept = default;
Extractor& Extractor::operator=(Extractor&&) noexcept = default;

Document Extractor::extract(std::string_view text, const Context& context) const {
  if (text.size() >= std::numeric_limits<std::uint32_t>::max()) throw std::length_error("a text of 4 GiB or more");
  if (!context.date.empty() && !is_day(context.date))
    throw std::invalid_argument("'" + context.date + "' is not a day (YYYY-MM-DD)");
  const ComposedText composed(text);
  Document document = composed.is_changed() ? extract_claims(composed.text(), context,
                                                             composed_layout(composed, context.layout), *lexicon_)
                                            : extract_claims(text, context, context.layout, *lexicon_);
  if (min_confidence_ > 0) keep_confident(document, min_confidence_);
  if (composed.is_changed()) give_back_offsets(composed, text, document);
  warn_of_other_language(text, *lexicon_, document.warnings);
  warn_of_invalid_utf8(text, document.warnings);
  return document;
}

BlockDocument Extractor::extract(std::span<const TextBlock> blocks, const Context& context) const {
  BlockDocument out;
  out.text = join_blocks(blocks, out.starts);
  Context with_layout = context;
  with_layout.layout = layout_of(blocks, out.starts);
  out.document = extract(out.text, with_layout);
  return out;
}

std::string Extractor::guess_language(std::string_view text) const {
  return selon::guess_language(text, lexicon_->language_words);
}

std::string Extractor::explain(std::string_view text, const Context& context) const {
  if (text.size() >= std::numeric_limits<std::uint32_t>::max()) throw std::length_error("a text of 4 GiB or more");
  const ComposedText composed(text);
  const std::vector<Block> layout = composed.is_changed() ? composed_layout(composed, context.layout) : context.layout;
  const Analysis analysis(composed.is_changed() ? composed.text() : text, *lexicon_, layout, &context);
  Trace trace;
  const std::vector<Draft> drafts = detect_claims(analysis, &trace);
  return selon::explain(analysis, drafts, trace);
}

}  // namespace selon
