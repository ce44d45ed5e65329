// Reads the words in front of a quotation, from the quotation backwards: verb, adjective, noun, main verb, name.
#include "detect/introduction.hpp"

#include "detect/according_to.hpp"
#include "detect/after_cue.hpp"
#include "detect/cue_place.hpp"
#include "detect/introducing_verb.hpp"
#include "detect/inversion.hpp"
#include "detect/label.hpp"
#include "detect/quotation.hpp"
#include "detect/subject.hpp"
#include "detect/verb_cue.hpp"
#include "lexicon/function_word.hpp"
#include "lexicon/lexicon.hpp"

#include <algorithm>

namespace selon {
namespace {

class Reader {
 public:
  Reader(const Clauses& clauses, const Opening& opening, bool clause)
      : c_(clauses), opening_(opening), clause_(clause) {}

  std::optional<Introduction> read() const {
    if (!opening_.marked) return without_marks();
    if (opening_.colon && c_.last > c_.first && word(c_.last - 1).is(Upos::adp))
      return std::nullopt;  // "le surnom de :"
    if (opening_.colon && announces_thing()) return std::nullopt;
    if (auto by_verb = verb(takes_quote, false)) return by_verb;
    if (opening_.tight) return std::nullopt;
    if (!opening_.colon) {
      if (auto by_preposition = according_to()) return by_preposition;
      return set_off() ? main_verb() : std::nullopt;
    }
    if (auto by_relative = verb(takes_quote, true)) return by_relative;
    if (auto by_adjective = predicate()) return by_adjective;
    if (auto by_noun = noun()) return by_noun;
    if (auto by_verb = verb(~0U, true)) return by_verb;
    if (auto by_main = main_verb()) return by_main;
    if (auto by_preposition = according_to()) return by_preposition;
    return name();
  }

 private:
  const Word& word(TokenIndex i) const { return c_.word(i); }
  bool outside_quotes(TokenIndex i) const { return c_.quote_of(i) == opening_.inside; }

  /// "d'une voix qui résonna" : a verb of sound in a relative clause, or one that a que-clause holds.
  bool is_aside(const VerbGroup& group, const CueEntry& entry) const {
    if (!is_subordinate(c_, group)) return false;
    TokenIndex i = group.tokens.first;
    if (group.subject_clitic != no_token && group.subject_clitic < i) i = group.subject_clitic;
    const Word& before = word(i - 1);
    if (before.has(fw_que) && before.is(Upos::sconj)) return true;
    // "je répétais ce qu'avait dit mon oncle"
    if (before.has(fw_relative) && i > c_.first + 1 && word(i - 2).has(fw_ce)) return true;
    return before.has(fw_relative) && before.is(Upos::pron) && entry.strength == CueStrength::quote;
  }

  /// "qui lui reprochait de la traiter trop durement : …": the infinitive is part of what a relative clause says
  bool governor_passed(std::size_t g) const {
    const VerbGroup& group = c_.groups[g];
    if (g == 0 || group.form != VerbForm::infinitive || group.preposition == no_token) return false;
    const VerbGroup& governor = c_.groups[g - 1];
    return governor.tokens.last == group.preposition && governor.form == VerbForm::finite && is_outdone(c_, g - 1);
  }

  /// "Un silence se fit : …": "faire" has other people's words, "se faire" none
  static bool takes_no_words(const VerbGroup& group, const CueEntry& entry) {
    return group.reflexive && !entry.reflexive && entry.strength == CueStrength::quote;
  }

  /// "répéta, en souriant", "dit pour se rassurer": the manner or purpose of a verb that says it itself. Not
  /// "s'emporte, accusant".
  bool has_better(std::size_t g, const CueEntry& entry) const {
    const VerbGroup& group = c_.groups[g];
    if (group.form == VerbForm::finite) return false;
    const bool purpose = group.form == VerbForm::infinitive && entry.strength != CueStrength::strong &&
                         group.preposition != no_token && !word(group.preposition).has(fw_de) &&
                         !c_.in_set("sequence_preposition", group.preposition);
    const bool manner = group.form == VerbForm::present_participle &&
                        (entry.strength == CueStrength::quote ||
                         (entry.strength == CueStrength::weak && group.preposition != no_token));
    if (!purpose && !manner) return false;
    for (std::size_t k = g; k-- > 0;) {
      if (c_.groups[k].form != VerbForm::finite || !outside_quotes(c_.groups[k].finite)) continue;
      const auto main = find_verb_cue(c_, c_.groups[k]);
      return main && main->entry->takes(takes_quote);
    }
    return false;
  }

  /// "Le préfet est formel : la route rouvrira", "Kiev le confirme : le pont est détruit"; not "Il sourit : le ciel est
  /// bleu"
  std::optional<Introduction> without_marks() const {
    auto found = verb(takes_que, false);
    if (!found) found = predicate();
    if (!found || !found->draft.speaker || found->draft.lemma.empty()) return std::nullopt;
    const CueLexicon& cues = c_.analysis.lexicon->cues;
    const CueEntry* entry = cues.find(found->draft.lemma, CuePos::verb);
    if (entry == nullptr) entry = cues.find(found->draft.lemma, CuePos::adjective);
    return entry != nullptr && entry->strength == CueStrength::quote ? std::nullopt : found;
  }

  /// "Et, comme l'homme s'en allait : …" : the only verb is that of a clause that tells when
  bool is_prelude(const VerbGroup& group) const {
    for (TokenIndex i = c_.first; i < group.tokens.first; ++i) {
      const Word& w = word(i);
      if (w.has(fw_comme | fw_subordinator) && !w.is_verbal() && (w.is(Upos::sconj) || w.has(fw_comme))) return true;
      if (!w.is(Upos::cconj) && !w.is(Upos::adv) && !w.is(Upos::punct)) return false;
    }
    return false;
  }

  /// "qui l'avait révélé, « … »": its object stands before it, and no colon brings in words beside it
  bool has_object(const VerbGroup& group) const {
    return group.object_clitic != no_token && group.object_clitic < group.finite &&
           word(group.object_clitic).has(fw_definite);
  }

  /// The nearest verb of saying; without a colon it must stand right before the mark.
  std::optional<Introduction> verb(std::uint32_t wanted, bool relative) const {
    for (std::size_t g = c_.groups.size(); g-- > 0;) {
      const VerbGroup& group = c_.groups[g];
      if (!outside_quotes(group.finite) || (group.form == VerbForm::past_participle && !is_finite_after_all(c_, group)))
        continue;
      if (group.form == VerbForm::infinitive && (group.negated || is_noun_after_all(c_, group))) continue;
      const auto cue = find_verb_cue(c_, group);
      const bool fits = cue && cue->entry->takes(wanted);
      if (!opening_.colon || opening_.tight) {
        if (!fits || !clause_ || !reaches_mark(*cue) || has_object(group)) return std::nullopt;
      } else if (!fits || is_passed(c_, g) || governor_passed(g) || takes_no_words(group, *cue->entry) ||
                 (!relative && (is_aside(group, *cue->entry) || has_better(g, *cue->entry) || is_outdone(c_, g)))) {
        continue;
      }
      Introduction out;
      out.draft = begin_draft(c_, *cue);
      if (out.draft.target &&
          word(group.finite - 1).has(fw_dative_clitic)) {  // "me disait : …": who is spoken to belongs to the cue
        out.draft.target.reset();
        out.draft.cue->start = c_.analysis.tokens[group.tokens.first].start;
      }
      out.draft.form = Form::direct;
      out.draft.frame = opening_.colon ? Frame::colon : Frame::verb;
      const Subject subject = group.passive ? agent_of(*cue) : subject_of(group);
      if (opening_.tight && (!subject.span || word(subject.head).has(fw_on | fw_first_person))) return std::nullopt;
      set_speaker(out.draft, subject);
      out.inherits = !subject.span && group.form == VerbForm::infinitive;
      return out;
    }
    return std::nullopt;
  }

  /// "a été interrogé par le juge : …": the subject of a passive is spoken to or said
  Subject agent_of(const VerbCue& cue) const {
    const auto agent = find_agent(c_, *cue.group, cue.after);
    return agent ? Subject{span_of(c_.analysis, *agent), agent->first, false, true} : Subject{};
  }

  /// "il entendit des gens crier : …": a bare infinitive behind a noun phrase has that for its subject
  Subject subject_of(const VerbGroup& group) const {
    if (group.form == VerbForm::infinitive && group.preposition == no_token) {
      const PlacedPhrase* before = phrase_before(c_, group.tokens.first);
      if (before != nullptr && !before->governed)
        return {span_of(c_.analysis, before->phrase.tokens), before->phrase.head, false, false};
    }
    const Subject before = find_subject(c_, group, false);
    const TokenIndex first = group.tokens.first;
    if (group.form != VerbForm::finite || first == c_.first) return before;
    // "Comme le rappelle la CGT : …", "L'armée reste, comme le dit le maire : …", "Le col ferme, rappelle la ville : …"
    const bool inverted =
        word(first - 1).has(fw_comme) || (!before.span && (word(first - 1).has(fw_que) || c_.form(first - 1) == ","));
    const Subject behind = inverted ? find_subject(c_, group, true) : before;
    return behind.span ? behind : before;
  }

  /// "a déclaré « … »", "a déclaré à la presse « … »"; not "a dénoncé le « … »", "estime que « … »".
  bool reaches_mark(const VerbCue& cue) const {
    // "répond à celle du menu : …" is no answer
    if (!opening_.marked && cue.after < c_.last && word(cue.after).has(fw_a)) return false;
    TokenIndex i = skip_circumstances(c_, cue.after);
    if (opening_.marked && i < c_.last && !word(i).is_verbal() && word(i).has(fw_a))
      i = read_after_cue(c_, cue.after, false).next;
    while (i < opening_.lead.last && (c_.analysis.form(i) == "," || word(i).is(Upos::adv))) ++i;
    if (i + 1 == opening_.lead.last && word(i).has(fw_par)) ++i;  // "poursuivant par « … »"
    return i >= opening_.lead.last;
  }

  /// "Le préfet est formel : …"
  std::optional<Introduction> predicate() const {
    for (std::size_t g = c_.groups.size(); g-- > 0;) {
      const VerbGroup& group = c_.groups[g];
      if (group.form != VerbForm::finite || !outside_quotes(group.finite)) continue;
      TokenIndex i = group.tokens.last;
      while (i < c_.last && word(i).is(Upos::adv)) ++i;
      if (i >= c_.last) return std::nullopt;
      const CueEntry* entry = c_.analysis.lexicon->cues.find(c_.analysis.lemma(i), CuePos::adjective);
      // "s'est voulu rassurant : « … »": with quoted words, any adjective that the colon follows
      if (entry == nullptr && clause_ && opening_.marked && word(i).is(Upos::adj) && i + 1 == c_.last &&
          c_.in_set("state_verb", group.head)) {
        entry = &unknown_cue();
      }
      if (entry == nullptr || (!opening_.marked && i + 1 < c_.last)) return std::nullopt;
      const VerbCue cue{&group, entry, i + 1};
      Introduction out;
      out.draft = begin_draft(c_, cue);
      out.draft.cue_token = i;
      if (out.draft.lemma.empty()) out.draft.lemma = c_.analysis.lemma(i);
      out.draft.form = Form::direct;
      out.draft.frame = Frame::colon;
      set_speaker(out.draft, find_subject(c_, group, false));
      return out;
    }
    return std::nullopt;
  }

  bool has_main_verb() const {
    return std::any_of(c_.groups.begin(), c_.groups.end(), [&](const VerbGroup& g) {
      return g.form == VerbForm::finite && outside_quotes(g.finite) && !is_subordinate(c_, g);
    });
  }

  const CueEntry* noun_entry(TokenIndex i) const {
    if (!word(i).is(Upos::noun)) return nullptr;
    return c_.analysis.lexicon->cues.find(c_.analysis.lemma(i), CuePos::noun);
  }

  /// A noun for something said or felt: "cri", "colère"; only with a colon and quoted words behind it.
  bool said(TokenIndex i) const { return c_.in_set("said_noun", i) || c_.in_set("feeling_noun", i); }

  /// "Son premier cri avait été : …"
  bool is_identified() const {
    return std::any_of(c_.groups.begin(), c_.groups.end(), [&](const VerbGroup& g) {
      return g.form == VerbForm::finite && outside_quotes(g.finite) && g.tokens.last == c_.last &&
             c_.in_set("auxiliary_be", g.head);
    });
  }

  static const CueEntry& unknown_cue() {
    static const CueEntry unknown{};
    return unknown;
  }

  /// "Réaction immédiate de Lyon : …", "Sa réponse tient en quatre mots : …", "Voici la réponse de Lyon : …"
  std::optional<Introduction> noun() const {
    const bool verbal = has_main_verb();
    for (const PlacedPhrase& placed : c_.phrases()) {
      NounPhrase phrase = placed.phrase;
      while (phrase.tokens.first < phrase.head && !word(phrase.tokens.first).is(Upos::noun) &&
             !word(phrase.tokens.first).has(fw_possessive)) {
        ++phrase.tokens.first;
      }
      const CueEntry* entry = noun_entry(phrase.head);
      if (entry == nullptr && (entry = noun_entry(phrase.tokens.first)) != nullptr) phrase.head = phrase.tokens.first;
      if (entry == nullptr && clause_ && (!verbal || is_identified()) &&
          (said(phrase.head) || said(phrase.tokens.first))) {
        if (!said(phrase.head)) phrase.head = phrase.tokens.first;
        entry = &unknown_cue();
      }
      if (entry == nullptr || placed.governed || !outside_quotes(phrase.head)) continue;
      if (verbal && find_owner(phrase) == std::nullopt) continue;
      Introduction out;
      Draft& d = out.draft;
      d.form = Form::direct;
      d.frame = Frame::colon;
      d.sentence = c_.index;
      d.cue = c_.analysis.tokens[phrase.head].span();
      d.cue_token = phrase.head;
      d.lemma = entry->lemma.empty() ? c_.analysis.lemma(phrase.head) : std::string_view(entry->lemma);
      d.act = entry->act;
      d.modality = entry->modality;
      if (const auto owner = find_owner(phrase)) {
        d.speaker = *owner;
        d.link = SpeakerLink::mention;
      }
      return out;
    }
    return std::nullopt;
  }

  /// Whose reaction: "sa", "de son prédécesseur, Lambert Ngoma".
  std::optional<Span> find_owner(const NounPhrase& phrase) const {
    const TokenIndex first = phrase.tokens.first;
    if (word(first).has(fw_possessive) && first < phrase.head) return c_.analysis.tokens[first].span();
    for (TokenIndex i = phrase.head + 1; i < c_.last && i < phrase.head + 6; ++i) {
      if (!word(i).has(fw_de)) continue;
      const auto owner = noun_phrase_at(c_.analysis, i + 1, c_.last, Reach::appositions);
      if (!owner) return std::nullopt;
      const Subject subject{span_of(c_.analysis, owner->tokens), owner->head, false, false};
      if (can_speak(c_, subject)) return subject.span;  // "ce cri du cœur d'une infirmière"
    }
    return std::nullopt;
  }

  /// "Le général a lu ce message : …", "Elle fit un bond : « Mon mari ! »": the one who acts is the one who speaks. The
  /// verb is the cue only when its object is something said.
  std::optional<Introduction> main_verb() const {
    if (!clause_) return std::nullopt;
    for (std::size_t g = c_.groups.size(); g-- > 0;) {
      const VerbGroup& group = c_.groups[g];
      if (group.form != VerbForm::finite || !outside_quotes(group.finite) || is_subordinate(c_, group) ||
          is_prelude(group))
        continue;
      const Subject subject = find_subject(c_, group, false);
      if (!subject.span || subject.impersonal || !can_speak(c_, subject)) return std::nullopt;
      if (c_.in_set("manner_noun", subject.head) || c_.in_set("impersonal_verb", group.head) ||
          c_.in_set("receiving_verb", group.head))
        return std::nullopt;  // "Un silence se fit", "Le maire a reçu un message"
      Introduction out;
      out.draft = begin_draft(c_, VerbCue{&group, &unknown_cue(), group.tokens.last});
      out.draft.lemma = c_.analysis.lemma(group.head);
      out.draft.target.reset();
      out.draft.form = Form::direct;
      out.draft.frame = Frame::colon;
      if (!says_something(group) && !c_.in_set("incise_verb", group.head)) {
        out.draft.cue.reset();
        out.draft.polarity = Polarity::positive;  // "n'a pas varié" denies no words
      }
      set_speaker(out.draft, subject);
      return out;
    }
    return std::nullopt;
  }

  /// "pour le motif suivant : « fuite »": what is announced is a thing and nobody's words; "la déclaration suivante" is
  /// both.
  bool announces_thing() const {
    const TokenIndex last = opening_.lead.last - 1;
    if (last < c_.first + 2 || !word(last).is(Upos::adj) || !c_.in_set("announcing_adjective", last)) return false;
    const TokenIndex noun = last - 1;
    return word(noun).is(Upos::noun) && noun_entry(noun) == nullptr && !said(noun) &&
           !c_.in_set("statement_noun", noun) && !c_.in_set("document_noun", noun);
  }

  /// "Selon un policier, « les motivations restent floues »"
  std::optional<Introduction> according_to() const {
    if (opening_.lead.empty()) return std::nullopt;
    // "Pour la CGT : « un leurre »": the colon takes quoted words of any sort
    if (!opening_.colon && (!clause_ || c_.analysis.form(opening_.lead.last - 1) != ",")) return std::nullopt;
    for (TokenIndex i = c_.last; i-- > c_.first;) {
      auto found = attribution_at(c_, i);
      if (!found || found->tokens.last + 1 < opening_.lead.last) continue;
      Introduction out;
      out.draft = std::move(found->draft);
      out.draft.form = Form::direct;
      return out;
    }
    return std::nullopt;
  }

  /// "X a donné la même explication, « … »": a comma does the work of the colon behind a verb that says something
  bool set_off() const {
    if (!clause_ || opening_.lead.empty() || c_.analysis.form(opening_.lead.last - 1) != ",") return false;
    for (std::size_t g = c_.groups.size(); g-- > 0;) {
      if (c_.groups[g].form == VerbForm::finite)
        return outside_quotes(c_.groups[g].finite) && says_something(c_.groups[g]);
    }
    return false;
  }

  bool says_something(const VerbGroup& group) const {
    for (TokenIndex i = group.tokens.last; i < c_.last && i < group.tokens.last + 6; ++i) {
      if (word(i).is(Upos::noun) &&
          (noun_entry(i) != nullptr || c_.in_set("statement_noun", i) || c_.in_set("said_noun", i)))
        return true;
      if (word(i).is_verbal()) return false;
    }
    return false;
  }

  std::optional<Introduction> name() const {
    if (has_main_verb()) return std::nullopt;
    const auto speaker = label_speaker(c_, opening_.lead);
    if (!speaker) return std::nullopt;
    Introduction out;
    out.draft.form = Form::direct;
    out.draft.frame = Frame::colon;
    out.draft.sentence = c_.index;
    out.draft.speaker = speaker;
    out.draft.link = SpeakerLink::mention;
    return out;
  }

  const Clauses& c_;
  const Opening& opening_;
  bool clause_;
};

}  // namespace

std::optional<Introduction> find_introduction(const Analysis& a, const Opening& opening, bool clause) {
  if (opening.lead.empty()) return std::nullopt;
  std::size_t quote = first_quote_reaching(a, opening.lead.first);
  const Clauses clauses = cut_clauses(a, sentence_of(a, opening.lead.first), opening.lead, quote);
  return Reader(clauses, opening, clause).read();
}

}  // namespace selon
