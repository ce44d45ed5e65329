// Whose the turns of a dialogue are that name nobody.
#include <selon/extractor.hpp>

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace selon;

namespace {

// The name of each claim's speaker, with "?" when it is known from the order of the turns; "-" for nobody.
std::vector<std::string> speakers(std::string_view text) {
  static const Extractor extractor;
  const Document document = extractor.extract(text);
  std::vector<std::string> out;
  for (const Claim& claim : document.claims) {
    if (!claim.speaker || claim.speaker->entities.empty()) {
      out.push_back("-");
      continue;
    }
    const std::string name = document.entities[claim.speaker->entities.front()].name;
    out.push_back(claim.speaker->span ? name : name + "?");
  }
  return out;
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("two speakers who alternate have the turns that name nobody, without a span") {
  CHECK(
      speakers("— Tu viens ? dit Anne.\n\n— Non, fit Paul.\n\n— Pourquoi ?\n\n— Il pleut.\n\n— Tant pis, dit Anne.") ==
      Names{"Anne", "Paul", "Anne?", "Paul?", "Anne"});
}

TEST_CASE("turns are left alone where their order is not sure") {
  // a third one speaks, or the next turn that names somebody does not agree
  CHECK(speakers("— Tu viens ? dit Anne.\n\n— Non, fit Paul.\n\n— Pourquoi ?\n\n— Tant pis, dit Anne.") ==
        Names{"Anne", "Paul", "-", "Anne"});
  // the narrator speaks between
  CHECK(
      speakers("— Tu viens ? dit Anne.\n\n— Non, fit Paul.\n\nLa pluie battait les vitres depuis la veille, et le vent "
               "tournait.\n\n— Tu pleures ?") == Names{"Anne", "Paul", "-"});
  CHECK(speakers(
            "— Tu viens ? dit Anne.\n\n— Non, fit Paul. Il alla à la porte et il écouta la pluie.\n\n— Tu pleures ?") ==
        Names{"Anne", "Paul", "-"});
  // only one is named
  CHECK(speakers("— Tu viens ? dit Anne.\n\n— Non.\n\n— Pourquoi ?") == Names{"Anne", "-", "-"});
}

TEST_CASE("whoever is called by name is not the one who speaks") {
  CHECK(speakers("— Tu viens ? dit Anne.\n\n— Non, fit Paul.\n\n— Écoute, Anne, il pleut.") ==
        Names{"Anne", "Paul", "-"});
}
