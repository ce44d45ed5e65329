// The texts of a file for tests that read whole corpora: a document, or a JSONL record a document.
#pragma once

#include <nlohmann/json.hpp>

#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>
#include <vector>

namespace selon::test {

struct Text {
  std::string id;
  std::string text;
  std::string date;  // empty when the record has none
};

/// Throws std::runtime_error when the file cannot be read.
inline std::vector<Text> read_texts(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) throw std::runtime_error(path + ": cannot be read");
  std::vector<Text> out;
  if (!path.ends_with(".jsonl")) {
    out.push_back({path, std::string(std::istreambuf_iterator<char>(file), {}), ""});
    return out;
  }
  for (std::string line; std::getline(file, line);) {
    if (line.empty()) continue;
    const nlohmann::json record = nlohmann::json::parse(line);
    const bool dated = record.contains("date") && record["date"].is_string();
    out.push_back({record["id"].dump(), record["text"], dated ? record["date"].get<std::string>() : std::string()});
  }
  return out;
}

}  // namespace selon::test
