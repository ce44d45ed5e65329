// What each date expression stands for.
#include "attribute/date_atom.hpp"
#include "attribute/date_match.hpp"
#include "attribute/date_resolve.hpp"
#include "lexicon/embedded_data.hpp"
#include "lexicon/word_list.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace selon;

namespace {

struct Row {
  const char* text;  // the date between brackets; none: no date at all
  const char* today;
  const char* value;  // empty: no value
  DateDirection direction = DateDirection::past;
};

std::string bracketed(std::string_view text, Span span) {
  return std::string(text.substr(0, span.start)) + "[" + std::string(slice(text, span)) + "]" +
         std::string(text.substr(span.end));
}

const DateLexicon& dates() {
  static const DateLexicon lexicon;
  return lexicon;
}

std::vector<DateReading> read(std::string_view text) {
  WordLists words;
  words.add(embedded_data("words.tsv"), "words.tsv");
  std::vector<Token> tokens;
  tokenize(text, {0, static_cast<std::uint32_t>(text.size())}, words, tokens);
  DateAtoms atoms(text, dates());
  return match_dates(text, atoms.read(tokens, 0), dates());
}

constexpr auto future = DateDirection::future;

const Row rows[] = {
    // 2024-03-12 is a Tuesday
    {"[le 4 octobre 2017]", "", "2017-10-04"},
    {"une déclaration du [4 octobre] et la suite", "2017-10-05", "2017-10-04"},
    {"il a dit [lundi] que", "2024-03-12", "2024-03-11"},
    {"il a dit [mardi] que", "2024-03-12", "2024-03-12"},
    {"la finale se jouera [samedi].", "2024-03-12", "2024-03-16", future},
    {"[Jeudi dernier], elle", "2024-03-12", "2024-03-07"},
    {"[mardi dernier], elle", "2024-03-12", "2024-03-05"},
    {"[jeudi prochain]", "2024-03-12", "2024-03-14"},
    {"[mardi prochain]", "2024-03-12", "2024-03-19"},
    {"[lundi 3 mars]", "2025-03-05", "2025-03-03"},
    {"ce fut [ce lundi 3 mars 2025]", "", "2025-03-03"},
    {"[Ce même 13 octobre], la direction", "2016-10-15", "2016-10-13"},
    {"[hier]", "2024-03-01", "2024-02-29"},
    {"[hier soir]", "2024-03-12", "2024-03-11"},
    {"[hier 15 novembre] une campagne", "2016-11-16", "2016-11-15"},
    {"[avant-hier]", "2024-03-12", "2024-03-10"},
    {"[aujourd'hui]", "2024-03-12", "2024-03-12"},
    {"[aujourd’hui]", "2024-03-12", "2024-03-12"},
    {"[demain]", "2024-12-31", "2025-01-01"},
    {"[après-demain]", "2024-03-12", "2024-03-14"},
    {"a confirmé [ce matin] que", "2020-08-11", "2020-08-11"},
    {"[cet après-midi]", "2020-08-11", "2020-08-11"},
    {"[jeudi soir]", "2024-03-12", "2024-03-07"},
    {"en [ce jeudi matin] en France", "2016-05-26", "2016-05-26"},
    {"[Le mois dernier], Franz", "2017-10-05", "2017-09"},
    {"[la semaine dernière]", "2017-10-05", "2017-W39"},
    {"[la semaine prochaine]", "2020-12-28", "2021-W01"},
    {"[cette semaine]", "2021-01-02", "2020-W53"},
    {"[l'année dernière]", "2017-10-05", "2016"},
    {"[l'an dernier]", "2017-10-05", "2016"},
    {"[l'an passé]", "2017-10-05", "2016"},
    {"[cette année]", "2017-10-05", "2017"},
    {"[ce mois-ci]", "2017-10-05", "2017-10"},
    {"en [août 2017], l'armée", "", "2017-08"},
    {"en [août], l'armée", "2017-10-05", "2017-08"},
    {"en [décembre]", "2017-10-05", "2017-12", future},
    {"[Début mars 2015], l’évêque", "", "2015-03"},
    {"[début mars]", "2016-04-01", "2016-03"},
    {"[Mi-avril], le syndicat", "2018-04-27", "2018-04"},
    {"[fin décembre]", "2024-01-16", "2023-12"},
    {"[fin 2023]", "", "2023"},
    {"en [2014]", "", "2014"},
    {"[mars dernier]", "2024-03-12", "2023-03"},
    {"[mai prochain]", "2024-03-12", "2024-05"},
    {"depuis [le 29 septembre dernier]", "2016-10-15", "2016-09-29/.."},
    {"[le 29 septembre dernier]", "2016-10-15", "2016-09-29"},
    {"au [mois de mars]", "2016-10-15", "2016-03"},
    {"[Il y a trois jours], le chef", "2023-01-18", "2023-01-15"},
    {"[il y a deux semaines]", "2023-01-18", "2023-W01"},
    {"[Il y a dix ans]", "2023-01-18", "2013"},
    {"[il y a 2 mois]", "2023-01-18", "2022-11"},
    {"dans [trois jours]", "2023-01-18", "2023-01-21"},
    {"promet depuis [2015] une voiture", "2023-01-18", "2015/.."},
    {"Depuis [10 ans], les rumeurs", "2016-11-26", "2006/.."},
    {"depuis [lundi]", "2024-03-12", "2024-03-11/.."},
    {"depuis [le 1er mars 2020]", "", "2020-03-01/.."},
    {"jusqu'en [2027]", "", "../2027"},
    {"jusqu'au [3 mars 2020]", "", "../2020-03-03"},
    {"à partir de [mars 2020]", "", "2020-03/.."},
    {"dans [la nuit de dimanche à lundi]", "2020-08-11", "2020-08-09/2020-08-10"},
    {"dans [la nuit du 3 au 4 mars 2016]", "", "2016-03-03/2016-03-04"},
    {"dans [la nuit du 31 décembre au 1er janvier]", "2016-03-04", "2015-12-31/2016-01-01"},
    {"dans [la nuit de vendredi]", "2020-08-11", "2020-08-07/2020-08-08"},
    {"[la nuit dernière]", "2020-08-11", "2020-08-10/2020-08-11"},
    {"[le week-end dernier]", "2020-08-11", "2020-08-08/2020-08-09"},
    {"[ce week-end]", "2020-08-10", "2020-08-08/2020-08-09"},
    {"[ce week-end]", "2020-08-13", "2020-08-15/2020-08-16", future},
    {"[Le 1er mai], place", "2019-05-02", "2019-05-01"},
    {"[le 1 er mai] et la suite", "2019-05-02", "2019-05-01"},
    {"depuis [le début de l'année]", "2019-05-02", "2019/.."},
    {"[le premier mai]", "2019-05-02", "2019-05-01"},
    {"[Le 14-Juillet], nous", "2019-05-02", "2019-07-14", future},
    {"[le 11-Septembre]", "2019-12-02", "2019-09-11"},
    {"À [la Toussaint], le collectif", "2022-11-04", "2022-11-01"},
    {"à [la Toussaint 2015]", "", "2015-11-01"},
    {"à [Noël]", "2022-11-04", "2021-12-25"},
    {"[le jour de Noël]", "2022-11-04", "2022-12-25", future},
    {"[la veille de Noël]", "2022-11-04", "2021-12-24"},
    {"à [Pâques]", "2024-05-01", "2024-03-31"},
    {"[lundi de Pâques]", "2024-05-01", "2024-04-01"},
    {"[le jeudi de l'Ascension]", "2024-06-01", "2024-05-09"},
    {"à [la Pentecôte]", "2024-06-01", "2024-05-19"},
    {"[le mardi gras]", "2024-06-01", "2024-02-13"},
    {"[Le 14/09/2021], la commissaire", "2021-09-20", "2021-09-14"},
    {"[le 4/10/17]", "", "2017-10-04"},
    {"[2021-09-14] : rien", "", "2021-09-14"},
    {"[le 3.05.2021]", "", "2021-05-03"},
    {"du [3 au 5 mars 2016]", "", "2016-03-03/2016-03-05"},
    {"du [28 février au 3 mars]", "2016-03-10", "2016-02-28/2016-03-03"},
    {"entre [2010 et 2015]", "", "2010/2015"},
    {"entre [samedi et mardi]", "2024-06-13", "2024-06-08/2024-06-11"},
    {"de [mars à mai 2015]", "", "2015-03/2015-05"},
    {"[les 3 et 4 mars 2016]", "", "2016-03-03/2016-03-04"},
    {"[l'été dernier]", "2016-10-15", "2016-06/2016-08"},
    {"[cet hiver]", "2016-01-15", "2015-12/2016-02"},
    {"à [l'été 2015]", "", "2015-06/2015-08"},
    {"au [premier trimestre 2015]", "", "2015-01/2015-03"},
    {"au [second semestre]", "2015-10-10", "2015-07/2015-12"},
    {"au [XIXe siècle]", "", "1801/1900"},
    {"dans [les années 1990]", "", "1990/1999"},
    {"dans [les années 30]", "", "1930/1939"},
    {"[ces trois derniers mois]", "2016-03-10", "2015-12/2016-03"},
    {"[le 14 juillet 1789]", "", "1789-07-14"},
    {"en [1572]", "", "1572"},
    {"[le 3 janv. 2020]", "", "2020-01-03"},
    {"[le vingt-trois mars 2020]", "", "2020-03-23"},
    {"[le 29 février]", "2023-05-01", "2020-02-29"},
    // the previous date of the text, here none: the document's day
    {"[la veille]", "2024-03-12", "2024-03-11"},
    {"[Le lendemain], il", "2024-03-12", "2024-03-13"},
    {"[ce jour-là]", "2024-03-12", "2024-03-12"},
    {"[la semaine précédente]", "2017-10-05", "2017-W39"},
    {"[l'année suivante]", "2017-10-05", "2018"},
    {"[deux jours plus tard]", "2017-10-05", "2017-10-07"},
    {"[le lundi suivant]", "2024-03-12", "2024-03-18"},
    // nothing to count from
    {"[lundi]", "", ""},
    {"[le 4 octobre]", "", ""},
    {"[hier]", "", ""},
    // no such day
    {"[le 31 février 2020]", "", ""},
    {"[le 31 février]", "2020-03-01", ""},
    {"[le 32/01/2020]", "", ""},
    // no date
    {"le lundi, il pêche", "2024-03-12", ""},
    {"la veille du scrutin", "2024-03-12", ""},
    {"au lendemain de l'attaque", "2024-03-12", ""},
    {"chaque mardi", "2024-03-12", ""},
    {"Noël Mamère a dit", "2024-03-12", ""},
    {"la planète Mars", "2024-03-12", ""},
    {"au [début de l'année 2016]", "2024-03-12", "2016"},
    {"à [la fin de l'année dernière]", "2024-03-12", "2023"},
    {"à [la fin du mois de février]", "2024-03-12", "2024-02"},
    {"au [courant du mois de janvier]", "2024-03-12", "2024-01"},
    {"dans [la soirée de mardi]", "2024-03-12", "2024-03-12"},
    {"dans [la matinée du 3 mars]", "2024-03-12", "2024-03-03"},
    {"la fin de la route", "2024-03-12", ""},
    {"il a 4 ans", "2024-03-12", ""},
    {"24/7 et 192.168.1.1", "2024-03-12", ""},
    {"3 000 euros, 2000 personnes", "2024-03-12", ""},
    {"Toussaint Louverture", "2024-03-12", ""},
    {"un été pluvieux a été long", "2024-03-12", ""},
};

}  // namespace

TEST_CASE("a date expression has the value that its words and the day of the document give it") {
  for (const Row& row : rows) {
    CAPTURE(row.text);
    std::string plain;
    for (const char c : std::string_view(row.text)) {
      if (c != '[' && c != ']') plain += c;
    }
    const std::vector<DateReading> readings = read(plain);
    if (plain == std::string(row.text)) {
      CHECK(readings.empty());
      continue;
    }
    REQUIRE(readings.size() == 1);
    DateContext context;
    context.document = parse_day(row.today);
    context.direction = row.direction;
    const ResolvedDate resolved = resolve(readings[0], context);
    CHECK(bracketed(plain, readings[0].span) == std::string(row.text));
    CHECK((resolved.value ? format(*resolved.value) : "") == std::string(row.value));
  }
}
