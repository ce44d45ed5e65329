// Drafts become claims: spans, cue, speaker and uid.
#include "attribute/claim.hpp"

#include "detect/detect.hpp"
#include "digest.hpp"

#include <map>
#include <string>
#include <utility>

namespace selon {
namespace {

std::string statement_text(std::string_view text, const Claim& claim) {
  std::string out;
  if (!claim.statement) return out;
  for (const Span f : claim.statement->fragments) {
    if (!out.empty()) out += ' ';
    out += slice(text, f);
  }
  return out;
}

}  // namespace

void make_claims(const Analysis& analysis, std::span<const Draft> drafts, Document& document) {
  std::map<std::pair<std::string, std::string>, std::uint32_t> seen;
  document.claims.reserve(drafts.size());
  for (const Draft& d : drafts) {
    Claim c;
    c.form = d.form;
    c.frame = d.frame;
    c.span = span_of(analysis, d);
    if (!d.fragments.empty()) c.statement = Statement{d.fragments, d.verbatim, d.edited, {}, std::nullopt};
    if (d.speaker)
      c.speaker = Speaker{d.speaker,
                          {},
                          d.link == SpeakerLink::inherited ? SpeakerBy::inherited : SpeakerBy::name,
                          std::nullopt,
                          std::nullopt};
    if (d.target) c.target = Mention{*d.target, {}};
    if (d.cue) c.cue = Cue{*d.cue, std::string(d.lemma), d.act, d.tense};
    c.polarity = d.polarity;
    c.modality = d.modality;
    c.unconfirmed = d.unconfirmed;
    c.sentence = d.sentence;
    std::string statement = statement_text(analysis.text, c);
    std::string cue = c.cue ? std::string(slice(analysis.text, c.cue->span)) : std::string();
    const std::uint32_t occurrence = seen[{statement, cue}]++;
    c.uid = claim_uid(document.id, statement, cue, occurrence);
    document.claims.push_back(std::move(c));
  }
}

}  // namespace selon
