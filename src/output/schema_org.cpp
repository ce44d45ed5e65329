// schema.org JSON-LD: a Quotation where the words are the speaker's own, else a Claim; both as parts of the article.
#include "output/json_members.hpp"
#include "output/json_writer.hpp"
#include "output/statement_text.hpp"

#include <selon/output.hpp>

#include <fmt/core.h>

namespace selon {

namespace {

class GraphWriter {
 public:
  GraphWriter(const Document& document, std::string_view text, const LinkedOptions& options, std::string& out)
      : document_(document), text_(text), options_(options), json_(out, options.indent) {}

  void write();

 private:
  void properties();
  void claim(const Claim& claim);
  void speakers(const Claim& claim, std::string_view property);

  const Document& document_;
  std::string_view text_;
  const LinkedOptions& options_;
  JsonWriter json_;
};

constexpr std::string_view type_of(EntityKind kind) {
  switch (kind) {
    case EntityKind::person:
      return "Person";
    case EntityKind::organization:
    case EntityKind::group:
      return "Organization";
    case EntityKind::place:
      return "Place";
    case EntityKind::document:
      return "CreativeWork";
    case EntityKind::unnamed:
      break;
  }
  return "Thing";
}

void GraphWriter::write() {
  json_.begin_object();
  json_.field("@context", "https://schema.org");
  json_.field("@type", "Article");
  json_.field("identifier", document_.id);
  if (!options_.url.empty()) json_.field("url", options_.url);
  if (document_.title) json_.field("headline", slice(text_, *document_.title));
  if (document_.date) json_.field("datePublished", document_.date->value);
  json_.field("inLanguage", "fr");
  properties();
  json_.key("hasPart");
  json_.begin_array();
  for (const Claim& one : document_.claims) {
    if (one.statement) claim(one);
  }
  json_.end_array();
  json_.end_object();
}

/// The value of a PropertyValue is a word, a number or a truth value: what is more goes as its JSON.
void GraphWriter::properties() {
  const std::vector<JsonMember> members = json_members(options_.meta);
  if (members.empty()) return;
  json_.key("additionalProperty");
  json_.begin_array();
  for (const JsonMember& member : members) {
    json_.begin_object();
    json_.field("@type", "PropertyValue");
    json_.key("name");
    json_.raw(member.name);
    json_.key("value");
    if (member.is_composite()) {
      json_.string(member.value);
    } else {
      json_.raw(member.value);
    }
    json_.end_object();
  }
  json_.end_array();
}

void GraphWriter::claim(const Claim& claim) {
  const bool is_quotation = claim.form == Form::direct;
  json_.begin_object();
  json_.field("@type", is_quotation ? "Quotation" : "Claim");
  json_.field("@id", fmt::format("urn:selon:{}", claim.uid));
  json_.field("text", statement_text(*claim.statement, text_));
  if (claim.speaker && !claim.speaker->entities.empty()) speakers(claim, is_quotation ? "spokenByCharacter" : "author");
  if (claim.date) json_.field("dateCreated", claim.date->value);
  json_.end_object();
}

void GraphWriter::speakers(const Claim& claim, std::string_view property) {
  json_.key(property);
  json_.begin_array();
  for (const EntityIndex index : claim.speaker->entities) {
    const Entity& entity = document_.entities[index];
    json_.begin_object();
    json_.field("@type", type_of(entity.kind));
    json_.field("name", entity.name);
    if (!entity.wikidata.empty()) json_.field("sameAs", "http://www.wikidata.org/entity/" + entity.wikidata);
    if (entity.kind == EntityKind::person && !entity.roles.empty()) json_.field("jobTitle", entity.roles.front().text);
    json_.end_object();
  }
  json_.end_array();
}

}  // namespace

std::string to_schema_org(const Document& document, std::string_view text, const LinkedOptions& options) {
  std::string out;
  GraphWriter(document, text, options, out).write();
  return out;
}

}  // namespace selon
