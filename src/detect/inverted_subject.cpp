// Finds the noun phrase that an inverted verb has for its subject.
#include "detect/inverted_subject.hpp"

#include "detect/noun_object.hpp"
#include "lexicon/function_word.hpp"
#include "lexicon/lexicon.hpp"

#include <algorithm>
#include <iterator>

namespace selon {
namespace {

constexpr TokenIndex farthest = 40;

class Search {
 public:
  Search(const Clauses& clauses, TokenIndex from)
      : c_(clauses), i_(from), limit_(std::min(clauses.last, from + farthest)) {}

  std::optional<InvertedSubject> run() {
    if (auto subject = search()) return subject;
    // "disait en riant mon père": what looked like the object of the participle is the subject
    return object_ ? std::optional(found(*object_)) : std::nullopt;
  }

 private:
  std::optional<InvertedSubject> search() {
    while (i_ < limit_) {
      const Word& w = c_.word(i_);
      const std::string_view f = c_.form(i_);
      if (f == ",") {
        after_comma_ = true;
        ++i_;
        continue;
      }
      if (w.is(Upos::punct)) return std::nullopt;
      const Word& next = c_.word(std::min(i_ + 1, c_.last - 1));
      if (w.has(fw_de) && !w.has(fw_fused_article) && i_ + 2 < limit_ && next.features.number == Number::plural &&
          (next.is(Upos::adj) || next.is(Upos::noun)) && !c_.is_punctuation(i_ + 2)) {
        // "disaient de jeunes politiques"
        if (const auto phrase = noun_phrase_at(c_.analysis, i_ + 1, c_.last, Reach::complements)) {
          return found({{i_, phrase->tokens.last}, phrase->head});
        }
      }
      if (is_preposition(i_)) {
        skipped_ = true;
        if (!skip_preposition()) return std::nullopt;
      } else if (w.is(Upos::adv) && !w.has(fw_relative) && !c_.analysis.tokens[i_].has(shape_capital)) {
        skipped_ = true;
        ++i_;
      } else if (w.is_verbal() && w.features.verb_form == VerbForm::present_participle) {
        skipped_ = true;
        skip_participle();
      } else if (w.is_verbal() && !c_.analysis.tokens[i_].has(shape_capital)) {
        return std::nullopt;
      } else if (c_.analysis.tokens[i_].has(shape_elided) && i_ + 1 < limit_ && c_.in_set("one_or_other", i_ + 1)) {
        return one_or_other();
      } else if (const auto phrase = noun_phrase_at(c_.analysis, i_, c_.last, Reach::appositions)) {
        if (const TokenIndex name = time_before_name(*phrase); name != no_token) {
          skipped_ = true;
          i_ = name;
        } else if (is_insert(*phrase)) {
          skipped_ = true;
          i_ = end_of_insert(*phrase);
          if (after_comma_ && c_.in_set("manner_noun", phrase->head)) i_ = std::min(limit_, comma_behind(i_));
        } else if (after_comma_ && (!skipped_ || c_.word(phrase->head).has(fw_subject_clitic))) {
          // "Avance, Annette": someone is called; "dit en riant la tante, nous rentrons": the words go on
          return std::nullopt;
        } else {
          return found(*phrase);
        }
      } else if (c_.analysis.tokens[i_].has(shape_capital)) {
        return name();  // a name that the lexicon knows as another word: "reprit Sarrasine"
      } else if (w.is(Upos::adj)) {
        skipped_ = true;
        ++i_;  // "dit, pensif, le vieux"
      } else {
        return std::nullopt;
      }
      if (i_ < limit_ && c_.form(i_) != ",") after_comma_ = false;
    }
    return std::nullopt;
  }

  bool is_preposition(TokenIndex i) const {
    const Word& w = c_.word(i);
    return w.is(Upos::adp) || (w.has(fw_preposition) && !w.is(Upos::det) && !w.is_verbal() && !w.is(Upos::noun)) ||
           (w.has(fw_fused_article) && !w.is(Upos::det));
  }

  /// "devant la presse", "à l'AFP", "en riant", "sans lever les yeux", "pour sa part"
  bool skip_preposition() {
    TokenIndex j = i_ + 1;
    while (j < limit_ && is_preposition(j)) ++j;
    while (j < limit_ && (c_.word(j).has(fw_clitic) || c_.word(j).has(fw_ne | fw_negation)) &&
           !starts_noun_phrase(c_.analysis, j))
      ++j;
    if (j >= limit_) return false;
    if (c_.word(j).is_verbal() && !c_.word(j).is_finite()) {
      i_ = j;
      skip_participle();
      return true;
    }
    if (const auto phrase = noun_phrase_at(c_.analysis, j, c_.last, Reach::complements)) {
      i_ = std::min(end_of_medium(phrase->tokens), end_of_manner(phrase->tokens));
      return true;
    }
    if (c_.word(j).is(Upos::num) || c_.word(j).is(Upos::adv) || c_.word(j).is(Upos::pron)) {
      i_ = j + 1;
      return true;
    }
    return false;
  }

  /// "a expliqué à l'AFP [Jean Sol]", "à l'agence Interfax [Igor Petrov]": a person's name that runs on from that of
  /// the medium is the subject.
  TokenIndex end_of_medium(TokenRange phrase) const {
    const auto& tokens = c_.analysis.tokens;
    for (TokenIndex i = phrase.first + 1; i < phrase.last; ++i) {
      if (!tokens[i].has(shape_capital) || !tokens[i - 1].has(shape_capital) || tokens[i - 1].has(shape_elided))
        continue;
      const bool acronym = tokens[i - 1].has(shape_all_capitals) && !tokens[i].has(shape_all_capitals);
      const bool given = i > phrase.first + 1 &&
                         (c_.analysis.lexicon->morphology.find(c_.form(i)).kind & form_given_name) != 0 &&
                         i + 1 < c_.last && tokens[i + 1].has(shape_capital);
      if (acronym || given) return i;
    }
    return phrase.last;
  }

  /// "tout à coup [don Diego]", "avec hauteur [M. Roy]", "entre ses dents [Roy]": a noun without an article, or one
  /// that bears no name, ends the phrase, and the subject follows; "avec son ami Roy", "dans le journal Le Monde" do
  /// not.
  TokenIndex end_of_manner(TokenRange phrase) const {
    TokenIndex noun = phrase.first;
    while (noun < phrase.last && !c_.word(noun).is(Upos::noun)) ++noun;
    if (noun + 1 >= phrase.last || c_.analysis.tokens[noun].has(shape_capital)) return phrase.last;
    constexpr SetName bearers[] = {"civility",          "role_noun",     "person_noun", "group_noun",
                                   "organization_noun", "document_noun", "medium_noun"};
    if (std::any_of(std::begin(bearers), std::end(bearers), [&](SetName set) { return c_.in_set(set, noun); }))
      return phrase.last;
    const bool bare = noun == phrase.first;
    const Word& next = c_.word(noun + 1);
    const bool named = next.is(Upos::propn) || (bare && next.is(Upos::noun));
    return named ? noun + 1 : phrase.last;
  }

  /// "une dernière fois [Armand]", "ce matin [Le Progrès]": the end of a time that a name follows, or no_token.
  TokenIndex time_before_name(const NounPhrase& phrase) const {
    for (TokenIndex i = phrase.tokens.first; i <= phrase.head && i + 1 < phrase.tokens.last; ++i) {
      const Word& next = c_.word(i + 1);
      const bool title = next.is(Upos::det) && c_.analysis.tokens[i + 1].has(shape_capital);
      if (c_.in_set("time_noun", i) && (next.is(Upos::propn) || title)) return i + 1;
    }
    return no_token;
  }

  /// "fronçant les sourcils": the verb and its object, up to a comma when there is one
  void skip_participle() {
    ++i_;
    while (i_ < limit_ && c_.word(i_).is(Upos::adv)) ++i_;
    if (i_ < limit_ && is_preposition(i_)) {
      skip_preposition();
    } else if (const auto object = noun_phrase_at(c_.analysis, i_, c_.last, Reach::complements)) {
      object_ = object;
      i_ = object->tokens.last;
    }
  }

  /// "mardi soir", "dès 2019"; "cartes à l'appui": a bare noun between commas
  bool is_insert(const NounPhrase& phrase) const {
    if (c_.in_set("time_noun", phrase.head) || c_.in_set("weekday", phrase.head) || c_.in_set("month", phrase.head) ||
        c_.in_set("weekday", phrase.tokens.first)) {
      return true;
    }
    if (c_.word(phrase.head).is(Upos::num) && phrase.tokens.last == phrase.tokens.first + 1) return true;
    // ", l'œil rivé sur l'horizon,": how someone looked
    if (after_comma_ && c_.in_set("manner_noun", phrase.head) && comma_behind(phrase.tokens.last) != no_token)
      return true;
    const bool bare = phrase.tokens.first == phrase.head && c_.word(phrase.head).is(Upos::noun) &&
                      !c_.analysis.tokens[phrase.head].has(shape_capital);
    return bare && after_comma_;
  }

  /// "lance, provocateur, [l'ancien trésorier]": a noun without an article has no apposition.
  TokenIndex end_of_insert(const NounPhrase& phrase) const {
    TokenIndex end = phrase.tokens.last;
    for (TokenIndex i = phrase.head + 1; i < phrase.tokens.last && phrase.tokens.first == phrase.head; ++i) {
      if (c_.form(i) == ",") return i;
    }
    return end;
  }

  /// "disait l'un", "s'écriait l'autre", "dit l'un d'eux"
  TokenIndex comma_behind(TokenIndex i) const {
    while (i < limit_ && !c_.is_punctuation(i)) ++i;
    return i < limit_ && c_.form(i) == "," ? i : no_token;
  }

  InvertedSubject one_or_other() const {
    TokenIndex end = i_ + 2;
    if (end + 1 < limit_ && c_.word(end).has(fw_de)) {
      if (const auto whole = noun_phrase_at(c_.analysis, end + 1, limit_, Reach::base)) end = whole->tokens.last;
    }
    return {span_of(c_.analysis, {i_, end}), i_ + 1, {i_, end}};
  }

  InvertedSubject name() const {
    TokenIndex end = i_ + 1;
    while (end < limit_ && c_.analysis.tokens[end].kind == TokenKind::word &&
           c_.analysis.tokens[end].has(shape_capital))
      ++end;
    return {span_of(c_.analysis, {i_, end}), end - 1, {i_, end}};
  }

  /// "reprit Bouvard | d'une voix étranglée", "gronda l'oncle | de sa grosse voix": the manner is the verb's.
  bool is_manner(TokenIndex de, TokenIndex end) const {
    if (!c_.word(de).has(fw_de) || !c_.word(de + 1).has(fw_indefinite | fw_possessive)) return false;
    const auto manner = noun_phrase_at(c_.analysis, de + 1, end, Reach::base);
    return manner && c_.in_set("manner_noun", manner->head);
  }

  /// "a demandé la juge | au géomètre": someone is told; not "le candidat à la mairie".
  bool is_addressee(TokenIndex a) const {
    if (!c_.word(a).has(fw_a) || c_.word(a).is_verbal()) return false;
    const auto told = noun_phrase_at(c_.analysis, c_.word(a).has(fw_fused_article) ? a : a + 1, c_.last, Reach::base);
    return told && c_.word(told->head).is(Upos::noun) && is_person(c_, told->head);
  }

  InvertedSubject found(const NounPhrase& phrase) const {
    InvertedSubject out;
    out.tokens = phrase.tokens;
    out.head = phrase.head;
    for (TokenIndex i = phrase.head + 1; i + 1 < out.tokens.last; ++i) {
      if (is_manner(i, out.tokens.last) || is_addressee(i)) out.tokens.last = i;
    }
    // "disait la présidente à madame Lebas": who is told is none of the subject; "dit le candidat à la mairie" has it
    for (TokenIndex i = phrase.head + 1; i + 1 < out.tokens.last; ++i) {
      if (c_.word(i).has(fw_a) && !c_.word(i).is_verbal() && is_somebody(i)) out.tokens.last = i;
    }
    out.span = span_of(c_.analysis, out.tokens);
    return out;
  }

  /// "à madame Lebas", "à Paul", "à celui que", "à son fils", "au cocher"
  bool is_somebody(TokenIndex preposition) const {
    const bool fused = c_.word(preposition).has(fw_fused_article);
    const auto phrase = noun_phrase_at(c_.analysis, fused ? preposition : preposition + 1, c_.last, Reach::base);
    if (!phrase) return false;
    const TokenIndex head = phrase->head;
    if (c_.in_set("person_noun", head) || c_.in_set("civility", phrase->tokens.first)) return true;
    if (c_.word(head).is(Upos::pron)) return c_.word(head).has(fw_strong_pronoun);
    return c_.word(head).is(Upos::propn) && phrase->tokens.first == head &&
           (c_.analysis.lexicon->morphology.find(c_.form(head)).kind & (form_given_name | form_place)) ==
               form_given_name;
  }

  const Clauses& c_;
  TokenIndex i_;
  TokenIndex limit_;
  bool after_comma_ = false;
  std::optional<NounPhrase> object_;  // of a participle that was passed
  bool skipped_ = false;              // something stands between the verb and here
};

}  // namespace

std::optional<InvertedSubject> subject_behind(const Clauses& clauses, TokenIndex from) {
  return Search(clauses, from).run();
}

bool agrees(const Clauses& c, const VerbGroup& group, TokenIndex head) {
  const Features& verb = c.word(group.finite).features;
  if (verb.persons != 0 && (verb.persons & person_3) == 0) return false;
  const Features& noun = c.word(head).features;
  if (verb.number == Number::unknown || noun.number == Number::unknown || verb.number == noun.number) return true;
  if (verb.number == Number::singular) return !c.word(head).is(Upos::noun);  // a name may end in s
  for (TokenIndex i = head + 1; i < c.last && i < head + 12; ++i) {
    if (c.word(i).has(fw_et)) return true;
  }
  return c.word(head).is(Upos::propn);
}

}  // namespace selon
