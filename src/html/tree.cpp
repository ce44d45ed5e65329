// The calls of libxml2.
#include "html/tree.hpp"

#include "html/page.hpp"

#include <libxml/HTMLparser.h>

#include <limits>

namespace selon::html {

namespace {

struct ContextCloser {
  void operator()(htmlParserCtxt* context) const { htmlFreeParserCtxt(context); }
};
struct StringCloser {
  void operator()(xmlChar* text) const { xmlFree(text); }
};

constexpr std::size_t most_attributes = 5000;

/// libxml2 compares each attribute of a tag with all before it: time would grow with the square of their number.
void refuse_endless_tags(std::string_view page) {
  constexpr std::string_view space = " \t\r\n\f";
  for (std::size_t open = page.find('<'); open != std::string_view::npos; open = page.find('<', open + 1)) {
    std::size_t attributes = 0;
    for (++open; open < page.size() && page[open] != '>'; ++open) {
      if (page[open] == '=') {
        const std::size_t value = page.find_first_not_of(space, open + 1);
        if (value == std::string_view::npos) break;
        if (page[value] != '"' && page[value] != '\'') continue;
        open = page.find(page[value], value + 1);
        if (open == std::string_view::npos) return;
      } else if (space.find(page[open]) != std::string_view::npos && ++attributes > most_attributes) {
        throw Error("a tag of more than 5000 attributes");
      }
    }
  }
}

}  // namespace

Tree parse(std::string_view page) {
  if (page.size() > static_cast<std::size_t>(std::numeric_limits<int>::max())) throw Error("a page of 2 GiB or more");
  refuse_endless_tags(page);
  const std::unique_ptr<htmlParserCtxt, ContextCloser> context(htmlNewParserCtxt());
  if (!context) throw std::bad_alloc();
  constexpr int options =
      HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET | HTML_PARSE_COMPACT;
  Tree tree(htmlCtxtReadMemory(context.get(), page.data(), static_cast<int>(page.size()), nullptr, "UTF-8", options));
  if (context->errNo == XML_ERR_NO_MEMORY) throw std::bad_alloc();
  if (context->disableSAX != 0) throw Error("elements are nested too deep (more than 256)");
  return tree;
}

bool has_attribute(const xmlNode* element, const char* name) {
  return xmlHasProp(element, reinterpret_cast<const xmlChar*>(name)) != nullptr;
}

std::string attribute(const xmlNode* element, const char* name) {
  const std::unique_ptr<xmlChar, StringCloser> value(xmlGetProp(element, reinterpret_cast<const xmlChar*>(name)));
  return std::string(view(value.get()));
}

std::string content(const xmlNode* node) {
  const std::unique_ptr<xmlChar, StringCloser> value(xmlNodeGetContent(node));
  return std::string(view(value.get()));
}

}  // namespace selon::html
