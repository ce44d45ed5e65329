// Whether a text is French.
#include <selon/extractor.hpp>

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <utility>

namespace {

const selon::Extractor& extractor() {
  static const selon::Extractor one;
  return one;
}

std::string guess(std::string_view text) { return extractor().guess_language(text); }

}  // namespace

TEST_CASE("a paragraph of another language is known for what it is") {
  const std::pair<std::string_view, std::string_view> texts[] = {
      {"en",
       "The mayor said on Monday that the school would open again in the autumn, after the works that had been "
       "announced last year. “We are ready,” she told the council, which has not yet voted on the budget for it."},
      {"de",
       "Die Bürgermeisterin sagte am Montag, dass die Schule im Herbst wieder öffnen werde, nachdem die Arbeiten, die "
       "im "
       "letzten Jahr angekündigt wurden, beendet sind. „Wir sind bereit“, sagte sie dem Rat, der noch nicht über den "
       "Haushalt abgestimmt hat."},
      {"es",
       "La alcaldesa dijo el lunes que la escuela abrirá de nuevo en otoño, después de las obras que se anunciaron el "
       "año "
       "pasado. «Estamos listos, pero no hay dinero para todo», dijo ante los concejales, que todavía no han votado el "
       "presupuesto del año y están en contra de la subida de los impuestos."},
      {"it",
       "La sindaca ha detto lunedì che la scuola riaprirà in autunno, dopo i lavori che erano stati annunciati l’anno "
       "scorso. «Siamo pronti, ma non ci sono i soldi per tutto», ha detto al consiglio, che non ha ancora votato il "
       "bilancio della città e degli altri comuni."},
      {"pt",
       "A presidente da câmara disse na segunda-feira que a escola vai abrir outra vez no outono, depois das obras que "
       "foram anunciadas no ano passado. «Estamos prontos, mas não há dinheiro para tudo», disse ela aos vereadores, "
       "que "
       "ainda não votaram o orçamento da cidade para os próximos anos."},
      {"nl",
       "De burgemeester zei maandag dat de school in het najaar weer opengaat, na de werken die vorig jaar werden "
       "aangekondigd. “We zijn klaar, maar er is geen geld voor alles”, zei ze tegen de raad, die nog niet over de "
       "begroting van de stad heeft gestemd."},
      {"ca",
       "L’alcaldessa va dir dilluns que l’escola tornarà a obrir a la tardor, després de les obres que es van anunciar "
       "l’any passat. «Estem a punt, però no hi ha diners per a tot», va dir als regidors, que encara no han votat el "
       "pressupost de la ciutat amb aquestes xifres i que també són molt crítics."},
      {"oc",
       "La cònsola diguèt diluns que l’escòla tornarà dobrir a la davalada, aprèp los trabalhs que foguèron anonciats "
       "l’an passat. «Sèm prèstes, mas i a pas d’argent per aquò tot», çò diguèt als elegits, que an pas encara votat "
       "lo "
       "budgèt de la vila e son pas d’acòrdi amb las chifras dins aqueste document."},
      {"und-Cyrl", "Мэр сказала в понедельник, что школа снова откроется осенью, после ремонта."},
      {"und-Arab", "قالت رئيسة البلدية يوم الاثنين إن المدرسة ستفتح أبوابها من جديد في الخريف"},
  };
  for (const auto& [language, text] : texts) {
    CAPTURE(language);
    CHECK(guess(text) == language);
  }
}

TEST_CASE("French is French in capitals, without accents, in verse, in a headline and beside other languages") {
  for (const std::string_view text : {
           "LE MAIRE A DECLARE LUNDI QUE L'ECOLE ROUVRIRA A L'AUTOMNE, APRES LES TRAVAUX ANNONCES L'AN DERNIER.",
           "le maire a declare que l ecole est prete mais que les travaux ne sont pas finis",
           "Le premier ministre a cité Kennedy : « Ask not what your country can do for you, ask what you can do for "
           "your "
           "country. » La salle a applaudi, et les élus se sont levés.",
           "Selon le New York Times et The Guardian, la Maison-Blanche aurait renoncé à ce projet de loi.",
           "Sur la scène du festival, on verra The Kills, The Cure, The Who et Of Monsters and Men.",
           "Der Spiegel, Die Zeit et Die Welt, trois journaux allemands, en ont parlé dans leurs pages.",
           "El País, La Vanguardia et El Mundo, les grands quotidiens espagnols, n’en disent rien.",
           "Los Angeles, San Francisco, Las Vegas",
           "Élections : le point à midi",
           "Or, on me dit que six as ont été mis de côté ; or mon ami va mal.",
       }) {
    CAPTURE(text);
    CHECK(guess(text) == "fr");
  }
}

TEST_CASE("what brings no evidence is French") {
  for (const std::string_view text :
       {"", " \n", "Oui.", "12 345 678", "Yes.", "The end.", "Anna Roy, Paul Sol, Jean Dubois", "\xff\xfe", "Да."}) {
    CAPTURE(text);
    CHECK(guess(text) == "fr");
  }
}

TEST_CASE("a document in another language has a warning") {
  const std::string english =
      "The mayor said that the school would open, and that she was ready for it, but the council has not voted yet.";
  const selon::Document document = extractor().extract(english);
  REQUIRE(document.warnings.size() == 1);
  CHECK(document.warnings[0].code == selon::WarningCode::not_french);
  CHECK(document.warnings[0].message == "looks like en");
  CHECK(extractor().extract("Le maire a dit que l’école rouvrira.").warnings.empty());
}
