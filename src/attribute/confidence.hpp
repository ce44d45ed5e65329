// How likely a claim, and its speaker, are right: two logistic models over the traits of the claim.
#pragma once

#include "attribute/trait.hpp"

#include <selon/document.hpp>

#include <string_view>

namespace selon {

/// Immutable after loading; safe from many threads.
class ConfidenceModel {
 public:
  /// Reads lines `trait <tab> weight for the claim <tab> weight for the speaker of a right claim`, one for each trait.
  /// Throws LexiconError "NAME:LINE: reason".
  void load(std::string_view tsv, std::string_view name);

  /// In hundredths, from 0.01 to 0.99: nothing read from a text is certain. The speaker's is the claim's times that of
  /// the speaker of a claim that is right, so it is never above it.
  [[nodiscard]] Confidence weigh(const Evidence& evidence) const;

 private:
  Evidence claim_{};
  Evidence speaker_{};
};

}  // namespace selon
