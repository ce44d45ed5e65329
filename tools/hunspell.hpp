// Reads a Hunspell dictionary and expands its suffix rules.
#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace selon::tools {

/// One form of one dictionary line: "mangions", lemma "manger", tags "po:v1_it_q_zz po:ipre po:1pl".
struct ExpandedForm {
  std::string_view form;
  std::string_view lemma;
  std::string_view tags;
  std::string_view line_tags;  // those of the dictionary line alone: "po:v1_it_q_zz"
};

/// A Hunspell dictionary with two-letter flags. Elision prefixes (l', qu') are left out: the tokenizer cuts them off.
class HunspellDictionary {
 public:
  /// Throws std::runtime_error when a file cannot be read.
  HunspellDictionary(const std::filesystem::path& aff, const std::filesystem::path& dic);

  /// Calls `emit` for every form of every line.
  void expand(const std::function<void(const ExpandedForm&)>& emit) const;

 private:
  struct Rule {
    std::string strip;
    std::string add;
    std::vector<std::string> condition;  // one entry a character: its alternatives; "^…" excludes them
    std::string flags;                   // continuation
    std::string tags;
  };
  static bool matches(const Rule& rule, std::string_view word, bool suffix);
  void expand_suffixes(const std::string& base, std::string_view flags, const ExpandedForm& line, std::string_view tags,
                       const std::function<void(const ExpandedForm&)>& emit) const;

  std::map<std::string, std::vector<Rule>, std::less<>> suffixes_;
  std::map<std::string, std::vector<Rule>, std::less<>> prefixes_;
  std::string needs_affix_;
  std::vector<std::string> lines_;
};

}  // namespace selon::tools
