// What selon is measured against, in the same process on the same texts.
#pragma once

#include <cstddef>
#include <memory>
#include <string_view>

namespace selon::bench {

/// ICU's sentence iterator for French over UTF-8, and four regular expressions for attributions on each sentence.
class Yardstick {
 public:
  Yardstick();
  ~Yardstick();

  /// How many sentences ICU finds; no copy of the text is made.
  std::size_t icu_sentences(std::string_view text);
  /// How many ICU sentences match an expression for selon, que, an incise or quotation marks: the naive way.
  std::size_t icu_and_re2(std::string_view text);

 private:
  struct Tools;
  std::unique_ptr<Tools> tools_;
};

}  // namespace selon::bench
