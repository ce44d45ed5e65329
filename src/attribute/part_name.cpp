// Whose name stands in a part of a mention, where several words with capitals follow one another.
#include "attribute/part_name.hpp"

#include "attribute/mention_part.hpp"
#include "attribute/proper_name.hpp"
#include "lexicon/function_word.hpp"
#include "lexicon/lexicon.hpp"
#include "text/fold.hpp"

#include <algorithm>
#include <string>

namespace selon {
namespace {

constexpr TokenIndex longest_title = 4;  // tokens by which a title goes on a name

}  // namespace

// "de la Santé Agnès Buzyn", "de l'organisation Ayman al-Zawahiri": the name of a
// person after the complement of their function; not "de l'agence Sputnik", "de la République Emmanuel".
TokenRange name_after_complement(const Analysis& analysis, TokenRange part, TokenIndex head, TokenRange run) {
  for (TokenIndex i = run.first; i + 1 < run.last; ++i) {
    if (!is_given_name(analysis, i) || !is_name_token(analysis, i + 1)) continue;
    if (i == run.first) {
      const Word& before = analysis.words[i - 1];
      if (!before.is(Upos::noun) && !before.is(Upos::adj)) continue;
    }
    return {i, run.last};
  }
  for (TokenIndex i = run.first + 1; i < run.last; ++i) {  // "de l'organisation Ayman al-Zawahiri"
    const std::string_view particle = analysis.form(i).substr(0, analysis.form(i).find('-'));
    if (run.first > part.first && analysis.words[run.first - 1].is(Upos::noun) &&
        analysis.lexicon->words.contains("person_particle", particle))
      return run;
  }
  // "l'agence de presse officielle syrienne Sana", "l'agence de presse Anadolu": what sort of body it is
  const bool body = head != no_token && lemma_in(analysis, "organization_noun", head) && run.first > part.first;
  const Word& before = analysis.words[run.first > part.first ? run.first - 1 : run.first];
  if (body && before.is(Upos::adj)) return run;
  if (body && run.first > head + 2 && before.is(Upos::noun) && analysis.words[run.first - 2].has(fw_de) &&
      !analysis.words[run.first - 2].has(fw_fused_article))
    return run;
  // "le ministre de l'éducation nationale Nouria Sahli", not "le directeur du journal local Voix Libre"
  TokenIndex noun = run.first;
  while (noun > part.first + 1 && analysis.words[noun - 1].is(Upos::adj)) --noun;
  if (run.last >= run.first + 2 && noun > part.first && analysis.words[noun - 1].is(Upos::noun) && head != no_token &&
      (lemma_in(analysis, "role_noun", head) || lemma_in(analysis, "person_noun", head)) &&
      !lemma_in(analysis, "organization_noun", noun - 1)) {
    return run;
  }
  return {run.first, run.first};
}

std::optional<Title> title_at(const Analysis& analysis, TokenRange within, TokenIndex short_end, bool definite) {
  for (TokenIndex last = std::min<TokenIndex>(within.last, short_end + longest_title); last > short_end; --last) {
    const TokenRange whole{within.first, last};
    const std::string_view words = slice(analysis.text, span_of(analysis, whole));
    const EntityEntry* entry = analysis.lexicon->entities.find(words).entry;
    if (entry == nullptr && definite) entry = analysis.lexicon->entities.find_titled(words);
    if (entry != nullptr) return Title{whole, entry};
  }
  return std::nullopt;
}

// "le patron de l'usine | contacté", not "le ministre délégué"
TokenRange without_participle(const Analysis& analysis, TokenRange tokens, TokenIndex head) {
  const auto is_participle = [&](TokenIndex i) {
    return analysis.words[i].is_verbal() && analysis.words[i].features.verb_form == VerbForm::past_participle;
  };
  while (head != no_token && tokens.last > head + 3 && is_participle(tokens.last - 1)) --tokens.last;
  return tokens;
}

// "le journal Le Monde", "l'ONG Human Rights Watch"
TokenRange title_with_article(const Analysis& analysis, TokenRange name, TokenIndex begin) {
  const TokenIndex before = name.first == 0 ? 0 : name.first - 1;
  if (before > begin && analysis.words[before].has(fw_definite) && analysis.tokens[before].has(shape_capital))
    return {before, name.last};
  std::string buffer;
  const bool kind =
      name.last > name.first + 1 && is_acronym(analysis, name.first) &&
      analysis.lexicon->words.contains("generic_organization_noun", fold(analysis.form(name.first), buffer));
  const TokenRange rest{name.first + 1, name.last};
  return kind && analysis.lexicon->entities.find(slice(analysis.text, span_of(analysis, rest))).entry != nullptr ? rest
                                                                                                                 : name;
}

std::optional<std::uint32_t> age_at(const Analysis& analysis, TokenIndex number) {
  if (analysis.tokens[number].kind != TokenKind::number || !lemma_in(analysis, "age_unit", number + 1))
    return std::nullopt;
  std::uint32_t years = 0;
  for (const char c : analysis.form(number)) {
    if (c >= '0' && c <= '9' && years < 1000) years = years * 10 + static_cast<std::uint32_t>(c - '0');
  }
  return years;
}

// "la Suédoise", "six Français": people, not names of their own.
bool is_demonym_noun(const Analysis& analysis, TokenRange part, TokenIndex i) {
  if (i == part.first || !analysis.tokens[i].has(shape_capital) ||
      analysis.lexicon->entities.find_demonym(analysis.form(i)) == nullptr)
    return false;
  if (i + 1 < part.last && is_name_token(analysis, i + 1)) {  // "le Français Jean Sol", not "Belge Énergie"
    return analysis.words[i - 1].is(Upos::det) && is_given_name(analysis, i + 1);
  }
  return analysis.lexicon->entities.find(analysis.form(i)).entry == nullptr;
}

// "l'agence RIA Novosti Valentine Sapounov" is two names; "Premier Manuel Valls" a function and a name, "[le
// sénateur] LR Paul Sol" a party and a name.
TokenRange one_name(const Analysis& analysis, TokenRange name, TokenIndex head) {
  if (name.last < name.first + 2) return name;
  const bool told = head != no_token && head < name.first && lemma_in(analysis, "role_noun", head);
  const bool party = told && name.last > name.first + 2 && is_acronym(analysis, name.first);
  if ((analysis.words[name.first].is(Upos::adj) || party) && is_given_name(analysis, name.first + 1))
    return {name.first + 1, name.last};
  const bool body = head != no_token && head < name.first && lemma_in(analysis, "organization_noun", head);
  for (TokenIndex i = name.first + 1; body && i + 1 < name.last; ++i) {
    if (is_given_name(analysis, i) && is_name_token(analysis, i + 1) && analysis.words[i - 1].is(Upos::propn))
      return {name.first, i};
  }
  // "ce qu'a confié à France Info Jacques Roy": a body of the table, then a person
  for (TokenIndex i = name.first + 1; i + 1 < name.last; ++i) {
    if (!is_given_name(analysis, i) || !is_name_token(analysis, i + 1)) continue;
    const EntityMatch known = analysis.lexicon->entities.find(slice(analysis.text, span_of(analysis, {name.first, i})));
    if (known.entry != nullptr && known.entry->kind == EntityKind::organization && known.sense == NameSense::name)
      return {name.first, i};
  }
  return name;
}

}  // namespace selon
