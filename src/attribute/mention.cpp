// Cuts a mention into conjuncts and joins each with its appositions.
#include "attribute/mention.hpp"

#include "attribute/mention_part.hpp"
#include "attribute/proper_name.hpp"
#include "lexicon/function_word.hpp"
#include "lexicon/lexicon.hpp"

#include <algorithm>
#include <string>

namespace selon {
namespace {

enum class Joint : std::uint8_t { start, comma, conjunction };

struct Piece {
  Joint joint = Joint::start;
  TokenRange tokens;
};

// A conjunct begins with a determiner, a name or a pronoun: "le maire et la préfète", "Leroux et Vantighem"; not
// "l'Économie et des Finances" (a complement goes on), not "ministre et maire" (one person, two functions).
bool begins_conjunct(const Analysis& a, TokenIndex token, TokenIndex limit, bool after_complement) {
  if (token >= limit) return false;
  const Word& w = a.words[token];
  if (w.has(fw_fused_article)) return w.is(Upos::det) && !after_complement;
  if (w.is(Upos::det)) return true;
  if (w.is(Upos::num)) return true;
  if (w.is(Upos::pron)) return !w.has(fw_relative);
  if (w.is(Upos::adp) && w.has(fw_pour)) return true;  // "pour le proviseur et pour les parents"
  if (is_name_token(a, token)) return !lemma_in(a, "role_noun", token) || w.is(Upos::propn);
  return false;
}

std::vector<Piece> cut(const Analysis& a, TokenRange tokens) {
  std::vector<Piece> out;
  TokenIndex from = tokens.first;
  Joint joint = Joint::start;
  int depth = 0;
  bool complement = false;
  const auto close = [&](TokenIndex at, Joint next, TokenIndex resume) {
    if (at > from) out.push_back({joint, {from, at}});
    joint = next;
    from = resume;
    complement = false;
  };
  for (TokenIndex i = tokens.first; i < tokens.last; ++i) {
    const std::string_view form = a.form(i);
    if (form == "(" || form == "[") ++depth;
    if ((form == ")" || form == "]") && depth > 0) --depth;
    if (depth > 0) continue;
    const Word& w = a.words[i];
    if (form == ",") {
      close(i, Joint::comma, i + 1);
    } else if (i > from && w.has(fw_et | fw_ou) && begins_conjunct(a, i + 1, tokens.last, complement)) {
      close(i, Joint::conjunction, i + 1);
    } else if (i > from && w.has(fw_comme) && begins_conjunct(a, i + 1, tokens.last, complement)) {
      close(i, Joint::conjunction, i + 1);  // "Paris comme Rome"
    } else if (i > from && i + 2 < tokens.last && w.is(Upos::adv) && a.words[i + 1].has(fw_que) &&
               begins_conjunct(a, i + 2, tokens.last, complement)) {
      close(i, Joint::conjunction, i + 2);  // "ainsi que les diplomates"
      ++i;
    } else if (i > from && w.has(fw_preposition) && !w.is(Upos::det)) {
      complement = true;
    }
  }
  close(tokens.last, Joint::start, tokens.last);
  // ", et" leaves an empty piece: the conjunction's joint wins
  return out;
}

// "EMA" of ", ou EMA": another name of the same thing.
bool is_other_name(const Analysis& a, const Piece& piece, const MentionForm& current) {
  return piece.joint == Joint::conjunction && piece.tokens.last == piece.tokens.first + 1 &&
         a.words[piece.tokens.first - 1].has(fw_ou) && is_acronym(a, piece.tokens.first) && current.acronym.empty();
}

void add_roles(MentionForm& to, const MentionForm& from) {
  to.roles.insert(to.roles.end(), from.roles.begin(), from.roles.end());
  if (to.complement.empty()) to.complement = from.complement;
  // "Vallonia, organisme public" is a body, and the noun's gender is not its own
  if (!to.name.empty() && !to.kind_is_sure && from.name.empty() && from.kind == EntityKind::organization &&
      from.kind_is_sure) {
    to.kind = from.kind;
    to.kind_is_sure = true;
  }
  if (to.gender == Gender::unknown && (to.name.empty() || to.kind == EntityKind::person)) to.gender = from.gender;
  if (to.age == 0) to.age = from.age;
}

// "le maire, Jean Sol": the description has its name now.
void take_name(const Analysis& a, MentionForm& to, const MentionForm& name) {
  if (to.roles.empty() && name.kind == EntityKind::person) {  // "le garde des Sceaux, Étienne Maraval"
    const bool one_of = to.type == MentionType::pronoun;
    to.roles.push_back({one_of ? text_without_article(a, to.tokens) : to.name_text, to.span, to.head});
  }
  to.type = MentionType::name;
  to.name = name.name;
  to.name_text = name.name_text;
  to.table = name.table;
  to.civility = name.civility;
  to.acronym = name.acronym.empty() ? to.acronym : name.acronym;
  if (name.gender != Gender::unknown) to.gender = name.gender;
  add_roles(to, name);
  const Number number = to.number;
  decide_kind(a, to);
  to.number = number;
}

class Joiner {
 public:
  explicit Joiner(const Analysis& analysis) : a_(analysis) {}

  void add(const Piece& piece, bool last_is_conjunction, bool has_later_name) {
    if (!out_.empty() && is_other_name(a_, piece, out_.back())) {
      out_.back().acronym = a_.form(piece.tokens.first);
      extend(piece);
      return;
    }
    MentionPart part = read_part(a_, piece.tokens);
    if (out_.empty() || piece.joint == Joint::conjunction || !joins(part, last_is_conjunction)) {
      if (!out_.empty() && part.type == PartType::prepositional) {
        extend(piece);  // "de la Défense, des Anciens combattants"
        return;
      }
      out_.push_back(std::move(part.form));
      return;
    }
    (void)has_later_name;
    MentionForm& current = out_.back();
    if (part.type == PartType::name && current.name.empty()) {
      take_name(a_, current, part.form);
    } else if (part.type != PartType::age && (part.form.roles.empty() || part.type == PartType::name)) {
      // "chauffagiste", "délégué CFDT"
      part.form.roles = {{text_without_article(a_, piece.tokens), part.form.span, part.form.head}};
      add_roles(current, part.form);
    } else {
      add_roles(current, part.form);
    }
    extend(piece);
  }

  std::vector<MentionForm> take() { return std::move(out_); }

 private:
  void extend(const Piece& piece) {
    MentionForm& current = out_.back();
    current.tokens.last = piece.tokens.last;
    current.span.end = a_.tokens[piece.tokens.last - 1].end;
  }

  // Whether `part`, after a comma, says more of the one before: its name, function, age or origin.
  bool joins(const MentionPart& part, bool in_enumeration) const {
    const MentionForm& current = out_.back();
    const MentionForm& form = part.form;
    switch (part.type) {
      case PartType::age:
        return true;
      case PartType::bare:
        return true;
      case PartType::prepositional:
        return !current.name.empty();
      case PartType::pronoun:
        return false;
      case PartType::name:
        // "le ministre, Jean Sol" but "La CGT, FO et Solidaires", "les élus, Jean Sol et …"
        if (current.type == MentionType::pronoun) return is_one_of(current) && form.kind == EntityKind::person;
        if (!current.name.empty()) {  // "Farid Meziane, délégué CFDT", "Anna Roy, Gilet jaune du Var"
          const bool function =
              (form.head != no_token && form.head < form.name.first) || a_.words[form.tokens.first].is(Upos::noun);
          return current.kind == EntityKind::person && function && form.determination == Determination::none &&
                 form.kind != EntityKind::place;
        }
        return current.number != Number::plural && (form.number != Number::plural);
      case PartType::description:
        if (current.type == MentionType::pronoun) return false;
        // "Jean Sol, le maire" joins; "les élus, les parents et la directrice" enumerates
        if (in_enumeration && current.name.empty()) return false;
        if (!current.name.empty() || !in_enumeration)
          return current.number == form.number || form.number == Number::unknown || is_ordinal(form);
        return false;
    }
    return false;
  }

  // "1er adjoint de la mairie"
  bool is_ordinal(const MentionForm& form) const {
    return form.head != no_token && a_.words[form.tokens.first].is(Upos::num) &&
           a_.words[form.head].features.number == Number::singular;
  }

  // "un des chefs du mouvement, Jean Sol"
  bool is_one_of(const MentionForm& form) const {
    return form.number == Number::singular && form.tokens.last > form.head + 2 && a_.words[form.head + 1].has(fw_de);
  }

  const Analysis& a_;
  std::vector<MentionForm> out_;
};

// "Inès et Sarah Belkacem": the first name alone shares the surname.
void share_surnames(const Analysis& a, std::vector<MentionForm>& forms) {
  for (std::size_t i = 0; i + 1 < forms.size(); ++i) {
    MentionForm& first = forms[i];
    const MentionForm& next = forms[i + 1];
    if (first.name.last != first.name.first + 1 || next.name.last < next.name.first + 2) continue;
    if (first.tokens.last != first.name.last || first.civility || !first.roles.empty() ||
        next.kind != EntityKind::person)
      continue;
    if (!is_given_name(a, first.name.first) || !is_given_name(a, next.name.first)) continue;
    if (next.tokens.first != first.tokens.last + 1) continue;
    const TokenRange surname{next.name.first + 1, next.name.last};
    first.name_text =
        a.arena.copy(std::string(first.name_text) + " " + std::string(slice(a.text, span_of(a, surname))));
  }
}

}  // namespace

TokenRange tokens_of(const Analysis& a, Span span) {
  const auto ends_before = [](const Token& t, std::uint32_t at) { return t.end <= at; };
  const auto first = std::lower_bound(a.tokens.begin(), a.tokens.end(), span.start, ends_before);
  auto last = first;
  while (last != a.tokens.end() && last->start < span.end) ++last;
  return {static_cast<TokenIndex>(first - a.tokens.begin()), static_cast<TokenIndex>(last - a.tokens.begin())};
}

std::vector<MentionForm> read_mention(const Analysis& a, Span span) {
  const TokenRange tokens = tokens_of(a, span);
  if (tokens.empty()) {
    MentionForm form;
    form.span = span;
    form.name_text = slice(a.text, span);
    return {form};
  }
  const std::vector<Piece> pieces = cut(a, tokens);
  Joiner joiner(a);
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    bool enumeration = false;
    for (std::size_t k = i + 1; k < pieces.size() && k < i + 8; ++k)
      enumeration |= pieces[k].joint == Joint::conjunction;
    joiner.add(pieces[i], enumeration, false);
  }
  std::vector<MentionForm> out = joiner.take();
  if (out.empty()) out.push_back(read_part(a, tokens).form);
  if (out.size() == 1) out.front().span = span;
  share_surnames(a, out);
  return out;
}

}  // namespace selon
