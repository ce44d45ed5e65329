// W3C Web Annotation: a page of annotations, one a claim, each with a position and a quotation of its text.
#include <selon/offset_map.hpp>
#include "output/claim_words.hpp"
#include "output/json_members.hpp"
#include "output/json_writer.hpp"
#include "output/names.hpp"

#include <selon/output.hpp>

#include <fmt/core.h>

#include <algorithm>

namespace selon {

namespace {

class AnnotationWriter {
 public:
  AnnotationWriter(const Document& document, std::string_view text, const LinkedOptions& options, std::string& out)
      : document_(document),
        text_(text),
        meta_(json_members(options.meta).empty() ? std::string_view() : options.meta),
        source_(options.url.empty() ? std::string_view(document.id) : options.url),
        map_(text, Offsets::codepoint),
        json_(out, options.indent) {}

  void write();

 private:
  void context();
  void claim(const Claim& claim);
  void body(std::string_view purpose, std::string_view value);
  void target(Span span);
  [[nodiscard]] Span around(Span span, bool before) const;

  const Document& document_;
  std::string_view text_;
  std::string_view meta_;
  std::string_view source_;
  OffsetMap map_;
  JsonWriter json_;
};

void AnnotationWriter::write() {
  json_.begin_object();
  context();
  json_.field("type", "AnnotationPage");
  if (!meta_.empty()) {
    json_.key("selon:meta");
    json_.raw(meta_);
  }
  json_.key("items");
  json_.begin_array();
  for (const Claim& one : document_.claims) claim(one);
  json_.end_array();
  json_.end_object();
}

/// The model has no place for a document's other fields: they are a JSON literal of selon's own.
void AnnotationWriter::context() {
  constexpr std::string_view model = "http://www.w3.org/ns/anno.jsonld";
  if (meta_.empty()) return json_.field("@context", model);
  json_.key("@context");
  json_.begin_array();
  json_.string(model);
  json_.begin_object();
  json_.field("selon", "urn:selon:");
  json_.key("selon:meta");
  json_.begin_object();
  json_.field("@type", "@json");
  json_.end_object();
  json_.end_object();
  json_.end_array();
}

void AnnotationWriter::claim(const Claim& claim) {
  json_.begin_object();
  json_.field("id", fmt::format("urn:selon:{}", claim.uid));
  json_.field("type", "Annotation");
  json_.field("motivation", "identifying");
  json_.key("body");
  json_.begin_array();
  const std::string name = speaker_name(document_, text_, claim);
  if (!name.empty()) body("identifying", name);
  if (claim.cue) body("tagging", name_of(claim.cue->act));
  body("classifying", name_of(claim.form));
  json_.end_array();
  json_.key("target");
  json_.begin_array();
  if (claim.statement) {
    for (const Span span : claim.statement->fragments) target(span);
  } else {
    target(claim.span);
  }
  json_.end_array();
  json_.end_object();
}

void AnnotationWriter::body(std::string_view purpose, std::string_view value) {
  json_.begin_object();
  json_.field("type", "TextualBody");
  json_.field("purpose", purpose);
  json_.field("value", value);
  json_.end_object();
}

/// Up to 32 bytes of the text beside `span`, in whole code points.
Span AnnotationWriter::around(Span span, bool before) const {
  constexpr std::uint32_t context = 32;
  const auto continues = [&](std::uint32_t at) {
    return at < text_.size() && (static_cast<unsigned char>(text_[at]) & 0xC0) == 0x80;
  };
  if (before) {
    std::uint32_t start = span.start > context ? span.start - context : 0;
    while (start < span.start && continues(start)) ++start;
    return {start, span.start};
  }
  std::uint32_t end = std::min(span.end + context, static_cast<std::uint32_t>(text_.size()));
  while (end > span.end && continues(end)) --end;
  return {span.end, end};
}

void AnnotationWriter::target(Span span) {
  json_.begin_object();
  json_.field("source", source_);
  json_.key("selector");
  json_.begin_array();
  json_.begin_object();
  json_.field("type", "TextPositionSelector");
  json_.key("start");
  json_.number(map_(span.start));
  json_.key("end");
  json_.number(map_(span.end));
  json_.end_object();
  json_.begin_object();
  json_.field("type", "TextQuoteSelector");
  json_.field("exact", slice(text_, span));
  json_.field("prefix", slice(text_, around(span, true)));
  json_.field("suffix", slice(text_, around(span, false)));
  json_.end_object();
  json_.end_array();
  json_.end_object();
}

}  // namespace

std::string to_annotation(const Document& document, std::string_view text, const LinkedOptions& options) {
  std::string out;
  AnnotationWriter(document, text, options, out).write();
  return out;
}

}  // namespace selon
