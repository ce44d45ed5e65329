// Pairing of quotation marks, on real tokens.
#include "detect/quote.hpp"

#include "lexicon/word_list.hpp"
#include "text/block.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

using namespace selon;

namespace {

struct Paired {
  std::vector<std::string> quotes;  // fragments joined by |, with its parent's number when it has one
  std::vector<WarningCode> warnings;
};

Paired pair(std::string_view text) {
  const WordLists words;
  const auto blocks = find_blocks(text, words);
  const std::vector<Token> tokens = tokenize(text, blocks, words);
  std::vector<Warning> warnings;
  Paired out;
  for (const Quote& quote : find_quotes(text, blocks, tokens, warnings)) {
    std::string s;
    for (const Span& fragment : quote.fragments) {
      if (!s.empty()) s += "|";
      s += slice(text, fragment);
    }
    if (quote.parent >= 0) s += " in " + std::to_string(quote.parent);
    out.quotes.push_back(s);
  }
  for (const Warning& warning : warnings) out.warnings.push_back(warning.code);
  return out;
}

using Strings = std::vector<std::string>;

}  // namespace

TEST_CASE("every kind of mark pairs with its own kind") {
  CHECK(pair("Il dit : « Non ».").quotes == Strings{"Non"});
  CHECK(pair("Il dit : «\u202fNon\u202f».").quotes == Strings{"Non"});
  CHECK(pair("Il dit : «Non».").quotes == Strings{"Non"});
  CHECK(pair("Il dit : “Non”.").quotes == Strings{"Non"});
  CHECK(pair("Il dit : „Non“.").quotes == Strings{"Non"});
  CHECK(pair("Il dit : \"Non\".").quotes == Strings{"Non"});
  CHECK(pair("Il dit : ‹ Non ›.").quotes == Strings{"Non"});
  CHECK(pair("Il dit : << Non >>.").quotes == Strings{"Non"});
  CHECK(pair("Il dit : ''Je n'ai rien'', jure-t-il.").quotes == Strings{"Je n'ai rien"});
  CHECK(pair("Il dit \" Non \" puis \" Oui \".").quotes == Strings{"Non", "Oui"});
  CHECK(pair("L'été, l’eau d'en haut.").quotes.empty());
}

TEST_CASE("quotations in quotations know their parent") {
  CHECK(pair("Il : « Mon père disait : “Va”, et j’allais ».").quotes ==
        Strings{"Mon père disait : “Va”, et j’allais", "Va in 0"});
  CHECK(pair("Il : « Il a crié : « Va ! » Rien ».").quotes == Strings{"Il a crié : « Va ! » Rien", "Va ! in 0"});
  CHECK(pair("\"Quand il répète 'tout va bien', je ris\", dit-elle.").quotes ==
        Strings{"Quand il répète 'tout va bien', je ris", "tout va bien in 0"});
  CHECK(pair("Elle : « d’“un” et d’“autre” ».").quotes == Strings{"d’“un” et d’“autre”", "un in 0", "autre in 0"});
}

TEST_CASE("two quotations that end together may share one closing mark") {
  const Paired p = pair("Il raconte : « Elle m’a dit : « Viens ».");
  CHECK(p.quotes == Strings{"Elle m’a dit : « Viens", "Viens in 0"});
  CHECK(p.warnings.empty());
}

TEST_CASE("a quotation over several paragraphs has a fragment a paragraph") {
  CHECK(pair("Il dit : « A a.\n« B b.\n« C c ».").quotes == Strings{"A a.|B b.|C c"});
  CHECK(pair("Il dit : « A a.\n» B b.\n» C c. »").quotes == Strings{"A a.|B b.|C c."});
  CHECK(pair("Il dit : \"A a.\n\"B b.\"").quotes == Strings{"A a.|B b."});
  CHECK(pair("Il dit : « A a.\nB b.\nC c », fin.\nD.").quotes == Strings{"A a.|B b.|C c"});
}

TEST_CASE("an unclosed quotation ends with its paragraph and is warned of") {
  const Paired p = pair("Il a indiqué : « Deux positions.\nLe calme est revenu.");
  CHECK(p.quotes == Strings{"Deux positions."});
  CHECK(p.warnings == std::vector{WarningCode::unclosed_quote});
}

TEST_CASE("an unopened quotation begins with its sentence and is warned of") {
  const Paired p = pair("Il pleut. La facture sera payée », dit l’élue.\nFin.");
  CHECK(p.quotes == Strings{"La facture sera payée"});
  CHECK(p.warnings == std::vector{WarningCode::unopened_quote});
}

TEST_CASE("a mark that opens a dialogue of dash turns needs no partner") {
  const Paired p = pair("« Tu viens ?\n— Oui.\n— Bien. »\nIl sortit. « Va. »");
  CHECK(p.quotes == Strings{"Tu viens ?", "Va."});
  CHECK(p.warnings.empty());
}

TEST_CASE("nesting is bounded") {
  std::string text;
  for (int i = 0; i < 50; ++i) text += "« a ";
  for (int i = 0; i < 50; ++i) text += "b » ";
  const Paired p = pair(text);
  CHECK(p.quotes.size() <= 50);
  CHECK(std::count(p.warnings.begin(), p.warnings.end(), WarningCode::too_deep) == 1);
}

TEST_CASE("inches are no quotation marks") {
  CHECK(pair("Un écran de 15\" et un autre de 17\" sont là.").quotes.empty());
}
