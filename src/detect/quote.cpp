// Pairs quotation marks over a document, forward only: paragraph by paragraph with one stack.
#include "detect/quote.hpp"

#include "detect/mark.hpp"

#include <algorithm>
#include <optional>

namespace selon {
namespace {

constexpr std::size_t deepest = 8;          // quotations inside quotations
constexpr std::uint32_t longest_wait = 12;  // paragraphs that a quotation may run without a repeated mark

struct Open {
  MarkFamily family;
  std::size_t quote;  // index into the quotes
  TokenIndex part;    // first token of the part in the present paragraph
};

/// A quotation that its paragraph left open and the next did not take up: a later closing mark may still end it.
struct Waiting {
  Open open;
  std::size_t parts = 0;  // fragments it has if it ends with its paragraph
  TokenIndex end = 0;
  std::uint32_t block = 0;
};

class Pairing {
 public:
  Pairing(std::string_view text, std::span<const Block> blocks, std::span<const Token> tokens,
          std::vector<Warning>& warnings)
      : text_(text), blocks_(blocks), tokens_(tokens), warnings_(warnings) {}

  std::vector<Quote> run() {
    TokenIndex next = 0;
    for (block_ = 0; block_ < blocks_.size(); ++block_) {
      while (next < tokens_.size() && tokens_[next].start < blocks_[block_].span.start) ++next;
      first_ = next;
      while (next < tokens_.size() && tokens_[next].end <= blocks_[block_].span.end) ++next;
      last_ = next;
      if (first_ < last_) paragraph();
    }
    if (carried_) give_up(*carried_);
    if (waiting_) give_up(*waiting_);
    return finish();
  }

 private:
  std::string_view form(TokenIndex i) const { return slice(text_, tokens_[i].span()); }

  void paragraph() {
    const OpenFamilies open = carried_ ? family_bit(carried_->open.family) : OpenFamilies{0};
    find_marks(text_, tokens_, first_, last_, open, marks_);
    stack_.clear();
    last_closed_ = 0;
    take_up();
    for (const Mark& mark : marks_) {
      if (mark.role == MarkRole::opens) begin(mark);
      if (mark.role == MarkRole::closes) end(mark);
    }
    leave();
  }

  /// Goes on with a quotation that the paragraph before left open when this one repeats the mark at its head.
  void take_up() {
    if (!carried_) return;
    const bool repeated = !marks_.empty() && marks_.front().role == MarkRole::goes_on;
    if (repeated) {
      Open open = carried_->open;
      open.part = first_ + 1;
      stack_.push_back(open);
    } else if (is_dash(text_, tokens_[first_])) {
      // « Tu viens ? ⏎ — Oui. : the mark opened a dialogue, each turn stands for itself
      quotes_[carried_->open.quote].closed = true;
    } else {
      if (waiting_) give_up(*waiting_);
      waiting_ = carried_;
    }
    carried_.reset();
  }

  void begin(const Mark& mark) {
    if (stack_.size() >= deepest) {
      if (!too_deep_) warn(WarningCode::too_deep, mark.token, "quotations nested too deep");
      too_deep_ = true;
      return;
    }
    if (waiting_ && stack_.empty() && waiting_->open.family == mark.family) {
      give_up(*waiting_);
      waiting_.reset();
    }
    Quote quote;
    quote.outer = tokens_[mark.token].span();
    quote.first = mark.token + 1;
    quote.last = quote.first;
    stack_.push_back({mark.family, quotes_.size(), mark.token + 1});
    quotes_.push_back(std::move(quote));
  }

  void end(const Mark& mark) {
    const auto match =
        std::find_if(stack_.rbegin(), stack_.rend(), [&](const Open& open) { return closes(open, mark); });
    if (match != stack_.rend()) {
      const std::size_t depth = static_cast<std::size_t>(stack_.rend() - match);
      while (stack_.size() > depth) drop_unclosed();
      close(stack_.back(), mark.token);
      stack_.pop_back();
    } else if (waiting_ && waiting_->open.family == mark.family && block_ - waiting_->block <= longest_wait) {
      join(mark.token);
    } else {
      open_late(mark);
    }
    last_closed_ = mark.token + 1;
    last_family_ = mark.family;
  }

  /// „mot" and “mot" are sloppy but plain; everything else closes its own kind.
  bool closes(const Open& open, const Mark& mark) const {
    if (open.family == mark.family) return true;
    return open.family == MarkFamily::curly && mark.family == MarkFamily::straight && &open == &stack_.back();
  }

  void add_part(Quote& quote, TokenIndex first, TokenIndex last) {
    if (first < last) quote.fragments.push_back({tokens_[first].start, tokens_[last - 1].end});
    quote.last = std::max(quote.last, last);
    if (last > 0) quote.outer.end = std::max(quote.outer.end, tokens_[last - 1].end);
  }

  void close(const Open& open, TokenIndex mark) {
    Quote& quote = quotes_[open.quote];
    add_part(quote, open.part, mark);
    quote.outer.end = std::max(quote.outer.end, tokens_[mark].end);
  }

  /// « il a dit “bonjour » : the inner mark has no partner; it ends where the outer quotation ends.
  void drop_unclosed() {
    const Open open = stack_.back();
    stack_.pop_back();
    quotes_[open.quote].closed = false;
    quotes_[open.quote].fragments.clear();
    warn(WarningCode::unclosed_quote, quotes_[open.quote].first - 1, "quotation mark without its partner");
  }

  /// The closing mark that a quotation of an earlier paragraph was waiting for: all in between belongs to it.
  void join(TokenIndex mark) {
    Quote& quote = quotes_[waiting_->open.quote];
    for (std::uint32_t b = waiting_->block + 1; b <= block_; ++b) {
      const TokenIndex begin_token = token_at(blocks_[b].span.start);
      const TokenIndex end_token = b == block_ ? mark : token_at(blocks_[b].span.end);
      add_part(quote, begin_token, end_token);
    }
    quote.outer.end = tokens_[mark].end;
    waiting_.reset();
  }

  TokenIndex token_at(std::uint32_t offset) const {
    const auto it = std::lower_bound(tokens_.begin(), tokens_.end(), offset,
                                     [](const Token& token, std::uint32_t at) { return token.start < at; });
    return static_cast<TokenIndex>(it - tokens_.begin());
  }

  /// `La rue rouvrira », dit le maire.` : the opening mark is missing; the quotation begins with its sentence.
  void open_late(const Mark& mark) {
    if (!stack_.empty() || mark.family == MarkFamily::single) return;
    // … cher cœur. » at the end of a dash turn ends the dialogue, not a quotation
    if (is_dash(text_, tokens_[first_])) return;
    warn(WarningCode::unopened_quote, mark.token, "closing quotation mark without an opening one");
    const TokenIndex from = std::max(first_, last_closed_);
    TokenIndex start = mark.token;
    while (start > from) {
      const std::string_view s = form(start - 1);
      const bool stop = s == "." || s == ":" || s == "!" || s == "?" || s == "…" || s == "...";
      if (stop && start != mark.token) break;
      --start;
    }
    while (start < mark.token && tokens_[start].kind == TokenKind::punctuation) ++start;
    if (start == mark.token) return;
    Quote quote;
    quote.outer = {tokens_[start].start, tokens_[mark.token].end};
    quote.first = start;
    quote.last = start;
    quote.opened = false;
    add_part(quote, start, mark.token);
    quotes_.push_back(std::move(quote));
  }

  /// End of the paragraph: what is still open is carried to the next one, or ended here.
  void leave() {
    if (stack_.empty()) return;
    // « Il a dit : « Viens ». : two quotations that end together share one mark
    if (stack_.size() == 1 && last_closed_ > stack_.front().part + 1 && last_family_ == stack_.front().family &&
        last_family_ != MarkFamily::straight && only_marks(last_closed_)) {
      close(stack_.front(), last_closed_ - 1);
      stack_.clear();
      return;
    }
    while (stack_.size() > 1) drop_unclosed();
    const Open open = stack_.front();
    add_part(quotes_[open.quote], open.part, last_);
    carried_ = Waiting{open, quotes_[open.quote].fragments.size(), last_, block_};
  }

  bool only_marks(TokenIndex from) const {
    return std::all_of(tokens_.begin() + from, tokens_.begin() + last_,
                       [](const Token& token) { return token.kind == TokenKind::punctuation; });
  }

  void give_up(const Waiting& left) {
    quotes_[left.open.quote].closed = false;
    warn(WarningCode::unclosed_quote, quotes_[left.open.quote].first - 1, "quotation ends with its paragraph");
  }

  void warn(WarningCode code, TokenIndex token, const char* message) {
    warnings_.push_back({code, tokens_[token].span(), message});
  }

  /// Drops empty quotations, orders the rest and finds what stands in what.
  std::vector<Quote> finish() {
    std::erase_if(quotes_, [](const Quote& quote) { return quote.fragments.empty(); });
    std::stable_sort(quotes_.begin(), quotes_.end(),
                     [](const Quote& a, const Quote& b) { return a.outer.start < b.outer.start; });
    std::vector<std::int32_t> around;
    for (std::size_t q = 0; q < quotes_.size(); ++q) {
      while (!around.empty() && quotes_[static_cast<std::size_t>(around.back())].outer.end < quotes_[q].outer.end) {
        around.pop_back();
      }
      quotes_[q].parent = around.empty() ? -1 : around.back();
      around.push_back(static_cast<std::int32_t>(q));
    }
    return std::move(quotes_);
  }

  std::string_view text_;
  std::span<const Block> blocks_;
  std::span<const Token> tokens_;
  std::vector<Warning>& warnings_;
  std::vector<Quote> quotes_;
  std::vector<Mark> marks_;
  std::vector<Open> stack_;
  std::optional<Waiting> carried_;  // left open by the paragraph just before
  std::optional<Waiting> waiting_;  // left open earlier, not taken up
  TokenIndex first_ = 0;
  TokenIndex last_ = 0;
  MarkFamily last_family_ = MarkFamily::guillemet;
  TokenIndex last_closed_ = 0;  // one past the last closing mark of this paragraph
  std::uint32_t block_ = 0;
  bool too_deep_ = false;
};

}  // namespace

std::vector<Quote> find_quotes(std::string_view text, std::span<const Block> blocks, std::span<const Token> tokens,
                               std::vector<Warning>& warnings) {
  return Pairing(text, blocks, tokens, warnings).run();
}

}  // namespace selon
