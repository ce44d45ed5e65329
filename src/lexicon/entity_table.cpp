// Reads data/entities.tsv and files of the same form, and answers which entity some words name.
#include "lexicon/entity_table.hpp"

#include "lexicon/name_key.hpp"
#include "lexicon/tsv.hpp"
#include "text/utf8.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

namespace selon {
namespace {

constexpr std::size_t column_count = 7;

template <class... Arguments>
[[noreturn]] void refuse(fmt::format_string<Arguments...> reason, Arguments&&... arguments) {
  throw std::invalid_argument(fmt::format(reason, std::forward<Arguments>(arguments)...));
}

std::optional<EntityKind> kind_of(std::string_view word) {
  if (word == "place") return EntityKind::place;
  if (word == "organization") return EntityKind::organization;
  if (word == "document") return EntityKind::document;
  if (word == "group") return EntityKind::group;
  return std::nullopt;
}

bool is_wikidata_id(std::string_view id) {
  if (id.size() < 2 || id[0] != 'Q' || id[1] == '0') return false;
  return id.find_first_not_of("0123456789", 1) == std::string_view::npos;
}

bool read_gender(std::string_view word, EntityEntry& entry) {
  if (word.size() != 4 || (word[0] != 'm' && word[0] != 'f') || word[1] != ' ') return false;
  entry.gender = word[0] == 'm' ? Gender::masculine : Gender::feminine;
  if (word.substr(2) == "sg")
    entry.number = Number::singular;
  else if (word.substr(2) == "pl")
    entry.number = Number::plural;
  return entry.number != Number::unknown;
}

std::unique_ptr<EntityEntry> read_entry(const std::vector<std::string_view>& columns) {
  if (columns.size() != column_count) refuse("{} columns, want {}", columns.size(), column_count);
  if (std::any_of(columns.begin(), columns.end(), [](std::string_view c) { return first_invalid(c).has_value(); }))
    throw std::invalid_argument("not valid UTF-8");
  auto entry = std::make_unique<EntityEntry>();
  entry->name = columns[0];
  if (NameKey(columns[0]).view().empty()) throw std::invalid_argument("no name");
  const auto kind = kind_of(columns[1]);
  if (!kind) refuse("unknown kind '{}'", columns[1]);
  entry->kind = *kind;
  if (!columns[2].empty() && !is_wikidata_id(columns[2])) refuse("'{}' is no Wikidata id", columns[2]);
  entry->wikidata = columns[2];
  entry->english = columns[3];
  if (!read_gender(columns[4], *entry)) refuse("unknown gender '{}'", columns[4]);
  return entry;
}

bool is_upper(std::string_view words, std::size_t at) {
  const Decoded d = decode(words, at);
  // ASCII and Latin-1 capitals; the even code points of Latin Extended-A are capitals (Œ, Š), near enough for shape.
  return (d.code_point >= 'A' && d.code_point <= 'Z') || (d.code_point >= 0xC0 && d.code_point < 0xDF) ||
         (d.code_point >= 0x100 && d.code_point < 0x180 && d.code_point % 2 == 0);
}

}  // namespace

void EntityTable::add(std::string_view tsv, std::string_view file_name) {
  struct Part {
    EntityEntry* entry;
    std::string_view whole;
    std::size_t line;
  };
  std::vector<Part> parts;  // looked up when every line is known
  each_tsv_line(tsv, file_name, [&](const std::vector<std::string_view>& columns, std::size_t line) {
    entries_.push_back(read_entry(columns));
    EntityEntry* const entry = entries_.back().get();
    if (!columns[5].empty()) parts.push_back({entry, columns[5], line});
    add_alias(entry->name, entry, NameSense::name, true);
    for (const std::string_view alias : split(columns[6], ';')) add_typed_alias(alias, entry);
  });
  for (const Part& part : parts) {
    const Alias* const whole = names_.find(NameKey(part.whole).view());
    if (whole == nullptr)
      throw LexiconError(fmt::format("{}:{}: '{}' is in no line", file_name, part.line, part.whole));
    part.entry->part_of = whole->entry;
  }
}

void EntityTable::add_typed_alias(std::string_view alias, const EntityEntry* entry) {
  NameSense sense = NameSense::name;
  if (const std::size_t colon = alias.find(':'); colon != std::string_view::npos) {
    const std::string_view type = alias.substr(0, colon);
    if (type == "capital" || type == "metonym")
      sense = NameSense::metonym;
    else if (type == "demonym")
      sense = NameSense::demonym;
    else
      refuse("unknown kind of alias '{}'", type);
    alias.remove_prefix(colon + 1);
  }
  std::string key = name_key(alias);
  if (key.empty()) throw std::invalid_argument("empty alias");
  if (sense != NameSense::demonym) return add_alias(alias, entry, sense, false);
  *demonyms_.try_emplace(key).first = entry;
  if (key.back() == 's' || key.back() == 'x') return;
  *demonyms_.try_emplace(key += 's').first = entry;
}

void EntityTable::add_media(std::string_view tsv, std::string_view file_name) {
  each_tsv_line(tsv, file_name, [&](const std::vector<std::string_view>& columns, std::size_t) {
    if (columns.size() != 5) refuse("{} columns, want 5", columns.size());
    if (NameKey(columns[0]).view().empty()) throw std::invalid_argument("no name");
    if (names_.contains(NameKey(columns[0]).view())) return;  // data/entities.tsv knows more
    auto entry = std::make_unique<EntityEntry>();
    entry->name = columns[0];
    entry->english = columns[0];
    entry->wikidata = columns[3];
    entry->number = Number::singular;
    for (const std::string_view name : split(columns[0], ';')) add_title(name, entry.get(), true);
    for (const std::string_view name : split(columns[4], ';')) add_title(name, entry.get(), false);
    entries_.push_back(std::move(entry));
  });
}

void EntityTable::add_title(std::string_view name, const EntityEntry* entry, bool canonical) {
  const NameKey name_as_key(name);
  const std::string_view key = name_as_key.view();
  if (key.empty()) return;
  add_alias(name, entry, NameSense::name, canonical);
  for (const std::string_view article : {"le ", "la ", "les ", "l'"}) {
    if (key.size() > article.size() && key.starts_with(article)) titled_.try_emplace(key.substr(article.size()), entry);
  }
}

const EntityEntry* EntityTable::find_titled(std::string_view words) const {
  const EntityEntry* const* const found = titled_.find(NameKey(words).view());
  return found == nullptr || shape_of(words) == Shape::lower ? nullptr : *found;
}

EntityTable::Shape EntityTable::shape_of(std::string_view words) {
  if (words.empty() || !is_upper(words, 0)) return Shape::lower;
  std::size_t capitals = 0;
  std::size_t others = 0;
  for (std::size_t i = 0; i < words.size(); i += std::max(decode(words, i).length, 1U)) {
    if (words[i] == '.') continue;
    ++(is_upper(words, i) ? capitals : others);
  }
  return capitals >= 2 && others == 0 ? Shape::acronym : Shape::capital;
}

void EntityTable::add_alias(std::string_view words, const EntityEntry* entry, NameSense sense, bool canonical) {
  const Alias alias{entry, sense, shape_of(words), canonical};
  const auto [known, added] = names_.try_emplace(NameKey(words).view(), alias);
  if (added || known->entry == entry) return;
  // A name beats an alias (Monaco), a plain alias beats a capital (Bruxelles is the Union before Belgium's seat).
  if (known->canonical && !canonical) return;
  if (known->sense == NameSense::name && sense == NameSense::metonym) return;
  *known = alias;
}

EntityMatch EntityTable::find(std::string_view words) const {
  const NameKey key(words);
  const Alias* const found = names_.find(key.view());
  if (found == nullptr) return {};
  const Alias& alias = *found;
  const Shape shape = shape_of(words);
  if (alias.shape != Shape::lower && shape == Shape::lower) return {};
  // "Otan" for OTAN, but "Fo", "Om" are other words.
  if (alias.shape == Shape::acronym && shape != Shape::acronym && key.view().size() < 4) return {};
  return {alias.entry, alias.sense};
}

const EntityEntry* EntityTable::find_demonym(std::string_view word) const {
  const EntityEntry* const* const found = demonyms_.find(NameKey(word).view());
  return found == nullptr ? nullptr : *found;
}

}  // namespace selon
