// A claim as the detectors leave it: who said what in spans and tokens; entities, dates and sources come later.
#pragma once

#include "text/token.hpp"

#include <selon/document.hpp>

#include <optional>
#include <string_view>
#include <vector>

namespace selon {

/// How the speaker of a draft was found.
enum class SpeakerLink : std::uint8_t {
  none,       // nobody is named: "il a été annoncé que"
  mention,    // Draft::speaker is the mention
  inherited,  // the speaker of an earlier claim or mention; Draft::speaker may hold the mention it was taken from
};

struct Draft {
  Form form = Form::indirect;
  Frame frame = Frame::verb;
  std::vector<Span> fragments;  // the statement
  std::vector<Span> verbatim;
  bool edited = false;
  std::optional<Span> speaker;
  SpeakerLink link = SpeakerLink::none;
  std::optional<Span> target;
  std::optional<Span> via;
  std::optional<Span> cue;
  TokenIndex cue_token = 0;  // the token that bears the cue's lemma
  std::string_view lemma;    // of the cue
  Act act = Act::assert_;
  CueTense tense = CueTense::none;
  Polarity polarity = Polarity::positive;
  Modality modality = Modality::asserted;
  bool unconfirmed = false;
  bool points_back = false;  // the statement is "cette information", "le": it stands for something else
  std::uint32_t sentence = 0;
  std::uint8_t rule = 0;  // which rule made it (DraftRule), for --explain
};

}  // namespace selon
