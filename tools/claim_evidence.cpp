// Reads records (JSONL) on standard input and prints for each {"document": what selon makes of it, "evidence": the
// traits of each claim that are not 0}: what tools/fit_confidence learns from.
#include "attribute/evidence.hpp"
#include "lexicon/lexicon.hpp"

#include <selon/selon.hpp>

#include <nlohmann/json.hpp>

#include <exception>
#include <iostream>
#include <string>

namespace {

using namespace selon;
using nlohmann::json;

json named(const Evidence& evidence) {
  json out = json::object();
  for (std::size_t i = 0; i < evidence.size(); ++i) {
    if (evidence[i] != 0.0) out[std::string(trait_names[i])] = evidence[i];
  }
  return out;
}

}  // namespace

int main() try {
  const Lexicon lexicon{Options()};
  const Extractor extractor;
  for (std::string line; std::getline(std::cin, line);) {
    const json record = json::parse(line);
    const std::string text = record.at("text");
    const bool dated = record.contains("date") && record["date"].is_string();
    const Document document =
        extractor.extract(text, {record.at("id"), dated ? record["date"].get<std::string>() : std::string()});
    json evidence = json::array();
    for (const Evidence& one : evidence_of(document, text, lexicon)) evidence.push_back(named(one));
    std::cout << json{{"document", json::parse(to_json(document, text))}, {"evidence", evidence}} << '\n';
  }
  return 0;
} catch (const std::exception& error) {
  std::cerr << "claim_evidence: " << error.what() << '\n';
  return 1;
}
