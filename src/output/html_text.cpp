// One sweep over the text: at each boundary the marks that end and begin are known, and the innermost gives the colour.
#include "output/html_text.hpp"

#include "output/html_escape.hpp"

#include <fmt/core.h>

#include <algorithm>

namespace selon {

namespace {

enum class MarkKind { title, statement, verbatim, speaker, cue };  // the later one wins where two cover the same words

struct Mark {
  Span span;
  MarkKind kind = MarkKind::title;
  ClaimIndex claim = 0;
};

std::vector<Mark> marks_of(const Document& document) {
  std::vector<Mark> out;
  if (document.title) out.push_back({*document.title, MarkKind::title, 0});
  for (ClaimIndex i = 0; i < document.claims.size(); ++i) {
    const Claim& claim = document.claims[i];
    if (claim.statement) {
      for (const Span span : claim.statement->fragments) out.push_back({span, MarkKind::statement, i});
      for (const Span span : claim.statement->verbatim) out.push_back({span, MarkKind::verbatim, i});
    }
    if (claim.speaker && claim.speaker->span) out.push_back({*claim.speaker->span, MarkKind::speaker, i});
    if (claim.cue) out.push_back({claim.cue->span, MarkKind::cue, i});
  }
  std::erase_if(out, [](const Mark& mark) { return mark.span.empty(); });
  std::sort(out.begin(), out.end(), [](const Mark& a, const Mark& b) { return a.span.start < b.span.start; });
  return out;
}

std::vector<std::uint32_t> boundaries_of(const std::vector<Mark>& marks, std::string_view text) {
  std::vector<std::uint32_t> out{0, static_cast<std::uint32_t>(text.size())};
  for (const Mark& mark : marks) {
    out.push_back(mark.span.start);
    out.push_back(mark.span.end);
  }
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

class Marker {
 public:
  Marker(const Document& document, std::string_view text, const std::vector<ClaimStyle>& styles,
         std::string_view prefix, std::string& out)
      : document_(document), text_(text), styles_(styles), prefix_(prefix), out_(out) {
    anchored_.resize(document.claims.size());
  }

  void write();

 private:
  void piece(Span span);
  [[nodiscard]] std::string classes() const;
  void order();

  const Document& document_;
  std::string_view text_;
  const std::vector<ClaimStyle>& styles_;
  std::string_view prefix_;
  std::string& out_;
  std::vector<Mark> active_;    // what covers the piece, the innermost last
  std::vector<bool> anchored_;  // claims whose id stands already
};

void Marker::write() {
  const std::vector<Mark> marks = marks_of(document_);
  const std::vector<std::uint32_t> boundaries = boundaries_of(marks, text_);
  std::size_t next = 0;
  for (std::size_t i = 0; i + 1 < boundaries.size(); ++i) {
    const Span span{boundaries[i], boundaries[i + 1]};
    std::erase_if(active_, [&](const Mark& mark) { return mark.span.end <= span.start; });
    while (next < marks.size() && marks[next].span.start == span.start) active_.push_back(marks[next++]);
    order();
    piece(span);
  }
}

void Marker::order() {
  std::stable_sort(active_.begin(), active_.end(), [&](const Mark& a, const Mark& b) {
    if (a.kind == MarkKind::title || b.kind == MarkKind::title) return b.kind != MarkKind::title;
    if (styles_[a.claim].depth != styles_[b.claim].depth) return styles_[a.claim].depth < styles_[b.claim].depth;
    if (a.claim != b.claim) return document_.claims[a.claim].span.size() > document_.claims[b.claim].span.size();
    return a.kind < b.kind;
  });
}

/// The colour is the innermost claim's; whether the words are verbatim is asked of the claim they belong to.
std::string Marker::classes() const {
  const Mark& top = active_.back();
  std::string out = top.kind == MarkKind::title ? " title" : style_classes(styles_[top.claim]);
  bool paraphrase = false;
  bool verbatim = false;
  for (const Mark& mark : active_) {
    if (mark.kind == MarkKind::title && &mark != &top) out += " title";
    if (mark.claim != top.claim) continue;
    paraphrase = paraphrase || mark.kind == MarkKind::statement;
    verbatim = verbatim || mark.kind == MarkKind::verbatim;
    if (mark.kind == MarkKind::speaker) out += " who";
    if (mark.kind == MarkKind::cue) out += " cue";
  }
  if (verbatim) {
    out += " v";
  } else if (paraphrase) {
    out += " p";
  }
  return out;
}

void Marker::piece(Span span) {
  if (active_.empty()) {
    append_html(slice(text_, span), out_);
    return;
  }
  std::string claims;
  std::optional<ClaimIndex> last;
  std::optional<ClaimIndex> begins;
  for (const Mark& mark : active_) {
    if (mark.kind == MarkKind::title) continue;
    if (last != mark.claim) claims += fmt::format("{}{}c{}", claims.empty() ? "" : " ", prefix_, mark.claim + 1);
    last = mark.claim;
    const bool is_statement = mark.kind == MarkKind::statement || mark.kind == MarkKind::verbatim;
    if (!is_statement || anchored_[mark.claim]) continue;
    anchored_[mark.claim] = true;
    begins = mark.claim;
    out_ += fmt::format("<span id=\"{}c{}\"></span>", prefix_, mark.claim + 1);
  }
  const std::string data = claims.empty() ? "" : fmt::format(" data-c=\"{}\"", claims);
  const std::string_view element = begins ? "a" : "span";
  const std::string link = begins ? fmt::format(" href=\"#{}i{}\"", prefix_, *begins + 1) : "";
  out_ += fmt::format("<{}{} class=\"mark{}\"{}>", element, link, classes(), data);
  append_html(slice(text_, span), out_);
  out_ += fmt::format("</{}>", element);
}

}  // namespace

std::string style_classes(const ClaimStyle& style) {
  constexpr std::size_t colors = 10;
  constexpr std::size_t deepest = 3;
  std::string out = " s";
  if (style.has_speaker) out += fmt::format(" s{}", style.color % colors);
  if (style.depth > 0) out += fmt::format(" n{}", std::min(style.depth, deepest));
  return out;
}

void append_marked_text(const Document& document, std::string_view text, const std::vector<ClaimStyle>& styles,
                        std::string_view prefix, std::string& out) {
  Marker(document, text, styles, prefix, out).write();
}

}  // namespace selon
