// What the words of a mention say: names, functions, kinds, conjuncts.
#include "attribute/mention.hpp"
#include "attribute/proper_name.hpp"

#include "analysis_of.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

using namespace selon;

namespace {

constexpr std::string_view kinds[] = {"person", "organization", "place", "group", "document", "unnamed"};

// "name kind {role} {role}" for each conjunct of `mention`, read in the sentence "<mention> a parlé."
std::vector<std::string> read(const std::string& mention) {
  const std::string text = mention + " a parlé hier.";
  const Analysis a = test::analysis_of(text);
  std::vector<std::string> out;
  for (const MentionForm& form : read_mention(a, {0, static_cast<std::uint32_t>(mention.size())})) {
    std::string line = std::string(form.name_text) + " " + std::string(kinds[static_cast<std::size_t>(form.kind)]);
    for (const ToldRole& role : form.roles) {
      if (!role.text.empty()) line += " {" + std::string(role.text) + "}";
    }
    out.push_back(line);
  }
  return out;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("a function before, after or around a name is a role of it") {
  CHECK(read("Le cinéaste Ludovic Ansel") == Lines{"Ludovic Ansel person {cinéaste}"});
  CHECK(read("Le ministre de la Santé, Paul Essomba,") == Lines{"Paul Essomba person {ministre de la Santé}"});
  CHECK(read("Clémence Duval, directrice de la banque") == Lines{"Clémence Duval person {directrice de la banque}"});
  CHECK(read("Anne-Lise Kopp, 45 ans, aide-soignante à Colmar") ==
        Lines{"Anne-Lise Kopp person {aide-soignante à Colmar}"});
  CHECK(read("Le ministre de l'Intérieur Manuel Teixeira") ==
        Lines{"Manuel Teixeira person {ministre de l'Intérieur}"});
}

TEST_CASE("a civility makes a person and no role, a title makes both") {
  CHECK(read("M. de La Motte-Picquart") == Lines{"de La Motte-Picquart person"});
  CHECK(read("Mme Roy") == Lines{"Roy person"});
  CHECK(read("Le cardinal Okoye") == Lines{"Okoye person {cardinal}"});
}

TEST_CASE("coordinated names are several, coordinated functions one") {
  CHECK(read("Anna Renard et Paul Sissoko") == Lines{"Anna Renard person", "Paul Sissoko person"});
  CHECK(read("La CGT, FO et Solidaires").size() == 3);
  CHECK(read("Le vice-premier ministre et ministre des Finances, Wouter Claesen,") ==
        Lines{"Wouter Claesen person {vice-premier ministre et ministre des Finances}"});
  CHECK(read("Le ministre de l'Économie et des Finances").size() == 1);
  CHECK(read("Inès et Sarah Belkacem") == Lines{"Inès Belkacem person", "Sarah Belkacem person"});
}

TEST_CASE("the name of a body stands behind the sort of body that it is, with its own article") {
  CHECK(read("Le journal Le Monde") == Lines{"Le Monde organization {journal}"});
  CHECK(read("L'agence de presse Anadolu") == Lines{"Anadolu organization {agence de presse}"});
  CHECK(read("L'ONG Human Rights Watch") == Lines{"Human Rights Watch organization {ONG}"});
  CHECK(read("Le patron de l'usine Valdrin") == Lines{"patron de l'usine Valdrin person {patron de l'usine Valdrin}"});
}

TEST_CASE("the kind of a mention follows its head noun, its article and its number") {
  CHECK(read("Une riveraine") == Lines{"riveraine unnamed {riveraine}"});
  CHECK(read("Une source proche du dossier").front().find("unnamed") != std::string::npos);
  CHECK(read("Plusieurs témoins").front().find("group") != std::string::npos);
  CHECK(read("Le préfet") == Lines{"préfet person {préfet}"});
  CHECK(read("Les autorités turques") == Lines{"autorités turques organization"});
  CHECK(read("Les syndicats").front() == "syndicats group");
  CHECK(read("Le rapport") == Lines{"rapport document"});
  CHECK(read("Moscou") == Lines{"Moscou place"});
  CHECK(read("L'un des témoins").front().find("unnamed") != std::string::npos);
  CHECK(read("Les chiffres de la préfecture").front().find("document") != std::string::npos);
  CHECK(read("68 % des habitants").front() == "68 % des habitants group");
  CHECK(read("Le groupe Valdrin") == Lines{"Valdrin organization {groupe}"});
}

TEST_CASE("a bracket after a body is its acronym, after a person a party") {
  const std::string text = "La Fédération luxembourgeoise de tir (FLT) a parlé.";
  const Analysis a = test::analysis_of(text);
  const auto forms = read_mention(a, {0, static_cast<std::uint32_t>(text.find(" a parlé"))});
  REQUIRE(forms.size() == 1);
  CHECK(forms[0].name_text == "Fédération luxembourgeoise de tir");
  CHECK(forms[0].acronym == "FLT");
  CHECK(read("François Brottes (PS)") == Lines{"François Brottes person {PS}"});
}

TEST_CASE("shorter names of a person are surname, given name and initials") {
  const auto names = short_person_names(name_words("Jean Sol"));
  for (const std::string expected : {"sol", "jean", "j sol", "jean s", "j s"}) {
    CHECK(std::find(names.begin(), names.end(), expected) != names.end());
  }
  CHECK(short_person_names(name_words("Voltarys")).empty());
  CHECK(short_organization_names(name_words("Réseau des transports de la Capitale")).size() >= 2);
}

TEST_CASE("names keep their particles and end where another begins") {
  const std::string text = "La cour jugeait Haïder al-Abadi, Jean-Marie Le Pen et Jean S. hier.";
  const Analysis a = test::analysis_of(text);
  const auto name = [&](std::string_view first) {
    const auto at = static_cast<std::uint32_t>(text.find(first));
    const TokenRange start = tokens_of(a, {at, at + 1});
    const TokenRange run = proper_name_at(a, start.first, static_cast<TokenIndex>(a.tokens.size()));
    return run.empty() ? std::string() : std::string(slice(text, span_of(a, run)));
  };
  CHECK(name("Haïder") == "Haïder al-Abadi");
  CHECK(name("Jean-Marie") == "Jean-Marie Le Pen");
  CHECK(name("Jean S.") == "Jean S.");
  CHECK(name("cour") == "");
}

TEST_CASE("reading a mention of no token or of hostile length is safe") {
  const Analysis empty = test::analysis_of("");
  CHECK(read_mention(empty, {0, 0}).size() == 1);
  std::string names;
  for (int i = 0; i < 2000; ++i) names += "Anna Roy, ";
  const Analysis a = test::analysis_of(names);
  CHECK(read_mention(a, {0, static_cast<std::uint32_t>(names.size())}).size() >= 1);
}
