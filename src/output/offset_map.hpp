// From byte offsets to the unit that an output counts in.
#pragma once

#include <selon/output.hpp>

#include <cstdint>
#include <string_view>
#include <vector>

namespace selon {

/// Built in one pass over the text; each look-up takes constant time. An ill-formed sequence counts as one unknown
/// character. The text must outlive the map.
class OffsetMap {
 public:
  OffsetMap(std::string_view text, Offsets unit);

  /// `byte` in the unit asked for; `byte` lies on a code-point boundary, at most at the text's end.
  [[nodiscard]] std::uint32_t operator()(std::uint32_t byte) const;

 private:
  std::string_view text_;
  Offsets unit_;
  std::uint32_t stride_;              // bytes between two marks: 64, or 1 in ill-formed text
  std::vector<std::uint32_t> marks_;  // marks_[i]: units before byte i * stride_
};

}  // namespace selon
