// The texts that are timed: news and novels of ../shared, or text from templates where these are absent.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace selon::bench {

struct Texts {
  std::string name;
  std::vector<std::string> documents;

  [[nodiscard]] std::size_t bytes() const;
};

/// News in short documents, and novels in one long document; `shared` is the folder that holds corpus/.
std::vector<Texts> read_texts(const std::string& shared);

/// About `size` bytes of paragraphs of French, the same for the same seed.
std::string made_up_text(std::size_t size, unsigned seed);

/// `size` bytes or a little less of the texts, one document after another, over and over.
std::string stretch(const Texts& texts, std::size_t size);

}  // namespace selon::bench
