// Tells opening from closing marks by glyph, spacing and parity.
#include "detect/mark.hpp"

#include <optional>

namespace selon {
namespace {

/// What the spaces around a mark say.
enum class Side : std::uint8_t { opening, closing, unclear };

struct Glyph {
  MarkFamily family;
  Side side;
};

std::optional<Glyph> glyph_of(std::string_view s) {
  if (s.empty() || s.size() > 3) return std::nullopt;
  if (s == "«" || s == "<<" || s == "《") return Glyph{MarkFamily::guillemet, Side::opening};
  if (s == "»" || s == ">>" || s == "》") return Glyph{MarkFamily::guillemet, Side::closing};
  if (s == "\"" || s == "''" || s == "``" || s == "＂") return Glyph{MarkFamily::straight, Side::unclear};
  if (s == "“" || s == "„" || s == "‟") return Glyph{MarkFamily::curly, Side::opening};
  if (s == "”") return Glyph{MarkFamily::curly, Side::closing};
  if (s == "‹") return Glyph{MarkFamily::single_guillemet, Side::opening};
  if (s == "›") return Glyph{MarkFamily::single_guillemet, Side::closing};
  if (s == "'") return Glyph{MarkFamily::single, Side::unclear};
  if (s == "‘" || s == "‚" || s == "‛") return Glyph{MarkFamily::single, Side::opening};
  if (s == "’") return Glyph{MarkFamily::single, Side::closing};
  return std::nullopt;
}

class Finder {
 public:
  Finder(std::string_view text, std::span<const Token> tokens, TokenIndex first, TokenIndex last,
         std::vector<Mark>& out)
      : text_(text), tokens_(tokens), first_(first), last_(last), out_(out) {}

  void run(OpenFamilies open) {
    out_.clear();
    for (TokenIndex i = first_; i < last_; ++i) {
      if (tokens_[i].kind == TokenKind::word || tokens_[i].kind == TokenKind::number) continue;
      const auto glyph = glyph_of(form(i));
      if (!glyph) continue;
      out_.push_back({i, glyph->family, glyph->side == Side::closing ? MarkRole::closes : MarkRole::opens});
    }
    if (out_.empty()) return;
    // « … ⏎ « … ⏎ » … : a mark at the head of a paragraph only repeats the one still open.
    const bool repeats = out_.front().token == first_ && (open & family_bit(out_.front().family)) != 0;
    if (repeats) out_.front().role = MarkRole::goes_on;
    settle_guillemets();
    settle_curly();
    settle_straight((open & family_bit(MarkFamily::straight)) != 0);
    settle_single();
    std::erase_if(out_, [](const Mark& mark) { return mark.token == dropped; });
  }

 private:
  static constexpr TokenIndex dropped = ~TokenIndex{0};

  std::string_view form(TokenIndex i) const { return slice(text_, tokens_[i].span()); }
  bool space_before(TokenIndex i) const {
    return i == first_ || tokens_[i].has(shape_space_before) || tokens_[i].has(shape_line_start);
  }
  bool space_after(TokenIndex i) const { return i + 1 >= last_ || space_before(i + 1); }
  bool is_word(TokenIndex i) const {
    return tokens_[i].kind == TokenKind::word || tokens_[i].kind == TokenKind::number;
  }

  /// `"mot` opens, `mot"` and `".` close, ` " ` does not say. `("mot` and `l'"mot` open, too.
  Side side_of(TokenIndex i) const {
    const bool word_before = i > first_ && !space_before(i) && !opens_group(i - 1);
    const bool word_after = i + 1 < last_ && !space_after(i) && !closes_group(i + 1);
    if (word_before == word_after) return Side::unclear;
    return word_after ? Side::opening : Side::closing;
  }
  bool opens_group(TokenIndex i) const {
    const std::string_view s = form(i);
    return s == "(" || s == "[" || tokens_[i].has(shape_elided) || is_dash(text_, tokens_[i]);
  }
  bool closes_group(TokenIndex i) const {
    const std::string_view s = form(i);
    return tokens_[i].kind == TokenKind::punctuation && s != "(" && s != "[" && s != "…" && s != "...";
  }

  /// Swapped guillemets: `« mot « ,` closes with the wrong glyph; `»mot«` is the German way.
  void settle_guillemets() {
    bool open = false;
    for (std::size_t m = 0; m < out_.size(); ++m) {
      Mark& mark = out_[m];
      if (mark.family != MarkFamily::guillemet) continue;
      const TokenIndex i = mark.token;
      if (mark.role == MarkRole::opens && open && (i + 1 >= last_ || (closes_group(i + 1) && !space_after(i)))) {
        mark.role = MarkRole::closes;
      } else if (mark.role == MarkRole::closes && !open && i != first_ && space_before(i) && !space_after(i) &&
                 i + 1 < last_ && is_word(i + 1) && m + 1 < out_.size() && out_[m + 1].role == MarkRole::opens &&
                 out_[m + 1].family == MarkFamily::guillemet) {
        mark.role = MarkRole::opens;
        out_[m + 1].role = MarkRole::closes;
      }
      open = mark.role != MarkRole::closes;
    }
  }

  /// “ closes what „ opened („mot“), and ” opens where only an opener can stand (”mot”).
  void settle_curly() {
    std::size_t depth = 0;
    for (Mark& mark : out_) {
      if (mark.family != MarkFamily::curly) continue;
      const Side side = side_of(mark.token);
      if (mark.role == MarkRole::opens && depth > 0 && side == Side::closing) mark.role = MarkRole::closes;
      if (mark.role == MarkRole::closes && depth == 0 && side == Side::opening) mark.role = MarkRole::opens;
      if (mark.role != MarkRole::closes) ++depth;
      if (mark.role == MarkRole::closes && depth > 0) --depth;
    }
  }

  /// The one glyph that opens and closes: by its spaces when that comes out even, else in turn.
  void settle_straight(bool open_before) {
    std::size_t depth = open_before ? 1 : 0;
    bool sound = true;
    for (Mark& mark : out_) {
      if (mark.family != MarkFamily::straight || mark.role == MarkRole::goes_on) continue;
      // 15" is inches or seconds
      if (depth == 0 && mark.token > first_ && side_of(mark.token) == Side::closing &&
          tokens_[mark.token - 1].kind == TokenKind::number) {
        mark.token = dropped;
        continue;
      }
      const Side side = side_of(mark.token);
      const bool opens = side == Side::opening || (side == Side::unclear && depth == 0);
      mark.role = opens ? MarkRole::opens : MarkRole::closes;
      if (!opens && depth == 0) sound = false;
      depth = opens ? depth + 1 : depth - (depth > 0 ? 1 : 0);
    }
    if (sound && depth == 0) return;
    bool open = open_before && !(!out_.empty() && out_.front().family == MarkFamily::straight &&
                                 out_.front().role != MarkRole::goes_on && out_.front().token == first_);
    for (Mark& mark : out_) {
      if (mark.family != MarkFamily::straight || mark.role == MarkRole::goes_on || mark.token == dropped) continue;
      mark.role = open ? MarkRole::closes : MarkRole::opens;
      open = !open;
    }
  }

  /// 'mot' only when both ends are there: a lone ' is an apostrophe.
  void settle_single() {
    std::size_t open = npos;
    for (std::size_t m = 0; m < out_.size(); ++m) {
      Mark& mark = out_[m];
      if (mark.family != MarkFamily::single) continue;
      const Side side = side_of(mark.token);
      if (open != npos && side != Side::opening) {
        mark.role = MarkRole::closes;
        open = npos;
      } else if (side == Side::opening) {
        if (open != npos) out_[open].token = dropped;
        mark.role = MarkRole::opens;
        open = m;
      } else {
        mark.token = dropped;
      }
    }
    if (open != npos) out_[open].token = dropped;
  }

  static constexpr std::size_t npos = ~std::size_t{0};
  std::string_view text_;
  std::span<const Token> tokens_;
  TokenIndex first_;
  TokenIndex last_;
  std::vector<Mark>& out_;
};

}  // namespace

void find_marks(std::string_view text, std::span<const Token> tokens, TokenIndex first, TokenIndex last,
                OpenFamilies open, std::vector<Mark>& out) {
  Finder(text, tokens, first, last, out).run(open);
}

bool is_dash(std::string_view text, Token token) {
  const char first = text[token.start];
  if (first != '-' && first != "—"[0]) return false;  // the first byte of each long dash
  const std::string_view s = slice(text, token.span());
  return s == "—" || s == "–" || s == "-" || s == "―" || s == "--";
}

}  // namespace selon
