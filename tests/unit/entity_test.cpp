// Who speaks, over a whole text: names, functions, pronouns, metonyms, groups.
#include <selon/extractor.hpp>

#include <doctest/doctest.h>

#include <chrono>
#include <set>
#include <string>
#include <vector>

using namespace selon;

namespace {

const Extractor& extractor() {
  static const Extractor one;
  return one;
}

// The names of each claim's speakers, joined by " + ", in order of the claims; "-" for nobody.
std::vector<std::string> speakers(std::string_view text) {
  const Document document = extractor().extract(text);
  std::vector<std::string> out;
  for (const Claim& claim : document.claims) {
    std::string line;
    if (claim.speaker) {
      for (const EntityIndex id : claim.speaker->entities)
        line += (line.empty() ? "" : " + ") + document.entities[id].name;
    }
    out.push_back(line.empty() ? "-" : line);
  }
  return out;
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("a spokesperson speaks for somebody; a press release is no spokesperson") {
  const auto via = [](std::string_view text) {
    const Document document = extractor().extract(text);
    REQUIRE(document.claims.size() == 1);
    REQUIRE(document.claims.front().speaker);
    const auto& mention = document.claims.front().speaker->via;
    return mention ? std::string(text.substr(mention->span.start, mention->span.size())) : std::string("-");
  };
  CHECK(via("Le Rwanda a répondu par la voix du colonel René Bahati : « Rien n’est vrai ».") == "colonel René Bahati");
  CHECK(via("L’Union européenne, au travers de sa délégation, a dénoncé une attaque.") == "sa délégation");
  CHECK(via("Mme Roy, par l’intermédiaire de son avocat, a démenti les faits.") == "son avocat");
  CHECK(via("Paul Sol a fait savoir par le biais d’un communiqué que tout va bien.") == "-");
}

TEST_CASE("a short name, a civility and initials stand for the full name") {
  CHECK(
      speakers(
          "Le sénateur Fabien Rouquette préside la commission. M. Rouquette a dit que la loi passera. Selon Rouquette, "
          "le texte est prêt.") == Names{"Fabien Rouquette", "Fabien Rouquette"});
  CHECK(speakers("Mathias Berger et son ami Dylan Roche ont été jugés. Dylan a dit que la voiture roulait vite.") ==
        Names{"Dylan Roche"});
}

TEST_CASE("two people who share a surname stay two") {
  CHECK(speakers("L'avocate Nour Haddad a dit que la loi passera. Marc Haddad a dit que le texte est prêt. Mme Haddad "
                 "a dit que "
                 "rien ne presse.") == Names{"Nour Haddad", "Marc Haddad", "Nour Haddad"});
}

TEST_CASE("a headline's short name is the body's full one") {
  const auto names = speakers(
      "Montebourg dit que le nucléaire a un avenir\n\nLe ministre Arnaud Montebourg a dit que le nucléaire est utile.");
  REQUIRE(names.size() == 2);
  CHECK(names[0] == "Arnaud Montebourg");
  CHECK(names[1] == "Arnaud Montebourg");
}

TEST_CASE("pronouns agree in gender and number and take the subject first") {
  CHECK(speakers("Le ministre du Budget a reçu la présidente de région. Elle a dit que la région paiera.") ==
        Names{"présidente de région"});
  CHECK(speakers("Amina Diallo a succédé à Rose Kaboré. Elle a dit que les comptes seront publiés.") ==
        Names{"Amina Diallo"});
  CHECK(speakers("Les éleveurs ont rencontré la direction de la banque. Ils ont dit que rien n'avance.") ==
        Names{"éleveurs"});
  CHECK(
      speakers("La bourgmestre a reçu le promoteur Carlo Venturi. Ce dernier affirme que le dossier était complet.") ==
      Names{"Carlo Venturi"});
}

TEST_CASE("descriptions find whom they were said of, also by a wider noun or a nationality") {
  CHECK(speakers("Le ministre malgache de la Pêche, Solofo Ravelo, a visité le port. Le ministre a dit que les "
                 "licences expirent.") == Names{"Solofo Ravelo"});
  CHECK(speakers("La sénatrice Maëlys Corre a déposé un texte. L'élue a dit que la pêche recule.") ==
        Names{"Maëlys Corre"});
  CHECK(speakers("La militante Joy Achieng a parlé. La Kényane a dit que le seuil est franchi.") ==
        Names{"Joy Achieng"});
}

TEST_CASE("a function that was said of nobody is somebody else") {
  CHECK(speakers("Jean Dupont a été arrêté lundi. Le procureur a dit que l'enquête continue.") == Names{"procureur"});
  CHECK(
      speakers("Le ministre de la Défense, Paul Roy, est arrivé. Le ministre de l'Intérieur a dit que tout va bien.") ==
      Names{"ministre de l'Intérieur"});
}

TEST_CASE("capitals and palaces stand for whom they lodge") {
  CHECK(speakers("Moscou a dit que les exercices sont terminés.") == Names{"Russie"});
  CHECK(speakers("Bercy a dit que la croissance ralentit.") ==
        Names{"ministère français de l'Économie et des Finances"});
  const Document document = extractor().extract("Pékin a dit que ses navires resteront.");
  REQUIRE(document.entities.size() == 1);
  CHECK(document.entities[0].wikidata == "Q148");
  CHECK(document.entities[0].kind == EntityKind::place);
}

TEST_CASE("an acronym in brackets names the same body later") {
  CHECK(speakers("L'Observatoire ivoirien du cacao (OIC) publie ses relevés. Selon l'OIC, la récolte baisse.") ==
        Names{"Observatoire ivoirien du cacao"});
}

TEST_CASE("coordinated speakers are several entities of one claim") {
  CHECK(speakers("Anna Renard et Paul Sissoko ont dit que la fête aura lieu.") == Names{"Anna Renard + Paul Sissoko"});
}

TEST_CASE("je and nous in a quotation are its speaker and their group") {
  const Document document = extractor().extract("« Je répète que le dossier est clos », a dit le procureur Vidal.");
  REQUIRE(document.claims.size() == 2);
  CHECK(document.claims[1].within == ClaimIndex{0});
  REQUIRE(document.claims[1].speaker);
  CHECK(document.claims[1].speaker->entities == document.claims[0].speaker->entities);
  CHECK(document.claims[1].speaker->by == SpeakerBy::pronoun);
}

TEST_CASE("affiliation is the body that a function names") {
  const Document document =
      extractor().extract("Igor Petrov, porte-parole du ministère de la Santé, a dit que les lits manquent.");
  REQUIRE(document.claims.size() == 1);
  const Entity& speaker = document.entities[document.claims[0].speaker->entities.at(0)];
  REQUIRE(speaker.affiliation);
  CHECK(document.entities[*speaker.affiliation].name == "ministère de la Santé");
  REQUIRE(speaker.roles.size() == 1);
  CHECK(speaker.roles[0].text == "porte-parole du ministère de la Santé");
}

TEST_CASE("every entity is mentioned and in the order of its first mention") {
  const std::string text =
      "Selon Moscou, Paris ment. Le maire, Jean Sol, a dit que la ville paiera. Il a accusé Berlin de mentir.";
  const Document document = extractor().extract(text);
  std::uint32_t last = 0;
  for (const Entity& entity : document.entities) {
    REQUIRE_FALSE(entity.mentions.empty());
    CHECK(entity.mentions.front().start >= last);
    last = entity.mentions.front().start;
  }
}

TEST_CASE("a text of ten thousand speakers takes time in proportion") {
  const auto text_of = [](int speakers_wanted) {
    std::string text;
    for (int i = 0; i < speakers_wanted; ++i) {
      std::string name;
      for (int n = i; n > 0 || name.empty(); n /= 26) name += static_cast<char>('a' + n % 26);
      text += "Le maire Jean Sol" + name + " a dit que la route est longue. M. Sol" + name + " a dit qu'il viendra. ";
    }
    return text;
  };
  const auto seconds = [&](int speakers_wanted) {
    const std::string text = text_of(speakers_wanted);
    const auto begin = std::chrono::steady_clock::now();
    const Document document = extractor().extract(text);
    CHECK(document.claims.size() >= static_cast<std::size_t>(speakers_wanted));
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
  };
  const double small = seconds(1250);
  const double large = seconds(10000);
  CHECK(large < 24 * small + 0.5);  // eight times the text; quadratic would be 64 times
}

namespace {

// "name > affiliation" of each entity, in order; "-" for none.
std::vector<std::string> affiliations(std::string_view text) {
  const Document document = extractor().extract(text);
  std::vector<std::string> out;
  for (const Entity& entity : document.entities)
    out.push_back(entity.name + " > " + (entity.affiliation ? document.entities[*entity.affiliation].name : "-"));
  return out;
}

}  // namespace

TEST_CASE("what a minister is in charge of is no body; a party, a country and an employer are") {
  CHECK(affiliations("Le ministre des Finances, Paul Sol, a promis une réforme.") == Names{"Paul Sol > -"});
  CHECK(affiliations("Le chef de l’État, Paul Sol, a promis une réforme.") == Names{"Paul Sol > -"});
  CHECK(affiliations("Le ministre des Finances du Mali, Paul Sol, a promis une réforme.").front() == "Paul Sol > -");
  CHECK(affiliations("Le Premier ministre du Mali, Paul Sol, a promis une réforme.").back() == "Mali > -");
  CHECK(affiliations("Paul Sol (PS) a promis une réforme.") ==
        Names{"Paul Sol > Parti socialiste", "Parti socialiste > -"});
  CHECK(affiliations("Le secrétaire général de l’ONU Paul Sol a promis une réforme.").front() == "Paul Sol > ONU");
  CHECK(affiliations("Paul Sol, homme de radio, a promis une réforme.") == Names{"Paul Sol > -"});
}

TEST_CASE("an event where somebody speaks is nobody, and a medium is known by its name") {
  const Document event = extractor().extract("« C’est fini », a dit Paul Sol lors d’une conférence de presse.");
  REQUIRE(event.claims.size() == 1);
  REQUIRE(event.claims[0].sources.size() == 1);
  CHECK(event.claims[0].sources[0].entities.empty());
  CHECK(event.entities.size() == 1);
  const Document medium = extractor().extract("« C’est fini », a dit Paul Sol au micro de France Inter.");
  REQUIRE(medium.claims[0].sources.size() == 1);
  REQUIRE(medium.claims[0].sources[0].entities.size() == 1);
  CHECK(medium.entities[medium.claims[0].sources[0].entities[0]].name == "France Inter");
}

TEST_CASE("a supplier with a name is a body") {
  const Document document = extractor().extract("Selon le fournisseur Vallonia, le prix baissera.");
  REQUIRE(document.entities.size() == 1);
  CHECK(document.entities[0].kind == EntityKind::organization);
}

TEST_CASE("a body that acted is taken up by a noun of any gender") {
  CHECK(speakers("Le groupe Vallonia supprime cent postes. L’entreprise a promis des primes.") == Names{"Vallonia"});
  CHECK(speakers("La police fouille le siège du groupe Vallonia. L’association a promis des primes.") ==
        Names{"association"});
  CHECK(speakers("L’exécutif européen a dit que la loi passera.") == Names{"Commission européenne"});
}

TEST_CASE("initials stand for a body whose name the text spells out") {
  CHECK(speakers("Le Mouvement solidaire wallon a fermé ses portes. Le MSW a dit que la dette était trop lourde.") ==
        Names{"Mouvement solidaire wallon"});
  CHECK(speakers("Le Mouvement solidaire wallon a fermé ses portes. La VLF a dit que la dette était trop lourde.") ==
        Names{"VLF"});
}
