// The sources of the whole document: credits, the agency of a dateline, a last line "Selon Vietnam+".
#include "attribute/source.hpp"
#include "lexicon/lexicon.hpp"
#include "text/fold.hpp"

#include <string>

namespace selon {

namespace {

class DocumentSourceReader {
 public:
  explicit DocumentSourceReader(const Analysis& analysis) : a_(analysis) {}

  std::vector<DocumentSource> run() {
    TokenIndex token = 0;
    for (std::size_t b = 0; b < a_.blocks.size(); ++b) {
      const Block& block = a_.blocks[b];
      if (block.kind != BlockKind::credit && block.kind != BlockKind::dateline) continue;
      while (token < a_.tokens.size() && a_.tokens[token].start < block.span.start) ++token;
      TokenIndex last = token;
      while (last < a_.tokens.size() && a_.tokens[last].start < block.span.end) ++last;
      if (block.kind == BlockKind::dateline) read_dateline(token, last);
      if (block.kind == BlockKind::credit)
        read_credit(token, last, b > 0 && a_.blocks[b - 1].kind == BlockKind::caption);
    }
    return std::move(found_);
  }

 private:
  [[nodiscard]] bool in_set(SetName set, TokenIndex i) {
    return a_.lexicon->words.contains(set, fold(a_.form(i), buffer_));
  }

  /// PARIS, 3 mars (AFP) -
  void read_dateline(TokenIndex first, TokenIndex last) {
    for (TokenIndex i = first; i < last; ++i) {
      if (const TokenIndex end = read_medium(i, last, DocumentSourceRelation::agency); end != i) i = end - 1;
    }
  }

  /// (Source : AFP/VNA), Avec AFP, Photo : Reuters, Selon Vietnam+
  void read_credit(TokenIndex first, TokenIndex last, bool caption) {
    const std::size_t before = found_.size();
    bool photo = caption;
    for (TokenIndex i = first; i < last; ++i) photo = photo || in_set("photo_word", i);
    for (TokenIndex i = first; i < last;) {
      const TokenIndex end =
          read_medium(i, last, photo ? DocumentSourceRelation::photo : DocumentSourceRelation::publisher);
      i = end == i ? i + 1 : end;
    }
    if (found_.size() == before) read_name(first, last, photo);
  }

  /// A medium at `i`; an agency that is named in a publisher's place is an agency. Tokens that hold several (AFP/VNA)
  /// are cut.
  TokenIndex read_medium(TokenIndex i, TokenIndex last, DocumentSourceRelation relation) {
    const auto relation_of = [&](SourceKind kind) {
      return relation == DocumentSourceRelation::publisher && kind == SourceKind::agency
                 ? DocumentSourceRelation::agency
                 : relation;
    };
    const Medium* medium = nullptr;
    const TokenRange range = find_medium(a_, i, last, medium);
    if (medium != nullptr) {
      found_.push_back({span_of(a_, range), relation_of(medium->kind)});
      return range.last;
    }
    const Span token = a_.tokens[i].span();
    if (slice(a_.text, token).find('/') == std::string_view::npos) return i;
    bool any = false;
    for (std::uint32_t begin = token.start; begin < token.end;) {
      std::uint32_t end = begin;
      while (end < token.end && a_.text[end] != '/') ++end;
      medium = a_.lexicon->sources.medium(fold(slice(a_.text, {begin, end}), buffer_));
      if (medium != nullptr) found_.push_back({{begin, end}, relation_of(medium->kind)});
      any = any || medium != nullptr;
      begin = end + 1;
    }
    return any ? i + 1 : i;
  }

  /// A name that the table does not hold: what follows the label, "Selon | Vietnam+", "Photo : | Jean Petit".
  void read_name(TokenIndex first, TokenIndex last, bool photo) {
    TokenIndex begin = first;
    while (begin < last && (in_set("credit_label", begin) || in_set("credit_opening", begin) ||
                            a_.tokens[begin].kind == TokenKind::punctuation || !a_.tokens[begin].has(shape_capital)))
      ++begin;
    TokenIndex end = last;
    while (end > begin && a_.tokens[end - 1].kind == TokenKind::punctuation) --end;
    if (begin < end)
      found_.push_back({{a_.tokens[begin].start, a_.tokens[end - 1].end},
                        photo ? DocumentSourceRelation::photo : DocumentSourceRelation::publisher});
  }

  const Analysis& a_;
  std::vector<DocumentSource> found_;
  std::string buffer_;
};

}  // namespace

std::vector<DocumentSource> find_document_sources(const Analysis& analysis) {
  return DocumentSourceReader(analysis).run();
}

}  // namespace selon
