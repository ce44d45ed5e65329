// Makes data/morphology.bin: the dictionary hunspell-fr in all its forms, and our own words.
#include "extra_words.hpp"
#include "french_readings.hpp"
#include "hunspell.hpp"
#include "morphology_writer.hpp"
#include "spelling.hpp"

#include <exception>
#include <fstream>
#include <iostream>
#include <iterator>
#include <set>
#include <utility>

namespace {

using namespace selon;
using namespace selon::tools;

std::string read_file(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) throw std::runtime_error(path + ": cannot be read");
  return {std::istreambuf_iterator<char>(in), {}};
}

void compile(const std::string& aff, const std::string& dic, const std::string& extra, const std::string& out) {
  const std::vector<ExtraLine> extra_lines = parse_extra(read_file(extra), extra);
  std::set<std::string, std::less<>> ours, ours_only;
  std::set<std::pair<std::string, Upos>> never;
  MorphologyWriter writer;
  // Ours first: the order of readings is the order of preference where nothing else decides.
  for (const ExtraLine& line : extra_lines) {
    if (line.never) {
      never.emplace(line.form, line.reading.features.pos);
      continue;
    }
    ours.insert(line.form);
    if (line.only) ours_only.insert(line.form);
    writer.add(line.form, line.reading);
  }
  const HunspellDictionary dictionary(aff, dic);
  Spelling spelling;
  const auto is_verb = [](std::string_view tags) { return tags.find("po:v") != std::string_view::npos; };
  dictionary.expand([&](const ExpandedForm& expanded) { spelling.add(expanded.lemma, is_verb(expanded.tags)); });
  dictionary.expand([&](const ExpandedForm& expanded) {
    if (ours_only.contains(expanded.form)) return;
    const Tagged tagged = readings_of_tags(expanded.form, expanded.lemma, expanded.tags);
    if (tagged.function_word && ours.contains(expanded.form)) return;
    const bool people = names_people(expanded.lemma, expanded.line_tags);
    for (RawReading reading : tagged.readings) {
      if (never.contains({std::string(expanded.form), reading.features.pos})) continue;
      if (people && reading.features.pos == Upos::noun && reading.level == CaseLevel::lower)
        reading.kind |= form_person;
      reading.lemma = spelling.traditional(reading.lemma, is_verb(expanded.tags));
      writer.add(std::string(expanded.form), reading);
    }
  });
  writer.add_unaccented_capitals();
  const std::string image = writer.image();
  std::ofstream file(out, std::ios::binary);
  file.write(image.data(), static_cast<std::streamsize>(image.size()));
  if (!file.flush()) throw std::runtime_error(out + ": cannot be written");
  std::cerr << writer.forms() << " forms, " << image.size() << " bytes\n";
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 5) {
    std::cerr << "usage: compile_morphology FR.AFF FR.DIC MORPHOLOGY_EXTRA.TSV MORPHOLOGY.BIN\n";
    return 2;
  }
  try {
    compile(argv[1], argv[2], argv[3], argv[4]);
    return 0;
  } catch (const std::exception& error) {
    std::cerr << "compile_morphology: " << error.what() << '\n';
    return 1;
  }
}
