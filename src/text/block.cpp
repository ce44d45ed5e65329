// Blocks: what each paragraph of the text is.
#include "text/block.hpp"

#include "lexicon/word_list.hpp"
#include "text/dateline.hpp"
#include "text/layout.hpp"
#include "text/line.hpp"
#include "text/turn_label.hpp"

namespace selon {
namespace {

class BlockFinder {
 public:
  BlockFinder(std::string_view text, const WordLists& words, const std::vector<Block>& known)
      : text_(text),
        known_(known),
        words_(words),
        dateline_words_(words),
        lines_(join_wrapped(text, find_lines(text), words.set("before_initial"))),
        kinds_(lines_.size(), BlockKind::paragraph),
        is_known_(lines_.size()) {}

  std::vector<Block> find() {
    bool has_title = false;
    std::size_t next = 0;  // of known_
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      const std::uint32_t start = lines_[i].span.start;
      while (next < known_.size() && known_[next].span.end <= start) ++next;
      is_known_[i] = next < known_.size() && known_[next].span.start <= start;
      kinds_[i] = is_known_[i] ? known_[next].kind : kind_of(i);
      has_title = has_title || (is_known_[i] && kinds_[i] == BlockKind::title);
    }
    mark_hyphen_turns();
    mark_labelled_turns();
    mark_headings();
    if (!has_title) mark_title();
    for (std::size_t i = 0; i < lines_.size(); ++i) emit(i);
    return std::move(blocks_);
  }

 private:
  [[nodiscard]] std::string_view line(std::size_t i) const { return slice(text_, lines_[i].span); }
  [[nodiscard]] bool is(std::size_t i, BlockKind kind) const { return i < lines_.size() && kinds_[i] == kind; }

  /// The kind that can be told from the line and what comes before it.
  [[nodiscard]] BlockKind kind_of(std::size_t i) const {
    const std::string_view l = line(i);
    const bool after_image = i > 0 && is(i - 1, BlockKind::debris) && line(i - 1).substr(0, 2) == "![";
    if (is_debris(l, words_)) return BlockKind::debris;
    if (i > 0 && is(i - 1, BlockKind::debris) && is_share_button(l, words_)) return BlockKind::debris;
    if (l.front() == '>' && l.substr(0, 2) != ">>") return BlockKind::quote;
    if (begins_with_hour(l)) return BlockKind::entry;
    if (is_credit(l, i + 3 >= lines_.size() && i > 0, words_)) return BlockKind::credit;
    if (after_image || (l.back() == ')' && l.size() < 240 && i + 1 < lines_.size() &&
                        find_trailing_credit(l, words_) != std::string_view::npos)) {
      return BlockKind::caption;
    }
    if (l.back() == '|') return ends_sentence(l.substr(0, l.size() - 1)) ? BlockKind::paragraph : BlockKind::debris;
    if (i > 0 && is_signature(l, before(i), words_)) return BlockKind::signature;
    if (begins_with_dash(l) && begins_speech(l)) return BlockKind::turn;
    return BlockKind::paragraph;
  }

  [[nodiscard]] Before before(std::size_t i) const {
    if (is(i - 1, BlockKind::turn)) return Before::dialogue;
    const CharClass last = last_class(line(i - 1), false);
    return is(i - 1, BlockKind::quote) || last != last_class(line(i - 1), true) ? Before::quotation : Before::narration;
  }

  /// "— Tu viens ?"; "– un budget en hausse ;" is an item of a list.
  [[nodiscard]] static bool begins_speech(std::string_view l) {
    const CharClass first = classify(l, skip_blanks(l, dash_length(l))).kind;
    return first != CharClass::lower && last_class(l, false) != CharClass::mark;
  }

  // "- Tu viens ?": a hyphen does for a dash where several lines begin so and one of them asks or cries out; else it is
  // the bullet of a list
  void mark_hyphen_turns() {
    std::vector<std::size_t> at;
    bool lively = false;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      const std::string_view l = line(i);
      if (kinds_[i] != BlockKind::paragraph || l.substr(0, 2) != "- ") continue;
      if (classify(l, skip_blanks(l, 1)).kind == CharClass::lower) return;
      lively = lively || l.find_first_of("?!") != std::string_view::npos;
      at.push_back(i);
    }
    if (at.size() < 2 || !lively) return;
    for (const std::size_t i : at) kinds_[i] = BlockKind::turn;
  }

  // An interview has at least two labelled lines, each by another voice than the one before, and a question or a voice
  // that returns; "Burkina : reprise des cours" once is a topic.
  void mark_labelled_turns() {
    std::vector<std::size_t> at;
    std::vector<std::string_view> names;
    bool asked = false;
    bool returns = false;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (kinds_[i] != BlockKind::paragraph && kinds_[i] != BlockKind::turn) continue;
      const TurnLabel label = read_turn_label(line(i), words_);
      if (!label) continue;
      asked = asked || is_question(line(i));
      returns = returns || (names.size() >= 2 && label.name == names[names.size() - 2]);
      at.push_back(i);
      names.push_back(label.name);
    }
    std::size_t changes = 0;
    for (std::size_t n = 1; n < names.size(); ++n) changes += names[n] != names[n - 1] ? 1U : 0U;
    const bool interview = changes > 0 && 2 * changes + 2 >= names.size() && (asked || returns);
    const bool after_dash =
        names.size() == 1 && at[0] > 0 && is(at[0] - 1, BlockKind::turn) && is(at[0], BlockKind::turn);
    if (!interview && !after_dash) return;
    bool answered = !after_dash;
    for (const std::size_t i : at) {
      // – Êtes-vous candidate ? – Irène Fauvel : La question ne se pose pas.
      if (i > 0 && is(i - 1, BlockKind::turn) && is_question(line(i - 1))) {
        kinds_[i - 1] = BlockKind::question;
        answered = false;
      }
      kinds_[i] = is_question(line(i)) ? BlockKind::question : answered ? BlockKind::turn : BlockKind::answer;
      answered = kinds_[i] != BlockKind::question;
    }
  }

  [[nodiscard]] static bool is_question(std::string_view l) {
    const std::size_t mark = l.find_last_of("?!.");
    return mark != std::string_view::npos && l[mark] == '?' && last_class(l, true) == CharClass::terminal;
  }

  void mark_headings() {
    for (std::size_t i = lines_.size(); i-- > 1;) {
      if (kinds_[i] != BlockKind::paragraph || is_known_[i]) continue;
      const std::string_view l = line(i);
      if (l.front() == '#' && l.find_first_not_of('#') < 7 && l.substr(l.find_first_not_of('#'), 1) == " ") {
        kinds_[i] = BlockKind::heading;
        continue;
      }
      if (i + 1 == lines_.size() || !is_heading(l, words_)) continue;
      const bool text_follows =
          is(i + 1, BlockKind::paragraph)
              ? line(i + 1).size() > l.size() && !begins_with_dash(line(i + 1))
              : !is(i + 1, BlockKind::debris) && !is(i + 1, BlockKind::credit) && !is(i + 1, BlockKind::signature);
      if (text_follows && dateline_length(l, dateline_words_) == 0) kinds_[i] = BlockKind::heading;
    }
  }

  void mark_title() {
    std::size_t i = 0;
    while (i < lines_.size() && (kinds_[i] == BlockKind::debris || kinds_[i] == BlockKind::caption)) ++i;
    std::size_t next = i + 1;
    while (next < lines_.size() && (kinds_[next] == BlockKind::debris || kinds_[next] == BlockKind::credit)) ++next;
    if (next >= lines_.size() || is(next, BlockKind::signature)) return;
    if (is_known_[i] || (kinds_[i] != BlockKind::paragraph && kinds_[i] != BlockKind::heading)) return;
    if (dateline_length(line(i), dateline_words_) != 0) return;
    const bool certain = lines_[next].blank_before || dateline_length(line(next), dateline_words_) != 0 ||
                         line(next).size() > 2 * line(i).size();
    if (is_title(line(i), certain) || (kinds_[i] == BlockKind::heading && line(i).front() == '#'))
      kinds_[i] = BlockKind::title;
  }

  void push(BlockKind kind, std::size_t start, std::size_t end) {
    start = skip_blanks(text_.substr(0, end), start);
    end = start + trim_end(text_.substr(start, end > start ? end - start : 0)).size();
    if (start < end) blocks_.push_back({kind, {static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(end)}});
  }

  void emit(std::size_t i) {
    std::size_t start = lines_[i].span.start;
    std::size_t end = lines_[i].span.end;
    BlockKind kind = kinds_[i];
    std::string_view l = line(i);
    if (kind == BlockKind::quote) {
      while (start < end && (text_[start] == '>' || text_[start] == ' ')) ++start;
    } else if ((kind == BlockKind::heading || kind == BlockKind::title) && l.front() == '#') {
      while (start < end && text_[start] == '#') ++start;
    } else if (kind == BlockKind::paragraph) {
      const std::size_t length = dateline_length(l, dateline_words_);
      if (length > 0) push(BlockKind::dateline, start, start + length);
      start += length;
    }
    if (kind != BlockKind::paragraph && kind != BlockKind::caption) return push(kind, start, end);
    const std::size_t pipe = l.back() == '|' ? end - 1 : end;
    const std::string_view body = trim_end(text_.substr(start, pipe - start));
    const std::size_t credit = find_trailing_credit(body, words_);
    if (credit != std::string_view::npos) {
      push(kind, start, start + credit);
      push(BlockKind::credit, start + credit, start + body.size());
    } else {
      push(kind, start, pipe);
    }
    push(BlockKind::debris, pipe, end);
  }

  std::string_view text_;
  const std::vector<Block>& known_;
  LayoutWords words_;
  DatelineWords dateline_words_;
  std::vector<Line> lines_;
  std::vector<BlockKind> kinds_;
  std::vector<bool> is_known_;  // by known_: no title or heading, unless it says so
  std::vector<Block> blocks_;
};

}  // namespace

std::vector<Block> find_blocks(std::string_view text, const WordLists& words, const std::vector<Block>& known) {
  return BlockFinder(text, words, known).find();
}

}  // namespace selon
