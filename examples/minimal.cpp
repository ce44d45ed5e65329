// The shortest way from a text to its claims.
#include <selon/selon.hpp>

#include <iostream>

int main() {
  const selon::Extractor extractor;
  const std::string text = "Le maire a annoncé que l’école rouvrira lundi.";
  const selon::Document document = extractor.extract(text, {.id = "example", .date = "2024-03-04"});
  for (const selon::Claim& claim : document.claims) {
    if (claim.speaker && claim.speaker->span) std::cout << selon::slice(text, *claim.speaker->span) << ' ';
    if (claim.cue) std::cout << selon::slice(text, claim.cue->span) << ": ";
    if (claim.statement) {
      for (const selon::Span fragment : claim.statement->fragments) std::cout << selon::slice(text, fragment);
    }
    std::cout << '\n';
  }
}
