// Proper names by shape, tag and lexicon.
#include "attribute/proper_name.hpp"

#include "lexicon/lexicon.hpp"
#include "lexicon/name_key.hpp"
#include "text/character.hpp"
#include "text/utf8.hpp"

#include <algorithm>

namespace selon {
namespace {

bool in_set(const Analysis& a, SetName set, std::string_view word) { return a.lexicon->words.contains(set, word); }

bool is_particle(const Analysis& a, TokenIndex token) {
  // "de", "van", "al", "ben", "Le": inside a name they join its words
  return in_set(a, "name_particle", NameKey(a.form(token)).view());
}

// "S." of "Jean S.", "K." of "K. A."
bool is_initial(const Analysis& a, TokenIndex token) {
  const std::string_view form = a.form(token);
  const Character first = classify(form, 0);
  if (first.kind != CharClass::upper) return false;
  return form.size() == first.length || (form.size() == first.length + 1U && form.back() == '.');
}

// "al-Abadi", "el-Sissi": a particle, a hyphen and a capital.
bool has_small_prefix(const Analysis& a, TokenIndex token) {
  const std::string_view form = a.form(token);
  const std::size_t hyphen = form.find('-');
  return hyphen != std::string_view::npos && hyphen > 0 && classify(form, hyphen + 1).kind == CharClass::upper &&
         in_set(a, "name_particle", form.substr(0, hyphen));
}

bool is_surname(const Analysis& a, TokenIndex token) {
  return (a.lexicon->morphology.find(a.form(token)).kind & form_surname) != 0;
}

}  // namespace

bool is_name_token(const Analysis& a, TokenIndex token) {
  const Token& t = a.tokens[token];
  if (t.kind != TokenKind::word) return false;
  const Word& w = a.words[token];
  if (!t.has(shape_capital)) return has_small_prefix(a, token);
  if (w.is(Upos::propn)) return true;
  if (!t.has(shape_capital) || t.has(shape_elided)) return false;
  if (w.is(Upos::det) || w.is(Upos::adp) || w.is(Upos::pron) || w.is(Upos::sconj) || w.is(Upos::cconj) ||
      w.is(Upos::adv))
    return false;
  return !w.has(~0ULL);
}

TokenRange proper_name_at(const Analysis& a, TokenIndex first, TokenIndex limit, bool after_civility) {
  if (first >= limit || !(is_name_token(a, first) || is_initial(a, first))) {
    // "de La Motte-Picquart" after a civility, "Al-Joulani", "Ould Abdel Aziz"
    if (first + 1 >= limit || !is_particle(a, first) || a.tokens[first].has(shape_elided)) return {first, first};
    if (!after_civility && !(a.tokens[first].has(shape_capital) && a.words[first].is(Upos::propn)))
      return {first, first};
    if (!(is_name_token(a, first + 1) || is_particle(a, first + 1))) return {first, first};
  }
  TokenIndex end = first + 1;
  bool named = is_name_token(a, first) || is_initial(a, first);  // "l'imam de la ville": particles alone are no name
  for (TokenIndex i = first + 1; i < limit;) {
    if (is_name_token(a, i) || is_initial(a, i)) {
      // "Dylan R. Mathias B.": a second given name after an initial begins another name
      if (i > first + 1 && is_initial(a, i - 1) && is_given_name(a, i) && !is_surname(a, i)) break;
      end = ++i;
      named = true;
      continue;
    }
    // particles, at most three, and a name after them: "de La", "von der"
    TokenIndex next = i;
    while (next < limit && next < i + 3 && is_particle(a, next)) ++next;
    // "Chung-hwa", "Canal +" keep to one token or symbol; "AFP/VNA"
    if (next == i && next < limit && a.form(i) == "+") {
      end = ++i;
      continue;
    }
    if (next == i || next >= limit || !is_name_token(a, next)) break;
    // "les costumes Arnys de François Fillon": behind de, another's full name
    if (!is_given_name(a, first) && is_given_name(a, next) && next + 1 < limit && is_name_token(a, next + 1)) break;
    i = next;
  }
  return {first, named ? end : first};
}

bool is_given_name(const Analysis& a, TokenIndex token, Gender* gender) {
  if (!a.tokens[token].has(shape_capital)) return false;
  const std::string_view whole = a.form(token);
  const std::string_view form = whole.substr(0, whole.find('-'));  // "Jean-Marie" by "Jean"
  const Forms forms = a.lexicon->morphology.find(form);
  if ((forms.kind & form_given_name) == 0) return false;
  if (gender != nullptr) {
    *gender = Gender::unknown;
    bool masculine = false;
    bool feminine = false;
    for (const Reading& reading : forms.readings) {
      if (reading.features.pos != Upos::propn) continue;
      masculine |= reading.features.gender == Gender::masculine;
      feminine |= reading.features.gender == Gender::feminine;
    }
    if (masculine != feminine) *gender = masculine ? Gender::masculine : Gender::feminine;
  }
  return true;
}

bool is_acronym(const Analysis& a, TokenIndex token) {
  const std::string_view form = a.form(token);
  std::size_t capitals = 0;
  for (std::size_t i = 0; i < form.size();) {
    const Character c = classify(form, i);
    if (c.kind == CharClass::lower) return false;
    capitals += c.kind == CharClass::upper;
    i += std::max<std::size_t>(c.length, 1);
  }
  return capitals >= 2;
}

namespace {

/// Calls `visit` with each word of a name_key until it says false. Whether it never did.
template <typename Visit>
bool each_word(std::string_view key, Visit visit) {
  for (std::size_t at = 0; at < key.size();) {
    std::size_t end = at;
    while (end < key.size() && key[end] != ' ' && key[end] != '\'') ++end;
    if (end > at && !visit(key.substr(at, end - at))) return false;
    at = end + 1;
  }
  return true;
}

}  // namespace

std::vector<std::string> name_words(std::string_view name) {
  std::vector<std::string> out;
  each_word(NameKey(name).view(), [&](std::string_view word) {
    out.emplace_back(word);
    return true;
  });
  return out;
}

bool has_word(std::string_view key, std::string_view word) {
  return !each_word(key, [&](std::string_view one) { return one != word; });
}

bool has_no_other_words(std::string_view key, const std::vector<std::string>& words) {
  return each_word(key,
                   [&](std::string_view one) { return std::find(words.begin(), words.end(), one) != words.end(); });
}

namespace {

constexpr std::size_t longest_name = 10;  // words of a name that are indexed: keeps the number of keys bounded

std::string joined(const std::vector<std::string>& words, std::size_t first, std::size_t last) {
  std::string out;
  for (std::size_t i = first; i < last; ++i) {
    if (i > first) out += ' ';
    out += words[i];
  }
  return out;
}

std::string first_letter(const std::string& word) { return word.substr(0, decode(word, 0).length); }

}  // namespace

std::vector<std::string> short_person_names(const std::vector<std::string>& words) {
  std::vector<std::string> out;
  const std::size_t n = words.size();
  if (n < 2 || n > longest_name) return out;
  for (std::size_t i = 1; i < n; ++i) out.push_back(joined(words, i, n));
  out.push_back(words[0]);
  out.push_back(first_letter(words[0]) + " " + joined(words, 1, n));
  out.push_back(joined(words, 0, n - 1) + " " + first_letter(words[n - 1]));
  std::string initials;
  for (const std::string& word : words) initials += (initials.empty() ? "" : " ") + first_letter(word);
  out.push_back(initials);
  out.push_back(first_letter(words[0]) + " " + first_letter(words[n - 1]));
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

constexpr std::size_t shortest_initialed = 3;  // "de", "la", "des" give an acronym no letter

std::vector<std::string> short_organization_names(const std::vector<std::string>& words) {
  std::vector<std::string> out;
  for (std::size_t i = 1; i < words.size() && i < longest_name; ++i) {
    if (words[i - 1].size() > 2) out.push_back(joined(words, 0, i));
  }
  // "PP", and of what it is besides: "PPE"
  std::string letters;
  for (std::size_t i = 0; i < words.size() && i < longest_name; ++i) {
    if (letters.size() > 1 && i + 1 == words.size()) out.push_back(letters);
    if (words[i].size() > shortest_initialed) letters += words[i].front();
  }
  if (letters.size() > 1) out.push_back(letters);
  return out;
}

}  // namespace selon
