// selon_soak ROUNDS FILE...: reads the files again and again with one extractor: the results must stay the same and the
// memory flat. selon_soak hammer SECONDS FILE...: two threads share one extractor for that long (for the tsan build).
#include "digest.hpp"
#include "texts.hpp"

#include <selon/selon.hpp>

#include <fmt/core.h>

#include <unistd.h>
#include <atomic>
#include <chrono>
#include <cstdlib>
#include <string_view>
#include <thread>

namespace {

using selon::test::Text;

std::string digest_of(const selon::Extractor& extractor, const std::vector<Text>& texts) {
  selon::Sha256 digest;
  for (const Text& text : texts)
    digest.update(selon::to_json(extractor.extract(text.text, {text.id, text.date}), text.text));
  return digest.hex();
}

/// Of this process, in megabytes.
double resident() {
  std::ifstream statm("/proc/self/statm");
  double all = 0;
  double resident_pages = 0;
  statm >> all >> resident_pages;
  return resident_pages * static_cast<double>(sysconf(_SC_PAGESIZE)) / 1e6;
}

int soak(int rounds, const std::vector<Text>& texts) {
  const selon::Extractor extractor;
  const std::string expected = digest_of(extractor, texts);
  const double before = resident();
  fmt::print("round 1: {:.0f} MB\n", before);
  for (int round = 2; round <= rounds; ++round) {
    if (digest_of(extractor, texts) != expected) {
      fmt::print("round {}: the results differ\n", round);
      return 1;
    }
  }
  const double after = resident();
  fmt::print("round {}: {:.0f} MB, the same results\n", rounds, after);
  return after < 1.1 * before + 8 ? 0 : 1;
}

int hammer(int seconds, const std::vector<Text>& texts) {
  const selon::Extractor extractor;
  std::vector<std::string> expected;
  for (const Text& text : texts)
    expected.push_back(selon::to_json(extractor.extract(text.text, {text.id, text.date}), text.text));
  const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(seconds);
  std::atomic<long> done{0};
  std::atomic<long> different{0};
  const auto work = [&](std::size_t from) {
    for (std::size_t i = from; std::chrono::steady_clock::now() < end; i = (i + 1) % texts.size()) {
      const std::string json =
          selon::to_json(extractor.extract(texts[i].text, {texts[i].id, texts[i].date}), texts[i].text);
      different += json == expected[i] ? 0 : 1;
      ++done;
    }
  };
  std::thread other(work, texts.size() / 2);
  work(0);
  other.join();
  fmt::print("two threads, one extractor: {} documents in {} s, {} different\n", done.load(), seconds,
             different.load());
  return different == 0 ? 0 : 1;
}

}  // namespace

int main(int argc, char** argv) try {
  const bool hammers = argc > 1 && std::string_view(argv[1]) == "hammer";
  const int first_file = hammers ? 3 : 2;
  if (argc <= first_file) {
    fmt::print(stderr, "usage: selon_soak ROUNDS FILE... or selon_soak hammer SECONDS FILE...\n");
    return 2;
  }
  std::vector<Text> texts;
  for (int i = first_file; i < argc; ++i) {
    for (Text& text : selon::test::read_texts(argv[i])) texts.push_back(std::move(text));
  }
  const int count = std::atoi(argv[first_file - 1]);
  return hammers ? hammer(count, texts) : soak(count, texts);
} catch (const std::exception& error) {
  fmt::print(stderr, "selon_soak: {}\n", error.what());
  return 1;
}
