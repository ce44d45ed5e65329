// Which candidate the treebank's tree has as the subject of each verb.
#pragma once

#include "ranker_training.hpp"
#include "treebank_text.hpp"

#include <vector>

namespace selon::tools {

/// The subject of one finite verb as a choice.
struct SubjectItem {
  Choice choice;
  bool cue = false;  // the verb is one of data/cues.tsv
};

/// The finite verbs of `text` whose subject is neither their own clitic nor a relative pronoun, nor a clause. A subject
/// that is no candidate counts as none: nothing can be gained there.
std::vector<SubjectItem> subject_items(const TreebankText& text);

}  // namespace selon::tools
