// One extractor, many threads.
#include <selon/selon.hpp>

#include <doctest/doctest.h>

#include <string>
#include <thread>
#include <vector>

TEST_CASE("threads that share one extractor get what one thread gets") {
  const selon::Extractor extractor;
  const std::vector<std::string> texts = {
      "« L'école rouvrira lundi », a déclaré mardi la maire de Sainte-Luce, Odile Ferrand. Elle a promis que le car "
      "passerait.",
      "Selon la préfecture, la crue aurait emporté deux ponts. Le préfet n'a pas confirmé cette information à l'AFP.",
      "Le syndicat accuse la direction de cacher les chiffres. « C'est faux », répond son porte-parole, Jean Vasseur."};
  std::vector<std::string> expected;
  for (const std::string& text : texts) expected.push_back(selon::to_json(extractor.extract(text), text));

  std::vector<int> equal(4, 0);
  std::vector<std::thread> threads;
  for (int& count : equal) {
    threads.emplace_back([&] {
      for (int round = 0; round < 20; ++round) {
        for (std::size_t i = 0; i < texts.size(); ++i)
          count += selon::to_json(extractor.extract(texts[i]), texts[i]) == expected[i] ? 1 : 0;
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  for (const int count : equal) CHECK(count == 60);
}
