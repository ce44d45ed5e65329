// Runs of letters, against the classes of the characters one by one.
#include "text/letter_run.hpp"
#include "text/character.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace selon;

namespace {

/// ASCII and À to ÿ; the other letters end a run.
LetterRun run_by_class(std::string_view text, std::size_t start) {
  LetterRun run{start, false};
  for (Character c = classify(text, run.end); is_letter(c.kind); c = classify(text, run.end)) {
    if (c.length > 2 || (c.length == 2 && text[run.end] != '\xC3')) break;
    run.accented = run.accented || c.length == 2;
    run.end += c.length;
  }
  return run;
}

}  // namespace

TEST_CASE("a run of letters ends where the first other character stands, wherever that is among eight bytes") {
  const std::string marks[] = {" ", "’", "-", "@", "[", "`", "{", "0", "×", "÷", "œ", "\xC3", "\xC3\xC3", "\xA9", "É."};
  for (const std::string letter : {"a", "z", "A", "Z", "é", "À", "ÿ"}) {
    std::string text;
    for (int length = 0; length < 20; ++length, text += letter) {
      for (const std::string& mark : marks) {
        for (const char* rest : {"", " une suite"}) {
          const std::string whole = text + mark + rest;
          CAPTURE(whole);
          for (std::size_t start = 0; start <= text.size(); start += letter.size()) {
            CHECK(letter_run(whole, start).end == run_by_class(whole, start).end);
            CHECK(letter_run(whole, start).accented == run_by_class(whole, start).accented);
          }
        }
      }
    }
  }
}
