// One line of a cue file: its words and what they stand for.
#include "lexicon/cue_line.hpp"

#include <array>
#include <stdexcept>
#include <utility>

namespace selon {
namespace {

template <class Value>
using Name = std::pair<std::string_view, Value>;

constexpr std::array<Name<Complement>, 18> complement_names{{
    {"quote", takes_quote},
    {"que", takes_que},
    {"si", takes_si},
    {"inf", takes_inf},
    {"de_inf", takes_de_inf},
    {"a_inf", takes_a_inf},
    {"np", takes_np},
    {"obj_de", takes_obj_de},
    {"obj_a", takes_obj_a},
    {"dat_de", takes_dat_de},
    {"dat_np", takes_dat_np},
    {"attribute", takes_attribute},
    {"self", takes_self},
    {"self_de", takes_self_de},
    {"ce_que", takes_ce_que},
    {"prep_np", takes_prep_np},
    {"obj_pour", takes_obj_pour},
    {"this_np", takes_this_np},
}};

constexpr std::array<Name<CuePos>, 6> pos_names{{
    {"verb", CuePos::verb},
    {"noun", CuePos::noun},
    {"adjective", CuePos::adjective},
    {"adverb", CuePos::adverb},
    {"preposition", CuePos::preposition},
    {"locution", CuePos::locution},
}};

constexpr std::array<Name<CueStrength>, 3> strength_names{{
    {"strong", CueStrength::strong},
    {"weak", CueStrength::weak},
    {"quote", CueStrength::quote},
}};

constexpr std::array<Name<Act>, 20> act_names{{
    {"assert", Act::assert_}, {"report", Act::report},   {"deny", Act::deny},           {"confirm", Act::confirm},
    {"admit", Act::admit},    {"accuse", Act::accuse},   {"criticise", Act::criticise}, {"praise", Act::praise},
    {"warn", Act::warn},      {"promise", Act::promise}, {"threaten", Act::threaten},   {"demand", Act::demand},
    {"ask", Act::ask},        {"advise", Act::advise},   {"announce", Act::announce},   {"deplore", Act::deplore},
    {"hope", Act::hope},      {"doubt", Act::doubt},     {"believe", Act::believe},     {"decline", Act::decline},
}};

constexpr std::array<Name<Modality>, 6> modality_names{{
    {"asserted", Modality::asserted},
    {"denied", Modality::denied},
    {"possible", Modality::possible},
    {"asked", Modality::asked},
    {"demanded", Modality::demanded},
    {"promised", Modality::promised},
}};

constexpr std::size_t columns = 7;

[[noreturn]] void refuse(std::string_view reason, std::string_view what = {}) {
  std::string message(reason);
  if (!what.empty()) message.append(" \"").append(what).append("\"");
  throw std::invalid_argument(message);
}

template <class Value, std::size_t n>
Value named(const std::array<Name<Value>, n>& names, std::string_view word, std::string_view what) {
  for (const auto& [name, value] : names) {
    if (name == word) return value;
  }
  refuse(what, word);
}

std::uint32_t read_complements(std::string_view words) {
  std::uint32_t bits = 0;
  if (words == "-") return bits;
  while (true) {
    const std::size_t comma = words.find(',');
    const std::uint32_t bit = named(complement_names, words.substr(0, comma), "unknown complement");
    if ((bits & bit) != 0) refuse("complement named twice", words.substr(0, comma));
    bits |= bit;
    if (comma == std::string_view::npos) return bits;
    words.remove_prefix(comma + 1);
  }
}

// "l'écho" is two words for the tokenizer; "aujourd'hui" and "l'on" are one.
std::string with_spaces_after_elisions(std::string_view words) {
  constexpr std::size_t longest_elided = 2;  // letters of "qu"
  std::string out;
  std::size_t letters = 0;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const char c = words[i];
    out += c;
    const std::string_view rest = words.substr(i + 1);
    const bool indefinite = rest == "on" || rest.starts_with("on ");
    if (c == '\'' && letters <= longest_elided && !indefinite) out += ' ';
    letters = c == ' ' || c == '\'' || c == '-' ? 0 : letters + 1;
  }
  return out;
}

}  // namespace

CueLine parse_cue_line(std::string_view line) {
  std::array<std::string_view, columns> fields;
  std::size_t count = 0;
  for (std::string_view rest = line;;) {
    const std::size_t tab = rest.find('\t');
    if (count == columns) refuse("more than seven columns");
    fields[count++] = rest.substr(0, tab);
    if (tab == std::string_view::npos) break;
    rest.remove_prefix(tab + 1);
  }
  if (count < columns) {
    refuse("seven columns are wanted: lemma, pos, complements, strength, act, modality, preposition");
  }
  const auto& [lemma, pos, complements, strength, act, modality, preposition] = fields;
  if (lemma.empty() || lemma.front() == ' ' || lemma.back() == ' ' || lemma.find("  ") != std::string_view::npos) {
    refuse("empty lemma or stray space in", lemma);
  }
  CueLine out;
  out.entry.lemma = lemma;
  out.entry.pos = named(pos_names, pos, "unknown part of speech");
  out.entry.complements = read_complements(complements);
  out.entry.strength = named(strength_names, strength, "unknown strength");
  out.entry.act = named(act_names, act, "unknown act");
  out.entry.modality = named(modality_names, modality, "unknown modality");
  if (preposition.empty()) refuse("empty preposition: write -");
  if (preposition != "-") out.entry.preposition = preposition;
  if (out.entry.takes(takes_prep_np) && preposition == "-") refuse("prep_np wants a preposition");
  if (preposition != "-" && !out.entry.takes(takes_prep_np | takes_attribute | takes_quote)) {
    refuse("a preposition without prep_np, attribute or quote");
  }
  std::string_view key = lemma;
  const bool verbal = out.entry.pos == CuePos::verb || out.entry.pos == CuePos::locution;
  for (const std::string_view pronoun : {std::string_view("se "), std::string_view("s'")}) {
    if (!verbal || !key.starts_with(pronoun)) continue;
    key.remove_prefix(pronoun.size());
    out.entry.reflexive = true;
    break;
  }
  if (key.empty()) refuse("a pronoun is no lemma", lemma);
  const bool several_words = key.find(' ') != std::string_view::npos || key.find('\'') != std::string_view::npos;
  if (out.entry.pos == CuePos::verb && several_words) refuse("a verb of several words is a locution", lemma);
  out.key = with_spaces_after_elisions(key);
  return out;
}

std::string complement_words(std::uint32_t complements) {
  std::string out;
  for (const auto& [name, bit] : complement_names) {
    if ((complements & bit) == 0) continue;
    if (!out.empty()) out += ',';
    out += name;
  }
  return out;
}

}  // namespace selon
