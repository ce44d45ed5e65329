// Sentences: which full stops, marks and ellipses end one.
#include "text/sentence.hpp"

#include "lexicon/word_list.hpp"
#include "text/character.hpp"
#include "text/fold.hpp"

#include <algorithm>

namespace selon {
namespace {

enum class Role : std::uint8_t { other, stop, exclamation, ellipsis, opener, closer, either, dash, pause };

Role role_of(std::string_view text, const Token& token) {
  if (token.kind != TokenKind::punctuation) return Role::other;
  const char first = text[token.start];
  switch (classify(text, token.start).kind) {
    case CharClass::dot:
      return token.end - token.start == 1 ? Role::stop : Role::ellipsis;
    case CharClass::ellipsis:
      return Role::ellipsis;
    case CharClass::terminal:
      return Role::exclamation;
    case CharClass::opener:
      return Role::opener;
    case CharClass::closer:
      return Role::closer;
    case CharClass::quote:
    case CharClass::apostrophe:
      return Role::either;
    case CharClass::dash:
    case CharClass::hyphen:
      return Role::dash;
    case CharClass::comma:
      return Role::pause;
    case CharClass::symbol:
      return first == '<' ? Role::opener : first == '>' ? Role::closer : Role::other;
    case CharClass::mark:
      return first == ';' || first == ':' ? Role::pause : Role::other;
    default:
      return Role::other;
  }
}

bool has_word(std::span<const Token> tokens) {
  return std::any_of(tokens.begin(), tokens.end(),
                     [](const Token& t) { return t.kind != TokenKind::punctuation && t.kind != TokenKind::symbol; });
}

bool is_terminal(Role role) { return role == Role::stop || role == Role::exclamation || role == Role::ellipsis; }

// What has more tokens is a list or no prose: cut behind its next comma, else anywhere. Keeps what looks over a whole
// sentence for each of its words bounded.
constexpr TokenIndex long_sentence = 1000;
constexpr TokenIndex longest_sentence = 1200;

/// Walks over the tokens of one block; keeps whether a straight quotation mark is open.
class Splitter {
 public:
  Splitter(std::string_view text, std::span<const Token> tokens, const WordLists& words)
      : text_(text),
        tokens_(tokens),
        starters_(words.set("sentence_starter")),
        final_(words.set("abbreviation_final")),
        before_name_(words.set("abbreviation_before_name")) {}

  void begin_block(TokenIndex limit) {
    limit_ = limit;
    open_ = false;
  }

  /// One past the last token of the sentence that begins at `first`.
  TokenIndex end_of(TokenIndex first) {
    const TokenIndex longest = limit_ - first > longest_sentence ? first + longest_sentence : limit_;
    for (TokenIndex i = after_plain_words(first, longest); i < limit_; i = after_plain_words(i, longest)) {
      const Role role = role_of(text_, tokens_[i]);
      if (i - first >= long_sentence && (role == Role::pause || i - first >= longest_sentence)) return i + 1;
      if (role == Role::either) open_ = opens(i);
      if (!is_terminal(role) && !tokens_[i].has(shape_full_stop)) {
        ++i;
        continue;
      }
      const Ending ending = read_ending(i, role);
      if (ending.next == limit_) return limit_;
      if (ends(first, i, ending)) return ending.next;
      i = ending.next;
    }
    return limit_;
  }

 private:
  /// A run of terminal marks and closing marks, and what comes after it.
  struct Ending {
    TokenIndex next;
    Role last;    // the last terminal mark
    bool closed;  // a closing mark stands after it
  };

  /// The first token from `i` on, and before `limit`, at which a sentence may end; else `limit`, or `i` when that is
  /// behind it.
  [[nodiscard]] TokenIndex after_plain_words(TokenIndex i, TokenIndex limit) const {
    const Token* const tokens = tokens_.data();
    while (i < limit && tokens[i].kind == TokenKind::word && !tokens[i].has(shape_full_stop)) ++i;
    return i;
  }

  /// Whether the straight mark at `i` opens: by the space around it, else by turns.
  [[nodiscard]] bool opens(TokenIndex i) const {
    if (i + 1 >= limit_) return false;
    const bool before = tokens_[i].has(shape_space_before) || tokens_[i].has(shape_line_start);
    const bool after = tokens_[i + 1].has(shape_space_before);
    return before == after ? !open_ : before;
  }

  Ending read_ending(TokenIndex at, Role role) {
    Ending ending{at + 1, role, false};
    for (; ending.next < limit_; ++ending.next) {
      const Role r = role_of(text_, tokens_[ending.next]);
      if (is_terminal(r)) {
        ending.last = r;
        ending.closed = false;
      } else if (r == Role::closer) {
        ending.closed = true;
      } else if (r == Role::either && !opens(ending.next)) {
        ending.closed = true;
        open_ = false;
      } else {
        break;
      }
    }
    return ending;
  }

  bool ends(TokenIndex first, TokenIndex at, const Ending& ending) {
    const Token& next = tokens_[ending.next];
    if (tokens_[at].has(shape_full_stop) && ending.next == at + 1) {
      // "le cabinet de M. Le Roux": a title has its name behind it; "Jean M. Le maire" has an initial
      const bool initial = at > first && tokens_[at - 1].has(shape_capital);
      return (initial || !before_name_.contains(slice(text_, tokens_[at].span()))) &&
             ends_after_abbreviation(tokens_[at], next);
    }
    // (...) stands for words left out, it ends nothing
    if (ending.closed && ending.last == Role::ellipsis && at > first && at + 2 == ending.next &&
        role_of(text_, tokens_[at - 1]) == Role::opener) {
      return false;
    }
    if (ending.last == Role::stop && !ending.closed && at > 0 && is_item_number(first, at, next)) return false;
    // "3.JPG", "?"/: what is glued on belongs together, unless a space was forgotten before a new sentence
    if (!next.has(shape_space_before) && !(next.kind == TokenKind::word && next.has(shape_capital)) && !is_quote(next))
      return false;
    TokenIndex word = ending.next;
    for (; word < limit_; ++word) {
      const Role r = role_of(text_, tokens_[word]);
      if (r == Role::pause) return false;
      if (r != Role::opener && r != Role::either && r != Role::dash) break;
    }
    if (word == limit_) return true;
    if (tokens_[word].kind == TokenKind::word && !tokens_[word].has(shape_capital)) {
      // "Oui. » dit-il", "Ah ! dit-il", "Bon… peut-être" go on; "C'est fini. on rentre" does not
      return ending.last == Role::stop && !ending.closed;
    }
    return true;
  }

  /// "aux U.S.A. Le" ends, "les U.S.A. Today" does not; after etc., J.-C. any capital will do.
  bool ends_after_abbreviation(const Token& abbreviation, const Token& next) {
    if (next.kind != TokenKind::word) {
      // "etc. « Oui »" ends, "Brookfield Inc. (« BOPI »)" does not
      return is_quote(next) && text_[next.start] != '(' && final_.contains(slice(text_, abbreviation.span()));
    }
    if (!next.has(shape_capital)) return false;
    if (final_.contains(slice(text_, abbreviation.span()))) return true;
    return starters_.contains(folded(slice(text_, next.span()), buffer_));
  }

  /// "1. Introduction", "Module 1.8.2. de l'autorisation"; but "Il est né en 1998. Elle"
  [[nodiscard]] bool is_item_number(TokenIndex first, TokenIndex at, const Token& next) const {
    const Token& number = tokens_[at - 1];
    if (at == first || number.kind != TokenKind::number) return false;
    const std::string_view digits = slice(text_, number.span());
    if (at == first + 1 && digits.find_first_not_of("0123456789.") == std::string_view::npos && digits.size() < 4)
      return true;
    return digits.find('.') != std::string_view::npos && next.kind == TokenKind::word && !next.has(shape_capital);
  }

  [[nodiscard]] bool is_quote(const Token& token) const {
    const Role r = role_of(text_, token);
    return r == Role::opener || r == Role::either || r == Role::dash;
  }

  std::string_view text_;
  std::span<const Token> tokens_;
  const WordSet& starters_;
  const WordSet& final_;
  const WordSet& before_name_;
  std::string buffer_;
  TokenIndex limit_ = 0;
  bool open_ = false;
};

}  // namespace

std::vector<Sentence> split_sentences(std::string_view text, std::span<const Block> blocks,
                                      std::span<const Token> tokens, const WordLists& words) {
  std::vector<Sentence> sentences;
  Splitter splitter(text, tokens, words);
  TokenIndex first = 0;
  for (std::uint32_t b = 0; b < blocks.size(); ++b) {
    const std::uint32_t end = blocks[b].span.end;
    // no more tokens than bytes
    const std::span rest = tokens.subspan(first, std::min<std::size_t>(tokens.size() - first, blocks[b].span.size()));
    const auto behind = std::partition_point(rest.begin(), rest.end(), [&](const Token& t) { return t.start < end; });
    const auto limit = first + static_cast<TokenIndex>(behind - rest.begin());
    splitter.begin_block(limit);
    const std::size_t before = sentences.size();
    while (first < limit) {
      const TokenIndex last = splitter.end_of(first);
      if (sentences.size() > before && !has_word(tokens.subspan(first, last - first))) {
        // the dash of "4 juillet 2012. –" is no sentence
        sentences.back().span.end = tokens[last - 1].end;
        sentences.back().last = last;
      } else {
        sentences.push_back({{tokens[first].start, tokens[last - 1].end}, first, last, b});
      }
      first = last;
    }
  }
  return sentences;
}

}  // namespace selon
