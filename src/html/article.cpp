// Which part of a page is its article, and how the elements in it are read.
#include "html/metadata.hpp"
#include "html/page.hpp"
#include "html/text_builder.hpp"
#include "html/tree.hpp"
#include "lexicon/embedded_data.hpp"
#include "lexicon/word_list.hpp"

#include <algorithm>

namespace selon::html {

namespace {

/// The elements of data/page.tsv.
struct PageWords {
  PageWords() { lists.add(embedded_data("page.tsv"), "page.tsv"); }

  WordLists lists;
};

bool is_hidden(const xmlNode* element) {
  if (has_attribute(element, "hidden") || attribute(element, "aria-hidden") == "true") return true;
  std::string style = attribute(element, "style");
  style.erase(std::remove(style.begin(), style.end(), ' '), style.end());
  return style.find("display:none") != std::string::npos;
}

/// Whether a word of a class or an id is in the set: "site-nav", "newsletter_box".
bool has_debris_word(std::string_view names, const WordSet& words) {
  constexpr std::string_view marks = " \t\r\n-_:";
  while (!names.empty()) {
    const std::size_t end = std::min(names.find_first_of(marks), names.size());
    if (words.contains(names.substr(0, end))) return true;
    names.remove_prefix(std::min(end + 1, names.size()));
  }
  return false;
}

class Article {
 public:
  explicit Article(const PageWords& words)
      : block_(words.lists.set("block")),
        skipped_(words.lists.set("skipped")),
        debris_(words.lists.set("page_debris")),
        debris_role_(words.lists.set("debris_role")),
        debris_class_(words.lists.set("debris_class")) {}

  void read(const xmlNode* root, Page& page);

 private:
  struct Size {
    const xmlNode* element = nullptr;
    std::size_t bytes = 0;  // of its paragraphs
  };

  std::size_t measure(const xmlNode* first, bool in_paragraph);
  const xmlNode* container(const xmlNode* root);
  void find_heading(const xmlNode* first);
  void walk(const xmlNode* first, Kind kind);
  void walk_element(const xmlNode* element, Kind kind);
  void walk_quoted(const xmlNode* element, Kind kind);
  [[nodiscard]] bool is_debris(const xmlNode* element) const;
  [[nodiscard]] bool is_left_out(const xmlNode* element) const {
    return skipped_.contains(name_of(element)) || is_hidden(element);
  }

  const WordSet& block_;
  const WordSet& skipped_;
  const WordSet& debris_;
  const WordSet& debris_role_;
  const WordSet& debris_class_;
  Size article_;                      // the <article> with the longest paragraphs
  Size main_;                         // the same of <main>
  const xmlNode* heading_ = nullptr;  // the first <h1> of the page
  bool has_title_ = false;
  int depth_of_quotes_ = 0;
  TextBuilder builder_;
};

bool Article::is_debris(const xmlNode* element) const {
  return debris_.contains(name_of(element)) || debris_role_.contains(attribute(element, "role")) ||
         has_debris_word(attribute(element, "class"), debris_class_) ||
         has_debris_word(attribute(element, "id"), debris_class_);
}

/// The bytes of the paragraphs among `first` and its siblings.
std::size_t Article::measure(const xmlNode* first, bool in_paragraph) {
  std::size_t sum = 0;
  for (const xmlNode* node = first; node != nullptr; node = node->next) {
    if (is_text(node)) {
      sum += in_paragraph ? view(node->content).size() : 0;
    } else if (is_element(node) && !is_left_out(node)) {
      const std::string_view name = name_of(node);
      const std::size_t inside = measure(node->children, in_paragraph || name == "p");
      if (name == "article" && inside > article_.bytes) article_ = {node, inside};
      if (name == "main" && inside > main_.bytes) main_ = {node, inside};
      sum += inside;
    }
  }
  return sum;
}

/// The article that holds most of what the page has to say; a page of many short ones is read whole.
const xmlNode* Article::container(const xmlNode* root) {
  const std::size_t all = measure(root, false);
  if (2 * article_.bytes >= all && article_.bytes > 0) return article_.element;
  if (2 * main_.bytes >= all && main_.bytes > 0) return main_.element;
  const xmlNode* body = root;
  each_element(root, [&](const xmlNode* element) {
    if (name_of(element) == "body" && body == root) body = element;
  });
  return body;
}

void Article::find_heading(const xmlNode* first) {
  for (const xmlNode* node = first; node != nullptr && heading_ == nullptr; node = node->next) {
    if (!is_element(node) || is_left_out(node)) continue;
    if (name_of(node) == "h1" && !one_line(content(node)).empty()) heading_ = node;
    find_heading(node->children);
  }
}

void Article::read(const xmlNode* root, Page& page) {
  const xmlNode* body = container(root);
  find_heading(body->children);
  if (heading_ == nullptr) {  // the title stands outside, or nowhere but in the metadata
    find_heading(root);
    std::string title = heading_ != nullptr ? one_line(content(heading_)) : page.title;
    builder_.add(title, BlockKind::title);
    builder_.end_block();
    has_title_ = true;
  }
  if (heading_ != nullptr) page.title = one_line(content(heading_));
  walk(body->children, std::nullopt);
  builder_.end_block();
  page.layout = std::move(builder_.layout());
  page.text = builder_.take_text();
}

void Article::walk(const xmlNode* first, Kind kind) {
  for (const xmlNode* node = first; node != nullptr; node = node->next) {
    if (is_text(node)) {
      builder_.add(view(node->content), kind);
    } else if (is_element(node) && !is_left_out(node)) {
      walk_element(node, kind);
    }
  }
}

void Article::walk_element(const xmlNode* element, Kind kind) {
  const std::string_view name = name_of(element);
  if (name == "br") return builder_.break_line();
  if (name == "q") return walk_quoted(element, kind);
  if (kind != BlockKind::debris) {
    if (is_debris(element) && !(kind == BlockKind::quote && name == "footer")) {
      kind = BlockKind::debris;
    } else if (name == "blockquote") {
      kind = BlockKind::quote;
    } else if (name == "figcaption" || name == "caption") {
      kind = BlockKind::caption;
    } else if (kind == BlockKind::quote && (name == "cite" || name == "footer")) {
      kind = std::nullopt;  // who signs the quotation
    } else if (name == "h1" && !has_title_) {
      kind = BlockKind::title;
      has_title_ = true;
    } else if (name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6') {
      kind = BlockKind::heading;
    }
  }
  const bool is_block = block_.contains(name);
  if (is_block) builder_.end_block();
  walk(element->children, kind);
  if (is_block) builder_.end_block();
  if (name == "td" || name == "th") builder_.add(" ", kind);
}

/// <q> has no marks of its own: browsers draw them, in French « » and inside these “ ”.
void Article::walk_quoted(const xmlNode* element, Kind kind) {
  const std::string inside = one_line(content(element));
  const bool has_marks = inside.starts_with("\u00AB") || inside.starts_with("\u201C") || inside.starts_with("\"");
  if (inside.empty()) return;
  const bool is_outer = depth_of_quotes_++ == 0;
  if (!has_marks) builder_.add(is_outer ? "\u00AB\u00A0" : "\u201C", kind);
  walk(element->children, kind);
  if (!has_marks) builder_.add(is_outer ? "\u00A0\u00BB" : "\u201D", kind);
  --depth_of_quotes_;
}

}  // namespace

Page read_page(std::string_view bytes) {
  static const PageWords words;  // read once, and never written
  Page page;
  const Tree tree = parse(bytes);
  const xmlNode* root = tree ? xmlDocGetRootElement(tree.get()) : nullptr;
  if (root == nullptr) return page;
  read_metadata(root, page);
  Article(words).read(root, page);
  return page;
}

}  // namespace selon::html
