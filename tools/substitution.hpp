// More training sentences: words put in the place of others of the same grammar.
#pragma once

#include "conllu.hpp"
#include "lexicon/cue.hpp"
#include "lexicon/morphology.hpp"
#include "random.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace selon::tools {

/// The treebanks are small: "juge", "précise", "estime" occur in them as nouns and adjectives only, or not at all. A
/// Substitution puts such a form where a verb of the third person stood, and where a noun or an adjective stood, so
/// that the words around it decide.
class Substitution {
 public:
  /// `cue_lines`: the text of data/cues.tsv, for its verbs.
  Substitution(std::string_view cue_lines, const CueLexicon& cues, const Morphology& morphology);

  /// A copy of `sentence` with some words replaced, or one of no tokens when nothing was.
  [[nodiscard]] TreebankSentence apply(const TreebankSentence& sentence, Random& random) const;

 private:
  struct Form {
    std::string form;
    std::string lemma;
    bool takes_que = false;
    bool noun_masculine = false;
    bool noun_feminine = false;
    bool adjective = false;  // feminine or of both genders, singular: "précise"
    bool adjective_masculine = false;
  };
  void add(const std::string& form, const std::string& lemma, bool takes_que, const Morphology& morphology);
  [[nodiscard]] const Form* choose_verb(bool before_que, Random& random) const;
  [[nodiscard]] const Form* choose_nominal(const TreebankToken& token, Random& random) const;

  std::vector<Form> forms_;
};

}  // namespace selon::tools
