// Sentences: which full stops, marks and ellipses end one.
#include "text/sentence.hpp"

#include "lexicon/word_list.hpp"
#include "text/character.hpp"
#include "text/fold.hpp"

namespace selon {
namespace {

enum class Role : std::uint8_t { other, stop, exclamation, ellipsis, opener, closer, either, dash, pause };

Role role_of(std::string_view text, const Token& token) {
  if (token.kind != TokenKind::punctuation) return Role::other;
  const char first = text[token.start];
  switch (classify(text, token.start).kind) {
    case CharClass::dot: return token.end - token.start == 1 ? Role::stop : Role::ellipsis;
    case CharClass::ellipsis: return Role::ellipsis;
    case CharClass::terminal: return Role::exclamation;
    case CharClass::opener: return Role::opener;
    case CharClass::closer: return Role::closer;
    case CharClass::quote:
    case CharClass::apostrophe: return Role::either;
    case CharClass::dash:
    case CharClass::hyphen: return Role::dash;
    case CharClass::comma: return Role::pause;
    case CharClass::symbol: return first == '<' ? Role::opener : first == '>' ? Role::closer : Role::other;
    case CharClass::mark: return first == ';' || first == ':' ? Role::pause : Role::other;
    default: return Role::other;
  }
}

bool is_terminal(Role role) { return role == Role::stop || role == Role::exclamation || role == Role::ellipsis; }

class Splitter {
 public:
  Splitter(std::string_view text, std::span<const Token> tokens, const WordLists& words)
      : text_(text), tokens_(tokens), starters_(words.set("sentence_starter")) {}

  /// One past the last token of the sentence that begins at `first`.
  TokenIndex end_of(TokenIndex first, TokenIndex limit) {
    bool quote_open = false;
    for (TokenIndex i = first; i < limit; ++i) {
      const Role role = role_of(text_, tokens_[i]);
      if (role == Role::either) quote_open = !quote_open;
      const bool abbreviation = tokens_[i].has(shape_full_stop);
      if (!is_terminal(role) && !abbreviation) continue;
      TokenIndex next = i + 1;
      Role last = role;
      bool closed = false;
      bool open = quote_open;
      for (; next < limit; ++next) {
        const Role r = role_of(text_, tokens_[next]);
        if (is_terminal(r)) {
          last = r;
          closed = false;
        } else if (r == Role::closer) {
          closed = true;
        } else if (r == Role::either && (open || !tokens_[next].has(shape_space_before))) {
          closed = true;
          open = !open;
        } else {
          break;
        }
      }
      if (next == limit) return limit;
      if (abbreviation && next == i + 1 ? ends_after_abbreviation(next) : ends_before(first, i, next, last, closed)) return next;
      quote_open = open;
      i = next - 1;
    }
    return limit;
  }

 private:
  bool ends_after_abbreviation(TokenIndex next) {
    const Token& t = tokens_[next];
    if (t.kind != TokenKind::word || !t.has(shape_capital)) return false;
    return starters_.contains(fold(slice(text_, t.span()), buffer_));
  }

  bool ends_before(TokenIndex first, TokenIndex at, TokenIndex next, Role last, bool closed) {
    // 1. Introduction
    if (last == Role::stop && !closed && at == first + 1 && tokens_[first].kind == TokenKind::number) return false;
    while (next < tokens_.size()) {
      const Role r = role_of(text_, tokens_[next]);
      if (r == Role::pause) return false;
      if (r == Role::opener || r == Role::either || r == Role::dash) {
        ++next;
        continue;
      }
      break;
    }
    if (next == tokens_.size()) return true;
    const Token& t = tokens_[next];
    if (t.kind == TokenKind::word && !t.has(shape_capital)) {
      // "Oui. » dit-il", "Ah ! dit-il", "Bon… peut-être" go on; "C'est fini. on rentre" does not
      return last == Role::stop && !closed && t.has(shape_space_before);
    }
    return true;
  }

  std::string_view text_;
  std::span<const Token> tokens_;
  const WordSet& starters_;
  std::string buffer_;
};

}  // namespace

std::vector<Sentence> split_sentences(std::string_view text, std::span<const Block> blocks,
                                      std::span<const Token> tokens, const WordLists& words) {
  std::vector<Sentence> sentences;
  Splitter splitter(text, tokens, words);
  TokenIndex first = 0;
  for (std::uint32_t b = 0; b < blocks.size(); ++b) {
    TokenIndex limit = first;
    while (limit < tokens.size() && tokens[limit].start < blocks[b].span.end) ++limit;
    while (first < limit) {
      const TokenIndex last = splitter.end_of(first, limit);
      sentences.push_back({{tokens[first].start, tokens[last - 1].end}, first, last, b});
      first = last;
    }
  }
  return sentences;
}

}  // namespace selon
