// Texts that are made to be slow to read.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

namespace selon::bench {

struct Hostile {
  std::string name;
  std::function<std::string(std::size_t)> unit;  // the i-th piece

  /// `size` bytes or a little more.
  [[nodiscard]] std::string text(std::size_t size) const;
};

const std::vector<Hostile>& hostile_texts();

}  // namespace selon::bench
