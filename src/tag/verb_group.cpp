// Verb groups: clitics, negation, auxiliaries, adverbs between them, participle, and chains of verbs.
#include "lexicon/cue.hpp"
#include "lexicon/function_word.hpp"
#include "lexicon/lexicon.hpp"
#include "tag/phrase.hpp"

namespace selon {
namespace {

class VerbGroupReader {
 public:
  VerbGroupReader(const Analysis& analysis, const Sentence& sentence)
      : a_(analysis), first_(sentence.first), last_(sentence.last) {}

  std::vector<VerbGroup> read() {
    std::vector<VerbGroup> out;
    constexpr std::size_t tokens_a_group = 6;
    out.reserve((last_ - first_) / tokens_a_group + 1);
    for (TokenIndex i = first_; i < last_;) {
      if (!word(i).is_verbal() || word(i).features.verb_form == VerbForm::none) {
        ++i;
        continue;
      }
      VerbGroup group = read_one(i, out.empty() ? first_ : out.back().tokens.last);
      i = group.tokens.last;
      out.push_back(group);
    }
    return out;
  }

 private:
  const Word& word(TokenIndex i) const { return a_.words[i]; }
  bool in_set(SetName set, TokenIndex i) const { return a_.in_set(set, i); }

  bool is_subject_clitic(TokenIndex i) const { return word(i).is(Upos::pron) && word(i).has(fw_subject_clitic); }

  bool is_inverted_clitic(TokenIndex i) const {
    return i < last_ && a_.tokens[i].has(shape_clitic) && word(i).has(fw_subject_clitic);
  }

  // "nous", "vous" before a verb of the third person or in the singular, or of none, are its object.
  bool is_object_here(TokenIndex clitic, TokenIndex verb) const {
    const Features& f = word(verb).features;
    return word(clitic).has(fw_dative_clitic) && (f.verb_form != VerbForm::finite || f.number == Number::singular ||
                                                  (f.persons != 0 && (f.persons & (person_1 | person_2)) == 0));
  }

  // "certains d'entre vous ont dit": the pronoun behind a preposition is none of a finite verb's clitics; not "comme
  // vous l'avez dit".
  bool is_strong_here(TokenIndex pronoun, TokenIndex limit, TokenIndex verb) const {
    return pronoun > limit && word(verb).features.verb_form == VerbForm::finite &&
           word(pronoun).has(fw_strong_pronoun) && word(pronoun - 1).is(Upos::adp) && !word(pronoun - 1).has(fw_comme);
  }

  // "ne", "se", "lui", "en" before a verb; a subject clitic ends the run and is noted.
  void read_clitics_before(TokenIndex verb, TokenIndex limit, VerbGroup& group) const {
    TokenIndex i = verb;
    while (i > limit) {
      const Word& w = word(i - 1);
      const bool clitic = w.has(fw_clitic) && w.is(Upos::pron) && !a_.tokens[i - 1].has(shape_clitic);
      if (clitic && is_strong_here(i - 1, limit, verb)) break;
      if (clitic && is_subject_clitic(i - 1) &&
          ((i - 1 > limit && is_subject_clitic(i - 2)) || is_object_here(i - 1, verb))) {
        --i;  // "il nous dit", "l'astronome nous explique": the inner one is the object
        group.dative_clitic = i;
      } else if (is_subject_clitic(i - 1)) {
        if (group.subject_clitic == no_token && !a_.tokens[i - 1].has(shape_clitic)) group.subject_clitic = i - 1;
        break;
      } else if (clitic) {
        if (w.has(fw_reflexive))
          group.reflexive = true;
        else if (w.has(fw_dative_clitic) && !w.has(fw_object_clitic))
          group.dative_clitic = i - 1;
        else if (w.has(fw_object_clitic))
          group.object_clitic = i - 1;
        --i;
      } else if (w.has(fw_ne) && !w.is_verbal()) {
        group.negated = true;
        --i;
      } else if (w.has(fw_negation) && i - 1 > limit && word(i - 2).has(fw_ne)) {
        --i;  // "ne pas dire"
      } else {
        break;
      }
    }
    group.tokens.first = i;
  }

  // The tokens that may stand between an auxiliary and its participle: "pas", "-t-il", "déjà", "d'ores et déjà".
  TokenIndex skip_inside(TokenIndex i, VerbGroup& group) const {
    for (int adverbs = 0; i < last_; ++i) {
      if (i + 2 < last_ && word(i).has(fw_de) && in_set("adverb_after_de", i + 1) && is_participle(i + 2)) {
        ++i;  // "a d'abord pensé"
        continue;
      }
      if (i + 3 < last_ && word(i).is(Upos::adp) && word(i + 1).has(fw_possessive) && in_set("side_noun", i + 2) &&
          is_participle(i + 3)) {
        i += 2;  // "a pour sa part indiqué", "a de son côté estimé"
        continue;
      }
      if (is_inverted_clitic(i)) {
        group.subject_clitic = i;
        group.inverted = true;
      } else if (!(word(i).has(fw_negation) && group.negated) && !(word(i).is(Upos::adv) && ++adverbs <= 4)) {
        break;
      }
    }
    return i;
  }

  bool is_auxiliary(TokenIndex i) const { return in_set("auxiliary", i); }
  bool is_participle(TokenIndex i) const {
    return i < last_ && word(i).is_verbal() && word(i).features.verb_form == VerbForm::past_participle;
  }

  // "a une nouvelle fois nié", "a lui aussi promis", "a quant à lui salué", "a à son tour dénoncé"; not "a une fille
  // disparue", "a pour but affiché", "a de la neige annoncée"
  bool opens_adverbial(TokenIndex i) const {
    const Word& w = word(i);
    if (w.is(Upos::det)) {
      const TokenIndex noun = i + 2 < last_ && word(i + 1).is(Upos::adj) ? i + 2 : i + 1;
      return noun < last_ && in_set("time_noun", noun);
    }
    if (w.has(fw_strong_pronoun)) return true;
    return w.is(Upos::adp) && !w.has(fw_pour) && !(w.has(fw_de) && i + 1 < last_ && word(i + 1).is(Upos::det));
  }

  // The cue's participle behind an adverbial, or `i` when there is none.
  TokenIndex skip_adverbial(TokenIndex i) const {
    constexpr TokenIndex longest_adverbial = 4;
    if (i >= last_ || !opens_adverbial(i)) return i;
    for (TokenIndex j = i + 1; j < last_ && j <= i + longest_adverbial; ++j) {
      if (is_participle(j)) return word(j).cue != nullptr || in_set("chain_verb", j) ? j : i;
      if (word(j).is_verbal() || word(j).is(Upos::punct)) return i;
    }
    return i;
  }

  // "a, lui aussi, déclaré", "a, de son côté, estimé", "a un jour dit": a short insert before the participle.
  TokenIndex skip_insert(TokenIndex i) const {
    if (const TokenIndex participle = skip_adverbial(i); participle != i) return participle;
    if (i + 1 < last_ && word(i).has(fw_ni) && is_participle(i + 1)) return i + 1;
    if (i >= last_ || a_.form(i) != ",") return i;
    for (TokenIndex j = i + 1; j < last_ && j < i + 12; ++j) {
      if (word(j).is_verbal() && word(j).is_finite()) return i;
      if (a_.form(j) != ",") continue;
      return is_participle(j + 1) ? j + 1 : i;
    }
    return i;
  }

  static CueTense tense_of(const Features& f, bool compound) {
    if (f.verb_form != VerbForm::finite) return CueTense::none;
    if (f.mood == Mood::conditional) return CueTense::conditional;
    if (compound || f.tense == Tense::imperfect || f.tense == Tense::past) return CueTense::past;
    return f.tense == Tense::future ? CueTense::future : CueTense::present;
  }

  VerbGroup read_one(TokenIndex verb, TokenIndex limit) const {
    VerbGroup group;
    group.tokens = {verb, verb + 1};
    group.finite = group.head = verb;
    group.form = word(verb).features.verb_form;
    group.conditional = word(verb).features.mood == Mood::conditional;
    read_clitics_before(verb, limit, group);
    if (group.tokens.first > limit) {
      const Word& before = word(group.tokens.first - 1);
      const bool wants = (group.form == VerbForm::infinitive && before.has(fw_preposition) && !before.is_verbal()) ||
                         (group.form == VerbForm::present_participle && before.has(fw_en));
      if (wants) group.preposition = group.tokens.first - 1;
    }
    bool compound = read_participle(group);
    group.tense = tense_of(word(verb).features, compound);
    read_chain(group);
    return group;
  }

  // Auxiliaries and the participle; says whether the form is compound.
  bool read_participle(VerbGroup& group) const {
    bool compound = false;
    TokenIndex at = group.head;
    TokenIndex next = skip_inside(at + 1, group);
    while (is_auxiliary(at)) {
      TokenIndex participle = skip_insert(next);
      if (!is_participle(participle)) break;
      const bool with_be = in_set("auxiliary_be", at);
      if (with_be && !group.reflexive && !in_set("be_verb", participle)) group.passive = true;
      if (!with_be || in_set("be_verb", participle) || group.reflexive) compound = true;
      at = participle;
      while (at + 2 < last_ && word(at + 1).has(fw_coordination) && is_participle(at + 2) &&
             !word(at + 1).has(fw_mais) && word(at + 2).cue != nullptr && word(at).cue != nullptr) {
        at += 2;  // "n'a ni confirmé ni démenti", "a confirmé ou démenti"
      }
      group.head = at;
      group.tokens.last = at + 1;
      if (!is_auxiliary(at)) return compound;
      next = skip_inside(at + 1, group);
    }
    // trailing "pas", "-t-il" of a simple form belong to the group: "dit-il", "ne dit pas"
    TokenIndex end = at + 1;
    while (end < last_ &&
           (is_inverted_clitic(end) || (word(end).has(fw_negation) && group.negated && !word(end).is_verbal())))
      ++end;
    group.tokens.last = std::max(group.tokens.last, end);
    return compound;
  }

  // "s'est vu reprocher", "se voit confirmée": a passive whose subject receives; not "se voit en vainqueur".
  bool read_perceived(VerbGroup& group) const {
    if (!group.reflexive || !in_set("perceiving_verb", group.head)) return false;
    TokenIndex i = group.tokens.last;
    while (i < last_ && word(i).is(Upos::adv) && i < group.tokens.last + 2) ++i;
    if (i >= last_ || !word(i).is_verbal()) return false;
    const VerbForm form = word(i).features.verb_form;
    if (form != VerbForm::infinitive && form != VerbForm::past_participle) return false;
    group.head = i;
    group.tokens.last = i + 1;
    group.passive = group.perceived = true;
    group.reflexive = false;
    return true;
  }

  // "croit avoir reconnu la voiture": an opinion with its statement; "croit savoir" is one cue
  bool is_opinion_of_past(TokenIndex opinion, TokenIndex infinitive) const {
    const CueEntry* cue = word(opinion).cue;
    return cue != nullptr && cue->takes(takes_inf) && is_auxiliary(infinitive) && is_participle(infinitive + 1);
  }

  // "vient d'accuser", "a tenu à préciser", "fait savoir", "refuse de dire".
  void read_chain(VerbGroup& group) const {
    if (read_perceived(group)) return;
    for (int links = 0; links < 3; ++links) {
      const bool makes = in_set("causative_verb", group.head);
      const bool refuses = in_set("refusing_verb", group.head);
      if (!makes && !refuses && !in_set("chain_verb", group.head)) return;
      TokenIndex i = group.tokens.last;
      while (i < last_ && word(i).is(Upos::adv) && i < group.tokens.last + 2) ++i;
      if (i < last_ && word(i).has(fw_de | fw_a | fw_par) && !word(i).is(Upos::det)) ++i;
      VerbGroup inner;
      TokenIndex verb = i;
      while (verb < last_ && verb < i + 5 && (word(verb).has(fw_clitic | fw_ne | fw_negation)) &&
             !word(verb).is_verbal())
        ++verb;
      if (verb >= last_ || word(verb).features.verb_form != VerbForm::infinitive) return;
      if (is_opinion_of_past(group.head, verb)) return;
      read_clitics_before(verb, i, inner);
      if (inner.tokens.first != i) return;
      if (in_set("possible_verb", group.head)) group.possible = true;
      if (refuses) group.refused = !group.refused;
      if (makes) group.causative = true;
      if (inner.negated) group.negated = !group.negated;
      group.reflexive = inner.reflexive || (group.reflexive && makes);
      if (inner.object_clitic != no_token) group.object_clitic = inner.object_clitic;
      if (inner.dative_clitic != no_token) group.dative_clitic = inner.dative_clitic;
      group.head = verb;
      group.tokens.last = verb + 1;
      read_participle(group);
    }
  }

  const Analysis& a_;
  TokenIndex first_;
  TokenIndex last_;
};

}  // namespace

std::vector<VerbGroup> find_verb_groups(const Analysis& analysis, const Sentence& sentence) {
  return VerbGroupReader(analysis, sentence).read();
}

Span span_of(const Analysis& analysis, TokenRange range) {
  return {analysis.tokens[range.first].start, analysis.tokens[range.last - 1].end};
}

}  // namespace selon
