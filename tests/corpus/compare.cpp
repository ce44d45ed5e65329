// Pairs expected and found claims by their statements, then compares the rest of each pair.
#include "compare.hpp"

#include "output/names.hpp"

#include <algorithm>
#include <optional>
#include <sstream>

namespace selon::test {

namespace {

class Comparison {
 public:
  Comparison(const Case& expected, const Document& found)
      : expected_(expected), found_(found), taken_(found.claims.size(), false) {}

  std::vector<std::string> run() {
    for (const auto& [number, claim] : expected_.claims) pair(number, claim);
    for (std::size_t i = 0; i < taken_.size(); ++i) {
      if (!taken_[i]) fail("not marked", describe(found_.claims[i]));
    }
    for (const auto& [number, claim] : expected_.claims) {
      if (place_.contains(number)) compare(number, claim, found_.claims[place_[number]]);
    }
    return std::move(out_);
  }

 private:
  /// A comma before an incise, a full stop: whether they stand inside or outside of a statement does not matter.
  std::vector<Span> trimmed(std::vector<Span> spans) const {
    constexpr std::string_view edge = " ,;:.";
    for (Span& span : spans) {
      while (!span.empty() && edge.find(expected_.text[span.start]) != std::string_view::npos) ++span.start;
      while (!span.empty() && edge.find(expected_.text[span.end - 1]) != std::string_view::npos) --span.end;
    }
    return spans;
  }

  std::vector<Span> fragments(const ExpectedClaim& claim) const {
    const auto mark = claim.marks.find("statement");
    return mark == claim.marks.end() ? std::vector<Span>{} : trimmed(mark->second.spans);
  }

  std::vector<Span> fragments(const Claim& claim) const {
    return claim.statement ? trimmed(claim.statement->fragments) : std::vector<Span>{};
  }

  /// Among found claims of the same statement the one of the same cue is taken first: two voices may say one thing.
  void pair(int number, const ExpectedClaim& claim) {
    std::optional<std::size_t> best;
    for (std::size_t i = 0; i < found_.claims.size(); ++i) {
      if (taken_[i] || fragments(found_.claims[i]) != fragments(claim)) continue;
      if (!best || cue_of(found_.claims[i]) == span_of(claim, "cue")) best = i;
    }
    if (!best) {
      fail("#" + std::to_string(number) + " not found", quoted(fragments(claim)));
      return;
    }
    taken_[*best] = true;
    place_[number] = *best;
  }

  void compare(int number, const ExpectedClaim& expected, const Claim& found) {
    name_ = "#" + std::to_string(number);
    compare_span("cue", expected, cue_of(found));
    compare_span("speaker", expected, found.speaker ? found.speaker->span : std::nullopt);
    compare_span("target", expected, found.target ? std::optional(found.target->span) : std::nullopt);
    if (expected.marks.contains("date")) {
      compare_span("date", expected, found.date ? std::optional(found.date->span) : std::nullopt);
    }
    for (const auto& [role, mark] : expected.marks) {
      for (const std::string& fact : mark.facts) check_mark_fact(role, fact, found);
    }
    if (const auto source = expected.marks.find("source"); source != expected.marks.end()) {
      for (const Span span : source->second.spans) {
        const bool known =
            std::any_of(found.sources.begin(), found.sources.end(), [&](const Source& s) { return s.span == span; });
        if (!known) fail(name_ + " source not found", quoted({span}));
      }
    }
    for (const std::string& fact : expected.facts) {
      if (!holds(fact, found)) fail(name_ + " is not " + fact, describe(found));
    }
  }

  static std::optional<Span> cue_of(const Claim& claim) {
    return claim.cue ? std::optional(claim.cue->span) : std::nullopt;
  }

  static std::optional<Span> span_of(const ExpectedClaim& claim, std::string_view role) {
    const auto mark = claim.marks.find(role);
    return mark == claim.marks.end() ? std::nullopt : std::optional(mark->second.envelope());
  }

  void compare_span(const std::string& role, const ExpectedClaim& expected, std::optional<Span> found) {
    const std::optional<Span> wanted = span_of(expected, role);
    if (wanted == found) return;
    fail(name_ + " " + role,
         (wanted ? quoted({*wanted}) : "none") + " expected, got " + (found ? quoted({*found}) : "none"));
  }

  void check_mark_fact(const std::string& role, const std::string& facts, const Claim& found) {
    if (role == "speaker" || role == "target") {
      const std::vector<EntityIndex> none;
      const std::vector<EntityIndex>& entities = role == "speaker" ? (found.speaker ? found.speaker->entities : none)
                                                                   : (found.target ? found.target->entities : none);
      if (std::none_of(entities.begin(), entities.end(),
                       [&](EntityIndex e) { return found_.entities[e].name == facts; })) {
        std::string names;
        for (const EntityIndex e : entities) names += " " + found_.entities[e].name;
        fail(name_ + " " + role + " is not " + facts, "got" + (names.empty() ? " nobody" : names));
      }
      return;
    }
    std::istringstream words(facts);
    for (std::string fact; words >> fact;) {
      bool right = false;
      if (role == "date") {
        right = found.date && (fact == found.date->value || fact == name_of(found.date->by));
        if (!right) fail(name_ + " date is not " + fact, found.date ? found.date->value : "none");
        continue;
      }
      if (role == "cue" && found.cue) {
        right =
            fact == name_of(found.cue->act) || fact == name_of(found.cue->tense) || fact == "lemma=" + found.cue->lemma;
      } else if (role == "source") {
        right = std::any_of(found.sources.begin(), found.sources.end(),
                            [&](const Source& s) { return fact == name_of(s.relation) || fact == name_of(s.kind); });
      }
      if (!right) fail(name_ + " " + role + " is not " + fact, describe(found));
    }
  }

  /// A word of an "=" line.
  bool holds(const std::string& fact, const Claim& found) {
    if (fact == "unconfirmed") return found.unconfirmed;
    if (fact == "no-date") return !found.date;
    if (fact == "no-source") return found.sources.empty();
    if (fact == "decline") return found.cue && found.cue->act == Act::decline && !found.statement;
    if (fact.starts_with("by=")) return found.speaker && fact.substr(3) == name_of(found.speaker->by);
    if (const std::size_t number = fact.find('#'); number != std::string::npos) {
      const auto place = place_.find(std::stoi(fact.substr(number + 1)));
      if (place == place_.end()) return false;
      if (fact.starts_with("within")) return found.within && *found.within == place->second;
      return std::find(found.refers_to.begin(), found.refers_to.end(), place->second) != found.refers_to.end();
    }
    return fact == name_of(found.form) || fact == name_of(found.frame) || fact == name_of(found.polarity) ||
           fact == name_of(found.modality);
  }

  std::string quoted(const std::vector<Span>& spans) const {
    std::string out;
    for (const Span span : spans)
      out += std::string(out.empty() ? "" : " ... ") + std::string(slice(expected_.text, span));
    return "<" + out + ">";
  }

  std::string describe(const Claim& claim) const {
    std::string out = quoted(fragments(claim));
    if (claim.speaker && claim.speaker->span) out += " speaker " + quoted({*claim.speaker->span});
    if (claim.cue) out += " cue " + quoted({claim.cue->span});
    if (claim.target) out += " target " + quoted({claim.target->span});
    out.append(" ").append(name_of(claim.form)).append(" ").append(name_of(claim.frame));
    out.append(" ").append(name_of(claim.modality));
    return out + (claim.unconfirmed ? " unconfirmed" : "");
  }

  void fail(const std::string& what, const std::string& detail) { out_.push_back(what + ": " + detail); }

  const Case& expected_;
  const Document& found_;
  std::vector<bool> taken_;
  std::map<int, std::size_t> place_;  // expected number -> index of the found claim
  std::string name_;
  std::vector<std::string> out_;
};

}  // namespace

std::vector<std::string> differences(const Case& expected, const Document& found) {
  return Comparison(expected, found).run();
}

}  // namespace selon::test
