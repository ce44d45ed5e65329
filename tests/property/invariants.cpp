// Each invariant of the claim model in one function.
#include "invariants.hpp"

#include "text/utf8.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace selon::test {

namespace {

bool on_boundary(std::string_view text, std::uint32_t at) {
  return at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0) != 0x80;
}

class Checker {
 public:
  Checker(const Document& document, std::string_view text)
      : document_(document), text_(text), mentioned_(document.entities.size(), false) {}

  std::vector<std::string> run() {
    check_header();
    check_sentences();
    for (ClaimIndex i = 0; i < document_.claims.size(); ++i) check_claim(i);
    check_nesting();
    check_entities();
    return std::move(broken_);
  }

 private:
  void fail(std::string what, Span span = {}) {
    constexpr std::size_t enough = 20;
    if (broken_.size() < enough) {
      broken_.push_back(std::move(what) + " [" + std::to_string(span.start) + ", " + std::to_string(span.end) + ")");
    }
  }

  /// Inside the text, not empty, on code-point boundaries. Ill-formed text has boundaries of its own.
  bool check_span(Span span, const std::string& what) {
    const bool inside = span.start < span.end && span.end <= text_.size();
    if (!inside) {
      fail(what + ": not inside the text, or empty", span);
    } else if (well_formed_ && (!on_boundary(text_, span.start) || !on_boundary(text_, span.end))) {
      fail(what + ": inside a character", span);
    }
    return inside;
  }

  /// In order and not overlapping.
  void check_list(const std::vector<Span>& spans, const std::string& what) {
    for (std::size_t i = 0; i < spans.size(); ++i) {
      check_span(spans[i], what);
      if (i > 0 && spans[i].start < spans[i - 1].end) fail(what + ": out of order or overlapping", spans[i]);
    }
  }

  void check_entity(EntityIndex entity, const std::string& what) {
    if (entity >= document_.entities.size()) {
      fail(what + ": no entity " + std::to_string(entity));
    } else {
      mentioned_[entity] = true;
    }
  }

  void check_mention(const Mention& mention, const std::string& what) {
    check_span(mention.span, what);
    for (const EntityIndex entity : mention.entities) check_entity(entity, what);
  }

  void check_header() {
    const bool warned = std::any_of(document_.warnings.begin(), document_.warnings.end(),
                                    [](const Warning& w) { return w.code == WarningCode::invalid_utf8; });
    if (warned == well_formed_)
      fail(warned ? "a warning of invalid UTF-8 in a valid text" : "no warning of invalid UTF-8");
    for (const Warning& warning : document_.warnings) check_span(warning.span, "warning " + warning.message);
    if (document_.title) check_span(*document_.title, "title");
    for (const DocumentSource& source : document_.sources) check_span(source.span, "source of the document");
    std::vector<Span> blocks;
    for (const Block& block : document_.blocks) blocks.push_back(block.span);
    check_list(blocks, "block");
  }

  void check_sentences() { check_list(document_.sentences, "sentence"); }

  void check_claim(ClaimIndex index) {
    const Claim& claim = document_.claims[index];
    const std::string name = "c" + std::to_string(index + 1);
    if (!check_span(claim.span, name)) return;
    if (index > 0) {
      const Span before = document_.claims[index - 1].span;
      if (before.start > claim.span.start || (before.start == claim.span.start && before.end < claim.span.end)) {
        fail(name + ": not in the order of spans, the longer first", claim.span);
      }
    }
    if (claim.uid.size() != 16 || claim.uid.find_first_not_of("0123456789abcdef") != std::string::npos) {
      fail(name + ": uid is '" + claim.uid + "'", claim.span);
    }
    const bool declines = claim.cue && claim.cue->act == Act::decline;
    if (claim.statement) {
      check_statement(claim, name);
    } else if (!declines) {
      fail(name + ": no statement", claim.span);
    }
    if (claim.cue) {
      check_span(claim.cue->span, name + " cue");
      check_covered(claim, claim.cue->span, "cue", name);
      if (claim.cue->lemma.empty()) fail(name + ": cue without lemma", claim.cue->span);
    }
    if (claim.speaker) check_speaker(claim, name);
    if (claim.target) check_mention(*claim.target, name + " target");
    check_date(claim, name);
    for (const Source& source : claim.sources) {
      check_span(source.span, name + " source");
      for (const EntityIndex entity : source.entities) check_entity(entity, name + " source");
    }
    if (claim.sentence >= document_.sentences.size()) fail(name + ": no sentence " + std::to_string(claim.sentence));
    for (const float p : {claim.confidence.claim, claim.confidence.speaker}) {
      if (!(p >= 0.0F && p <= 1.0F)) fail(name + ": confidence outside 0 to 1", claim.span);
    }
    if (claim.confidence.speaker > claim.confidence.claim) fail(name + ": speaker surer than the claim", claim.span);
  }

  void check_covered(const Claim& claim, Span part, const std::string& what, const std::string& name) {
    if (!claim.span.contains(part)) fail(name + ": span does not cover the " + what, part);
  }

  void check_statement(const Claim& claim, const std::string& name) {
    const Statement& statement = *claim.statement;
    if (statement.fragments.empty()) fail(name + ": statement without fragment", claim.span);
    check_list(statement.fragments, name + " fragment");
    check_list(statement.verbatim, name + " verbatim");
    for (const Span fragment : statement.fragments) check_covered(claim, fragment, "statement", name);
    for (const Span verbatim : statement.verbatim) {
      if (std::none_of(statement.fragments.begin(), statement.fragments.end(),
                       [&](Span fragment) { return fragment.contains(verbatim); })) {
        fail(name + ": verbatim outside the fragments", verbatim);
      }
    }
    for (const Span antecedent : statement.antecedent) check_span(antecedent, name + " antecedent");
    if (statement.proposition) {
      for (const Argument* argument : {&statement.proposition->subject, &statement.proposition->object}) {
        if (argument->entity) check_entity(*argument->entity, name + " proposition");
      }
    }
  }

  void check_speaker(const Claim& claim, const std::string& name) {
    const Speaker& speaker = *claim.speaker;
    for (const EntityIndex entity : speaker.entities) check_entity(entity, name + " speaker");
    if (speaker.antecedent) check_span(*speaker.antecedent, name + " antecedent of the speaker");
    if (speaker.via) check_mention(*speaker.via, name + " via");
    if (!speaker.span) {
      if (speaker.entities.empty()) fail(name + ": speaker without span and without entity", claim.span);
      return;
    }
    check_span(*speaker.span, name + " speaker");
    if (claim.sentence < document_.sentences.size() && document_.sentences[claim.sentence].contains(*speaker.span)) {
      check_covered(claim, *speaker.span, "speaker", name);
    }
  }

  void check_date(const Claim& claim, const std::string& name) {
    if (!claim.date) return;
    const Date& date = *claim.date;
    check_span(date.span, name + " date");
    if (date.value.empty()) fail(name + ": date without value", date.span);
    if (date.start.empty() && date.end.empty()) fail(name + ": date without start and end", date.span);
    if (!date.start.empty() && !date.end.empty() && date.end < date.start) fail(name + ": date ends first", date.span);
  }

  /// `within` and `refers_to` point to claims of this document; `within` has no loop. Each claim is walked once.
  void check_nesting() {
    enum : std::uint8_t { unseen, walking, done };
    std::vector<std::uint8_t> state(document_.claims.size(), unseen);
    for (ClaimIndex i = 0; i < document_.claims.size(); ++i) {
      for (const ClaimIndex other : document_.claims[i].refers_to) {
        if (other >= document_.claims.size() || other == i) fail("refers_to: no such claim", document_.claims[i].span);
      }
      std::vector<ClaimIndex> path;
      std::optional<ClaimIndex> at = i;
      while (at && *at < state.size() && state[*at] == unseen) {
        state[*at] = walking;
        path.push_back(*at);
        at = document_.claims[*at].within;
      }
      if (at && *at >= state.size()) fail("within: no such claim", document_.claims[i].span);
      if (at && *at < state.size() && state[*at] == walking) fail("within: a loop", document_.claims[i].span);
      for (const ClaimIndex claim : path) state[claim] = done;
    }
  }

  void check_entities() {
    for (EntityIndex i = 0; i < document_.entities.size(); ++i) {
      const Entity& entity = document_.entities[i];
      const std::string name = "e" + std::to_string(i + 1);
      if (entity.affiliation) check_entity(*entity.affiliation, name + " affiliation");
      if (entity.name.empty()) fail(name + ": no name");
      if (entity.mentions.empty()) fail(name + ": no mention");
      Span before;
      for (const Span mention : entity.mentions) {
        check_span(mention, name + " mention");
        if (mention < before) fail(name + ": mentions out of order", mention);
        before = mention;
      }
      for (const Role& role : entity.roles) {
        if (check_span(role.span, name + " role") && slice(text_, role.span) != role.text) {
          fail(name + ": role '" + role.text + "' is not the text at its span", role.span);
        }
      }
    }
    for (EntityIndex i = 0; i < document_.entities.size(); ++i) {
      if (!mentioned_[i]) fail("e" + std::to_string(i + 1) + ": nothing points to " + document_.entities[i].name);
    }
  }

  const Document& document_;
  std::string_view text_;
  std::vector<bool> mentioned_;
  bool well_formed_ = !first_invalid(text_).has_value();
  std::vector<std::string> broken_;
};

}  // namespace

std::vector<std::string> broken_invariants(const Document& document, std::string_view text) {
  return Checker(document, text).run();
}

}  // namespace selon::test
