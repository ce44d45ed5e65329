// selon_corpus FILE...: holds selon against French with inline marks.
#include "compare.hpp"
#include "marked.hpp"

#include <selon/extractor.hpp>

#include <fstream>
#include <iostream>
#include <iterator>

int main(int argc, char** argv) try {
  const selon::Extractor extractor;
  int passed = 0;
  int failed = 0;
  int gaps = 0;
  for (int i = 1; i < argc; ++i) {
    std::ifstream file(argv[i], std::ios::binary);
    if (!file) throw std::runtime_error(std::string(argv[i]) + ": cannot be read");
    const std::string content(std::istreambuf_iterator<char>(file), {});
    for (const selon::test::Case& c : selon::test::read_cases(content, argv[i])) {
      const auto lines = selon::test::differences(c, extractor.extract(c.text, {.id = c.name, .date = c.date}));
      if (lines.empty() != c.known_gap) {
        ++(c.known_gap ? gaps : passed);
        continue;
      }
      ++failed;
      std::cout << argv[i] << ':' << c.line << ": " << c.name << '\n';
      for (const std::string& line : lines) std::cout << "  " << line << '\n';
      if (c.known_gap) std::cout << "  passes: take the mark 'known gap' away\n";
    }
  }
  std::cout << "corpus: " << passed << " passed, " << failed << " failed, " << gaps << " skipped\n";
  return failed == 0 ? 0 : 1;
} catch (const std::exception& error) {
  std::cerr << "selon_corpus: " << error.what() << '\n';
  return 1;
}
