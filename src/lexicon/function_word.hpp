// The closed classes that grammar rules ask for: one bit each, given by data/function_words.tsv.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace selon {

/// Classes of function words, as bits of Word::function. A form may be in several: "en" is fw_en and fw_clitic.
/// The names are those of data/function_words.tsv without "fw_".
enum FunctionWord : std::uint64_t {
  fw_que = 1ULL << 0,               // que qu'
  fw_si = 1ULL << 1,                // si s'
  fw_de = 1ULL << 2,                // de d' du des
  fw_a = 1ULL << 3,                 // à au aux
  fw_en = 1ULL << 4,                // en
  fw_pour = 1ULL << 5,              // pour
  fw_par = 1ULL << 6,               // par
  fw_preposition = 1ULL << 7,       // any simple preposition
  fw_qui = 1ULL << 8,               // qui
  fw_relative = 1ULL << 9,          // qui que dont où lequel auquel duquel …
  fw_et = 1ULL << 10,               // et
  fw_coordination = 1ULL << 11,     // et ou ni mais
  fw_ne = 1ULL << 12,               // ne n'
  fw_negation = 1ULL << 13,         // pas plus jamais guère point nullement
  fw_subject_clitic = 1ULL << 14,   // je tu il elle on ce nous vous ils elles, with or without hyphen
  fw_reflexive = 1ULL << 15,        // se s'
  fw_object_clitic = 1ULL << 16,    // le la l' les me te nous vous
  fw_dative_clitic = 1ULL << 17,    // lui leur me te nous vous
  fw_clitic = 1ULL << 18,           // any weak pronoun that stands before a verb, en and y included
  fw_on = 1ULL << 19,               // on l'on
  fw_ce = 1ULL << 20,               // ce c' ceci cela ça
  fw_interrogative = 1ULL << 21,    // pourquoi comment quand combien où qui quel lequel
  fw_comme = 1ULL << 22,            // comme
  fw_subordinator = 1ULL << 23,     // lorsque puisque quand comme si tandis parce afin quoique car …
  fw_definite = 1ULL << 24,         // le la l' les du des au aux as determiners
  fw_indefinite = 1ULL << 25,       // un une des plusieurs certains quelques
  fw_possessive = 1ULL << 26,       // son sa ses leur leurs mon ma mes notre nos votre vos
  fw_demonstrative = 1ULL << 27,    // ce cet cette ces
  fw_aussi = 1ULL << 28,            // aussi également notamment: may stand between a cue and its complement
  fw_impersonal = 1ULL << 29,       // il
  fw_first_person = 1ULL << 30,     // je j' nous moi mon ma mes notre nos
  fw_fused_article = 1ULL << 31,    // du des au aux
  fw_strong_pronoun = 1ULL << 32,   // lui elle eux elles moi toi nous vous celui celle ceux
  fw_sentence_adverb = 1ULL << 33,  // connectors that open a sentence: mais or donc cependant toutefois pourtant ainsi
  fw_ou = 1ULL << 34,               // ou
  fw_mais = 1ULL << 35,             // mais
  fw_ni = 1ULL << 36,               // ni
  fw_dont = 1ULL << 37,             // dont
  fw_agent = 1ULL << 38,            // par de
  fw_comparative = 1ULL << 39,      // plus moins aussi autant tel autre même davantage: the que after it compares
  fw_lequel = 1ULL << 40,           // lequel laquelle lesquels lesquelles
  fw_dans = 1ULL << 41,             // dans lors devant à sur chez: circumstances of speaking
  fw_attribution = 1ULL << 42,      // selon pour à de …: an attribution may begin so ("selon X", "de l'avis de X")
};

/// Immutable after loading; safe from many threads.
class FunctionWords {
 public:
  /// Adds lines `word <tab> class,class`. Throws LexiconError "NAME:LINE: reason".
  void add(std::string_view tsv, std::string_view name);

  /// The classes of a form as it stands in a text: any case, either apostrophe, clitics with their hyphens.
  [[nodiscard]] std::uint64_t classes(std::string_view form) const;

 private:
  struct Row {
    std::string word;
    std::uint64_t classes = 0;
  };
  std::vector<Row> table_;  // open addressing, power of two
  std::size_t count_ = 0;
};

}  // namespace selon
