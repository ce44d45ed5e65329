// Document to JSON, schema selon/1: the fields and their order are those of the claim model.
#include <selon/offset_map.hpp>
#include "output/json_writer.hpp"
#include "output/names.hpp"
#include "output/statement_text.hpp"
#include "text/utf8.hpp"

#include <selon/output.hpp>
#include <selon/version.hpp>

namespace selon {

namespace {

constexpr std::string_view name_of_unit(Offsets unit) {
  return unit == Offsets::byte ? "byte" : unit == Offsets::utf16 ? "utf16" : "codepoint";
}

/// Writes one document. Each method writes the value of one type.
class DocumentWriter {
 public:
  DocumentWriter(const Document& document, std::string_view text, const JsonOptions& options, std::string& out)
      : document_(document),
        text_(text),
        valid_(!first_invalid(text)),
        options_(options),
        map_(text, options.offsets),
        json_(out, options.indent) {}

  void write();

 private:
  void write_header();
  void write_entity(const Entity& entity, EntityIndex index);
  void write_claim(const Claim& claim, ClaimIndex index);
  void write_statement(const Statement& statement);
  void write_proposition(const Proposition& proposition);
  void write_argument(const Argument& argument);
  void write_speaker(const Speaker& speaker);
  void write_cue(const Cue& cue);
  void write_date(const Date& date);
  void write_source(const Source& source);
  void write_mention(const Mention& mention);
  void write_entities(const std::vector<EntityIndex>& entities);
  void write_spans(const std::vector<Span>& spans);

  void field(std::string_view name, std::string_view value) { json_.field(name, value); }
  void name_field(std::string_view name, std::string_view value) { json_.name_field(name, value); }
  void text(std::string_view part) { valid_ ? json_.valid_string(part) : json_.string(part); }
  void flag(std::string_view name, bool value) {
    json_.key(name);
    json_.boolean(value);
  }
  void field_or_null(std::string_view name, std::string_view value) {
    json_.key(name);
    json_.string_or_null(value);
  }
  void field(std::string_view name, const std::vector<Span>& spans) {
    json_.key(name);
    write_spans(spans);
  }
  void span(Span value) { json_.pair(map_(value.start), map_(value.end)); }
  void span_field(std::string_view name, Span value) {
    json_.key(name);
    span(value);
  }
  void text_and_span(Span value) {
    json_.key("text");
    text(slice(text_, value));
    span_field("span", value);
  }

  /// "name": null, or what `write` makes of the value.
  template <typename Value, typename Write>
  void optional_field(std::string_view name, const std::optional<Value>& value, Write write) {
    json_.key(name);
    if (value) {
      write(*value);
    } else {
      json_.null();
    }
  }

  template <typename Value, typename Write>
  void list_field(std::string_view name, const std::vector<Value>& values, Write write) {
    json_.key(name);
    json_.begin_array();
    for (const Value& value : values) write(value);
    json_.end_array();
  }

  const Document& document_;
  std::string_view text_;
  bool valid_;  // so are its spans, which lie on code-point boundaries
  const JsonOptions& options_;
  OffsetMap map_;
  JsonWriter json_;
};

void DocumentWriter::write() {
  json_.begin_object();
  field("schema", "selon/1");
  json_.key("generator");
  json_.begin_object();
  field("name", "selon");
  field("version", version());
  field("data", data_digest());
  json_.end_object();
  json_.key("document");
  write_header();
  field("sentences", document_.sentences);
  json_.key("entities");
  json_.begin_array();
  for (EntityIndex i = 0; i < document_.entities.size(); ++i) write_entity(document_.entities[i], i);
  json_.end_array();
  json_.key("claims");
  json_.begin_array();
  for (ClaimIndex i = 0; i < document_.claims.size(); ++i) write_claim(document_.claims[i], i);
  json_.end_array();
  json_.end_object();
}

void DocumentWriter::write_header() {
  json_.begin_object();
  field("id", document_.id);
  field_or_null("url", options_.url);
  field("language", "fr");
  name_field("offsets", name_of_unit(options_.offsets));
  optional_field("title", document_.title, [&](Span title) {
    json_.begin_object();
    text_and_span(title);
    json_.end_object();
  });
  optional_field("date", document_.date, [&](const DocumentDate& date) {
    json_.begin_object();
    field("value", date.value);
    name_field("by", name_of(date.by));
    json_.end_object();
  });
  list_field("sources", document_.sources, [&](const DocumentSource& source) {
    json_.begin_object();
    text_and_span(source.span);
    name_field("relation", name_of(source.relation));
    json_.end_object();
  });
  list_field("blocks", document_.blocks, [&](const Block& block) {
    json_.begin_object();
    name_field("kind", name_of(block.kind));
    span_field("span", block.span);
    json_.end_object();
  });
  if (options_.with_text) field("text", text_);
  json_.key("meta");
  json_.raw(options_.meta.empty() ? "{}" : options_.meta);
  list_field("warnings", document_.warnings, [&](const Warning& warning) {
    json_.begin_object();
    name_field("code", name_of(warning.code));
    span_field("span", warning.span);
    field("message", warning.message);
    json_.end_object();
  });
  json_.end_object();
}

void DocumentWriter::write_entity(const Entity& entity, EntityIndex index) {
  json_.begin_object();
  json_.key("id");
  json_.reference('e', index);
  field("name", entity.name);
  name_field("kind", name_of(entity.kind));
  field_or_null("gender", name_of(entity.gender));
  field_or_null("number", name_of(entity.number));
  list_field("roles", entity.roles, [&](const Role& role) {
    json_.begin_object();
    field("text", role.text);
    span_field("span", role.span);
    json_.end_object();
  });
  optional_field("affiliation", entity.affiliation, [&](EntityIndex other) { json_.reference('e', other); });
  field_or_null("wikidata", entity.wikidata);
  field("mentions", entity.mentions);
  json_.end_object();
}

void DocumentWriter::write_claim(const Claim& claim, ClaimIndex index) {
  json_.begin_object();
  json_.key("id");
  json_.reference('c', index);
  field("uid", claim.uid);
  name_field("form", name_of(claim.form));
  name_field("frame", name_of(claim.frame));
  span_field("span", claim.span);
  optional_field("statement", claim.statement, [&](const Statement& statement) { write_statement(statement); });
  optional_field("speaker", claim.speaker, [&](const Speaker& speaker) { write_speaker(speaker); });
  optional_field("target", claim.target, [&](const Mention& mention) { write_mention(mention); });
  optional_field("cue", claim.cue, [&](const Cue& cue) { write_cue(cue); });
  name_field("polarity", name_of(claim.polarity));
  name_field("modality", name_of(claim.modality));
  flag("unconfirmed", claim.unconfirmed);
  optional_field("date", claim.date, [&](const Date& date) { write_date(date); });
  list_field("sources", claim.sources, [&](const Source& source) { write_source(source); });
  optional_field("within", claim.within, [&](ClaimIndex outer) { json_.reference('c', outer); });
  list_field("refers_to", claim.refers_to, [&](ClaimIndex other) { json_.reference('c', other); });
  json_.key("sentence");
  json_.number(claim.sentence);
  json_.key("confidence");
  json_.begin_object();
  json_.key("claim");
  json_.hundredths(claim.confidence.claim);
  json_.key("speaker");
  json_.hundredths(claim.confidence.speaker);
  json_.end_object();
  json_.end_object();
}

void DocumentWriter::write_statement(const Statement& statement) {
  json_.begin_object();
  json_.key("text");
  if (statement.fragments.size() == 1) {
    text(slice(text_, statement.fragments.front()));
  } else {
    text(statement_text(statement, text_));
  }
  field("fragments", statement.fragments);
  field("verbatim", statement.verbatim);
  flag("edited", statement.edited);
  field("antecedent", statement.antecedent);
  optional_field("proposition", statement.proposition, [&](const Proposition& p) { write_proposition(p); });
  json_.end_object();
}

void DocumentWriter::write_proposition(const Proposition& proposition) {
  json_.begin_object();
  json_.key("subject");
  write_argument(proposition.subject);
  json_.key("predicate");
  json_.begin_object();
  field("lemma", proposition.predicate);
  flag("negated", proposition.negated);
  json_.end_object();
  json_.key("object");
  write_argument(proposition.object);
  field("key", proposition.key);
  field_or_null("gloss", proposition.gloss);
  json_.end_object();
}

void DocumentWriter::write_argument(const Argument& argument) {
  if (argument.text.empty()) {
    json_.null();
    return;
  }
  json_.begin_object();
  field("text", argument.text);
  optional_field("entity", argument.entity, [&](EntityIndex entity) { json_.reference('e', entity); });
  json_.end_object();
}

void DocumentWriter::write_speaker(const Speaker& speaker) {
  json_.begin_object();
  optional_field("text", speaker.span, [&](Span value) { text(slice(text_, value)); });
  optional_field("span", speaker.span, [&](Span value) { span(value); });
  write_entities(speaker.entities);
  name_field("by", name_of(speaker.by));
  optional_field("antecedent", speaker.antecedent, [&](Span value) { span(value); });
  optional_field("via", speaker.via, [&](const Mention& mention) { write_mention(mention); });
  json_.end_object();
}

void DocumentWriter::write_cue(const Cue& cue) {
  json_.begin_object();
  text_and_span(cue.span);
  field("lemma", cue.lemma);
  name_field("act", name_of(cue.act));
  name_field("tense", name_of(cue.tense));
  json_.end_object();
}

void DocumentWriter::write_date(const Date& date) {
  json_.begin_object();
  text_and_span(date.span);
  field("value", date.value);
  field_or_null("start", date.start);
  field_or_null("end", date.end);
  name_field("precision", name_of(date.precision));
  name_field("by", name_of(date.by));
  json_.end_object();
}

void DocumentWriter::write_source(const Source& source) {
  json_.begin_object();
  text_and_span(source.span);
  write_entities(source.entities);
  name_field("relation", name_of(source.relation));
  name_field("kind", name_of(source.kind));
  json_.end_object();
}

void DocumentWriter::write_mention(const Mention& mention) {
  json_.begin_object();
  text_and_span(mention.span);
  write_entities(mention.entities);
  json_.end_object();
}

void DocumentWriter::write_entities(const std::vector<EntityIndex>& entities) {
  list_field("entities", entities, [&](EntityIndex entity) { json_.reference('e', entity); });
}

void DocumentWriter::write_spans(const std::vector<Span>& spans) {
  json_.begin_array();
  for (const Span value : spans) span(value);
  json_.end_array();
}

}  // namespace

std::string to_json(const Document& document, std::string_view text, const JsonOptions& options) {
  std::string out;
  out.reserve(text.size() / 2 + 1024 * (document.claims.size() + 1));
  DocumentWriter(document, text, options, out).write();
  return out;
}

}  // namespace selon
