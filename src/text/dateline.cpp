// Datelines, read from left to right until a dash, the end of the line, or a word that no dateline has.
#include "text/dateline.hpp"

#include "lexicon/word_list.hpp"
#include "text/fold.hpp"
#include "text/letter_run.hpp"
#include "text/line.hpp"

#include <string>

namespace selon {
namespace {

class DatelineReader {
 public:
  DatelineReader(std::string_view line, const DatelineWords& words)
      : line_(line), months_(words.months), others_(words.others) {}

  std::size_t read() {
    for (int items = 0; items < 24 && i_ < longest; ++items) {
      i_ = skip_blanks(line_, i_);
      const Character c = classify(line_, i_);
      switch (c.kind) {
        case CharClass::end:
          return whole_line() ? line_.size() : 0;
        case CharClass::digit:
          read_number();
          break;
        case CharClass::upper:
        case CharClass::lower:
          if (!read_word()) return 0;
          break;
        case CharClass::opener:
          if (!read_bracket()) return 0;
          break;
        case CharClass::dash:
        case CharClass::hyphen:
          return read_dash();
        case CharClass::dot:
          ++i_;
          if (day_ && month_ && year_ && classify(line_, skip_blanks(line_, i_)).kind == CharClass::upper) return i_;
          break;
        case CharClass::comma:
          i_ += c.length;
          break;
        case CharClass::mark:
          if (line_[i_] != ':' && line_[i_] != '/') return 0;
          i_ += c.length;
          break;
        default:
          return 0;
      }
    }
    return 0;
  }

 private:
  static constexpr std::size_t longest = 120;

  void read_number() {
    const std::size_t start = i_;
    while (i_ < line_.size() && line_[i_] >= '0' && line_[i_] <= '9') ++i_;
    const std::size_t digits = i_ - start;
    while (is_letter(classify(line_, i_).kind)) i_ += classify(line_, i_).length;  // 1er, 18h30
    if (digits == 4) year_ = true;
    if (digits > 0 && digits <= 2) day_ = true;
    if (digits == 0) i_ += classify(line_, i_).length;
    number_last_ = true;
  }

  bool read_word() {
    const std::size_t start = i_;
    i_ = letter_run(line_, i_).end;
    for (Character c = classify(line_, i_);
         is_letter(c.kind) || c.kind == CharClass::hyphen || c.kind == CharClass::joiner; c = classify(line_, i_)) {
      if (c.kind == CharClass::hyphen && !is_letter(classify(line_, i_ + c.length).kind)) break;
      i_ += c.length;
    }
    const Character mark = classify(line_, i_);
    if (mark.kind == CharClass::apostrophe) i_ += mark.length;
    const std::string_view word = line_.substr(start, i_ - start);
    const bool after_number = number_last_;
    number_last_ = false;
    const std::string_view key = folded(word, buffer_);
    if (months_.contains(key)) {
      if (after_number) month_ = true;
      return true;
    }
    if (others_.contains(key)) return true;
    if (classify(word, 0).kind != CharClass::upper) return false;
    ++(is_shouted(word) ? capital_words_ : names_);
    return names_ + capital_words_ <= 6;
  }

  /// PARIS, SAINT-DENIS: four letters or more and all capitals.
  [[nodiscard]] static bool is_shouted(std::string_view word) {
    std::size_t letters = 0;
    Character c;
    for (std::size_t i = 0; i < word.size(); i += c.length) {
      c = classify(word, i);
      if (c.kind == CharClass::lower) return false;
      if (c.kind == CharClass::upper) ++letters;
    }
    return letters > 3;
  }

  bool read_bracket() {
    const std::size_t close = line_.substr(i_, 40).find(')');
    if (line_[i_] != '(' || close == std::string_view::npos) return false;
    bracket_ = classify(line_, i_ + 1).kind == CharClass::upper;
    i_ += close + 1;
    return true;
  }

  std::size_t read_dash() {
    const Character dash = classify(line_, i_);
    const bool spaced = i_ == 0 || is_blank(classify(line_, i_ - 1).kind) || line_[i_ - 1] == '.' ||
                        line_[i_ - 1] == ')' ||
                        static_cast<unsigned char>(line_[i_ - 1]) >= 0x80;  // a no-break space, or a letter: see below
    std::size_t end = i_ + dash.length;
    while (end < line_.size() && line_[end] == '-') ++end;
    const std::size_t next = skip_blanks(line_, end);
    const Character then = classify(line_, next);
    if (!spaced || (next == end && then.kind != CharClass::end)) return 0;
    const bool dated = day_ && month_;
    const bool agency = bracket_ && names_ + capital_words_ > 0;
    // "PARIS – Le ministre"; but "PSG - OM : le match nul", a title
    const bool shouted =
        capital_words_ > 0 && names_ == 0 && dash.kind == CharClass::dash && line_.size() > 80 && ends_sentence(line_);
    if (!dated && !agency && !shouted) return 0;
    if (then.kind == CharClass::end) return dated ? end : 0;
    // "12 mars – 14 avril : exposition", an interval; "le 3 mars – un mardi –", an aside
    if (then.kind == CharClass::lower || (then.kind == CharClass::digit && !year_)) return 0;
    return end;
  }

  // "Paris, le 3 mars 2017"; but "Aviation russe, 22 octobre 2015." is the caption of a picture
  [[nodiscard]] bool whole_line() const {
    const int names = names_ + capital_words_;
    return day_ && month_ && year_ && names <= 3 && line_.size() < 80 && (names == 0 || line_.back() != '.');
  }

  std::string_view line_;
  const WordSet& months_;
  const WordSet& others_;
  std::string buffer_;
  std::size_t i_ = 0;
  bool day_ = false;
  bool month_ = false;
  bool year_ = false;
  bool bracket_ = false;
  bool number_last_ = false;
  int names_ = 0;
  int capital_words_ = 0;
};

}  // namespace

DatelineWords::DatelineWords(const WordLists& words) : months(words.set("month")), others(words.set("dateline_word")) {}

std::size_t dateline_length(std::string_view line, const DatelineWords& words) {
  const CharClass first = classify(line, 0).kind;
  if (!is_letter(first) && first != CharClass::digit && first != CharClass::opener) return 0;
  return DatelineReader(line, words).read();
}

}  // namespace selon
