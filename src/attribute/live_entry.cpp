// Entries of a live report.
#include "attribute/live_entry.hpp"

#include "text/character.hpp"

namespace selon {

namespace {

class HourReader {
 public:
  HourReader(std::string_view text, Span block) : text_(text), at_(block.start), end_(block.end) {}

  std::optional<Span> read() {
    const std::uint32_t start = at_;
    const int hour = digits();
    if (hour < 0 || hour > 24) return std::nullopt;
    std::uint32_t last = at_;
    spaces();
    if (at_ >= end_ || (text_[at_] != 'h' && text_[at_] != 'H' && text_[at_] != ':')) return std::nullopt;
    const bool colon = text_[at_] == ':';
    if (colon && last != at_) return std::nullopt;  // "7 : les …"
    last = ++at_;
    spaces();
    const std::uint32_t before = at_;
    const int minute = digits();
    if (minute > 59 || (colon && at_ - before != 2)) return std::nullopt;
    if (minute >= 0) last = at_;
    spaces();
    if (!mark()) return std::nullopt;
    return Span{start, last};
  }

 private:
  int digits() {
    int value = -1;
    for (int n = 0; n < 2 && at_ < end_ && text_[at_] >= '0' && text_[at_] <= '9'; ++n, ++at_)
      value = (value < 0 ? 0 : value * 10) + (text_[at_] - '0');
    return value;
  }
  void spaces() {
    while (at_ < end_) {
      const Character c = classify(text_, at_);
      if (c.kind != CharClass::space) return;
      at_ += c.length;
    }
  }
  /// What sets the hour off: "." ":" "-" "–" "|", an opening guillemet or the end of its line.
  bool mark() const {
    if (at_ >= end_) return true;
    const Character c = classify(text_, at_);
    return c.kind == CharClass::dot || c.kind == CharClass::dash || c.kind == CharClass::hyphen ||
           c.kind == CharClass::line_break || text_[at_] == ':' || text_[at_] == '|' ||
           text_.substr(at_).starts_with("\xC2\xAB");
  }

  std::string_view text_;
  std::uint32_t at_;
  std::uint32_t end_;
};

}  // namespace

std::optional<Span> find_entry_hour(std::string_view text, Span block) { return HourReader(text, block).read(); }

}  // namespace selon
