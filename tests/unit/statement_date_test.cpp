// When statements were made, and the day of the document.
#include <selon/selon.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

using namespace selon;

namespace {

const Extractor& extractor() {
  static const Extractor shared;
  return shared;
}

Document read(const std::string& text, const std::string& date) {
  return extractor().extract(text, {.id = "a", .date = date});
}

/// The date of the claim whose cue begins with `cue`, "-" when it has none, "?" when there is no such claim.
std::string date_of(const std::string& text, const std::string& cue, const std::string& day = "2024-03-12") {
  for (const Claim& claim : read(text, day).claims) {
    if (claim.cue && slice(text, claim.cue->span).substr(0, cue.size()) == cue)
      return claim.date ? claim.date->value : "-";
  }
  return "?";
}

bool warns(const Document& document, WarningCode code) {
  return std::any_of(document.warnings.begin(), document.warnings.end(),
                     [&](const Warning& w) { return w.code == code; });
}

}  // namespace

TEST_CASE("the date beside the cue is when it was said") {
  CHECK(date_of("Le maire a déclaré lundi que le pont fermerait samedi.", "a déclaré") == "2024-03-11");
  CHECK(date_of("« Le pont fermera », a prévenu hier le maire.", "a prévenu") == "2024-03-11");
  CHECK(date_of("Le pont va fermer, a affirmé la mairie dimanche.", "a affirmé") == "2024-03-10");
  CHECK(date_of("Le maire, mardi, a déclaré que le pont fermerait.", "a déclaré") == "2024-03-12");
}

TEST_CASE("a date that opens the sentence is when it was said") {
  CHECK(date_of("Le mois dernier, Anna Roy, la maire de Brax, a déclaré que le pont fermerait.", "a déclaré") ==
        "2024-02");
  CHECK(date_of("Jeudi dernier, elle a promis que le pont tiendrait ; hier, elle a reconnu que rien n'était prêt.",
                "a promis") == "2024-03-07");
  CHECK(date_of("Jeudi dernier, elle a promis que le pont tiendrait ; hier, elle a reconnu que rien n'était prêt.",
                "a reconnu") == "2024-03-11");
}

TEST_CASE("a date inside the statement is not when it was said") {
  CHECK(date_of("Le maire a déclaré que le pont fermerait samedi.", "a déclaré") == "-");
  CHECK(date_of("« Le pont a fermé lundi », a déclaré le maire.", "a déclaré") == "-");
}

TEST_CASE("the date of a communiqué, note or report is when it speaks") {
  CHECK(date_of("Dans une déclaration du 4 mars, le maire a dit que le pont fermerait.", "a dit") == "2024-03-04");
  CHECK(date_of("Selon un rapport publié vendredi, le pont est fragile.", "Selon") == "2024-03-08");
  CHECK(date_of("Interrogée lundi par Reuters, la ministre a dit que le pont fermerait.", "a dit") == "2024-03-11");
}

TEST_CASE("the date of something else is not when it was said") {
  CHECK(date_of("Le ministre a condamné l'attentat de lundi et a dit que la ville tiendrait.", "a dit") == "-");
  CHECK(date_of("Le suspect, arrêté lundi, a dit que le pont fermerait.", "a dit") == "-");
  CHECK(date_of("Le maire, qui se trouvait lundi à Rome, a dit que le pont fermerait.", "a dit") == "-");
  CHECK(date_of("Avant lundi, le maire a dit que le pont fermerait.", "a dit") == "-");
}

TEST_CASE("what was said the day after counts from the last date told") {
  const std::string text =
      "Le maire déclarait le 2 juin 2016 que le vote aurait lieu le 8 août 2016. Le lendemain, il affirmait que rien "
      "n'était sûr.";
  CHECK(date_of(text, "affirmait") == "2016-06-03");
}

TEST_CASE("a nested statement has the date of its own clause") {
  const std::string text = "Le maire a dit mardi que la ministre avait promis dimanche que le pont tiendrait.";
  CHECK(date_of(text, "a dit") == "2024-03-12");
  CHECK(date_of(text, "avait promis") == "2024-03-10");
}

TEST_CASE("without a day to count from a weekday gives no date") {
  CHECK(date_of("Le maire a déclaré lundi que le pont fermerait.", "a déclaré", "") == "-");
  CHECK(date_of("Le maire a déclaré le 4 mars 2020 que le pont fermerait.", "a déclaré", "") == "2020-03-04");
}

TEST_CASE("a date is explicit only with its year") {
  const Document with = read("Le maire a déclaré le 4 mars 2020 que le pont fermerait.", "2024-03-12");
  const Document without = read("Le maire a déclaré le 4 mars que le pont fermerait.", "2024-03-12");
  REQUIRE(with.claims.size() == 1);
  REQUIRE(with.claims[0].date.has_value());
  CHECK(with.claims[0].date->by == DateBy::explicit_);
  CHECK(with.claims[0].date->start == "2020-03-04");
  REQUIRE(without.claims.size() == 1);
  REQUIRE(without.claims[0].date.has_value());
  CHECK(without.claims[0].date->by == DateBy::document);
}

TEST_CASE("an impossible date gives a warning and no value") {
  const Document document = read("Le maire a déclaré le 31 février 2020 que le pont fermerait.", "2024-03-12");
  CHECK(warns(document, WarningCode::impossible_date));
  REQUIRE(document.claims.size() == 1);
  CHECK_FALSE(document.claims[0].date.has_value());
}

TEST_CASE("an address that ends with a hyphen is read") { CHECK(read("x@y.fr-", "2024-03-12").claims.empty()); }

TEST_CASE("nothing is counted over the ends of the calendar") {
  for (const std::string day : {"0000-01-01", "0001-01-01", "9999-12-31"}) {
    for (const std::string when :
         {"hier", "demain", "lundi", "la semaine prochaine", "l'hiver prochain", "à Pâques", "à Noël", "l'an dernier",
          "il y a 3 ans", "au deuxième trimestre", "le 29 février"}) {
      const Document document = read("Le maire a dit " + when + " que le pont fermerait.", day);
      for (const Claim& claim : document.claims) CHECK((!claim.date || claim.date->value.size() <= 21));
    }
  }
  CHECK(date_of("Il y a 999999999 jours, le maire a dit que le pont fermerait.", "a dit") == "-");
  CHECK(date_of("Il y a 2000000000 ans, le maire a dit que le pont fermerait.", "a dit") == "-");
  CHECK(date_of("Il y a 10 jours, le maire a dit que le pont fermerait.", "a dit") == "2024-03-02");
  CHECK(date_of("Pendant l'hiver 9999, le maire a dit que le pont fermerait.", "a dit") == "-");
}

TEST_CASE("an entry of a live report dates from the day of the document") {
  const std::string text =
      "7h50. Le préfet réclame la levée du barrage.\n8h40. « On ne bougera pas », prévient un manifestant.";
  const Document document = read(text, "2024-03-12");
  REQUIRE(document.claims.size() == 2);
  REQUIRE(document.claims[1].date.has_value());
  CHECK(document.claims[1].date->value == "2024-03-12");
  CHECK(slice(text, document.claims[1].date->span) == "8h40");
}

TEST_CASE("the day of the document is given, read from the dateline, or inferred") {
  const auto day = [](const std::string& text, const std::string& given) { return read(text, given).date; };
  CHECK(day("29 mai 2012. – Le maire est parti.", "2024-03-12")->by == DocumentDateBy::given);
  const auto dateline = day("Un titre\n\n29 mai 2012. – Le maire est parti.", "");
  REQUIRE(dateline.has_value());
  CHECK(dateline->value == "2012-05-29");
  CHECK(dateline->by == DocumentDateBy::dateline);
  const auto agency = day("PARIS, 3 mars 2020 (AFP) – Le maire est parti.", "");
  REQUIRE(agency.has_value());
  CHECK(agency->value == "2020-03-03");
  const auto inferred = day("Le vote aura lieu ce samedi 17 décembre 2016 dans tout le pays.", "");
  REQUIRE(inferred.has_value());
  CHECK(inferred->value == "2016-12-17");
  CHECK(inferred->by == DocumentDateBy::inferred);
  CHECK_FALSE(day("Le 14 juillet 1789, le peuple prit la Bastille.", "").has_value());
}

TEST_CASE("what was said in a month or on a feast was said before the day of the document") {
  CHECK(date_of("Le maire avait dit en août que le pont fermerait.", "avait dit") == "2023-08");
  CHECK(date_of("En août, le maire a dit que le pont fermerait.", "a dit") == "2023-08");
  CHECK(date_of("Le 14-Juillet, le maire a dit que le pont fermerait.", "a dit") == "2023-07-14");
  CHECK(date_of("Le maire a annoncé le 20 mars la fermeture du pont.", "a annoncé") == "-");
}

TEST_CASE("a newspaper speaks on the day of its issue, and who speaks at a press conference on its day") {
  CHECK(date_of("Le Monde du 5 mars affirme que le pont fermera.", "affirme") == "2024-03-05");
  CHECK(date_of("Selon Le Monde de ce lundi, le pont fermera.", "Selon") == "2024-03-11");
  CHECK(date_of("La rue du 5 mars déplaît, et le maire dit que le pont fermera.", "dit") == "-");
  CHECK(date_of("Lors d'une conférence de presse du 5 mars, le maire a dit que le pont fermerait.", "a dit") ==
        "2024-03-05");
}
