// JSON-LD says most exactly what it means, so it goes before OpenGraph, and that before elements that readers see.
#include "html/metadata.hpp"

#include "day.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <map>

namespace selon::html {

namespace {

using Json = nlohmann::json;

/// The day of "2024-03-05T10:00:00+01:00".
std::string day_of(std::string_view time) {
  const std::string day(time.substr(0, 10));
  return is_day(day) ? day : std::string();
}

std::string web_address(std::string_view text) {
  return text.starts_with("https://") || text.starts_with("http://") ? std::string(text) : std::string();
}

void set(std::string& field, std::string value) {
  if (field.empty()) field = std::move(value);
}

/// The objects of a JSON-LD value: one, a list of them, or a graph.
std::vector<const Json*> objects_of(const Json& value) {
  std::vector<const Json*> out;
  std::vector<const Json*> open = {&value};
  while (!open.empty()) {
    const Json* next = open.back();
    open.pop_back();
    if (next->is_array()) {
      for (auto at = next->rbegin(); at != next->rend(); ++at) open.push_back(&*at);
    } else if (next->is_object()) {
      out.push_back(next);
      if (next->contains("@graph")) open.push_back(&(*next)["@graph"]);
    }
  }
  return out;
}

bool is_article(const Json& object) {
  const auto is_kind = [](const Json& type) {
    if (!type.is_string()) return false;
    const std::string& name = type.get_ref<const std::string&>();
    return name.ends_with("Article") || name.ends_with("Posting") || name == "Report";
  };
  const auto type = object.find("@type");
  if (type == object.end()) return false;
  return type->is_array() ? std::any_of(type->begin(), type->end(), is_kind) : is_kind(*type);
}

std::string text_of(const Json& object, const char* field) {
  const auto found = object.find(field);
  return found != object.end() && found->is_string() ? one_line(found->get_ref<const std::string&>()) : std::string();
}

/// The names of a person, an organisation, or a list of them; a bare string is a name.
std::vector<std::string> names_of(const Json& object, const char* field) {
  std::vector<std::string> out;
  const auto found = object.find(field);
  if (found == object.end()) return out;
  const auto add = [&out](const Json& one) {
    std::string name = one.is_string()   ? one_line(one.get_ref<const std::string&>())
                       : one.is_object() ? text_of(one, "name")
                                         : std::string();
    if (!name.empty() && web_address(name).empty()) out.push_back(std::move(name));
  };
  if (found->is_array()) {
    for (const Json& one : *found) add(one);
  } else {
    add(*found);
  }
  return out;
}

void read_linked_data(const std::string& script, Page& page) {
  const Json value = Json::parse(script, nullptr, false);
  for (const Json* object : objects_of(value)) {
    if (!is_article(*object)) continue;
    set(page.title, text_of(*object, "headline"));
    set(page.title, text_of(*object, "name"));
    set(page.date, day_of(text_of(*object, "datePublished")));
    set(page.url, web_address(text_of(*object, "url")));
    set(page.url, web_address(text_of(*object, "mainEntityOfPage")));
    if (const auto main = object->find("mainEntityOfPage"); main != object->end() && main->is_object()) {
      set(page.url, web_address(text_of(*main, "@id")));
    }
    if (page.authors.empty()) page.authors = names_of(*object, "author");
    if (const auto publishers = names_of(*object, "publisher"); !publishers.empty()) {
      set(page.publisher, publishers.front());
    }
  }
}

/// What `meta`, `link` and `time` elements say, by the name that they say it under; the first of a name counts.
std::map<std::string, std::string> named_values(const xmlNode* root) {
  std::map<std::string, std::string> out;
  const auto keep = [&out](const std::string& name, const std::string& value) {
    if (!name.empty() && !value.empty()) out.emplace(name, one_line(value));
  };
  each_element(root, [&](const xmlNode* element) {
    const std::string_view name = name_of(element);
    if (name == "meta") {
      for (const char* key : {"property", "name", "itemprop"}) {
        keep(attribute(element, key), attribute(element, "content"));
      }
    } else if (name == "link") {
      keep("link " + attribute(element, "rel"), attribute(element, "href"));
    } else if (name == "time") {
      keep(attribute(element, "itemprop"), attribute(element, "datetime"));
      keep("time", attribute(element, "datetime"));
    } else if (name == "title") {
      keep("title", content(element));
    }
  });
  return out;
}

}  // namespace

std::string one_line(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const bool is_space = c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\0';
    if (!is_space) {
      out += c;
    } else if (!out.empty() && out.back() != ' ') {
      out += ' ';
    }
  }
  if (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

void read_metadata(const xmlNode* root, Page& page) {
  const std::map<std::string, std::string> values = named_values(root);
  const auto value = [&values](const char* name) {
    const auto found = values.find(name);
    return found == values.end() ? std::string() : found->second;
  };
  set(page.url, web_address(value("link canonical")));  // the page's own word on its address
  each_element(root, [&](const xmlNode* element) {
    if (name_of(element) == "script" && attribute(element, "type") == "application/ld+json") {
      read_linked_data(content(element), page);
    }
  });
  for (const char* name : {"og:title", "twitter:title", "title"}) set(page.title, value(name));
  for (const char* name : {"article:published_time", "datePublished", "date", "dc.date", "DC.date.issued", "time"}) {
    set(page.date, day_of(value(name)));
  }
  set(page.url, web_address(value("og:url")));
  set(page.publisher, value("og:site_name"));
  for (const char* name : {"author", "article:author", "dc.creator"}) {
    const std::string author = value(name);
    if (page.authors.empty() && !author.empty() && web_address(author).empty()) page.authors = {author};
  }
}

}  // namespace selon::html
