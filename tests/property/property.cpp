// selon_property FILE...: checks the invariants of the claim model on every document of the files, and on what is left
// of each when it is cut off, has its quotation marks taken out or some of its bytes spoilt.
#include "attribute/keep_confident.hpp"
#include "invariants.hpp"
#include "texts.hpp"

#include <selon/selon.hpp>

#include <nlohmann/json.hpp>

#include <iostream>
#include <random>

namespace {

using selon::test::Text;

/// Each call spoils a text in one of five ways.
class Spoiler {
 public:
  std::string operator()(std::string text) {
    if (text.empty()) return text;
    switch (random_() % 5) {
      case 0:
        text.resize(random_() % text.size());
        return text;  // perhaps inside a character
      case 1:
        text.erase(0, random_() % text.size());
        return text;
      case 2:
        return without(std::move(text), "\xC2\xBB");  // no closing guillemets
      case 3:
        return without(without(std::move(text), "\n"), ".");  // one endless sentence
      default:
        break;
    }
    for (std::size_t i = 0; i < 1 + text.size() / 200; ++i)
      text[random_() % text.size()] = static_cast<char>(random_());
    return text;
  }

 private:
  static std::string without(std::string text, std::string_view what) {
    std::string out;
    std::size_t done = 0;
    for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, done)) {
      out.append(text, done, at - done);
      done = at + what.size();
    }
    return out.append(text, done);
  }

  std::minstd_rand random_{20240305};  // the same texts in every run
};

constexpr float fairly_sure = 0.9F;  // some claims go, some stay
int broken = 0;

void check(const selon::Extractor& extractor, const Text& text, std::string_view how) {
  const selon::Context context{text.id, text.date};
  selon::Document document = extractor.extract(text.text, context);
  std::vector<std::string> lines = selon::test::broken_invariants(document, text.text);
  if (lines.empty()) {  // else it might read outside the text
    const std::string json = selon::to_json(document, text.text);
    if (json != selon::to_json(extractor.extract(text.text, context), text.text))
      lines.push_back("a second run differs");
    if (!nlohmann::json::accept(json)) lines.push_back("the JSON is not JSON");
    selon::keep_confident(document, fairly_sure);
    for (const std::string& line : selon::test::broken_invariants(document, text.text))
      lines.push_back("without the unsure claims: " + line);
  }
  for (const std::string& line : lines) std::cout << text.id << how << ": " << line << '\n';
  broken += lines.empty() ? 0 : 1;
}

}  // namespace

int main(int argc, char** argv) try {
  const selon::Extractor extractor;
  Spoiler spoil;
  int documents = 0;
  for (int i = 1; i < argc; ++i) {
    for (Text& text : selon::test::read_texts(argv[i])) {
      check(extractor, text, "");
      text.text = spoil(std::move(text.text));
      check(extractor, text, " (spoilt)");
      documents += 2;
    }
  }
  std::cout << "property: " << documents - broken << " passed, " << broken << " failed, 0 skipped\n";
  return broken == 0 ? 0 : 1;
} catch (const std::exception& error) {
  std::cerr << "selon_property: " << error.what() << '\n';
  return 1;
}
