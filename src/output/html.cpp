// The report: one page for people, all in one file, that asks no host for anything.
#include "digest.hpp"
#include "lexicon/embedded_data.hpp"
#include "output/claim_words.hpp"
#include "output/html_escape.hpp"
#include "output/html_text.hpp"
#include "output/json_members.hpp"
#include "output/names.hpp"
#include "output/statement_text.hpp"

#include <selon/output.hpp>

#include <fmt/core.h>

#include <map>

namespace selon {

namespace {

std::string escaped(std::string_view text) {
  std::string out;
  append_html(text, out);
  return out;
}

/// Base64 of a SHA-256, as a Content-Security-Policy names what may run.
std::string policy_hash(std::string_view content) {
  constexpr std::string_view alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  Sha256 digest;
  digest.update(content);
  std::string out;
  std::uint32_t bits = 0;
  int count = 0;
  for (const char c : digest.hex()) {
    bits = bits << 4 | static_cast<std::uint32_t>(c <= '9' ? c - '0' : c - 'a' + 10);
    count += 4;
    if (count < 6) continue;
    count -= 6;
    out += alphabet[bits >> count & 63];
  }
  out += alphabet[bits << (6 - count) & 63];  // 256 bits are 42 sixes and 4 bits
  return out + "=";
}

/// The speakers of one document: a colour and a count for each, in the order of their first claims.
class Speakers {
 public:
  explicit Speakers(const Document& document, std::string_view text) {
    for (const Claim& claim : document.claims) {
      ClaimStyle style;
      for (const Claim* at = &claim; at->within && style.depth < document.claims.size(); ++style.depth) {
        at = &document.claims[*at->within];
      }
      const std::string name = speaker_name(document, text, claim);
      style.has_speaker = !name.empty();
      if (style.has_speaker) {
        const auto [found, is_new] = index_.try_emplace(name, names.size());
        if (is_new) {
          names.push_back({name, claim.speaker->entities, 0});
        }
        style.color = found->second;
        ++names[style.color].claims;
      }
      styles.push_back(style);
    }
  }

  struct Row {
    std::string name;
    std::vector<EntityIndex> entities;
    std::size_t claims = 0;
  };
  std::vector<Row> names;
  std::vector<ClaimStyle> styles;

 private:
  std::map<std::string, std::size_t> index_;
};

void append_speakers(const Document& document, const Speakers& speakers, std::string& out) {
  if (speakers.names.empty()) return;
  out += "<h3>Speakers</h3>\n<ul>\n";
  for (std::size_t i = 0; i < speakers.names.size(); ++i) {
    const Speakers::Row& row = speakers.names[i];
    out += fmt::format("<li class=\"{}\"><strong lang=\"fr\">{}</strong> <span class=\"facts\">{} {}",
                       style_classes({.color = i, .has_speaker = true}), escaped(row.name), row.claims,
                       row.claims == 1 ? "claim" : "claims");
    for (const EntityIndex entity : row.entities) {
      for (const Role& role : document.entities[entity].roles) {
        out += fmt::format(" \u00B7 <span lang=\"fr\">{}</span>", escaped(role.text));
      }
    }
    out += "</span></li>\n";
  }
  out += "</ul>\n";
}

/// What is true of the claim beyond who and what: "indirect · negated · lundi (2024-03-04) · within c2".
std::string facts_of(const Claim& claim, std::string_view text, std::string_view prefix) {
  std::string out(name_of(claim.form));
  if (claim.cue) out += fmt::format(" \u00B7 {}", name_of(claim.cue->act));
  if (claim.polarity == Polarity::negative) out += " \u00B7 negated";
  if (claim.modality != Modality::asserted) out += fmt::format(" \u00B7 {}", name_of(claim.modality));
  if (claim.unconfirmed) out += " \u00B7 unconfirmed";
  if (claim.date) {
    out += fmt::format(" \u00B7 <span lang=\"fr\">{}</span> ({})", escaped(slice(text, claim.date->span)),
                       escaped(claim.date->value));
  }
  for (const Source& source : claim.sources) {
    out += fmt::format(" \u00B7 {}: <span lang=\"fr\">{}</span>", name_of(source.relation),
                       escaped(slice(text, source.span)));
  }
  if (claim.within) out += fmt::format(" \u00B7 within <a href=\"#{0}i{1}\">c{1}</a>", prefix, *claim.within + 1);
  return out;
}

void append_claims(const Document& document, std::string_view text, const Speakers& speakers, std::string_view prefix,
                   std::string& out) {
  out += document.claims.empty() ? "<p>No claims.</p>\n" : "<h3>Claims</h3>\n<ol>\n";
  for (ClaimIndex i = 0; i < document.claims.size(); ++i) {
    const Claim& claim = document.claims[i];
    const std::string name = speaker_name(document, text, claim);
    out += fmt::format(
        "<li id=\"{0}i{1}\" class=\"{2}\" data-c=\"{0}c{1}\" data-speaker=\"{3}\" data-act=\"{4}\" "
        "data-form=\"{5}\">",
        prefix, i + 1, style_classes(speakers.styles[i]), escaped(name), claim.cue ? name_of(claim.cue->act) : "none",
        name_of(claim.form));
    out += claim.statement ? fmt::format("<a href=\"#{0}c{1}\">c{1}</a>", prefix, i + 1) : fmt::format("c{}", i + 1);
    out += name.empty() ? " (nobody named)" : fmt::format(" <strong lang=\"fr\">{}</strong>", escaped(name));
    if (claim.cue) out += fmt::format(" <em lang=\"fr\">{}</em>", escaped(slice(text, claim.cue->span)));
    if (claim.statement) {
      out +=
          fmt::format(" <span class=\"said\" lang=\"fr\">{}</span>", escaped(statement_text(*claim.statement, text)));
    }
    out += fmt::format(" <span class=\"facts\">{}</span></li>\n", facts_of(claim, text, prefix));
  }
  if (!document.claims.empty()) out += "</ol>\n";
}

/// A link only where it leads to the web: never `javascript:`.
std::string link_to(std::string_view url) {
  if (!url.starts_with("https://") && !url.starts_with("http://")) return escaped(url);
  return fmt::format("<a href=\"{0}\" rel=\"noopener noreferrer\">{0}</a>", escaped(url));
}

/// The other fields of the record that the document was, folded away.
void append_fields(std::string_view meta, std::string& out) {
  const std::vector<JsonMember> members = json_members(meta);
  if (members.empty()) return;
  out += fmt::format("<details class=\"facts\">\n<summary>{} more {}</summary>\n<dl>\n", members.size(),
                     members.size() == 1 ? "field" : "fields");
  for (const JsonMember& member : members) {
    out += fmt::format("<dt>{}</dt><dd>{}</dd>\n", escaped(json_words(member.name)), escaped(json_words(member.value)));
  }
  out += "</dl>\n</details>\n";
}

}  // namespace

void HtmlReport::add(const Document& document, std::string_view text, std::string_view url, std::string_view meta) {
  const std::string prefix = fmt::format("d{}", ++documents_);
  const Speakers speakers(document, text);
  const std::string name = escaped(document.title ? slice(text, *document.title) : document.id);
  articles_ += fmt::format("<article id=\"{}\">\n<h2 lang=\"fr\">{}</h2>\n<p class=\"facts\">{}", prefix, name,
                           escaped(document.id));
  if (document.date) articles_ += fmt::format(" \u00B7 {}", escaped(document.date->value));
  if (!url.empty()) articles_ += " \u00B7 " + link_to(url);
  articles_ += "</p>\n";
  append_fields(meta, articles_);
  articles_ += "<div class=\"columns\">\n<div class=\"text\" lang=\"fr\">";
  append_marked_text(document, text, speakers.styles, prefix, articles_);
  articles_ += "</div>\n<section class=\"panel\">\n";
  append_speakers(document, speakers, articles_);
  append_claims(document, text, speakers, prefix, articles_);
  articles_ += "</section>\n</div>\n</article>\n";
  index_ += fmt::format("<li><a href=\"#{}\" lang=\"fr\">{}</a> <span class=\"facts\">{} {}</span></li>\n", prefix,
                        name, document.claims.size(), document.claims.size() == 1 ? "claim" : "claims");
}

std::string HtmlReport::page() const {
  const std::string_view style = embedded_data("report.css");
  const std::string_view script = embedded_data("report.js");
  std::string documents;
  if (documents_ > 1) documents = "<nav aria-label=\"Documents\">\n<ol>\n" + index_ + "</ol>\n</nav>\n";
  documents += articles_;
  const std::map<std::string_view, std::string> values = {{"style", std::string(style)},
                                                          {"style-hash", policy_hash(style)},
                                                          {"script", std::string(script)},
                                                          {"script-hash", policy_hash(script)},
                                                          {"documents", std::move(documents)}};
  std::string_view page = embedded_data("report.html");
  std::string out;
  for (std::size_t open = page.find("{{"); open != std::string_view::npos; open = page.find("{{")) {
    const std::size_t close = page.find("}}", open);
    out += page.substr(0, open);
    out += values.at(page.substr(open + 2, close - open - 2));
    page.remove_prefix(close + 2);
  }
  out += page;
  return out;
}

}  // namespace selon
