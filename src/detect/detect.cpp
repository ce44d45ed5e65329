// The detectors, one after another: direct speech over the whole document, then the rest sentence by sentence.
#include "detect/detect.hpp"

#include "detect/according_to.hpp"
#include "detect/answer.hpp"
#include "detect/block_quotation.hpp"
#include "detect/clause.hpp"
#include "detect/colon.hpp"
#include "detect/conditional.hpp"
#include "detect/direct.hpp"
#include "detect/incise.hpp"
#include "detect/indirect.hpp"
#include "detect/informant.hpp"
#include "detect/look_back.hpp"
#include "detect/nominal.hpp"
#include "detect/place_speaker.hpp"
#include "detect/sibling.hpp"
#include "detect/signature.hpp"
#include "detect/spokesperson.hpp"
#include "detect/turn.hpp"

namespace selon {

std::vector<Draft> detect_claims(const Analysis& analysis) {
  std::vector<Draft> drafts;
  detect_direct(analysis, drafts);
  detect_turns(analysis, drafts);
  detect_look_back(analysis, drafts);
  detect_signed(analysis, drafts);
  detect_block_quotations(analysis, drafts);
  detect_colons(analysis, drafts);

  std::vector<Draft> here;  // of one sentence: later detectors look at what earlier ones found
  std::size_t next_quote = 0;
  for (std::uint32_t s = 0; s < analysis.sentences.size(); ++s) {
    if (!analysis.tagged[s]) continue;
    const Clauses clauses = cut_clauses(analysis, s, next_quote);
    if (clauses.first == clauses.last) continue;
    here.clear();
    detect_indirect(clauses, here);
    detect_nominal(clauses, here);
    detect_adjectives(clauses, here);
    detect_incises(clauses, here);
    detect_according_to(clauses, here);
    detect_answers(clauses, here);
    detect_conditional(clauses, here);
    drafts.insert(drafts.end(), here.begin(), here.end());
  }
  name_informants(analysis, drafts);
  name_speaking_places(analysis, drafts);
  name_spokespeople(analysis, drafts);
  choose_readings(analysis, drafts);
  separate_siblings(analysis, drafts);
  choose_readings(analysis, drafts);  // a shorter one may come later now
  return drafts;
}

}  // namespace selon
