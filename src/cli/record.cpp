// JSONL records: known fields are read, all others are handed on as they came, so that no number or escape changes.
#include "cli/record.hpp"

#include "day.hpp"
#include "output/json_members.hpp"

#include <fmt/core.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <vector>

namespace selon::cli {

namespace {

enum class Type { null, boolean, number, string, composite };

struct Member {
  std::string key;
  Type type = Type::null;
  std::string value;  // of a string
};

/// Collects the members of the outermost object in one pass; builds no tree.
class RecordHandler : public nlohmann::json_sax<nlohmann::json> {
 public:
  bool null() override { return value(Type::null); }
  bool boolean(bool) override { return value(Type::boolean); }
  bool number_integer(number_integer_t) override { return value(Type::number); }
  bool number_unsigned(number_unsigned_t) override { return value(Type::number); }
  bool number_float(number_float_t, const string_t&) override { return value(Type::number); }
  bool binary(binary_t&) override { return false; }
  bool string(string_t& text) override {
    value(Type::string);
    if (depth_ == 1 && is_object) members.back().value = std::move(text);
    return true;
  }
  bool key(string_t& text) override {
    if (depth_ == 1) members.push_back({std::move(text), Type::null, {}});
    return true;
  }
  bool start_object(std::size_t) override {
    if (depth_ == 0) is_object = true;
    value(Type::composite);
    ++depth_;
    return true;
  }
  bool start_array(std::size_t) override {
    value(Type::composite);
    ++depth_;
    return true;
  }
  bool end_object() override { return leave(); }
  bool end_array() override { return leave(); }
  bool parse_error(std::size_t position, const std::string&, const nlohmann::detail::exception&) override {
    error_at = position;
    return false;
  }

  bool is_object = false;
  std::size_t error_at = 0;
  std::vector<Member> members;

 private:
  bool value(Type type) {
    if (depth_ == 1 && is_object) members.back().type = type;
    return true;
  }
  bool leave() {
    --depth_;
    return true;
  }

  std::size_t depth_ = 0;
};

/// Parses the record but for its text, which is nearly all of it: that is read the quick way, and the parser sees an
/// empty string in its place. False when that will not do, and the whole line must be parsed.
bool parse_around_text(std::string_view line, const std::vector<JsonMember>& sources, std::string_view name,
                       RecordHandler& handler) {
  const auto source = std::find_if(sources.begin(), sources.end(), [&](const JsonMember& member) {
    return member.name.size() == name.size() + 2 && member.name.substr(1, name.size()) == name;
  });
  if (source == sources.end()) return false;
  std::optional<std::string> text = json_string(source->value);
  if (!text) return false;
  const auto before = static_cast<std::size_t>(source->value.data() - line.data());
  std::string around(line.substr(0, before));
  around.append("\"\"").append(line.substr(before + source->value.size()));
  if (!nlohmann::json::sax_parse(around, &handler) || handler.members.size() != sources.size()) return false;
  handler.members[static_cast<std::size_t>(source - sources.begin())].value = std::move(*text);
  return true;
}

}  // namespace

std::optional<Record> parse_record(std::string_view line, std::string& reason, const FieldNames& names) {
  const std::vector<JsonMember> sources = json_members(line);
  RecordHandler handler;
  if (!parse_around_text(line, sources, names.text, handler)) handler = RecordHandler();
  if (!handler.is_object && !nlohmann::json::sax_parse(line, &handler)) {
    reason = fmt::format("not JSON (column {})", handler.error_at);
    return std::nullopt;
  }
  if (!handler.is_object) {
    reason = "not an object";
    return std::nullopt;
  }
  Record record;
  bool has_text = false;
  for (std::size_t i = 0; i < handler.members.size(); ++i) {
    Member& member = handler.members[i];
    bool is_known = false;  // one field may serve twice: --field id=url
    if (member.key == names.id) {
      is_known = true;
      if (member.type == Type::string) {
        record.id = member.value;
      } else if (member.type == Type::number) {
        record.id = sources[i].value;
      } else if (member.type == Type::null) {
        record.id.reset();
      } else {
        return reason = names.id + " is neither a string nor a number", std::nullopt;
      }
    }
    if (member.key == names.date) {
      is_known = true;
      if (member.type != Type::null && !(member.type == Type::string && is_day(member.value))) {
        return reason = names.date + " is not a day (YYYY-MM-DD) or null", std::nullopt;
      }
      record.date = member.value;
    }
    if (member.key == names.url) {
      is_known = true;
      if (member.type != Type::null && member.type != Type::string) {
        return reason = names.url + " is not a string or null", std::nullopt;
      }
      record.url = member.value;
    }
    if (member.key == names.text) {
      is_known = true;
      if (member.type != Type::string) return reason = names.text + " is not a string", std::nullopt;
      record.text = std::move(member.value);
      has_text = true;
    }
    if (!is_known) {
      record.meta += record.meta.empty() ? '{' : ',';
      record.meta += sources[i].source;
    }
  }
  if (!record.meta.empty()) record.meta += '}';
  if (!has_text) return reason = "no " + names.text, std::nullopt;
  return record;
}

}  // namespace selon::cli
