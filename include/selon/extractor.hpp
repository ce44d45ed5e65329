/// \file
/// The one class and its one verb.
#pragma once

#include <selon/blocks.hpp>
#include <selon/document.hpp>
#include <selon/export.hpp>

#include <exception>
#include <filesystem>
#include <memory>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>
#include <version>

#ifdef __cpp_lib_jthread
#include <stop_token>
#endif

namespace selon {

/// Thrown when a lexicon file cannot be read; what() is "FILE:LINE: reason".
class SELON_EXPORT LexiconError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// Thrown by extract() when Context::stop was asked to stop.
class SELON_EXPORT Cancelled : public std::exception {
 public:
  [[nodiscard]] const char* what() const noexcept override;
};

/// What an Extractor is built with.
struct Options {
  std::vector<std::filesystem::path> cues;  ///< cue files that add to the built-in lexicon (format: data/cues.tsv)
  std::vector<std::filesystem::path>
      entities;  ///< entity files that add to the built-in table (format: data/entities.tsv)

  /// Claims of a lower Confidence::claim are left out, with the entities that only they point to. What was nested in
  /// one of them (Claim::within) goes to the next claim around it that stays; references to it (Claim::refers_to) go.
  float min_confidence = 0.0F;
};

/// What is known of a document beside its text.
struct Context {
  std::string id = {};    ///< goes to Document::id and into every Claim::uid
  std::string date = {};  ///< YYYY-MM-DD, the day of publication; empty when unknown

  /// What the text's markup says of its layout, in order and not overlapping: a line that begins inside such a block
  /// has its kind. All other lines are judged by how they look.
  std::vector<Block> layout = {};

#ifdef __cpp_lib_jthread
  std::stop_token stop =
      {};  ///< asked before each stage and in the long ones at each sentence; then Cancelled is thrown
#endif
};

struct Lexicon;

/// Reads French text and says who said what, when, and according to whom.
///
/// \par Threads
/// A `const Extractor` holds no mutable state: any number of threads may call extract() on one object.
/// \par Errors
/// The constructor throws LexiconError, and std::invalid_argument for a min_confidence that is not from 0 to 1.
/// extract() accepts any bytes: an ill-formed UTF-8 sequence counts as one unknown character and adds a warning. It
/// throws only std::bad_alloc, std::length_error (a text of 4 GiB or more), std::invalid_argument (a Context::date
/// that is not a date) and Cancelled.
/// \par Example
/// \code
///   const selon::Extractor extractor;
///   std::string text = "Le maire a dit que l'école rouvrira.";
///   selon::Document document = extractor.extract(text, {.id = "a", .date = "2024-03-04"});
///   for (const selon::Claim& claim : document.claims) { … selon::slice(text, claim.cue->span) … }
/// \endcode
class SELON_EXPORT Extractor {
 public:
  explicit Extractor(const Options& options = {});
  ~Extractor();
  Extractor(Extractor&&) noexcept;
  Extractor& operator=(Extractor&&) noexcept;

  /// All claims of `text`, with their sentences, blocks and entities. Time and memory grow in proportion to the text.
  [[nodiscard]] Document extract(std::string_view text, const Context& context = {}) const;

  /// The same for a text in blocks: their kinds hold as those of Context::layout do (which is not used here); only in a
  /// paragraph are a dateline, a turn of dialogue or a credit still looked for. Spans count in BlockDocument::text, and
  /// locate() gives block and offset.
  [[nodiscard]] BlockDocument extract(std::span<const TextBlock> blocks, const Context& context = {}) const;

  /// The language of `text` as a BCP 47 tag: "fr" unless there is plain evidence of another ("en", "und-Cyrl"). Short
  /// texts, names and lists bring none, and what is French in part is French. Any bytes are accepted. extract() reads
  /// the text as French all the same, and adds a warning (WarningCode::not_french).
  [[nodiscard]] std::string guess_language(std::string_view text) const;

  /// Why extract() finds what it finds, as lines for people: for each sentence the tokens with their tags, the cues
  /// seen, and the rule that made each claim or the reason that no rule did. Not a format for programs.
  [[nodiscard]] std::string explain(std::string_view text, const Context& context = {}) const;

 private:
  std::unique_ptr<const Lexicon> lexicon_;
  float min_confidence_ = 0.0F;
};

}  // namespace selon
