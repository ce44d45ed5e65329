// Reads a Hunspell dictionary and expands its suffix rules.
#include "hunspell.hpp"

#include <fstream>
#include <sstream>
#include <stdexcept>

namespace selon::tools {
namespace {

std::ifstream open(const std::filesystem::path& path) {
  std::ifstream in(path);
  if (!in) throw std::runtime_error(path.string() + ": cannot be read");
  return in;
}

std::size_t length_of_character(char first) {
  const auto c = static_cast<unsigned char>(first);
  return c < 0x80 ? 1 : c < 0xE0 ? 2 : c < 0xF0 ? 3 : 4;
}

std::vector<std::string> parse_condition(std::string_view text) {
  std::vector<std::string> condition;
  if (text == ".") return condition;
  while (!text.empty()) {
    if (text.front() == '[') {
      const std::size_t close = text.find(']');
      condition.emplace_back(text.substr(1, close - 1));
      text.remove_prefix(close + 1);
    } else {
      const std::size_t size = length_of_character(text.front());
      condition.emplace_back(text.substr(0, size));
      text.remove_prefix(size);
    }
  }
  return condition;
}

bool one_of(std::string_view character, std::string_view alternatives) {
  if (alternatives == ".") return true;
  const bool exclude = alternatives.starts_with('^');
  if (exclude) alternatives.remove_prefix(1);
  bool found = false;
  while (!alternatives.empty() && !found) {
    const std::size_t size = length_of_character(alternatives.front());
    found = alternatives.substr(0, size) == character;
    alternatives.remove_prefix(size);
  }
  return found != exclude;
}

std::string join(std::istringstream& in) {
  std::string all, word;
  while (in >> word) {
    if (!all.empty()) all += ' ';
    all += word;
  }
  return all;
}

template <class Call>
void each_flag(std::string_view flags, const Call& call) {
  for (std::size_t i = 0; i + 1 < flags.size(); i += 2) call(flags.substr(i, 2));
}

bool has_flag(std::string_view flags, std::string_view wanted) {
  bool found = false;
  each_flag(flags, [&](std::string_view flag) { found = found || flag == wanted; });
  return found;
}

}  // namespace

HunspellDictionary::HunspellDictionary(const std::filesystem::path& aff, const std::filesystem::path& dic) {
  std::ifstream rules = open(aff);
  for (std::string line; std::getline(rules, line);) {
    std::istringstream in(line);
    std::string kind, flag, strip, add, condition;
    in >> kind;
    if (kind == "NEEDAFFIX") in >> needs_affix_;
    if (kind != "SFX" && kind != "PFX") continue;
    in >> flag >> strip >> add;
    if (!(in >> condition)) continue;  // the header of a group: flag, Y, number of rules
    Rule rule;
    rule.strip = strip == "0" ? "" : strip;
    const std::size_t slash = add.find('/');
    if (slash != std::string::npos) rule.flags = add.substr(slash + 1);
    rule.add = add.substr(0, slash);
    if (rule.add == "0") rule.add.clear();
    rule.condition = parse_condition(condition);
    rule.tags = join(in);
    const bool elision = kind == "PFX" && rule.add.find('\'') != std::string::npos;
    if (!elision) (kind == "SFX" ? suffixes_ : prefixes_)[flag].push_back(std::move(rule));
  }
  std::ifstream words = open(dic);
  std::string line;
  std::getline(words, line);  // the number of lines
  while (std::getline(words, line)) lines_.push_back(line);
}

bool HunspellDictionary::matches(const Rule& rule, std::string_view word, bool suffix) {
  std::vector<std::string_view> characters;
  for (std::size_t i = 0; i < word.size();) {
    const std::size_t size = length_of_character(word[i]);
    characters.push_back(word.substr(i, size));
    i += size;
  }
  if (characters.size() < rule.condition.size()) return false;
  const std::size_t first = suffix ? characters.size() - rule.condition.size() : 0;
  for (std::size_t i = 0; i < rule.condition.size(); ++i) {
    if (!one_of(characters[first + i], rule.condition[i])) return false;
  }
  return suffix ? word.ends_with(rule.strip) : word.starts_with(rule.strip);
}

void HunspellDictionary::expand_suffixes(const std::string& base, std::string_view flags, const ExpandedForm& line,
                                         std::string_view tags,
                                         const std::function<void(const ExpandedForm&)>& emit) const {
  if (!has_flag(flags, needs_affix_)) emit({base, line.lemma, tags, line.line_tags});
  each_flag(flags, [&](std::string_view flag) {
    const auto group = suffixes_.find(flag);
    if (group == suffixes_.end()) return;
    for (const Rule& rule : group->second) {
      if (!matches(rule, base, true)) continue;
      const std::string form = base.substr(0, base.size() - rule.strip.size()) + rule.add;
      const std::string all_tags = std::string(tags) + " " + rule.tags;
      // A suffix rule's own suffixes make further forms: "0/S." gives singular and plural.
      expand_suffixes(form, rule.flags, line, all_tags, emit);
    }
  });
}

void HunspellDictionary::expand(const std::function<void(const ExpandedForm&)>& emit) const {
  for (const std::string& line : lines_) {
    const std::size_t space = line.find_first_of(" \t");
    const std::string entry = line.substr(0, space);
    const std::string tags = space == std::string::npos ? "" : line.substr(space + 1);
    const std::size_t slash = entry.find('/', 1);
    const std::string stem = entry.substr(0, slash);
    const std::string flags = slash == std::string::npos ? "" : entry.substr(slash + 1);
    expand_suffixes(stem, flags, {stem, stem, tags, tags}, tags, emit);
    // "mètre" with the prefixes of units: kilomètre, centimètre.
    each_flag(flags, [&](std::string_view flag) {
      const auto group = prefixes_.find(flag);
      if (group == prefixes_.end()) return;
      for (const Rule& rule : group->second) {
        if (!matches(rule, stem, false)) continue;
        const std::string form = rule.add + stem.substr(rule.strip.size());
        expand_suffixes(form, rule.flags, {form, form, tags, tags}, tags, emit);
      }
    });
  }
}

}  // namespace selon::tools
