// The trace of a document as text: sentence by sentence, claims by the ids they have in every other output.
#include "output/explain.hpp"

#include "lexicon/cue_line.hpp"
#include "output/clean.hpp"
#include "output/names.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace selon {
namespace {

constexpr std::string_view tag_names[] = {"ADJ", "ADP",  "ADV",   "AUX",   "CCONJ", "DET", "INTJ", "NOUN",
                                          "NUM", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB", "X"};

constexpr std::string_view name_of(DraftRule rule) {
  constexpr std::string_view names[] = {"indirect",        "direct",    "turn",         "look_back",   "signature",
                                        "block_quotation", "colon",     "que",          "question",    "control",
                                        "infinitive",      "attribute", "quoted_words", "noun_phrase", "nominal",
                                        "adjective",       "incise",    "according_to", "answer",      "conditional"};
  return names[static_cast<unsigned>(rule)];
}

class Explainer {
 public:
  Explainer(const Analysis& analysis, const std::vector<Draft>& drafts, const Trace& trace)
      : a_(analysis), drafts_(drafts), trace_(trace) {}

  std::string write() {
    for (std::uint32_t s = 0; s < a_.sentences.size(); ++s) sentence(s);
    return std::move(out_);
  }

 private:
  void sentence(std::uint32_t index) {
    if (index > 0) out_ += '\n';
    out_.append("s").append(std::to_string(index + 1)).append("  ");
    append_clean(slice(a_.text, a_.sentences[index].span), out_);
    out_ += '\n';
    tokens(a_.sentences[index]);
    cues(a_.sentences[index]);
    conditionals(a_.sentences[index]);
    quotations(a_.sentences[index]);
    claims(index);
  }

  void tokens(const Sentence& sentence) {
    out_ += "  tokens ";
    for (TokenIndex i = sentence.first; i < sentence.last; ++i) {
      out_ += ' ';
      append_clean(a_.form(i), out_);
      out_.append("/").append(tag_names[static_cast<unsigned>(a_.words[i].pos())]);
    }
    out_ += '\n';
  }

  void cues(const Sentence& sentence) {
    std::set<TokenIndex> shown;
    for (const Trace::SeenCue& cue : trace_.cues) {
      if (cue.token < sentence.first || cue.token >= sentence.last || !shown.insert(cue.token).second) continue;
      out_ += "  cue     ";
      append_clean(a_.form(cue.token), out_);
      out_.append(": ").append(cue.entry->lemma);
      if (cue.entry->complements != 0) out_.append(" takes ").append(complement_words(cue.entry->complements));
      out_.append("; ").append(name_of(cue.entry->act)).append("; ");
      out_ += cue.entry->strength == CueStrength::strong ? "strong"
              : cue.entry->strength == CueStrength::weak ? "weak"
                                                         : "with quoted words only";
      out_ += '\n';
      outcome(cue.token);
    }
  }

  /// A cue with no claim: what its detectors said.
  void outcome(TokenIndex cue) {
    const auto made = [&](const Draft& d) { return d.cue && d.cue_token == cue; };
    const auto lost = [&](const Trace::Dropped& d) { return made(d.draft); };
    if (std::any_of(drafts_.begin(), drafts_.end(), made)) return;
    if (std::any_of(trace_.dropped.begin(), trace_.dropped.end(), lost)) return;
    std::set<std::pair<DraftRule, std::string_view>> shown;
    for (const Trace::Refusal& refusal : trace_.refusals) {
      if (refusal.token != cue || !shown.insert({refusal.rule, refusal.reason}).second) continue;
      out_.append("    no claim by ").append(name_of(refusal.rule)).append(": ").append(refusal.reason) += '\n';
    }
    if (shown.empty()) out_ += "    no claim: no detector gave a reason\n";
  }

  /// A verb in the conditional that is no hearsay.
  void conditionals(const Sentence& sentence) {
    for (const Trace::Refusal& refusal : trace_.refusals) {
      if (refusal.rule != DraftRule::conditional || refusal.token < sentence.first || refusal.token >= sentence.last)
        continue;
      out_ += "  verb    ";
      append_clean(a_.form(refusal.token), out_);
      out_.append(": in the conditional\n    no claim by conditional: ").append(refusal.reason) += '\n';
    }
  }

  /// Quoted words that are in no claim.
  void quotations(const Sentence& sentence) {
    const auto from = std::lower_bound(a_.quotes.begin(), a_.quotes.end(), sentence.span.start,
                                       [](const Quote& quote, std::uint32_t at) { return quote.outer.start < at; });
    for (auto quote = from; quote != a_.quotes.end() && quote->outer.start < sentence.span.end; ++quote) {
      const bool claimed = std::any_of(drafts_.begin(), drafts_.end(), [&](const Draft& draft) {
        return std::any_of(draft.fragments.begin(), draft.fragments.end(),
                           [&](Span fragment) { return fragment.overlaps(quote->outer); });
      });
      if (claimed) continue;
      out_ += "  quoted  ";
      append_clean(slice(a_.text, quote->outer), out_);
      out_ +=
          "\n    no claim: no cue, colon or speaker near it, or a name, a title, words the writer holds at a "
          "distance\n";
    }
  }

  void claims(std::uint32_t sentence) {
    for (std::size_t i = 0; i < drafts_.size(); ++i) {
      if (drafts_[i].sentence != sentence) continue;
      out_.append("  c").append(std::to_string(i + 1)).append(" by ");
      reading(drafts_[i]);
      out_ += '\n';
    }
    for (const Trace::Dropped& dropped : trace_.dropped) {
      if (dropped.draft.sentence != sentence) continue;
      out_ += "  dropped ";
      reading(dropped.draft);
      out_ += "\n    for   ";
      reading(dropped.winner);
      out_ += '\n';
    }
  }

  void reading(const Draft& draft) {
    out_.append(name_of(static_cast<DraftRule>(draft.rule))).append(" (").append(name_of(draft.frame)).append("): ");
    for (std::size_t i = 0; i < draft.fragments.size(); ++i) {
      if (i > 0) out_ += " … ";
      append_clean(slice(a_.text, draft.fragments[i]), out_);
    }
  }

  const Analysis& a_;
  const std::vector<Draft>& drafts_;
  const Trace& trace_;
  std::string out_;
};

}  // namespace

std::string explain(const Analysis& analysis, const std::vector<Draft>& drafts, const Trace& trace) {
  return Explainer(analysis, drafts, trace).write();
}

}  // namespace selon
