// Reads data/entities.tsv and files of the same form, and answers which entity some words name.
#include "lexicon/entity_table.hpp"

#include "lexicon/name_key.hpp"
#include "text/utf8.hpp"

#include <selon/extractor.hpp>

#include <fmt/format.h>

#include <array>
#include <optional>

namespace selon {
namespace {

constexpr std::size_t column_count = 7;

[[noreturn]] void refuse(std::string_view file, std::size_t line, std::string_view reason) {
  throw LexiconError(fmt::format("{}:{}: {}", file, line, reason));
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

std::vector<std::string_view> split(std::string_view text, char by) {
  std::vector<std::string_view> out;
  for (std::size_t from = 0; from <= text.size();) {
    const std::size_t end = std::min(text.find(by, from), text.size());
    out.push_back(text.substr(from, end - from));
    from = end + 1;
  }
  return out;
}

bool is_upper(std::string_view words, std::size_t at) {
  const Decoded d = decode(words, at);
  // ASCII and Latin-1 capitals; the even code points of Latin Extended-A are capitals (Œ, Š), near enough for shape.
  return (d.code_point >= 'A' && d.code_point <= 'Z') || (d.code_point >= 0xC0 && d.code_point < 0xDF) ||
         (d.code_point >= 0x100 && d.code_point < 0x180 && d.code_point % 2 == 0);
}

}  // namespace

void EntityTable::add(std::string_view tsv, std::string_view file_name) {
  std::vector<std::pair<EntityEntry*, std::pair<std::string_view, std::size_t>>> parts;  // entry, (whole, line)
  std::size_t number = 0;
  for (std::size_t at = 0; at < tsv.size();) {
    std::size_t end = tsv.find('\n', at);
    if (end == std::string_view::npos) end = tsv.size();
    std::string_view line = tsv.substr(at, end - at);
    at = end + 1;
    ++number;
    if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
    if (line.empty() || line[0] == '#') continue;
    if (first_invalid(line)) refuse(file_name, number, "not valid UTF-8");
    std::array<std::string_view, column_count> column;
    std::size_t found = 0;
    for (std::size_t from = 0; from <= line.size();) {
      const std::size_t tab = std::min(line.find('\t', from), line.size());
      if (found == column_count) refuse(file_name, number, "more than 7 columns");
      column[found++] = line.substr(from, tab - from);
      from = tab + 1;
    }
    if (found != column_count) refuse(file_name, number, fmt::format("{} columns, want 7", found));
    auto entry = std::make_unique<EntityEntry>();
    entry->name = column[0];
    if (name_key(column[0]).empty()) refuse(file_name, number, "no name");
    const auto kind = kind_of(column[1]);
    if (!kind) refuse(file_name, number, fmt::format("unknown kind '{}'", column[1]));
    entry->kind = *kind;
    if (!column[2].empty() && !is_wikidata_id(column[2])) {
      refuse(file_name, number, fmt::format("'{}' is no Wikidata id", column[2]));
    }
    entry->wikidata = column[2];
    entry->english = column[3];
    if (!read_gender(column[4], *entry)) refuse(file_name, number, fmt::format("unknown gender '{}'", column[4]));
    if (!column[5].empty()) parts.push_back({entry.get(), {column[5], number}});
    add_alias(entry->name, entry.get(), NameSense::name, true);
    std::string_view aliases = column[6];
    while (!aliases.empty()) {
      const std::size_t semicolon = std::min(aliases.find(';'), aliases.size());
      std::string_view alias = aliases.substr(0, semicolon);
      aliases.remove_prefix(std::min(semicolon + 1, aliases.size()));
      NameSense sense = NameSense::name;
      if (const std::size_t colon = alias.find(':'); colon != std::string_view::npos) {
        const std::string_view type = alias.substr(0, colon);
        if (type == "capital" || type == "metonym")
          sense = NameSense::metonym;
        else if (type == "demonym")
          sense = NameSense::demonym;
        else
          refuse(file_name, number, fmt::format("unknown kind of alias '{}'", type));
        alias.remove_prefix(colon + 1);
      }
      if (name_key(alias).empty()) refuse(file_name, number, "empty alias");
      if (sense == NameSense::demonym) {
        std::string key = name_key(alias);
        demonyms_.insert_or_assign(key, entry.get());
        if (key.back() != 's' && key.back() != 'x') demonyms_.insert_or_assign(key + "s", entry.get());
      } else {
        add_alias(alias, entry.get(), sense, false);
      }
    }
    entries_.push_back(std::move(entry));
  }
  for (const auto& [entry, whole] : parts) {
    const auto it = names_.find(name_key(whole.first));
    if (it == names_.end()) refuse(file_name, whole.second, fmt::format("'{}' is in no line", whole.first));
    entry->part_of = it->second.entry;
  }
}

void EntityTable::add_media(std::string_view tsv, std::string_view file_name) {
  std::size_t number = 0;
  while (!tsv.empty()) {
    const std::size_t end = std::min(tsv.find('\n'), tsv.size());
    const std::string_view line = tsv.substr(0, end);
    tsv.remove_prefix(std::min(end + 1, tsv.size()));
    ++number;
    if (line.empty() || line[0] == '#') continue;
    const std::vector<std::string_view> columns = split(line, '\t');
    if (columns.size() != 5) refuse(file_name, number, fmt::format("{} columns, want 5", columns.size()));
    if (name_key(columns[0]).empty()) refuse(file_name, number, "no name");
    if (names_.find(name_key(columns[0])) != names_.end()) continue;  // data/entities.tsv knows more
    auto entry = std::make_unique<EntityEntry>();
    entry->name = columns[0];
    entry->english = columns[0];
    entry->wikidata = columns[3];
    entry->number = Number::singular;
    for (const std::string_view name : split(columns[0], ';')) add_title(name, entry.get(), true);
    for (const std::string_view name : split(columns[4], ';')) add_title(name, entry.get(), false);
    entries_.push_back(std::move(entry));
  }
}

void EntityTable::add_title(std::string_view name, const EntityEntry* entry, bool canonical) {
  if (name_key(name).empty()) return;
  add_alias(name, entry, NameSense::name, canonical);
  const std::string key = name_key(name);
  for (const std::string_view article : {"le ", "la ", "les ", "l'"}) {
    if (key.size() > article.size() && key.starts_with(article)) titled_.emplace(key.substr(article.size()), entry);
  }
}

const EntityEntry* EntityTable::find_titled(std::string_view words) const {
  const auto it = titled_.find(name_key(words));
  return it == titled_.end() || shape_of(words) == Shape::lower ? nullptr : it->second;
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
  const auto [it, added] = names_.try_emplace(name_key(words), alias);
  if (added || it->second.entry == entry) return;
  // A name beats an alias (Monaco), a plain alias beats a capital (Bruxelles is the Union before Belgium's seat).
  if (it->second.canonical && !canonical) return;
  if (it->second.sense == NameSense::name && sense == NameSense::metonym) return;
  it->second = alias;
}

EntityMatch EntityTable::find(std::string_view words) const {
  const auto it = names_.find(name_key(words));
  if (it == names_.end()) return {};
  const Alias& alias = it->second;
  const Shape shape = shape_of(words);
  if (alias.shape != Shape::lower && shape == Shape::lower) return {};
  // "Otan" for OTAN, but "Fo", "Om" are other words.
  if (alias.shape == Shape::acronym && shape != Shape::acronym && it->first.size() < 4) return {};
  return {alias.entry, alias.sense};
}

const EntityEntry* EntityTable::find_demonym(std::string_view word) const {
  const auto it = demonyms_.find(name_key(word));
  return it == demonyms_.end() ? nullptr : it->second;
}

}  // namespace selon
