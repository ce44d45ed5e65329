// The map of letters, against runs read letter by letter.
#include "text/letter_map.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace selon;

TEST_CASE("the map of letters knows every run, wherever it stands among chunks and however long it is") {
  const std::string marks[] = {" ", "’", "-", "@", "[", "`", "{", "0", "×", "÷", "œ", "\xC3", "\xC3\xC3", "\xA9", "É."};
  for (const std::string letter : {"a", "Z", "é", "ÿ"}) {
    for (const std::size_t before : {0, 5, 60, 63, 64, 127}) {
      for (const std::size_t length : {0, 1, 3, 31, 32, 64, 65, 200}) {
        for (const std::string& mark : marks) {
          std::string text(before, ' ');
          for (std::size_t i = 0; i < length; ++i) text += letter;
          text += mark;
          CAPTURE(text);
          const LetterMap map(text);
          for (std::size_t start = 0; start <= text.size(); ++start) {
            // a run begins with a letter, not within one
            if (start > 0 && start < text.size() && (static_cast<unsigned char>(text[start]) & 0xC0U) == 0x80) continue;
            const LetterRun run = map.run(start);
            CHECK(run.end == letter_run(text, start).end);
            CHECK(run.accented == letter_run(text, start).accented);
          }
        }
      }
    }
  }
}

TEST_CASE("a text without letters, or without anything, has no run") {
  CHECK(LetterMap("").run(0).end == 0);
  CHECK(LetterMap("12").run(1).end == 1);
  CHECK(LetterMap("12").run(2).end == 2);
}
