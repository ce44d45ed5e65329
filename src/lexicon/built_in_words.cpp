// The word sets that come with the program.
#include "lexicon/built_in_words.hpp"

#include "lexicon/embedded_data.hpp"

namespace selon {

WordLists built_in_words() {
  WordLists words;
  for (const char* name : {"words.tsv", "abbreviations.tsv", "debris.tsv"}) words.add(embedded_data(name), name);
  return words;
}

}  // namespace selon
