// Reads data/wider_nouns.tsv.
#include "lexicon/wider_noun.hpp"

#include "lexicon/name_key.hpp"

#include <selon/extractor.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace selon {
namespace {

// A noun as it is told, and the masculine that its ending suggests: "senatrice" → "senateur", "elue" → "elu". A noun of
// both genders ("biologiste") is looked up as it is first, so a wrong guess here finds nothing.
class BothGenders {
 public:
  explicit BothGenders(std::string_view noun) : key_(noun), masculine_(masculine(key_.view())) {}

  [[nodiscard]] std::array<std::string_view, 2> each() const {
    return {key_.view(), masculine_.empty() ? key_.view() : masculine_};
  }

 private:
  static std::string masculine(std::string_view noun) {
    struct Ending {
      std::string_view feminine;
      std::string_view masculine;
    };
    if (!noun.ends_with('e')) return {};
    for (const Ending e : {Ending{"trice", "teur"}, Ending{"euse", "eur"}, Ending{"iere", "ier"}, Ending{"enne", "en"},
                           Ending{"effe", "ef"}, Ending{"onne", "on"}, Ending{"e", ""}}) {
      if (noun.size() > e.feminine.size() + 1 && noun.ends_with(e.feminine))
        return std::string(noun.substr(0, noun.size() - e.feminine.size())).append(e.masculine);
    }
    return {};
  }

  NameKey key_;
  std::string masculine_;  // empty when it is the same
};

}  // namespace

void WiderNouns::add(std::string_view tsv, std::string_view name) {
  std::size_t number = 0;
  while (!tsv.empty()) {
    const std::size_t end = std::min(tsv.find('\n'), tsv.size());
    std::string_view line = tsv.substr(0, end);
    tsv.remove_prefix(std::min(end + 1, tsv.size()));
    ++number;
    if (line.empty() || line[0] == '#') continue;
    const std::size_t tab = line.find('\t');
    if (tab == std::string_view::npos || tab == 0)
      throw LexiconError(fmt::format("{}:{}: want wider <tab> narrower;…", name, number));
    const std::string wider = name_key(line.substr(0, tab));
    wider_.try_emplace(wider);
    std::string_view rest = line.substr(tab + 1);
    while (!rest.empty()) {
      const std::size_t semicolon = std::min(rest.find(';'), rest.size());
      const std::string_view word = rest.substr(0, semicolon);
      rest.remove_prefix(std::min(semicolon + 1, rest.size()));
      if (word.empty()) throw LexiconError(fmt::format("{}:{}: empty noun", name, number));
      if (word[0] == '-') {
        endings_.emplace_back(wider, name_key(word.substr(1)));
        continue;
      }
      wider_.find(wider)->push_back(name_key(word));
      narrower_.try_emplace(name_key(word));
    }
  }
}

bool WiderNouns::has_ending(std::string_view key) const {
  return std::any_of(endings_.begin(), endings_.end(), [&](const auto& e) { return key.ends_with(e.second); });
}

bool WiderNouns::is_wider(std::string_view word) const {
  const BothGenders noun(word);
  const auto keys = noun.each();
  return wider_.contains(keys[0]) || wider_.contains(keys[1]);
}

bool WiderNouns::is_narrower(std::string_view word) const {
  const BothGenders noun(word);
  const auto keys = noun.each();
  return std::any_of(keys.begin(), keys.end(),
                     [&](std::string_view key) { return narrower_.contains(key) || has_ending(key); });
}

bool WiderNouns::covers(std::string_view wider, std::string_view narrower) const {
  const BothGenders first(wider);
  for (const std::string_view key : first.each()) {
    const std::vector<std::string>* const covered = wider_.find(key);
    if (covered == nullptr) continue;
    const BothGenders second(narrower);
    for (const std::string_view told : second.each()) {
      if (std::find(covered->begin(), covered->end(), told) != covered->end()) return true;
      for (const auto& [noun, ending] : endings_) {
        if (noun == key && told.size() > ending.size() && told.ends_with(ending)) return true;
      }
    }
  }
  return false;
}

}  // namespace selon
