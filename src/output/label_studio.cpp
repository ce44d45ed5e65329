// A task of Label Studio with selon's claims as a prediction. Label Studio counts code points.
#include <selon/offset_map.hpp>
#include "output/json_writer.hpp"

#include <selon/output.hpp>
#include <selon/version.hpp>

#include <fmt/core.h>

#include <algorithm>

namespace selon {

namespace {

class TaskWriter {
 public:
  TaskWriter(const Document& document, std::string_view text, const LinkedOptions& options, std::string& out)
      : document_(document),
        text_(text),
        options_(options),
        map_(text, Offsets::codepoint),
        json_(out, options.indent) {}

  void write();

 private:
  void data();
  void claim(const Claim& claim, const std::string& id);
  void region(const std::string& id, std::string_view label, Span span, float score);
  void relation(const std::string& from, const std::string& to, std::string_view label);

  const Document& document_;
  std::string_view text_;
  const LinkedOptions& options_;
  OffsetMap map_;
  JsonWriter json_;
};

void TaskWriter::write() {
  json_.begin_object();
  data();
  json_.key("predictions");
  json_.begin_array();
  json_.begin_object();
  json_.field("model_version", fmt::format("selon {}", version()));
  float lowest = 1.0F;
  for (const Claim& claim : document_.claims) lowest = std::min(lowest, claim.confidence.claim);
  json_.key("score");
  json_.hundredths(document_.claims.empty() ? 0.0F : lowest);
  json_.key("result");
  json_.begin_array();
  for (const Claim& one : document_.claims) claim(one, one.uid);
  json_.end_array();
  json_.end_object();
  json_.end_array();
  json_.end_object();
}

void TaskWriter::data() {
  json_.key("data");
  json_.begin_object();
  json_.field("text", text_);
  json_.field("id", document_.id);
  json_.key("url");
  json_.string_or_null(options_.url);
  json_.key("date");
  json_.string_or_null(document_.date ? document_.date->value : "");
  json_.key("meta");
  json_.raw(options_.meta.empty() ? "{}" : options_.meta);
  json_.end_object();
}

void TaskWriter::claim(const Claim& claim, const std::string& id) {
  const float score = claim.confidence.claim;
  std::string center;  // the region that the others are tied to
  if (claim.statement) {
    for (std::size_t i = 0; i < claim.statement->fragments.size(); ++i) {
      const std::string fragment = i == 0 ? id + "-statement" : fmt::format("{}-statement{}", id, i + 1);
      region(fragment, "Statement", claim.statement->fragments[i], score);
      if (center.empty()) center = fragment;
      if (fragment != center) relation(fragment, center, "continues");
    }
  }
  const auto tie = [&](std::string_view label, std::string_view name, Span span, float value) {
    const std::string other = fmt::format("{}-{}", id, name);
    region(other, label, span, value);
    if (!center.empty()) relation(center, other, name);
  };
  if (claim.cue) tie("Cue", "cue", claim.cue->span, score);
  if (claim.speaker && claim.speaker->span) {
    tie("Speaker", "speaker", *claim.speaker->span, claim.confidence.speaker);
  }
  if (claim.date) tie("Date", "date", claim.date->span, score);
  for (std::size_t i = 0; i < claim.sources.size(); ++i) {
    tie("Source", i == 0 ? "source" : fmt::format("source{}", i + 1), claim.sources[i].span, score);
  }
}

void TaskWriter::region(const std::string& id, std::string_view label, Span span, float score) {
  json_.begin_object();
  json_.field("id", id);
  json_.field("from_name", "label");
  json_.field("to_name", "text");
  json_.field("type", "labels");
  json_.key("score");
  json_.hundredths(score);
  json_.key("value");
  json_.begin_object();
  json_.key("start");
  json_.number(map_(span.start));
  json_.key("end");
  json_.number(map_(span.end));
  json_.field("text", slice(text_, span));
  json_.key("labels");
  json_.begin_array();
  json_.string(label);
  json_.end_array();
  json_.end_object();
  json_.end_object();
}

void TaskWriter::relation(const std::string& from, const std::string& to, std::string_view label) {
  json_.begin_object();
  json_.field("type", "relation");
  json_.field("from_id", from);
  json_.field("to_id", to);
  json_.field("direction", "right");
  json_.key("labels");
  json_.begin_array();
  json_.string(label);
  json_.end_array();
  json_.end_object();
}

}  // namespace

std::string to_label_studio(const Document& document, std::string_view text, const LinkedOptions& options) {
  std::string out;
  TaskWriter(document, text, options, out).write();
  return out;
}

}  // namespace selon
