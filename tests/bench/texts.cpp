// Reading the texts, and making them up.
#include "texts.hpp"

#include <array>
#include <fstream>
#include <iterator>
#include <random>
#include <string_view>

#include <nlohmann/json.hpp>

namespace selon::bench {
namespace {

constexpr std::array<std::string_view, 8> people = {
    "le maire",      "la ministre", "Jean Sol", "Anna Roy", "le directeur de l’école",
    "une riveraine", "le parquet",  "Mme Roy"};
constexpr std::array<std::string_view, 6> things = {
    "la route", "le budget de la commune", "cette décision", "l’usine", "la rentrée", "le projet de loi"};
constexpr std::array<std::string_view, 8> sentences = {
    "Selon @, # sera connue mardi.",
    "« Rien n’est sûr pour # », a déclaré @ à l’AFP lundi.",
    "# a été longtemps au centre des débats, et les habitants de la vallée s’y étaient habitués.",
    "@ a affirmé que # ne changerait pas avant le 12 mars 2019.",
    "Il pleuvait depuis trois jours ; personne ne traversait plus la place.",
    "@ aurait quitté la ville dans la nuit.",
    "Plus de 1 200 personnes, dont @, ont vu # de leurs fenêtres.",
    "— Et # ? demanda @ en posant son verre."};

std::string fill(std::string_view pattern, std::mt19937& random) {
  std::string out;
  for (const char c : pattern) {
    if (c == '@') {
      out += people[random() % people.size()];
    } else if (c == '#') {
      out += things[random() % things.size()];
    } else {
      out += c;
    }
  }
  return out;
}

std::vector<std::string> read_jsonl(std::istream& in) {
  std::vector<std::string> documents;
  for (std::string line; std::getline(in, line);) {
    if (!line.empty()) documents.push_back(nlohmann::json::parse(line).at("text").get<std::string>());
  }
  return documents;
}

}  // namespace

std::size_t Texts::bytes() const {
  std::size_t sum = 0;
  for (const std::string& document : documents) sum += document.size();
  return sum;
}

std::string made_up_text(std::size_t size, unsigned seed) {
  std::mt19937 random(seed);
  std::string text;
  while (text.size() < size) {
    text += fill(sentences[random() % sentences.size()], random);
    text += random() % 4 == 0 ? "\n\n" : " ";
  }
  return text;
}

std::vector<Texts> read_texts(const std::string& shared) {
  std::vector<Texts> all;
  std::ifstream news(shared + "/corpus/wikinews.jsonl", std::ios::binary);
  if (news) {
    all.push_back({"news", read_jsonl(news)});
  } else {
    Texts made{"made-up news", {}};
    for (unsigned seed = 0; seed < 800; ++seed) made.documents.push_back(made_up_text(2500, seed));
    all.push_back(std::move(made));
  }
  std::ifstream novels(shared + "/corpus/novels.txt", std::ios::binary);
  if (novels) {
    all.push_back({"novels", {{std::istreambuf_iterator<char>(novels), {}}}});
  } else {
    all.push_back({"made-up novel", {made_up_text(5'000'000, 1)}});
  }
  return all;
}

std::string stretch(const Texts& texts, std::size_t size) {
  std::string text;
  for (std::size_t i = 0; text.size() < size; ++i) text += texts.documents[i % texts.documents.size()] + "\n\n";
  while (size > 0 && (static_cast<unsigned char>(text[size]) & 0xC0U) == 0x80) --size;
  text.resize(size);
  return text;
}

}  // namespace selon::bench
