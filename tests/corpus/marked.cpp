// Marks out, spans in.
#include "marked.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <sstream>
#include <stdexcept>

namespace selon::test {

namespace {

constexpr std::array<std::string_view, 6> roles{"statement", "speaker", "cue", "target", "date", "source"};

struct Opening {
  std::string_view role;  // empty for a bracket of the text
  std::vector<int> claims;
  std::uint32_t start = 0;  // in the text without marks
  std::size_t length = 0;   // of "[speaker#2 " in the source
};

/// The mark that begins at `source`, or nothing when its bracket is text.
std::optional<Opening> read_opening(std::string_view source) {
  for (const std::string_view role : roles) {
    if (!source.substr(1).starts_with(role)) continue;
    Opening opening{role, {}, 0, 1 + role.size()};
    while (source.substr(opening.length).starts_with('#')) {
      int number = 0;
      ++opening.length;
      while (opening.length < source.size() && source[opening.length] >= '0' && source[opening.length] <= '9') {
        number = 10 * number + (source[opening.length++] - '0');
      }
      opening.claims.push_back(number);
    }
    if (!source.substr(opening.length).starts_with(' ')) return std::nullopt;  // [sourceless]
    ++opening.length;
    if (opening.claims.empty()) opening.claims.push_back(1);
    return opening;
  }
  return std::nullopt;
}

/// Takes the marks out of `source`. Gives the reason when they do not fit together.
std::string take_marks(std::string_view source, Case& out) {
  std::vector<Opening> open;
  std::optional<std::string> facts;  // since the bar of the innermost mark
  for (std::size_t at = 0; at < source.size();) {
    const auto here = static_cast<std::uint32_t>(out.text.size());
    const char c = source[at];
    if (facts) {
      if (c != ']') {
        *facts += c;
        ++at;
        continue;
      }
    } else if (c == '[') {
      Opening opening = read_opening(source.substr(at)).value_or(Opening{{}, {}, 0, 0});
      opening.start = here;
      at += opening.length;
      open.push_back(std::move(opening));
      if (!open.back().role.empty()) continue;
    } else if (c == '|' && !open.empty() && !open.back().role.empty()) {
      facts.emplace();
      ++at;
      continue;
    }
    if (c == ']' && !open.empty() && !open.back().role.empty()) {
      if (here == open.back().start) return "an empty mark";
      for (const int claim : open.back().claims) {
        Mark& mark = out.claims[claim].marks[std::string(open.back().role)];
        mark.spans.push_back({open.back().start, here});
        if (facts) mark.facts.push_back(*facts);
      }
      facts.reset();
      open.pop_back();
      ++at;
      continue;
    }
    if (c == ']' && !open.empty()) open.pop_back();
    out.text += c;
    ++at;
  }
  if (std::any_of(open.begin(), open.end(), [](const Opening& o) { return !o.role.empty(); }))
    return "an unclosed mark";
  for (auto& [number, claim] : out.claims) {
    for (auto& [role, mark] : claim.marks) std::sort(mark.spans.begin(), mark.spans.end());
  }
  return {};
}

/// "=#2 denied within#1": what it says of claim 2.
void read_facts(std::string_view line, Case& out) {
  std::istringstream words{std::string(line)};
  std::string word;
  words >> word;
  ExpectedClaim& claim = out.claims[word.size() > 2 ? std::stoi(word.substr(2)) : 1];
  while (words >> word) claim.facts.push_back(word);
}

std::string trimmed(const std::string& text) {
  const std::size_t first = text.find_first_not_of('\n');
  return first == std::string::npos ? std::string() : text.substr(first, text.find_last_not_of('\n') + 1 - first);
}

}  // namespace

std::vector<Case> read_cases(std::string_view content, const std::string& name) {
  constexpr std::string_view gap = "known gap: ";
  std::vector<Case> cases;
  std::string source;
  const auto finish = [&] {
    if (cases.empty()) return;
    const std::string reason = take_marks(trimmed(source), cases.back());
    if (!reason.empty()) throw std::runtime_error(name + ":" + std::to_string(cases.back().line) + ": " + reason);
    source.clear();
  };
  std::istringstream lines{std::string(content)};
  std::string line;
  for (std::size_t number = 1; std::getline(lines, line); ++number) {
    if (line.starts_with("# ")) {
      finish();
      Case& c = cases.emplace_back();
      c.line = number;
      c.known_gap = line.substr(2).starts_with(gap);
      c.name = line.substr(c.known_gap ? 2 + gap.size() : 2);
    } else if (cases.empty()) {
      continue;
    } else if (line.starts_with("@date ")) {
      cases.back().date = line.substr(6);
    } else if (line == "=" || line.starts_with("= ") || line.starts_with("=#")) {
      read_facts(line, cases.back());
    } else {
      source += line + '\n';
    }
  }
  finish();
  return cases;
}

}  // namespace selon::test
