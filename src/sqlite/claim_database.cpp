// Documents to rows.
#include "sqlite/claim_database.hpp"

#include <selon/offset_map.hpp>
#include "lexicon/embedded_data.hpp"
#include "output/claim_words.hpp"
#include "output/names.hpp"
#include "output/statement_text.hpp"

#include <selon/version.hpp>

#include <fmt/core.h>

#include <cmath>

namespace selon::sqlite {

namespace {

constexpr int layout = 1;                         // of data/claims.sql; kept in the database as its user_version
constexpr std::chrono::seconds longest_batch(2);  // in one transaction; others see the rows after it

using Text = std::optional<std::string_view>;

/// As exact as the JSON is.
double hundredths(float value) { return std::round(static_cast<double>(value) * 100) / 100; }

Text text_or_null(std::string_view text) { return text.empty() ? Text() : Text(text); }

}  // namespace

class ClaimDatabase::Rows {
 public:
  Rows(ClaimDatabase& to, const Document& document, std::string_view text)
      : to_(to),
        document_(document),
        text_(text),
        map_(text, Offsets::codepoint),
        first_entity_(to.next_entity_),
        first_claim_(to.next_claim_) {}

  void write(const Origin& origin);

 private:
  void write_entity(EntityIndex index);
  void write_claim(ClaimIndex index);
  void write_parts(const Claim& claim, std::int64_t id);
  void write_participants(std::int64_t claim, std::string_view part, const std::vector<EntityIndex>& entities);
  void write_argument(std::int64_t claim, std::string_view part, const Argument& argument);
  void write_span(std::int64_t claim, std::string_view part, Span span);
  void write_mention(std::int64_t claim, std::string_view part, const Mention& mention);

  [[nodiscard]] std::uint32_t at(std::uint32_t byte) const { return map_(byte); }
  [[nodiscard]] Text words(const std::optional<Span>& span) const { return span ? Text(slice(text_, *span)) : Text(); }

  ClaimDatabase& to_;
  const Document& document_;
  std::string_view text_;
  OffsetMap map_;
  std::int64_t first_entity_;
  std::int64_t first_claim_;
};

void ClaimDatabase::Rows::write(const Origin& origin) {
  const Text date = document_.date ? Text(document_.date->value) : Text();
  const Text date_by = document_.date ? Text(name_of(document_.date->by)) : Text();
  to_.add_document_.run(document_.id, words(document_.title), text_or_null(origin.url), date, date_by, text_,
                        origin.meta.empty() ? "{}" : origin.meta,
                        fmt::format("selon {} (data {})", version(), data_digest()));
  for (const Block& block : document_.blocks) {
    to_.add_block_.run(document_.id, name_of(block.kind), at(block.span.start), at(block.span.end));
  }
  for (EntityIndex i = 0; i < document_.entities.size(); ++i) write_entity(i);
  for (ClaimIndex i = 0; i < document_.claims.size(); ++i) write_claim(i);
  to_.next_entity_ += static_cast<std::int64_t>(document_.entities.size());
  to_.next_claim_ += static_cast<std::int64_t>(document_.claims.size());
}

void ClaimDatabase::Rows::write_entity(EntityIndex index) {
  const Entity& entity = document_.entities[index];
  const std::int64_t id = first_entity_ + index;
  std::optional<std::int64_t> affiliation;
  if (entity.affiliation) affiliation = first_entity_ + *entity.affiliation;
  to_.add_entity_.run(id, document_.id, fmt::format("e{}", index + 1), entity.name, name_of(entity.kind),
                      text_or_null(name_of(entity.gender)), text_or_null(name_of(entity.number)),
                      text_or_null(entity.wikidata), affiliation);
  for (const Role& role : entity.roles) to_.add_role_.run(id, role.text, at(role.span.start), at(role.span.end));
  for (const Span mention : entity.mentions) to_.add_mention_.run(id, at(mention.start), at(mention.end));
}

void ClaimDatabase::Rows::write_claim(ClaimIndex index) {
  const Claim& claim = document_.claims[index];
  const std::int64_t id = first_claim_ + index;
  const std::string speaker = speaker_name(document_, text_, claim);
  const std::optional<Cue>& cue = claim.cue;
  const std::optional<Date>& date = claim.date;
  std::optional<std::string> statement;
  std::optional<bool> edited;
  const Proposition* proposition = nullptr;
  if (claim.statement) {
    statement = statement_text(*claim.statement, text_);
    edited = claim.statement->edited;
    if (claim.statement->proposition) proposition = &*claim.statement->proposition;
  }
  std::optional<std::int64_t> within;
  if (claim.within) within = first_claim_ + *claim.within;
  to_.add_claim_.run(
      id, document_.id, fmt::format("c{}", index + 1), claim.uid, text_or_null(speaker),
      cue ? Text(slice(text_, cue->span)) : Text(), statement, name_of(claim.form), name_of(claim.frame),
      cue ? Text(name_of(cue->act)) : Text(), name_of(claim.polarity), name_of(claim.modality), claim.unconfirmed,
      claim.speaker ? words(claim.speaker->span) : Text(), claim.speaker ? Text(name_of(claim.speaker->by)) : Text(),
      claim.speaker && claim.speaker->via ? words(claim.speaker->via->span) : Text(),
      claim.target ? words(claim.target->span) : Text(), cue ? Text(cue->lemma) : Text(),
      cue ? Text(name_of(cue->tense)) : Text(), edited, date ? words(date->span) : Text(),
      date ? Text(date->value) : Text(), date ? text_or_null(date->start) : Text(),
      date ? text_or_null(date->end) : Text(), date ? Text(name_of(date->precision)) : Text(),
      date ? Text(name_of(date->by)) : Text(), proposition ? text_or_null(proposition->subject.text) : Text(),
      proposition ? Text(proposition->predicate) : Text(),
      proposition ? std::optional(proposition->negated) : std::nullopt,
      proposition ? text_or_null(proposition->object.text) : Text(), proposition ? Text(proposition->key) : Text(),
      proposition ? text_or_null(proposition->gloss) : Text(), within, at(claim.span.start), at(claim.span.end),
      hundredths(claim.confidence.claim), hundredths(claim.confidence.speaker));
  write_parts(claim, id);
}

void ClaimDatabase::Rows::write_parts(const Claim& claim, std::int64_t id) {
  if (claim.statement) {
    for (const Span span : claim.statement->fragments) write_span(id, "fragment", span);
    for (const Span span : claim.statement->verbatim) write_span(id, "verbatim", span);
    for (const Span span : claim.statement->antecedent) write_span(id, "antecedent", span);
    if (claim.statement->proposition) {
      write_argument(id, "subject", claim.statement->proposition->subject);
      write_argument(id, "object", claim.statement->proposition->object);
    }
  }
  if (claim.speaker) {
    if (claim.speaker->span) write_span(id, "speaker", *claim.speaker->span);
    write_participants(id, "speaker", claim.speaker->entities);
    if (claim.speaker->via) write_mention(id, "via", *claim.speaker->via);
  }
  if (claim.target) write_mention(id, "target", *claim.target);
  if (claim.cue) write_span(id, "cue", claim.cue->span);
  if (claim.date) write_span(id, "date", claim.date->span);
  for (const Source& source : claim.sources) {
    to_.add_source_.run(id, slice(text_, source.span), text_or_null(names_of(document_, source.entities)),
                        name_of(source.relation), name_of(source.kind), at(source.span.start), at(source.span.end));
    write_participants(id, "source", source.entities);
  }
  for (const ClaimIndex other : claim.refers_to) to_.add_reference_.run(id, first_claim_ + other);
}

void ClaimDatabase::Rows::write_participants(std::int64_t claim, std::string_view part,
                                             const std::vector<EntityIndex>& entities) {
  for (const EntityIndex entity : entities) to_.add_participant_.run(claim, part, first_entity_ + entity);
}

void ClaimDatabase::Rows::write_argument(std::int64_t claim, std::string_view part, const Argument& argument) {
  if (argument.entity) write_participants(claim, part, {*argument.entity});
}

void ClaimDatabase::Rows::write_span(std::int64_t claim, std::string_view part, Span span) {
  to_.add_span_.run(claim, part, at(span.start), at(span.end));
}

void ClaimDatabase::Rows::write_mention(std::int64_t claim, std::string_view part, const Mention& mention) {
  write_span(claim, part, mention.span);
  write_participants(claim, part, mention.entities);
}

Database ClaimDatabase::open(const std::string& path) {
  Database database(path);
  // A database that is only to be read, or is none, is refused here and not after the first documents.
  database.run("PRAGMA foreign_keys = ON; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -65536; BEGIN IMMEDIATE");
  Statement version = database.prepare("PRAGMA user_version");
  version.run();
  if (version.number() == 0) {
    database.run(std::string(embedded_data("claims.sql")).c_str());
    database.run(fmt::format("PRAGMA user_version = {}", layout).c_str());
  } else if (version.number() != layout) {
    throw Error("not a database of this version of selon");
  }
  database.run("COMMIT");
  return database;
}

Statement ClaimDatabase::insert(std::string_view table, std::string_view columns) {
  std::string places = "?";
  for (const char c : columns) places += c == ',' ? ", ?" : "";
  return database_.prepare(fmt::format("INSERT OR IGNORE INTO {} ({}) VALUES ({})", table, columns, places));
}

std::int64_t ClaimDatabase::next_id(std::string_view table) {
  Statement last = database_.prepare(fmt::format("SELECT coalesce(max(id), 0) FROM {}", table));
  last.run();
  return last.number() + 1;
}

ClaimDatabase::ClaimDatabase(const std::string& path)
    : database_(open(path)),
      delete_document_(database_.prepare("DELETE FROM documents WHERE id = ?")),
      add_document_(insert("documents", "id, title, url, date, date_by, text, meta, generator")),
      add_block_(insert("blocks", "document, kind, start, \"end\"")),
      add_entity_(insert("entities", "id, document, label, name, kind, gender, number, wikidata, affiliation")),
      add_role_(insert("roles", "entity, role, start, \"end\"")),
      add_mention_(insert("mentions", "entity, start, \"end\"")),
      add_claim_(insert("claims",
                        "id, document, label, uid, speaker_name, cue, statement, form, frame, act, polarity, modality, "
                        "unconfirmed, speaker, speaker_by, via, target, lemma, tense, edited, date, date_value, "
                        "date_start, date_end, date_precision, date_by, subject, predicate, negated, object, "
                        "proposition, gloss, within, start, \"end\", confidence, speaker_confidence")),
      add_participant_(insert("participants", "claim, part, entity")),
      add_source_(insert("sources", "claim, source, name, relation, kind, start, \"end\"")),
      add_span_(insert("spans", "claim, part, start, \"end\"")),
      add_reference_(insert("refers_to", "claim, other")) {}

void ClaimDatabase::add(const Document& document, std::string_view text, const Origin& origin) {
  if (!database_.in_transaction()) {
    database_.run("BEGIN IMMEDIATE");
    batch_began_ = std::chrono::steady_clock::now();
    // Another program may have written since the last batch.
    next_entity_ = next_id("entities");
    next_claim_ = next_id("claims");
  }
  delete_document_.run(document.id);
  Rows(*this, document, text).write(origin);
  if (std::chrono::steady_clock::now() - batch_began_ >= longest_batch) commit();
}

void ClaimDatabase::commit() {
  if (database_.in_transaction()) database_.run("COMMIT");
}

}  // namespace selon::sqlite
