// Document for a person at a terminal.
#include "output/clean.hpp"
#include "output/json_members.hpp"
#include "output/names.hpp"

#include <selon/output.hpp>

namespace selon {

namespace {

constexpr std::string_view open_mark = "\u00AB\u00A0";
constexpr std::string_view close_mark = "\u00A0\u00BB";

class TextWriter {
 public:
  TextWriter(const Document& document, std::string_view text, const TextOptions& options)
      : document_(document), text_(text), meta_(options.meta), color_(options.color) {}

  std::string write();

 private:
  void heading();
  void fields();
  void claim(const Claim& claim, std::size_t index);
  void speaker(const Claim& claim);
  void marks(const Claim& claim);
  void statement(const Statement& statement);
  void detail(std::string_view indent, std::string_view label, Span span, std::string_view more);
  void names(std::string_view span_text, const std::vector<EntityIndex>& entities);
  [[nodiscard]] std::size_t depth(const Claim& claim) const;

  void paint(std::string_view code) {
    if (color_) out_.append("\x1B[").append(code).append("m");
  }
  void words(Span span) { append_clean(slice(text_, span), out_); }

  const Document& document_;
  std::string_view text_;
  std::string_view meta_;
  bool color_;
  std::string out_;
};

std::string TextWriter::write() {
  heading();
  fields();
  if (document_.claims.empty()) out_ += "no claims\n";
  for (std::size_t i = 0; i < document_.claims.size(); ++i) claim(document_.claims[i], i);
  return std::move(out_);
}

void TextWriter::heading() {
  paint("1");
  out_ += "# ";
  append_clean(document_.id, out_);
  if (document_.date) out_ += " (" + document_.date->value + ")";
  if (document_.title) {
    out_ += ": ";
    words(*document_.title);
  }
  paint("0");
  out_ += '\n';
}

/// "author: Anna Roy": the other fields of the record that the document was.
void TextWriter::fields() {
  for (const JsonMember& member : json_members(meta_)) {
    paint("2");
    append_clean(json_words(member.name), out_);
    out_ += ": ";
    append_clean(json_words(member.value), out_);
    paint("0");
    out_ += '\n';
  }
}

/// How many claims this one is nested in; a loop, which the claim model forbids, ends the count.
std::size_t TextWriter::depth(const Claim& claim) const {
  constexpr std::size_t deepest = 8;
  std::size_t n = 0;
  for (const Claim* at = &claim; at->within && *at->within < document_.claims.size() && n < deepest; ++n) {
    at = &document_.claims[*at->within];
  }
  return n;
}

void TextWriter::claim(const Claim& claim, std::size_t index) {
  const std::string margin(4 * depth(claim), ' ');
  const std::string indent = margin + "    ";
  out_ += '\n';
  out_ += margin;
  out_ += "c" + std::to_string(index + 1) + "  ";
  speaker(claim);
  if (claim.cue) {
    out_ += "  ";
    paint("33");
    words(claim.cue->span);
    paint("0");
  }
  if (claim.target) {
    out_ += "  to: ";
    words(claim.target->span);
    names(slice(text_, claim.target->span), claim.target->entities);
  }
  marks(claim);
  out_ += '\n';
  if (claim.statement) {
    out_ += indent;
    statement(*claim.statement);
    out_ += '\n';
  }
  if (claim.date) detail(indent, "date", claim.date->span, claim.date->value);
  for (const Source& source : claim.sources) detail(indent, "source", source.span, name_of(source.relation));
  if (claim.within) out_ += indent + "within: c" + std::to_string(*claim.within + 1) + "\n";
  for (const ClaimIndex other : claim.refers_to) out_ += indent + "refers to: c" + std::to_string(other + 1) + "\n";
}

void TextWriter::speaker(const Claim& claim) {
  paint("1;36");
  if (!claim.speaker || (!claim.speaker->span && claim.speaker->entities.empty())) {
    out_ += "(nobody named)";
  } else if (claim.speaker->span) {
    words(*claim.speaker->span);
    names(slice(text_, *claim.speaker->span), claim.speaker->entities);
  } else {
    names("", claim.speaker->entities);
  }
  paint("0");
  if (claim.speaker && claim.speaker->via) {
    out_ += "  via: ";
    words(claim.speaker->via->span);
  }
}

/// " (Anna Roy)" where the mention alone does not say the name.
void TextWriter::names(std::string_view span_text, const std::vector<EntityIndex>& entities) {
  std::string said;
  for (const EntityIndex entity : entities) {
    if (entity >= document_.entities.size()) continue;
    const std::string& name = document_.entities[entity].name;
    if (name.empty() || span_text.find(name) != std::string_view::npos) continue;
    if (!said.empty()) said += ", ";
    append_clean(name, said);
  }
  if (!said.empty()) out_ += (span_text.empty() ? "(" : " (") + said + ")";
}

/// What keeps the claim from being a plain assertion.
void TextWriter::marks(const Claim& claim) {
  std::string said;
  if (claim.polarity == Polarity::negative) said += " negated";
  if (claim.modality != Modality::asserted) said.append(" ").append(name_of(claim.modality));
  if (claim.unconfirmed) said += " unconfirmed";
  if (claim.cue && claim.cue->act == Act::decline) said += " declined";
  if (said.empty()) return;
  paint("35");
  out_ += " [" + said.substr(1) + "]";
  paint("0");
}

/// The fragments, with quotation marks where the text has them around the fragment and so outside it.
void TextWriter::statement(const Statement& statement) {
  std::size_t quoted = 0;
  bool first = true;
  for (const Span fragment : statement.fragments) {
    if (!first) out_ += " ... ";
    first = false;
    std::string_view closing;
    while (quoted < statement.verbatim.size() && statement.verbatim[quoted].end <= fragment.end) {
      const Span verbatim = statement.verbatim[quoted++];
      if (verbatim.start == fragment.start) out_ += open_mark;
      if (verbatim.end == fragment.end) closing = close_mark;
    }
    words(fragment);
    out_ += closing;
  }
}

void TextWriter::detail(std::string_view indent, std::string_view label, Span span, std::string_view more) {
  out_ += indent;
  paint("2");
  out_.append(label).append(": ");
  words(span);
  out_.append(" (").append(more).append(")");
  paint("0");
  out_ += '\n';
}

}  // namespace

std::string to_text(const Document& document, std::string_view text, const TextOptions& options) {
  return TextWriter(document, text, options).write();
}

}  // namespace selon
