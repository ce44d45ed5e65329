// Reads one part of a mention: determiner, function, civility, name, bracket, what follows the name.
#include "attribute/mention_part.hpp"

#include "attribute/part_name.hpp"
#include "attribute/proper_name.hpp"
#include "lexicon/function_word.hpp"
#include "lexicon/lexicon.hpp"
#include "text/fold.hpp"

namespace selon {
namespace {

class PartReader {
 public:
  PartReader(const Analysis& analysis, TokenRange tokens) : a_(analysis), all_(tokens), at_(tokens.first) {}

  MentionPart read() {
    form_.tokens = all_;
    form_.span = span_of(a_, all_);
    if (all_.last == all_.first + 1 && all_.first > 0 && word(all_.first).is(Upos::adj) &&
        in_set("anonymous_noun", all_.first - 1)) {
      --all_.first;  // "de source policière": the adjective stands for the speaker
      form_.tokens = all_;
      at_ = all_.first;
    }
    if (read_pronoun()) return finish(PartType::pronoun);
    if (read_age()) return finish(PartType::age);
    const Word& first = word(all_.first);
    const bool prepositional = first.is(Upos::adp) && !first.has(fw_pour);
    if (first.is(Upos::adp) && at_ + 1 < all_.last) ++at_;
    read_determiner();
    find_head_and_name();
    read_number_and_gender();
    if (prepositional) return finish_prepositional();
    const bool bare = form_.name.empty() && form_.determination == Determination::none && form_.head != no_token &&
                      !a_.tokens[all_.first].has(shape_capital);
    return finish(!form_.name.empty() ? PartType::name : bare ? PartType::bare : PartType::description);
  }

 private:
  const Word& word(TokenIndex i) const { return a_.words[i]; }
  std::string_view text(TokenIndex i) const { return a_.form(i); }
  bool in_set(SetName set, TokenIndex i) const { return lemma_in(a_, set, i); }

  bool is_function(TokenIndex i) const { return (noun_kinds(a_, i) & (noun_role | noun_person)) != 0; }

  bool read_pronoun() {
    const Word& w = word(all_.first);
    // "Sa" alone is the speaker of "Sa promesse"
    const bool possessive = all_.last == all_.first + 1 && w.has(fw_possessive) && !w.is(Upos::noun);
    const bool one = all_.last == all_.first + 1 &&
                     (w.is(Upos::pron) || w.has(fw_subject_clitic | fw_object_clitic | fw_dative_clitic));
    const bool strong = w.is(Upos::pron) && w.has(fw_strong_pronoun) && !w.has(fw_definite);
    const bool quantity = (w.is(Upos::pron) && !w.has(fw_clitic | fw_relative)) ||
                          (all_.last == all_.first + 1 && lemma_in(a_, "plural_quantity", all_.first));
    if (!possessive && !one && !strong && !quantity) return false;
    form_.type = MentionType::pronoun;
    form_.head = all_.first;
    form_.gender = w.features.gender;
    // "selon lui", not "elle lui a dit"
    if (all_.first > 0 && word(all_.first - 1).has(fw_preposition) && in_set("masculine_strong_pronoun", all_.first))
      form_.gender = Gender::masculine;
    form_.number = w.features.number;
    form_.persons = w.features.persons;
    form_.name_text = slice(a_.text, clitic_core(a_.text, a_.tokens[all_.first]));
    if (lemma_in(a_, "plural_quantity", all_.first)) form_.number = Number::plural;
    if (possessive) {
      form_.determination = Determination::possessive;
      form_.gender = Gender::unknown;  // "sa" agrees with the thing, not with the owner
      form_.number = in_set("plural_possessive", all_.first) ? Number::plural : Number::singular;
    }
    decide_kind(a_, form_);
    return true;
  }

  // "58 ans", "âgé de 58 ans"
  bool read_age() {
    for (TokenIndex i = all_.first; i + 1 < all_.last && i < all_.first + 3; ++i) {
      const std::optional<std::uint32_t> years = age_at(a_, i);
      if (!years) continue;
      form_.age = *years;
      return i == all_.first || word(all_.first).is(Upos::adj) || word(all_.first).is_verbal();
    }
    return false;
  }

  void read_determiner() {
    if (at_ > 0 && at_ == all_.first && word(at_ - 1).has(fw_fused_article))
      form_.determination = Determination::definite;
    while (at_ < all_.last) {
      const Word& w = word(at_);
      const bool article = w.is(Upos::det) || (at_ == all_.first &&
                                               w.has(fw_definite | fw_indefinite | fw_possessive | fw_demonstrative) &&
                                               at_ + 1 < all_.last && !w.is(Upos::noun));
      const bool number = w.is(Upos::num) && at_ + 1 < all_.last && text(at_ + 1) != "%";
      if (!article && !number) break;
      if (w.has(fw_possessive))
        form_.determination = Determination::possessive;
      else if (w.has(fw_demonstrative))
        form_.determination = Determination::demonstrative;
      else if (number && form_.determination == Determination::none)
        form_.determination = Determination::cardinal;
      else if (w.has(fw_indefinite) && !(w.has(fw_definite) && !w.is(Upos::det)))
        set_if_none(Determination::indefinite);
      else if (w.has(fw_definite))
        set_if_none(Determination::definite);
      else
        set_if_none(Determination::indefinite);
      if (w.has(fw_possessive)) possessor_ = at_;
      if (form_.gender == Gender::unknown && !w.has(fw_possessive)) form_.gender = w.features.gender;
      if (form_.number == Number::unknown)
        form_.number = number && text(at_) != "1" ? Number::plural : w.features.number;
      ++at_;
    }
  }

  void set_if_none(Determination d) {
    if (form_.determination == Determination::none) form_.determination = d;
  }

  void find_head_and_name() {
    const TokenIndex begin = at_;
    bool in_complement = false;
    for (TokenIndex i = at_; i < all_.last;) {
      if (text(i) == "(") {
        i = read_bracket(i);
        continue;
      }
      if (is_civility(a_, "civility", i) && i + 1 < all_.last) {
        const TokenRange name = proper_name_at(a_, i + 1, all_.last, true);
        if (!name.empty()) {
          form_.civility = true;
          if (is_civility(a_, "civility_m", i)) form_.gender = Gender::masculine;
          if (is_civility(a_, "civility_f", i)) form_.gender = Gender::feminine;
          take_name(name, begin, i);
          return read_rest(name.last);
        }
      }
      if (is_demonym_noun(a_, all_, i)) {
        if (form_.head == no_token) form_.head = i;
        ++i;
        continue;
      }
      const bool may_be_name = a_.tokens[i].has(shape_capital) || text(i).find('-') != std::string_view::npos;
      if (may_be_name && may_start_name(a_, i, all_.last)) {
        TokenRange name = proper_name_at(a_, i, all_.last);
        if (!name.empty() && in_complement) name = name_after_complement(a_, all_, form_.head, name);
        if (!name.empty() && form_.head != no_token && in_set("anonymous_noun", form_.head)) {
          if (form_.complement.empty()) form_.complement = name;  // "des sources PS": whose they are, not who they are
          i = name.last;
          continue;
        }
        if (!name.empty()) {
          take_name(name, begin, no_token);
          return read_rest(name.last);
        }
      }
      const Word& w = word(i);
      std::string buffer;
      const bool noun =
          w.is(Upos::noun) || (w.is_verbal() && a_.lexicon->words.contains("role_noun", folded(text(i), buffer)));
      if (form_.head == no_token && (noun || (w.is(Upos::propn) && a_.tokens[i].kind == TokenKind::word)))
        form_.head = i;
      if (w.has(fw_preposition) && !w.is(Upos::det) && i > begin) {
        if (form_.head == no_token) form_.head = i - 1;
        if (!in_complement) form_.complement = {i + 1, all_.last};
        in_complement = true;
        ++i;
        if (i < all_.last) {  // what the preposition governs is no name of the whole: "le chef de l'Otan"
          while (i < all_.last && (word(i).is(Upos::det) || word(i).is(Upos::num))) ++i;
          const TokenRange governed = proper_name_at(a_, i, all_.last);
          if (!governed.empty()) {
            const TokenRange own = name_after_complement(a_, all_, form_.head, governed);
            if (!own.empty()) {
              take_name(own, begin, no_token);
              return read_rest(own.last);
            }
            i = governed.last;
          } else if (i < all_.last) {
            ++i;
          }
        }
        continue;
      }
      ++i;
    }
    if (form_.head == no_token && at_ < all_.last) form_.head = at_;  // "le premier": an adjective as noun
    if (form_.head == no_token) form_.head = all_.first;
    finish_description(begin);
  }

  void take_name(TokenRange name, TokenIndex begin, TokenIndex civility) {
    name = one_name(a_, name, form_.head);
    const TokenRange title = title_with_article(a_, name, begin);
    if (form_.head == no_token && title.first > name.first) {  // "l'ONG Human Rights Watch", then "l'ONG"
      form_.head = name.first;
      form_.acronym = text(name.first);
    }
    name = title;
    form_.type = MentionType::name;
    form_.name = name;
    // "le secrétaire général de l'ONU | Ban Ki-moon"
    if (form_.complement.contains(name.first)) form_.complement.last = name.first;
    // What stands between determiner and name: "premier ministre sénégalais", "quotidien français".
    TokenIndex end = name.first;
    // "le cardinal Okoye": the title is a function; "le Pr Sarkissian", "M. Sol" tell none
    // "son frère Raúl Castro": kinship
    if (civility != no_token) {
      const bool kin = form_.determination == Determination::possessive && in_set("person_noun", civility);
      end = (in_set("role_noun", civility) && text(civility).size() > 4) || kin ? civility + 1 : civility;
    }
    if (civility != no_token && end > civility && form_.head == no_token) form_.head = civility;
    while (end > begin && (word(end - 1).is(Upos::punct) || word(end - 1).is(Upos::det))) --end;
    if (end > begin && form_.head != no_token) {
      add_role({begin, end}, form_.head);
    }
    form_.name_text = slice(a_.text, span_of(a_, name));
    if (begin < name.first) {  // "Météo France" at the start of a sentence
      const Span with_noun = span_of(a_, {begin, name.last});
      form_.table = a_.lexicon->entities.find(slice(a_.text, with_noun));
    }
    if (form_.table.entry != nullptr || take_longer_title()) return;
    form_.table = a_.lexicon->entities.find(form_.name_text);
    if (form_.table.entry != nullptr) return;
    extend_organization_name();
    if (form_.table.entry == nullptr && form_.determination == Determination::definite && begin == name.first) {
      form_.table = {a_.lexicon->entities.find_titled(form_.name_text), NameSense::name};  // "au Figaro"
    }
  }

  bool take_longer_title() {
    const TokenRange within{form_.name.first, all_.last};
    const auto title = title_at(a_, within, form_.name.last, form_.determination == Determination::definite);
    if (!title) return false;
    form_.name = title->tokens;
    form_.name_text = slice(a_.text, span_of(a_, form_.name));
    form_.table = {title->entry, NameSense::name};
    return true;
  }

  // "Fédération luxembourgeoise de tir à l'arc", "ONG Secours sans relâche": the name of a body goes on to the end.
  void extend_organization_name() {
    const TokenIndex first = form_.name.first;
    const bool common_noun =
        word(first).is(Upos::noun) || in_set("organization_noun", first) || in_set("document_noun", first);
    const bool bodied = form_.head != no_token && in_set("organization_noun", form_.head);
    const bool article =
        first > 0 && (word(first - 1).is(Upos::det) || word(first - 1).has(fw_definite)) && !is_given_name(a_, first);
    if (is_acronym(a_, first) || form_.civility || !(common_noun || bodied || article)) return;
    TokenIndex end = form_.name.last;
    while (end < all_.last && text(end) != "(" && !word(end).is(Upos::punct) && !word(end).is_verbal()) {
      if (!common_noun && !bodied && !word(end).is(Upos::adj) && !word(end).has(fw_de | fw_pour)) break;
      ++end;
      if (!common_noun && !bodied && word(end - 1).has(fw_de | fw_pour)) {
        const auto governed = noun_phrase_at(a_, end, all_.last, Reach::base);
        if (!governed) {
          --end;
          break;
        }
        end = governed->tokens.last;
      }
    }
    form_.name.last = end;
    form_.name_text = slice(a_.text, span_of(a_, form_.name));
    form_.table = a_.lexicon->entities.find(form_.name_text);
  }

  void add_role(TokenRange tokens, TokenIndex head) {
    tokens = without_participle(a_, tokens, head);
    const std::string_view words = text_without_article(a_, tokens);
    if (!words.empty()) form_.roles.push_back({words, span_of(a_, tokens), head});
  }

  // After the name: a bracket, a function without comma ("Anschaire Nikoyagize responsable de …").
  void read_rest(TokenIndex i) {
    for (; i < all_.last; ++i) {
      if (text(i) == "(") {
        i = read_bracket(i) - 1;
      } else if ((word(i).is(Upos::noun) || word(i).is(Upos::adj)) && i == form_.name.last && is_function(i)) {
        add_role({i, all_.last}, i);
        return;
      } else if (word(i).has(fw_preposition) && form_.complement.empty() && form_.name.last == i) {
        form_.complement = {i + 1, all_.last};
      }
    }
  }

  // "(EMA)" is another name; "(PS)", "(Parti québécois, Chicoutimi)" after a person is a party; "(58 ans)" an age.
  TokenIndex read_bracket(TokenIndex open) {
    TokenIndex close = open + 1;
    while (close < all_.last && text(close) != ")") ++close;
    bracket_ = {open + 1, close};
    return close < all_.last ? close + 1 : close;
  }

  void finish_description(TokenIndex begin) {
    form_.type = MentionType::description;
    TokenRange words{begin, all_.last};
    if (!bracket_.empty() && bracket_.last + 1 >= all_.last) words.last = bracket_.first - 1;
    words = without_participle(a_, words, form_.head);
    form_.name_text = text_without_article(a_, words);
    form_.table = a_.lexicon->entities.find(form_.name_text);
    if (form_.table.entry != nullptr) {
      form_.type = MentionType::name;
      form_.name = words;
    } else if (form_.head + 1 == all_.last && in_set("generic_person_noun", form_.head)) {
      return;  // "cet homme": no function
    } else if (is_function(form_.head)) {
      add_role(words, form_.head);
      if (form_.head + 2 < all_.last && word(form_.head + 1).has(fw_et) && word(form_.head + 2).is(Upos::noun)) {
        form_.roles.push_back({{}, {}, form_.head + 2});  // "son confrère et frère"
      }
    }
  }

  void read_number_and_gender() {
    if (form_.head != no_token && form_.head < all_.last) {
      const Features& f = word(form_.head).features;
      if (form_.number == Number::unknown) form_.number = f.number;
      if (form_.gender == Gender::unknown) form_.gender = f.gender;
    }
    if (!form_.name.empty() && !form_.civility) {
      Gender given = Gender::unknown;
      if (is_given_name(a_, form_.name.first, &given) && given != Gender::unknown) form_.gender = given;
    }
    if (form_.table.entry != nullptr && form_.table.sense == NameSense::name) {
      form_.gender = form_.table.entry->gender;
      form_.number = form_.table.entry->number;
    }
    decide_kind(a_, form_);
    if (form_.kind == EntityKind::person && !form_.name.empty()) form_.number = Number::singular;
    read_bracket_words();
  }

  void read_bracket_words() {
    if (bracket_.empty()) return;
    const bool acronym = bracket_.last == bracket_.first + 1 && is_acronym(a_, bracket_.first);
    if (form_.kind == EntityKind::person && !form_.name.empty()) {
      read_person_bracket();
      return;
    }
    if (acronym) {
      form_.acronym = text(bracket_.first);
      add_owner();
      return;
    }
    // "Le RTC (Réseau des transports de la Capitale)": the acronym first
    if (!form_.name.empty() && is_acronym(a_, form_.name.first) && bracket_.last > bracket_.first + 1 &&
        a_.tokens[bracket_.first].has(shape_capital)) {
      form_.acronym = form_.name_text;
      form_.name_text = text_without_article(a_, bracket_);
    }
  }

  // "(PS)", "(Parti québécois, Chicoutimi)", "(Bénin)": where someone belongs; all but a place is told as a function
  // too.
  void read_person_bracket() {
    if (a_.tokens[bracket_.first].kind == TokenKind::number) return;
    const EntityEntry* entry = a_.lexicon->entities.find(slice(a_.text, span_of(a_, bracket_))).entry;
    if (entry == nullptr || entry->kind != EntityKind::place) add_role(bracket_, bracket_.first);
    if (!a_.tokens[bracket_.first].has(shape_capital) || is_function(bracket_.first)) return;
    TokenIndex end = bracket_.first;
    while (end < bracket_.last && text(end) != ",") ++end;
    form_.complement = {bracket_.first, end};
  }

  // "la Société des journalistes (SDJ) d'I-Télé": whose it is, after the bracket; not "le Parti (PS) de Lydia Hamel".
  void add_owner() {
    const TokenIndex of = bracket_.last + 1;
    if (form_.name.empty() || of + 1 >= all_.last || !word(of).has(fw_de)) return;
    TokenIndex owner = of + 1;
    while (owner + 1 < all_.last && word(owner).is(Upos::det)) ++owner;
    if (!is_name_token(a_, owner) || is_given_name(a_, owner)) return;
    const std::string_view whose = slice(a_.text, span_of(a_, {of, all_.last}));
    form_.name_text = a_.arena.copy(std::string(form_.name_text).append(" ").append(whose));
  }

  // "de l'université de Fribourg": where someone belongs; stands as a function when nothing else does.
  MentionPart finish_prepositional() {
    MentionPart out{PartType::prepositional, std::move(form_)};
    out.form.roles = {{slice(a_.text, out.form.span), out.form.span, no_token}};
    out.form.complement = {all_.first + 1, all_.last};
    return out;
  }

  MentionPart finish(PartType type) { return {type, std::move(form_)}; }

  const Analysis& a_;
  TokenRange all_;
  TokenIndex at_;
  TokenIndex possessor_ = no_token;
  TokenRange bracket_;
  MentionForm form_;
};

}  // namespace

MentionPart read_part(const Analysis& analysis, TokenRange tokens) { return PartReader(analysis, tokens).read(); }

}  // namespace selon
