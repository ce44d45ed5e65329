/// \file
/// What selon puts out: plain values, no behaviour beyond reading them.
///
/// Every Span counts bytes of the UTF-8 text that was given to Extractor::extract, half open. Results own
/// nothing of the text: keep it as long as spans are to be turned into words with slice().
/// All types here are copyable values; reading one object from several threads is safe.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace selon {

/// A stretch of text: bytes [start, end) of the input, always on code-point boundaries.
struct Span {
  std::uint32_t start = 0;
  std::uint32_t end = 0;

  [[nodiscard]] constexpr bool empty() const { return start >= end; }
  [[nodiscard]] constexpr std::uint32_t size() const { return end - start; }
  [[nodiscard]] constexpr bool contains(Span other) const { return start <= other.start && other.end <= end; }
  [[nodiscard]] constexpr bool overlaps(Span other) const { return start < other.end && other.start < end; }
  friend constexpr bool operator==(Span, Span) = default;
  friend constexpr auto operator<=>(Span, Span) = default;
};

/// The words of `span`: a view into `text`.
[[nodiscard]] constexpr std::string_view slice(std::string_view text, Span span) {
  return text.substr(span.start, span.size());
}

/// Index into Document::entities.
using EntityIndex = std::uint32_t;
/// Index into Document::claims.
using ClaimIndex = std::uint32_t;

/// One stretch of text that names one entity, or several when coordinated ("Anna Roy et Paul Sol").
struct Mention {
  Span span;
  std::vector<EntityIndex> entities;
};

/// Quotation type: the speaker's words, a paraphrase, or a paraphrase with quoted parts.
enum class Form : std::uint8_t { direct, indirect, mixed };

/// The construction that attributes the statement.
enum class Frame : std::uint8_t { verb, incise, colon, according_to, nominal, copula, turn, floating, conditional };

/// What the cue says the speaker does.
enum class Act : std::uint8_t {
  assert_,
  report,
  deny,
  confirm,
  admit,
  accuse,
  criticise,
  praise,
  warn,
  promise,
  threaten,
  demand,
  ask,
  advise,
  announce,
  deplore,
  hope,
  doubt,
  believe,
  decline
};

/// Tense of the cue; `none` for participles, infinitives, prepositions and nouns.
enum class CueTense : std::uint8_t { none, past, present, future, conditional };

enum class Polarity : std::uint8_t { positive, negative };

/// How the speaker holds the statement.
enum class Modality : std::uint8_t { asserted, denied, possible, asked, demanded, promised };

/// Where something was read from.
enum class SpeakerBy : std::uint8_t { name, description, pronoun, inherited };

/// A subject or an object of a proposition.
struct Argument {
  std::string text;  ///< as the text has it, or the antecedent's words for a pronoun
  std::optional<EntityIndex> entity;
};

/// Who does what, for grouping the same claim over many texts.
struct Proposition {
  Argument subject;
  std::string predicate;  ///< lemma
  bool negated = false;
  Argument object;    ///< text empty when the verb takes none
  std::string key;    ///< "Q30|soutenir|Q2429253"; a negated predicate is "non-soutenir"
  std::string gloss;  ///< English; empty when the verb table has no word for it
};

/// What was said [content, quote].
struct Statement {
  std::vector<Span> fragments;   ///< in order, not overlapping
  std::vector<Span> verbatim;    ///< the parts that stood in quotation marks; inside the fragments
  bool edited = false;           ///< [...], [son], (sic) inside, or an (NDLR …) cut out
  std::vector<Span> antecedent;  ///< what "cette information", "le" stand for
  std::optional<Proposition> proposition;
};

/// Who said it [source].
struct Speaker {
  std::optional<Span> span;  ///< none when known from context only
  std::vector<EntityIndex> entities;
  SpeakerBy by = SpeakerBy::name;
  std::optional<Span> antecedent;  ///< the span that a pronoun or a description was resolved from
  std::optional<Mention> via;      ///< the spokesperson: "par la voix de son ministre"
};

/// The words that attribute [cue]. `span` is an envelope: in "a-t-il ajouté" it runs over the clitic subject.
struct Cue {
  Span span;
  std::string lemma;
  Act act = Act::assert_;
  CueTense tense = CueTense::none;
};

enum class DatePrecision : std::uint8_t { year, month, week, day, interval };
enum class DateBy : std::uint8_t { explicit_, document, previous, inferred };

/// When the statement was made, apart from dates inside it.
struct Date {
  Span span;
  std::string value;  ///< ISO 8601: 2017-10-04, 2017-10, 2017-W40, 2017, a/b, a/..
  std::string start;  ///< first day, YYYY-MM-DD; empty when open
  std::string end;    ///< last day, YYYY-MM-DD; empty when open
  DatePrecision precision = DatePrecision::day;
  DateBy by = DateBy::document;
};

enum class SourceRelation : std::uint8_t { channel, outlet, relay, occasion };
enum class SourceKind : std::uint8_t {
  agency,
  press,
  broadcast,
  social,
  communique,
  report,
  speech,
  interview,
  court,
  parliament,
  other
};

/// Where the statement was made or relayed.
struct Source {
  Span span;
  std::vector<EntityIndex> entities;
  SourceRelation relation = SourceRelation::channel;
  SourceKind kind = SourceKind::other;
};

/// Calibrated: of those given 0.9, nine in ten are right.
struct Confidence {
  float claim = 0.0F;    ///< that this is a claim with this statement
  float speaker = 0.0F;  ///< the same, and said by this speaker
};

/// One statement and what attributes it [attribution relation].
struct Claim {
  std::string uid;  ///< 16 hex digits over document id, statement and cue; stable over releases
  Form form = Form::indirect;
  Frame frame = Frame::verb;
  Span span;                           ///< all of it, first to last character
  std::optional<Statement> statement;  ///< none only for Act::decline
  std::optional<Speaker> speaker;
  std::optional<Mention> target;  ///< who is accused, asked, thanked
  std::optional<Cue> cue;         ///< none when floating
  Polarity polarity = Polarity::positive;
  Modality modality = Modality::asserted;
  bool unconfirmed = false;  ///< journalistic conditional of statement or cue
  std::optional<Date> date;
  std::vector<Source> sources;
  std::optional<ClaimIndex> within;   ///< the claim this one is nested in
  std::vector<ClaimIndex> refers_to;  ///< the claims that "cette information" stands for
  std::uint32_t sentence = 0;         ///< index into Document::sentences
  Confidence confidence;
};

enum class EntityKind : std::uint8_t { person, organization, place, group, document, unnamed };
enum class Gender : std::uint8_t { unknown, masculine, feminine };
enum class Number : std::uint8_t { unknown, singular, plural };

/// "porte-parole du ministère russe de la Défense"
struct Role {
  std::string text;
  Span span;
};

/// Someone or something that a claim points to.
struct Entity {
  std::string name;
  EntityKind kind = EntityKind::person;
  Gender gender = Gender::unknown;
  Number number = Number::unknown;
  std::vector<Role> roles;
  std::optional<EntityIndex> affiliation;
  std::string wikidata;        ///< "Q159", or empty
  std::vector<Span> mentions;  ///< in order, never empty
};

enum class BlockKind : std::uint8_t {
  title,
  dateline,
  paragraph,
  heading,
  quote,
  question,
  answer,
  turn,
  caption,
  credit,
  signature,
  entry,
  debris
};

/// A layout unit of the text; blocks are in order and do not overlap.
struct Block {
  BlockKind kind = BlockKind::paragraph;
  Span span;
};

enum class DocumentDateBy : std::uint8_t { given, dateline, inferred };

struct DocumentDate {
  std::string value;  ///< YYYY-MM-DD
  DocumentDateBy by = DocumentDateBy::given;
};

enum class DocumentSourceRelation : std::uint8_t { publisher, agency, photo };

/// A source of the whole document: "(Source : AFP/VNA)", a last line "Selon Vietnam+".
struct DocumentSource {
  Span span;
  DocumentSourceRelation relation = DocumentSourceRelation::agency;
};

enum class WarningCode : std::uint8_t {
  unclosed_quote,
  unopened_quote,
  invalid_utf8,
  impossible_date,
  not_french,
  too_deep,
  truncated
};

/// Something about the input that its owner may want to know.
struct Warning {
  WarningCode code = WarningCode::unclosed_quote;
  Span span;
  std::string message;
};

/// Everything that one call of Extractor::extract found.
struct Document {
  std::string id;
  std::optional<Span> title;
  std::optional<DocumentDate> date;
  std::vector<DocumentSource> sources;
  std::vector<Block> blocks;
  std::vector<Warning> warnings;
  std::vector<Span> sentences;
  std::vector<Entity> entities;  ///< in order of first mention
  std::vector<Claim> claims;     ///< in order of their spans, the longer first where they start together
};

}  // namespace selon
