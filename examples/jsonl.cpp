// jsonl FILE: one text a line in, one JSON document of the schema selon/1 a line out, and a count at the end.
// The program `selon --from jsonl` reads records; this shows the same by the library, for texts without any wrapping.
#include <selon/selon.hpp>

#include <fstream>
#include <iostream>

int main(int argc, char** argv) {
  if (argc != 2) {
    std::cerr << "usage: jsonl FILE\n";
    return 2;
  }
  const std::string path = argv[1];
  std::ifstream lines(path);
  const selon::Extractor extractor;
  std::size_t documents = 0;
  std::size_t claims = 0;
  for (std::string text; std::getline(lines, text);) {
    ++documents;
    const selon::Document document = extractor.extract(text, {.id = path + ":" + std::to_string(documents)});
    claims += document.claims.size();
    std::cout << selon::to_json(document, text) << '\n';
  }
  std::cout << documents << " documents, " << claims << " claims\n";
}
