// The detectors, one after another: direct speech over the whole document, then the rest sentence by sentence.
#include "detect/detect.hpp"

#include "detect/according_to.hpp"
#include "detect/answer.hpp"
#include "detect/block_quotation.hpp"
#include "detect/clause.hpp"
#include "detect/colon.hpp"
#include "detect/conditional.hpp"
#include "detect/direct.hpp"
#include "detect/gate.hpp"
#include "detect/incise.hpp"
#include "detect/indirect.hpp"
#include "detect/informant.hpp"
#include "detect/look_back.hpp"
#include "detect/nominal.hpp"
#include "detect/place_speaker.hpp"
#include "detect/sibling.hpp"
#include "detect/signature.hpp"
#include "detect/spokesperson.hpp"
#include "detect/trace.hpp"
#include "detect/turn.hpp"

namespace selon {
namespace {

template <typename Part>
struct Detector {
  DraftRule rule;
  void (*detect)(const Part& part, std::vector<Draft>& drafts);
};

constexpr Detector<Analysis> over_document[] = {
    {DraftRule::direct, detect_direct},
    {DraftRule::turn, detect_turns},
    {DraftRule::look_back, detect_look_back},
    {DraftRule::signature, detect_signed},
    {DraftRule::block_quotation, detect_block_quotations},
    {DraftRule::colon, detect_colons},
};
constexpr Detector<Clauses> in_sentence[] = {
    {DraftRule::none, detect_indirect},  // names its readings itself
    {DraftRule::nominal, detect_nominal}, {DraftRule::adjective, detect_adjectives},
    {DraftRule::incise, detect_incises},  {DraftRule::according_to, detect_according_to},
    {DraftRule::answer, detect_answers},  {DraftRule::conditional, detect_conditional},
};

/// "Lire aussi : La ministre a affirmé que …" is another article's: it makes no claim here.
bool is_in_debris(const Analysis& analysis, std::uint32_t sentence) {
  return analysis.blocks[analysis.sentences[sentence].block].kind == BlockKind::debris;
}

}  // namespace

std::vector<Draft> detect_claims(const Analysis& analysis, Trace* trace) {
  std::vector<Draft> drafts;
  for (const auto& [rule, detect] : over_document) {
    analysis.stop_if_asked();
    const std::size_t before = drafts.size();
    detect(analysis, drafts);
    name_rule(drafts, before, rule);
  }
  std::erase_if(drafts, [&](const Draft& draft) { return is_in_debris(analysis, draft.sentence); });

  std::vector<Draft> here;  // of one sentence: later detectors look at what earlier ones found
  std::size_t next_quote = 0;
  for (std::uint32_t s = 0; s < analysis.sentences.size(); ++s) {
    if (is_in_debris(analysis, s)) continue;
    analysis.stop_if_asked();
    Clauses clauses = cut_clauses(analysis, s, next_quote);
    if (!may_claim(clauses)) continue;
    clauses.trace = trace;
    here.clear();
    for (const auto& [rule, detect] : in_sentence) {
      const std::size_t before = here.size();
      detect(clauses, here);
      name_rule(here, before, rule);
    }
    drafts.insert(drafts.end(), here.begin(), here.end());
  }
  name_informants(analysis, drafts);
  name_speaking_places(analysis, drafts);
  name_spokespeople(analysis, drafts);
  choose_readings(analysis, drafts, trace);
  separate_siblings(analysis, drafts);
  choose_readings(analysis, drafts, trace);  // a shorter one may come later now
  return drafts;
}

}  // namespace selon
