// A page as a tree of elements, by libxml2.
#pragma once

#include <libxml/tree.h>

#include <memory>
#include <string>
#include <string_view>

namespace selon::html {

struct TreeCloser {
  void operator()(xmlDoc* tree) const { xmlFreeDoc(tree); }
};
using Tree = std::unique_ptr<xmlDoc, TreeCloser>;

/// Throws Error. At most 256 elements stand in one another.
Tree parse(std::string_view page);

inline bool is_element(const xmlNode* node) { return node->type == XML_ELEMENT_NODE; }
inline bool is_text(const xmlNode* node) {
  return node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE || node->type == XML_ENTITY_REF_NODE;
}

inline std::string_view view(const xmlChar* text) {
  return text == nullptr ? std::string_view() : std::string_view(reinterpret_cast<const char*>(text));
}
inline std::string_view name_of(const xmlNode* node) { return view(node->name); }

/// Empty when the element has no such attribute; `has_attribute` tells that from an empty one.
std::string attribute(const xmlNode* element, const char* name);
bool has_attribute(const xmlNode* element, const char* name);

/// All text inside, as it stands.
std::string content(const xmlNode* node);

/// Calls `use(element)` for each element in the order of the page.
template <typename Use>
void each_element(const xmlNode* node, Use use) {
  for (const xmlNode* child = node; child != nullptr; child = child->next) {
    if (!is_element(child)) continue;
    use(child);
    each_element(child->children, use);
  }
}

}  // namespace selon::html
