// Noun phrases: the base from determiner to noun or name, then complements, coordination, brackets and appositions.
#include "lexicon/function_word.hpp"
#include "lexicon/lexicon.hpp"
#include "tag/phrase.hpp"
#include "tag/phrase_word.hpp"

namespace selon {
namespace {

class NounPhraseReader {
 public:
  NounPhraseReader(const Analysis& analysis, TokenIndex limit) : a_(analysis), limit_(limit) {}

  std::optional<NounPhrase> base(TokenIndex first) const {
    if (first >= limit_) return std::nullopt;
    if (is_title_before_noun(a_, first, limit_)) {
      const auto titled = base(first + 1);
      return titled ? std::optional(NounPhrase{{first, titled->tokens.last}, titled->head}) : std::nullopt;
    }
    TokenIndex i = first;
    const bool whole = i + 1 < limit_ && word(i + 1).is(Upos::det) && in_set("predeterminer", i);  // "tous les élus"
    if (whole) {
      ++i;
    } else if (is_pronoun_phrase(i)) {
      NounPhrase out{{i, i + 1}, i};
      if (i + 1 < limit_ && word(i + 1).is(Upos::adv) && a_.tokens[i + 1].has(shape_clitic)) out.tokens.last = i + 2;
      return out;
    }
    bool determined = false;
    while (i < limit_ && (word(i).is(Upos::det) || (word(i).has(fw_fused_article) && i == first))) {
      determined = true;
      ++i;
    }
    TokenIndex head = no_token;
    for (; i < limit_; ++i) {
      const Word& w = word(i);
      if (w.is(Upos::noun) || w.is(Upos::propn)) {
        if (head != no_token && w.is(Upos::noun) && !joins_noun(head, i)) break;
        if (head != no_token && is_other_name(a_, first, head, i)) break;
        head = i;
      } else if (w.is(Upos::num)) {
        if (head != no_token && i != head + 1) break;                   // "le tome 2"
        const bool more = i + 1 < limit_ && word(i + 1).is(Upos::num);  // "deux cents pêcheurs"
        if (head == no_token && !determined && !more && !starts_noun(i + 1)) head = i;
      } else if (head != no_token && i == head + 1 && w.has(fw_indefinite) && in_set("number_noun", head)) {
        head = i;  // "le numéro un"
      } else if (w.is(Upos::adj) && head != no_token && i == head + 1 && in_set("rank_adjective", head) &&
                 in_set("role_noun", i)) {
        head = i;  // "un haut responsable": the tags may be the other way round
      } else if (w.is(Upos::adj) || is_adjective_participle(i, head) ||
                 (head != no_token && is_name_particle(a_, i, limit_))) {
        continue;
      } else if (w.is(Upos::adv) && i + 1 < limit_ && word(i + 1).is(Upos::adj)) {
        continue;
      } else if (is_joining_mark(i, head) ||
                 (w.is(Upos::sym) && head != no_token && head == i - 1 && word(head).is(Upos::num))) {
        continue;
      } else {
        break;
      }
    }
    // "l'un des", "les uns", "les autres"
    if (head == no_token && determined && i < limit_ && word(i).is(Upos::pron) &&
        ((i + 1 < limit_ && word(i + 1).has(fw_de)) || in_set("one_or_other", i)))
      head = i++;
    if (head == no_token) {
      if (!determined || i == first + 1) return std::nullopt;
      head = i - 1;  // "le premier", "les trois": an adjective or number as noun
    }
    while (i > head + 1 && (word(i - 1).is(Upos::adv) || word(i - 1).is(Upos::punct))) --i;
    return NounPhrase{{first, i}, head};
  }

  NounPhrase with_complements(NounPhrase base) const {
    TokenIndex& end = base.tokens.last;
    end = after_share(base.tokens.first, end);
    end = after_publication(after_participle(end), base.head);
    while (end < limit_) {
      const TokenIndex next = after_complement(end, base);
      if (next == end) break;
      end = after_publication(next, base.head);
    }
    return base;
  }

  NounPhrase with_appositions(NounPhrase phrase) const {
    for (int n = 0; n < 4; ++n) {
      if (phrase.tokens.last >= limit_ || form(phrase.tokens.last) != ",") break;
      const NounPhrase owner = last_conjunct(phrase);
      TokenIndex next = after_enumeration(phrase.tokens.last, owner);
      if (next == phrase.tokens.last) next = after_apposition(phrase.tokens.last, owner);
      if (next == phrase.tokens.last) break;
      phrase.tokens.last = next;
    }
    return phrase;
  }

 private:
  std::optional<NounPhrase> complements(TokenIndex first) const {
    const auto found = base(first);
    return found ? std::optional(with_complements(*found)) : std::nullopt;
  }

  const Word& word(TokenIndex i) const { return a_.words[i]; }
  std::string_view form(TokenIndex i) const { return a_.form(i); }
  bool in_set(SetName set, TokenIndex i) const { return a_.noun_in_set(set, i); }

  bool is_pronoun_phrase(TokenIndex i) const {
    const Word& w = word(i);
    return w.is(Upos::pron) && !a_.tokens[i].has(shape_clitic) &&
           (w.has(fw_strong_pronoun) ||
            !w.has(fw_clitic | fw_subject_clitic | fw_relative | fw_interrogative | fw_ce | fw_reflexive));
  }

  bool starts_noun(TokenIndex i) const {
    return i < limit_ && (word(i).is(Upos::noun) || word(i).is(Upos::adj) || word(i).is(Upos::propn));
  }

  // "le président Macron", "M. Sol", "l'agence Sputnik": a name joins the noun; two nouns join only in a title
  // ("le Premier ministre", "la ministre déléguée") or after a hyphenless compound noun.
  bool joins_noun(TokenIndex head, TokenIndex next) const {
    if (in_set("weekday", next)) return false;  // "a affirmé la mairie | dimanche"
    return word(head).is(Upos::propn) || a_.tokens[next].has(shape_capital) || in_set("civility", head) ||
           next == head + 1;
  }

  // "les forces armées", "l'arme utilisée": a participle right after the noun that agrees and is no new clause.
  bool is_adjective_participle(TokenIndex i, TokenIndex head) const {
    return head != no_token && (i == head + 1 || word(i - 1).is(Upos::adj)) && is_past_participle(i);
  }

  // A mark inside a name or a noun phrase: « gilets jaunes », the slash of "AFP/VNA", a hyphen.
  bool is_joining_mark(TokenIndex i, TokenIndex head) const {
    if (!word(i).is(Upos::punct) && !word(i).is(Upos::sym)) return false;
    const bool slash = form(i) == "/";
    return slash && head != no_token && i + 1 < limit_ && word(i + 1).is(Upos::propn);
  }

  // The end of one complement that begins at `at`, or `at`.
  TokenIndex after_complement(TokenIndex at, const NounPhrase& phrase) const {
    const Word& w = word(at);
    if (w.has(fw_de) && !w.is(Upos::det)) return after_preposition(at);
    // "le groupe djihadiste", "la coalition dirigée par les États-Unis", "un sondage publié dans Le Monde"
    if (w.is(Upos::adj) || is_past_participle(at)) return after_participle(at + 1);
    if (w.is(Upos::adp) && attaches(a_, at, phrase.head, limit_)) return after_preposition(at);
    if (is_own_name(at)) return base(at)->tokens.last;
    if (form(at) == "(") return after_bracket(at);
    if (w.has(fw_et | fw_ou | fw_ni) && at + 1 < limit_) return after_coordination(at);
    // "les dirigeants ainsi que les otages", not "ainsi que l'a dit"
    if (at + 2 < limit_ && word(at + 1).has(fw_que) && word(at + 2).is(Upos::det) && in_set("joining_adverb", at))
      return after_coordination(at + 1) == at + 1 ? at : after_coordination(at + 1);
    // "tant les éleveurs que les céréaliers"
    const bool correlated = phrase.tokens.first > 0 && in_set("correlative_adverb", phrase.tokens.first - 1);
    if (w.has(fw_que) && correlated && at + 1 < limit_) return after_coordination(at);
    return at;
  }

  // "six Français sur dix", "une femme sur trois"
  TokenIndex after_share(TokenIndex first, TokenIndex at) const {
    const bool counted = word(first).is(Upos::num) || (word(first).is(Upos::det) && word(first).has(fw_indefinite));
    if (at + 1 >= limit_ || !counted || !word(at + 1).is(Upos::num)) return at;
    return word(at).is(Upos::adp) && !word(at).has(fw_de | fw_a) && !starts_noun(at + 2) ? at + 2 : at;
  }

  bool is_past_participle(TokenIndex i) const {
    return word(i).is(Upos::verb) && word(i).features.verb_form == VerbForm::past_participle;
  }

  // "un sondage publié dans La Croix": the complement of a participle right before `at`
  TokenIndex after_participle(TokenIndex at) const {
    if (!is_past_participle(at - 1) || at >= limit_ || word(at).is(Upos::det)) return at;
    // "un bilan communiqué lundi par le ministère"
    if (at + 1 < limit_ && in_set("weekday", at) && word(at + 1).has(fw_par)) return after_preposition(at + 1);
    return word(at).has(fw_preposition) ? after_preposition(at) : at;
  }

  // "une étude parue jeudi dans la revue Sommeil", "un rapport rendu public hier": when and where a document came out
  TokenIndex after_publication(TokenIndex at, TokenIndex head) const {
    const bool published = is_past_participle(at - 1) || (at >= 2 && is_past_participle(at - 2));
    const TokenIndex end = published && in_set("document_noun", head) ? after_day(a_, at, limit_) : at;
    return end > at && end < limit_ && word(end).is(Upos::adp) ? after_preposition(end) : end;
  }

  // "le collectif la Quadrature du Net", "le parti Les Verts": a body, then its name with the name's own article.
  bool is_own_name(TokenIndex at) const {
    if (at < 2 || !word(at).is(Upos::det) || !word(at).has(fw_definite) || !in_set("organization_noun", at - 1) ||
        in_set("document_noun", at - 1) || !word(at - 2).has(fw_definite | fw_fused_article))
      return false;  // "a précisé dans un bulletin l'Office" has its subject there
    const auto name = base(at);
    return name && a_.tokens[at + 1].has(shape_capital);
  }

  TokenIndex after_preposition(TokenIndex at) const {
    // "de", then a base noun phrase; a fused article ("du", "aux") is already in
    const TokenIndex next = at + 1;
    if (next >= limit_) return at;
    if (auto inner = base(next)) return inner->tokens.last;
    const bool according = word(next).is(Upos::adp) && in_set("according_to_second", next);  // "d'après un roman"
    if (!according && (word(next).is(Upos::adv) || word(next).is(Upos::adp))) {  // "d'entre eux", "de plus de 20 chefs"
      if (next + 1 < limit_) {
        if (auto inner = base(next + 1)) return inner->tokens.last;
      }
    }
    return at;
  }

  // "(EI)", "(Chambre haute)", "(58 ans)", "(LR)": short and without a finite verb.
  TokenIndex after_bracket(TokenIndex at) const {
    for (TokenIndex i = at + 1; i < limit_ && i < at + 12; ++i) {
      if (word(i).is_finite()) return at;
      if (form(i) == ")") return i + 1;
    }
    return at;
  }

  // "et", then a noun phrase that no verb follows as its subject.
  TokenIndex after_coordination(TokenIndex at) const {
    TokenIndex next = at + 1;
    const bool with_preposition = word(next).has(fw_de) && !word(next).is(Upos::det) && next + 1 < limit_;
    if (with_preposition) ++next;
    const auto inner = base(next);
    if (!inner) {
      // "des fantômes tristes et grotesques"
      const bool adjectives = word(next).is(Upos::adj) && at > 0 && word(at - 1).is(Upos::adj);
      return adjectives ? next + 1 : at;
    }
    return inner->tokens.last;
  }

  // The end of one apposition whose comma stands at `at`, its closing comma not included, or `at`.
  TokenIndex after_apposition(TokenIndex at, const NounPhrase& owner) const {
    if (at + 1 >= limit_ || form(at) != ",") return at;
    if (is_circumstance(a_, owner)) return at;
    const TokenIndex first = at + 1;
    if (word(first).has(fw_de) && word(owner.head).is(Upos::propn)) return after_affiliation(at);
    if (!is_apposition_start(first, owner)) return at;
    const auto inner = complements(first);
    if (!inner) return at;
    // "À Mons, le maire a dit": what a finite verb follows is a subject and no apposition
    // ("Jean Sol, président de la région a dit" lacks its second comma, but a bare function is no subject)
    const bool bare =
        word(owner.head).is(Upos::propn) && !word(first).is(Upos::det) && word(inner->head).is(Upos::noun);
    const TokenIndex end = bare ? after_workplace(a_, inner->tokens.last, limit_) : inner->tokens.last;
    const bool quoted = end + 1 < limit_ && word(end).is(Upos::punct) && form(end) != "," && word(end + 1).is_finite();
    if (quoted) return at;  // "selon les pompiers, son propriétaire « est venu »"
    if (!bare && !lacks_second_comma(a_, owner, inner->head) && end < limit_ &&
        (word(end).is_finite() || (word(end).has(fw_clitic | fw_ne) && !word(end).is(Upos::det))))
      return at;
    return end;
  }

  // "Samira Bencheikh, de l'Institut Pasteur": where someone belongs, between commas; not "a dit Sol, de passage à
  // Mons".
  TokenIndex after_affiliation(TokenIndex comma) const {
    const TokenIndex first = word(comma + 1).has(fw_fused_article) ? comma + 1 : comma + 2;
    const auto body = first < limit_ ? complements(first) : std::nullopt;
    if (!body) return comma;
    const bool name = word(body->head).is(Upos::propn) || in_set("organization_noun", body->head) ||
                      a_.tokens[body->head].has(shape_capital);
    const TokenIndex end = body->tokens.last;
    return name && (end >= limit_ || word(end).is(Upos::punct)) ? end : comma;
  }

  // "Le cinéaste A et sa productrice, B": an apposition belongs to the last conjunct.
  NounPhrase last_conjunct(const NounPhrase& whole) const {
    for (TokenIndex i = whole.tokens.last; i-- > whole.tokens.first + 1;) {
      if (!word(i).has(fw_et) || i + 1 >= whole.tokens.last || !word(i + 1).is(Upos::det)) continue;
      if (const auto last = base(i + 1); last && last->tokens.last <= whole.tokens.last)
        return {{i + 1, whole.tokens.last}, last->head};
    }
    return whole;
  }

  // ", et le ministre de l'Économie" behind a closed apposition; "La CGT, FO et Solidaires".
  TokenIndex after_enumeration(TokenIndex at, const NounPhrase& owner) const {
    if (at + 2 >= limit_ || form(at) != ",") return at;
    if (word(at + 1).has(fw_et) && word(at + 2).is(Upos::det) && at > owner.tokens.first &&
        word(at - 1).is(Upos::propn)) {
      const auto next = complements(at + 2);
      const bool closed = next && next->tokens.last < limit_ && form(next->tokens.last) == ",";
      return next && (closed || plural_verb(a_, next->tokens.last, limit_)) &&
                     (in_set("role_noun", next->head) || in_set("person_noun", next->head))
                 ? next->tokens.last
                 : at;
    }
    const auto item = base(at + 1);
    if (!item || !word(item->head).is(Upos::propn) || !word(at - 1).is(Upos::propn)) return at;
    const TokenIndex joint = item->tokens.last;
    if (joint + 1 >= limit_ || !(word(joint).has(fw_et) || form(joint) == ",")) {
      // the noun phrase "FO et Solidaires" is one by itself
      const bool coordinated = plural_verb(a_, joint, limit_) && has_coordination(a_, item->tokens);
      return coordinated ? joint : at;
    }
    if (form(joint) == ",") {
      const TokenIndex end = after_enumeration(joint, {{owner.tokens.first, joint}, item->head});
      return end == joint ? at : end;
    }
    const auto last = base(joint + 1);
    return last && word(last->head).is(Upos::propn) && plural_verb(a_, last->tokens.last, limit_) ? last->tokens.last
                                                                                                  : at;
  }

  // A name after a function ("le maire, Jean Sol"), a function after a name ("Jean Sol, maire de …", "la patronne de
  // …"), an age ("58 ans"); not a new noun phrase of another sort ("Jean Sol, la semaine dernière").
  bool is_apposition_start(TokenIndex first, const NounPhrase& owner) const {
    const Word& w = word(first);
    const TokenIndex next = std::min(first + 1, limit_ - 1);  // "58 ans", "1er adjoint"
    if (w.is(Upos::num)) return in_set("time_unit", next) || in_set("role_noun", next);
    const auto inner = base(first);
    if (!inner || in_set("quantifier", first)) return false;  // "selon la loi, toute personne reconnue coupable"
    // "Manuel Teixeira, un maçon de 51 ans"
    if (w.is(Upos::det) && w.has(fw_indefinite) && w.features.number == Number::singular &&
        word(owner.tokens.last - 1).is(Upos::propn))
      return true;
    if (in_set("manner_noun", owner.head)) return false;  // "prévient, l'œil rivé sur l'horizon, le garde"
    // "selon une source policière, l'homme a fui": what is new is not identified by what is known
    if (word(owner.tokens.first).has(fw_indefinite) && w.is(Upos::det) && w.has(fw_definite) &&
        !word(inner->head).is(Upos::propn) && !word(owner.head).is(Upos::propn))
      return false;
    if (word(inner->head).is(Upos::pron)) {  // "Oumar Maïga, l'un des responsables"; not "la CGT, elle, refuse"
      return word(owner.tokens.last - 1).is(Upos::propn) && !word(inner->head).has(fw_strong_pronoun);
    }
    // "Dans une déclaration, le porte-parole a dit": a paper is no person
    const bool person = word(inner->head).is(Upos::propn) && begins_person_name(a_, first);
    if (in_set("document_noun", owner.head) && !in_set("role_noun", owner.head) &&
        (person || !word(owner.tokens.last - 1).is(Upos::propn)))
      return false;
    const bool role = in_set("role_noun", inner->head) || in_set("person_noun", inner->head);
    if ((role || begins_person_name(a_, first)) && is_governed_thing(a_, owner)) return false;
    if (role) return true;
    // "Stanislas Nowak, ancien haveur de Bruay", "Farid Meziane, délégué CFDT", "Ana, 58 ans, coutelière": a bare noun
    // after a name
    const bool after_name = word(owner.head).is(Upos::propn) && word(owner.tokens.last - 1).is(Upos::propn);
    if (word(owner.head).is(Upos::propn) && inner->head == first && names_person(a_, first)) return true;
    if (after_name && word(first).is(Upos::adj) && word(inner->head).is(Upos::noun) && first + 1 == inner->head)
      return true;
    // "Anna Roy, Gilet jaune du Var": with a capital
    if (after_name && first == inner->tokens.first && w.is(Upos::noun) && a_.tokens[first].has(shape_capital))
      return true;
    for (TokenIndex i = inner->tokens.first; i < inner->tokens.last; ++i) {
      if (in_set("role_noun", i)) return true;
    }
    // "Interrogé à Bordeaux, Jean Sol": a person does not explain a place
    if (word(inner->head).is(Upos::propn))
      return !word(owner.head).is(Upos::propn) ||
             (owner.tokens.first == owner.head && !(is_place_name(a_, owner.head) && begins_person_name(a_, first)));
    return in_set("organization_noun", inner->head) && word(owner.head).is(Upos::propn);
  }

  const Analysis& a_;
  TokenIndex limit_;
};

}  // namespace

std::optional<NounPhrase> noun_phrase_at(const Analysis& analysis, TokenIndex first, TokenIndex limit, Reach reach) {
  const NounPhraseReader reader(analysis, limit);
  const auto base = reader.base(first);
  if (!base || reach == Reach::base) return base;
  const NounPhrase whole = reader.with_complements(*base);
  return reach == Reach::complements ? whole : reader.with_appositions(whole);
}

NounPhrase with_complements(const Analysis& analysis, const NounPhrase& base, TokenIndex limit) {
  return NounPhraseReader(analysis, limit).with_complements(base);
}

NounPhrase with_appositions(const Analysis& analysis, const NounPhrase& complemented, TokenIndex limit) {
  return NounPhraseReader(analysis, limit).with_appositions(complemented);
}

bool starts_noun_phrase(const Analysis& analysis, TokenIndex token) {
  const Word& w = analysis.words[token];
  switch (w.pos()) {
    case Upos::det:
    case Upos::noun:
    case Upos::propn:
    case Upos::num:
      return true;
    case Upos::adj:
      return analysis.tokens[token].kind == TokenKind::word;
    case Upos::pron:
      return !w.has(fw_clitic | fw_subject_clitic | fw_relative | fw_reflexive) || w.has(fw_strong_pronoun);
    default:
      return false;
  }
}

}  // namespace selon
