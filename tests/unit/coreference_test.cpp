// Whom a pronoun or a description stands for, where several could be meant.
#include <selon/extractor.hpp>

#include <doctest/doctest.h>

#include <string>

using namespace selon;

namespace {

// Who speaks in the text's last claim, several joined by " + "; "-" for nobody.
std::string last_speaker(std::string_view text) {
  static const Extractor extractor;
  const Document document = extractor.extract(text);
  if (document.claims.empty()) return "no claim";
  std::string out;
  if (const auto& speaker = document.claims.back().speaker) {
    for (const EntityIndex id : speaker->entities) out += (out.empty() ? "" : " + ") + document.entities[id].name;
  }
  return out.empty() ? "-" : out;
}

}  // namespace

TEST_CASE("the pronouns of the narration keep their person in the foreground") {
  CHECK(
      last_speaker("Le peintre Alain Morvan expose à Dinan. Il a vendu une toile au collectionneur Paul Sorel. Il part "
                   "demain pour Nantes avec Marc Lebrun. « Je reviendrai », a-t-il dit.") == "Alain Morvan");
  // a thing takes its own pronoun
  CHECK(last_speaker("Alain Morvan a reçu le préfet Paul Sorel. Le pont est fermé. Il a coûté cher. « Tout va bien », "
                     "a-t-il dit.") == "Alain Morvan");
}

TEST_CASE("what a person is called or becomes is nobody else") {
  CHECK(
      last_speaker("Alain Morvan a parlé à Dinan. Il a prononcé son premier discours en tant que président. « Merci à "
                   "tous », a-t-il dit.") == "Alain Morvan");
  CHECK(last_speaker("Alain Morvan est devenu le maire de Dinan. « Merci à tous », a-t-il dit.") == "Alain Morvan");
}

TEST_CASE("the subject of a main clause goes before the one of a subordinate clause, people before states") {
  CHECK(last_speaker("Le général Alain Morvan a démenti samedi la retraite, contrairement à ce qu’avait annoncé le "
                     "Pérou vendredi. « Nous restons », a-t-il dit.") == "Alain Morvan");
}

TEST_CASE("what is no known speaker gives way to who is") {
  CHECK(
      last_speaker("Alain Morvan a perdu la course. Il égale le record de Paul Sorel au nombre de médailles. « Je suis "
                   "fier », a-t-il dit.") == "Alain Morvan");
}

TEST_CASE("one of several, then a name, is one person") {
  CHECK(last_speaker("Un des chefs du mouvement, Alain Morvan, a dit que la grève continue.") == "Alain Morvan");
}

TEST_CASE("a surname that is also a given name says nothing of the gender") {
  CHECK(last_speaker("Paul Florence dirige l’usine. Florence a dit que cet accord était juste. « Tout ira bien », "
                     "précise-t-il.") == "Paul Florence");
}

TEST_CASE("a surname of several words ends the full name") {
  CHECK(last_speaker("Marc Ladrec de Kerdrel a racheté le port. Ladrec de Kerdrel a dit que le quai ouvrira.") ==
        "Marc Ladrec de Kerdrel");
}

TEST_CASE("the one concerned is who was talked of, in a quotation as well") {
  CHECK(last_speaker("Paul Sorel défend Anne Morvan. « Anne a travaillé pour Vallonia », dit-il. L’intéressée a dit "
                     "qu’elle portera plainte.") == "Anne Morvan");
}

TEST_CASE("a noun for a medium stands for the latest medium of that kind") {
  CHECK(last_speaker("Le Monde a écrit que la mairie a payé des costumes chez Arvil. Le journal précise que les faits "
                     "sont anciens.") == "Le Monde");
  CHECK(last_speaker("Selon Le Figaro, la loi passera. BFMTV a dit que le vote est reporté. Le quotidien ajoute que le "
                     "texte est prêt.") == "Le Figaro");
}

TEST_CASE("a poll is that of the institute named with it") {
  CHECK(last_speaker("Selon le sondage Norvane, le maire gagne. Selon le sondage de l’Ifop, le maire perd.") ==
        "sondage de l’Ifop");
}

TEST_CASE("of several who bear a function the description means the one in the foreground") {
  CHECK(last_speaker("Alain Morvan, candidat à la mairie, est en tête. Morvan a été vu au marché. L’an dernier, Paul "
                     "Sorel, candidat au conseil, était arrivé troisième. Morvan est sûr de lui. Hier, Morvan a visité "
                     "l’école. Le candidat a dit que la rentrée est prête.") == "Alain Morvan");
}

TEST_CASE("a participle after the name of a body is no part of it") {
  CHECK(last_speaker("Un avion de la compagnie Vallonair détourné vers Brest a atterri. La compagnie a dit que tout va "
                     "bien.") == "Vallonair");
}

TEST_CASE("who opens the body with a function is the one person who speaks in the headline") {
  const std::string headline = "Alain Morvan annonce son départ\n\n5 mai 2016. –\n";
  CHECK(last_speaker(headline + "L’ancien préfet de la région a annoncé son départ.") == "Alain Morvan");
  CHECK(last_speaker(headline + "Paul Sorel a salué ce choix. L’ancien préfet de la région a annoncé une fête.") !=
        "Alain Morvan");
}

TEST_CASE("ce dernier is no place and no complement of a noun, unless it is a person") {
  CHECK(last_speaker("Paul Sorel représente le port lors du sommet du Conseil de la mer (CDM) qui se tient à Brest. Ce "
                     "dernier a dit que tout va bien.") == "Paul Sorel");
  CHECK(last_speaker("Le préfet a fermé le site de Paul Sorel. Ce dernier a dit que tout va bien.") == "Paul Sorel");
}

TEST_CASE("lui after a preposition is a man") {
  CHECK(last_speaker("Paul Sorel a reçu Anne Morvan. Selon lui, tout va bien.") == "Paul Sorel");
}

TEST_CASE("an origin that two may have names neither") {
  CHECK(
      last_speaker("Carlos Ferrand et Pedro Silvestre ont joué. Pedro Silvestre a gagné. La star brésilienne a dit que "
                   "tout va bien.") == "star brésilienne");
}

TEST_CASE("a name that stands beside a function or in quotation marks is its bearer's") {
  CHECK(last_speaker("Hier, Paul Sorel le directeur du port, a dit que le quai ouvrira.") == "Paul Sorel");
  CHECK(last_speaker("Le collectif « Vallonia » a dit que la grève continue.") == "Vallonia");
}

TEST_CASE("names of the table are read to their end") {
  CHECK(last_speaker("D’après France info, les écoles ferment.") == "France Info");
  CHECK(last_speaker("Hier, Le Canard enchaîné a révélé que les comptes sont faux.") == "Le Canard enchaîné");
  CHECK(last_speaker("Presse Vallonia a dit que le port ferme.") == "Presse Vallonia");
  CHECK(last_speaker("Il pleut. Météo France prévoit que le vent tombera.") == "Météo-France");
}

TEST_CASE("a party before a name is no part of it") {
  CHECK(last_speaker("Le sénateur LR Bruno Lebrun a dit que la loi passera.") == "Bruno Lebrun");
}

TEST_CASE("a name stands behind an adjective of its function's complement") {
  CHECK(last_speaker("Le ministre de l’éducation nationale Kwamou Sahlène a dit que les écoles ouvrent.") ==
        "Kwamou Sahlène");
}

TEST_CASE("the same is the one before") {
  CHECK(last_speaker("L’agence de presse du port a annoncé une grève. Selon la même agence, le quai ferme.") ==
        "agence de presse du port");
}

TEST_CASE("who acts in a later sentence takes the floor from the last speaker") {
  CHECK(last_speaker("Paul Sorel a dit que la loi passera. La ministre, Alice Morvan, et le préfet sont venus. Marc "
                     "Lebrun a rendu hommage à Paul Sorel. « Je le remercie », a-t-il dit.") == "Marc Lebrun");
  CHECK(last_speaker("Paul Sorel est sûr. Interrogé vendredi à Bordeaux, Marc Lebrun, battu en mai, est venu. « Non », "
                     "a-t-il dit.") == "Marc Lebrun");
}

TEST_CASE("an apposition tells a body, and not its gender") {
  CHECK(
      last_speaker("Presse Vallonia, organisme public, est connue de tous. Paul Sorel est venu. Presse Vallonia est en "
                   "retard. Elle a dit que le port ferme.") == "Presse Vallonia");
}

TEST_CASE("a third person inside a quotation is not who speaks it") {
  CHECK(last_speaker("Marc Lebrun a quitté le conseil. Pour le député Paul Sorel, « Lebrun s’est trompé de chemin. Il "
                     "affirme que la route est bonne mais ne la connaît pas ».") == "Marc Lebrun");
}

TEST_CASE("whose it is stands before what is theirs") {
  CHECK(last_speaker("La Suède a retiré son équipe de secours. Elle a annoncé une réunion.") == "Suède");
}
