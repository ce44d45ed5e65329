// Web pages to text.
#include "html/page.hpp"

#include <doctest/doctest.h>

#include <string>

using selon::html::Page;
using selon::html::read_page;
using selon::html::to_utf8;

namespace {

std::string repeated(std::string_view piece, int times) {
  std::string out;
  for (int i = 0; i < times; ++i) out += piece;
  return out;
}

/// "title:Le titre" for each block whose kind the markup tells.
std::vector<std::string> layout_of(const Page& page) {
  constexpr std::string_view names[] = {"title", "dateline", "paragraph", "heading", "quote"};
  std::vector<std::string> out;
  for (const selon::Block& block : page.layout) {
    const std::string name = block.kind == selon::BlockKind::debris ? "debris"
                             : block.kind == selon::BlockKind::caption
                                 ? "caption"
                                 : std::string(names[static_cast<int>(block.kind)]);
    out.push_back(name + ":" + std::string(slice(page.text, block.span)));
  }
  return out;
}

}  // namespace

TEST_CASE("paragraphs stand on lines of their own, and white space is one space") {
  CHECK(read_page("<p>Un  <b>mot</b>\n de\tplus.</p>\n<p>Deux&nbsp;!<br>Trois<br> quatre.").text ==
        "Un mot de plus.\n\nDeux\u00A0!\nTrois\nquatre.");
  CHECK(read_page("L&#146;&eacute;t&eacute; &lt;b&gt; &amp;amp; &#x1F600;").text == "L\u2019été <b> &amp; \U0001F600");
  CHECK(read_page("<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>").text == "a b\n\nc");
}

TEST_CASE("scripts, forms and what is hidden are no text") {
  CHECK(read_page(
            "<style>p{}</style><script>var a = '<p>x</p>';</script><p>Oui<!-- non -->.</p><p hidden>x</p>"
            "<p style='display: none'>x</p><select><option>x</select><noscript>x</noscript><svg><text>x</text></svg>")
            .text == "Oui.");
}

TEST_CASE("the markup tells titles, headings, quotations, captions and debris") {
  const Page page = read_page(
      "<body><nav>Accueil</nav><h1>Le titre</h1><h2>Un sous-titre</h2><p>Il a dit :</p>"
      "<blockquote><p>Un.</p><p>Deux.</p><footer>— Anna Roy, maire</footer></blockquote>"
      "<figure><img><figcaption>Le port.</figcaption></figure><div class='related-box'>Un <em>autre</em> "
      "article</div>");
  CHECK(page.title == "Le titre");
  CHECK(layout_of(page) == std::vector<std::string>{"debris:Accueil", "title:Le titre", "heading:Un sous-titre",
                                                    "quote:Un.", "quote:Deux.", "caption:Le port.",
                                                    "debris:Un autre article"});
  CHECK(page.text.find("\n\n— Anna Roy, maire\n\n") != std::string::npos);
}

TEST_CASE("the marks that browsers draw around <q> are in the text") {
  CHECK(read_page("<p>Il dit <q>oui, <q>dit-elle</q></q>.").text == "Il dit «\u00A0oui, “dit-elle”\u00A0».");
  CHECK(read_page("<p>Il dit <q>« oui »</q>.").text == "Il dit « oui ».");
}

TEST_CASE("the article is what holds most of the paragraphs, else the page is read whole") {
  const std::string tail = "<p>Autour de la page.</p>";
  CHECK(read_page("<title>Titre | Journal</title><body><article><p>" + repeated("mot ", 50) + "</p></article>" + tail)
            .text == "Titre | Journal\n\n" + repeated("mot ", 49) + "mot");
  CHECK(read_page("<h1>Dehors</h1><main><p>" + repeated("mot ", 50) + "</p></main>" + tail).text.substr(0, 11) ==
        "Dehors\n\nmot");
  const Page list = read_page(repeated("<article><p>Un court.</p></article>", 5));
  CHECK(list.text == "Un court.\n\nUn court.\n\nUn court.\n\nUn court.\n\nUn court.");
}

TEST_CASE("title, date, authors, publisher and URL come from JSON-LD before OpenGraph before what readers see") {
  const std::string head =
      R"(<meta property="og:title" content="Autre titre"><meta property="article:published_time" content="2020-01-01">)"
      R"(<meta name="author" content="Personne"><meta property="og:site_name" content="Le Site"><title>T</title>)";
  const std::string data =
      R"(<script type="application/ld+json">{"@graph": [{"@type": "WebSite", "name": "x"}, {"@type": ["NewsArticle"],)"
      R"("headline": "Le titre", "datePublished": "2024-03-05T23:00:00+01:00", "publisher": {"name": "Le Journal"},)"
      R"("author": [{"@type": "Person", "name": "Anna Roy"}, "Paul Sol", "https://x/auteur"],)"
      R"("mainEntityOfPage": {"@id": "https://exemple.fr/a"}}]}</script>)";
  Page page = read_page(head + data + "<p>Oui.");
  CHECK(page.title == "Le titre");
  CHECK(page.date == "2024-03-05");
  CHECK(page.authors == std::vector<std::string>{"Anna Roy", "Paul Sol"});
  CHECK(page.publisher == "Le Journal");
  CHECK(page.url == "https://exemple.fr/a");
  page = read_page(head + "<link rel=canonical href='https://exemple.fr/b'><p>Oui.");
  CHECK(page.title == "Autre titre");
  CHECK(page.date == "2020-01-01");
  CHECK(page.authors == std::vector<std::string>{"Personne"});
  CHECK(page.publisher == "Le Site");
  CHECK(page.url == "https://exemple.fr/b");
  page = read_page("<link rel=canonical href='javascript:x'><p>Le <time datetime='2024-03-07T08:00'>7 mars</time>.");
  CHECK(page.url.empty());
  CHECK(page.date == "2024-03-07");
  CHECK(read_page("<time datetime='2024-02-30'>x</time>").date.empty());
  CHECK(read_page("<script type='application/ld+json'>{\"@type\": </script><p>Oui.").text == "Oui.");
}

TEST_CASE("the character set is the one that the page says, else UTF-8, else that of Windows") {
  CHECK(to_utf8("<meta charset='iso-8859-1'>\xE9t\xE9 \x92") == "<meta charset='iso-8859-1'>été \u2019");
  CHECK(to_utf8("<META content='text/html; charset = ISO-8859-15'>\xA4") ==
        "<META content='text/html; charset = ISO-8859-15'>€");
  CHECK(to_utf8("<p>été") == "<p>été");
  CHECK(to_utf8("<p>\xE9t\xE9") == "<p>été");
  CHECK(to_utf8("<meta charset=none-such>\xE9") == "<meta charset=none-such>é");
  CHECK(to_utf8("\xEF\xBB\xBF<p>") == "<p>");
  CHECK(to_utf8(std::string_view("\xFF\xFE<\0p\0>\0\xE9\0", 10)) == "<p>é");
}

TEST_CASE("no page takes the parser long or deep") {
  CHECK(read_page("").text.empty());
  CHECK(read_page(repeated("<p>", 200'000)).text.empty());
  CHECK(read_page(repeated("<!--", 100'000)).text.empty());
  CHECK_THROWS_WITH(read_page("<div" + repeated(" a", 6000) + ">"), "a tag of more than 5000 attributes");
  CHECK_THROWS_WITH(read_page(repeated("<div>", 300) + "x"), "elements are nested too deep (more than 256)");
  CHECK(read_page("<p title=\"" + repeated("mot ", 6000) + "\">Oui.").text == "Oui.");
}
