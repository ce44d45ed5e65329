// The article of a page, without what stands around it.
#include "html/page.hpp"

#include <doctest/doctest.h>

#include <string>

using selon::html::read_page;

namespace {

std::string words_of(int count) {
  std::string out = "<p>";
  for (int i = 0; i < count; ++i) out += "mot ";
  return out + "</p>";
}

bool has_text(const std::string& page, std::string_view what) {
  return read_page(page).text.find(what) != std::string::npos;
}

}  // namespace

TEST_CASE("what stands around an article is left out, its title is not") {
  const std::string page =
      "<body><h1>Le titre</h1><article>" + words_of(80) + "</article><footer><p>Le pied</p></footer>";
  CHECK(has_text(page, "mot mot"));
  CHECK(has_text(page, "Le titre"));
  CHECK_FALSE(has_text(page, "Le pied"));
}

TEST_CASE("of several articles the one with most of the words is the article, a teaser is none") {
  const std::string page = "<article><p>Un court.</p></article><article>" + words_of(200) + "</article>";
  CHECK(has_text(page, "mot mot"));
  CHECK_FALSE(has_text(page, "Un court."));
}

TEST_CASE("a page without any article is read whole, and an empty page is no text") {
  CHECK(read_page("<div>Un.</div><div>Deux.</div>").text == "Un.\n\nDeux.");
  CHECK(read_page("<article></article>").text.empty());
  CHECK(read_page("Sans balises").text == "Sans balises");
}
