// Cue words of one's own: custom_cues CUES.tsv TEXT prints the cue and the statement of each claim.
#include <selon/selon.hpp>

#include <iostream>

int main(int argc, char** argv) {
  if (argc != 3) {
    std::cerr << "usage: custom_cues CUES.tsv TEXT\n";
    return 2;
  }
  try {
    const selon::Extractor extractor({.cues = {argv[1]}});
    const std::string text = argv[2];
    for (const selon::Claim& claim : extractor.extract(text).claims) {
      if (claim.cue) std::cout << claim.cue->lemma << ": ";
      if (claim.statement) std::cout << selon::slice(text, claim.statement->fragments.front());
      std::cout << '\n';
    }
  } catch (const selon::LexiconError& error) {
    std::cerr << "custom_cues: " << error.what() << '\n';
    return 1;
  }
}
