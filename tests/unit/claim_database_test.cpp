// The database of --to sqlite.
#include "sqlite/claim_database.hpp"

#include <selon/extractor.hpp>

#include <doctest/doctest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

using selon::sqlite::ClaimDatabase;
using selon::sqlite::Database;

namespace {

const std::string text =
    "😀 Le maire, Jean Sol, a dit lundi à l’AFP : « Rien n’est sûr ».\n\n"
    "Selon Anna Roy, porte-parole du ministère de la Santé, le directeur aurait reconnu que l’école fermera.\n";

/// A file that is removed with what SQLite puts beside it.
class Folder {
 public:
  Folder() { std::filesystem::create_directory(path_); }
  ~Folder() { std::filesystem::remove_all(path_); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  [[nodiscard]] std::string file(const std::string& name) const { return path_ / name; }

 private:
  std::filesystem::path path_ =
      std::filesystem::temp_directory_path() / ("selon-" + std::to_string(static_cast<long>(getpid())));
};

selon::Document extracted(const std::string& id, const std::string& from = text) {
  static const selon::Extractor extractor;
  return extractor.extract(from, {.id = id, .date = "2024-03-07"});
}

std::int64_t number(const std::string& path, const char* sql) {
  Database database(path);
  selon::sqlite::Statement statement = database.prepare(sql);
  REQUIRE(statement.run());
  return statement.number();
}

TEST_CASE("a document that is written again takes the place of the older one") {
  const Folder folder;
  const std::string path = folder.file("claims.db");
  const selon::Document document = extracted("a");
  const auto claims = static_cast<std::int64_t>(document.claims.size());
  REQUIRE(claims > 2);
  for (int run = 0; run < 3; ++run) {
    ClaimDatabase database(path);
    database.add(document, text);
    database.add(extracted("b"), text);
    database.add(document, text);
    database.commit();
  }
  CHECK(number(path, "SELECT count(*) FROM documents") == 2);
  CHECK(number(path, "SELECT count(*) FROM claims") == 2 * claims);
  CHECK(number(path, "SELECT count(DISTINCT uid) FROM claims") == 2 * claims);
  CHECK(number(path, "SELECT count(*) FROM claims_fts WHERE claims_fts MATCH 'ecole'") ==
        number(path, "SELECT count(*) FROM claims WHERE statement LIKE '%école%'"));
  CHECK(number(path, "SELECT count(*) FROM pragma_foreign_key_check") == 0);
  Database database(path);
  database.run("INSERT INTO claims_fts (claims_fts, rank) VALUES ('integrity-check', 1)");
  database.run("INSERT INTO entities_fts (entities_fts, rank) VALUES ('integrity-check', 1)");
}

TEST_CASE("what was not committed is as if it had not been added") {
  const Folder folder;
  const std::string path = folder.file("claims.db");
  {
    ClaimDatabase database(path);
    database.add(extracted("a"), text);
    database.commit();
    database.add(extracted("b"), text);
    CHECK(!database.is_settled());
  }
  CHECK(number(path, "SELECT count(*) FROM documents") == 1);
  CHECK(number(path, "SELECT id = 'a' FROM documents") == 1);
}

TEST_CASE("places count code points of the text") {
  const Folder folder;
  const std::string path = folder.file("claims.db");
  std::string with_nul = text;
  with_nul[with_nul.find(' ')] = '\0';
  {
    ClaimDatabase database(path);
    database.add(extracted("a"), text);
    database.add(extracted("b", with_nul), with_nul);
    database.commit();
  }
  CHECK(number(path,
               "SELECT count(*) FROM claims JOIN documents ON documents.id = document JOIN spans ON claim = claims.id "
               "WHERE part = 'cue' AND cue <> substr(text, spans.start + 1, spans.\"end\" - spans.start)") == 0);
  CHECK(number(path, "SELECT count(*) FROM spans WHERE part = 'cue'") > 3);
}

TEST_CASE("what is no database of selon is refused") {
  const Folder folder;
  const std::string other = folder.file("other.db");
  Database(other).run("CREATE TABLE t (x); PRAGMA user_version = 7");
  CHECK_THROWS_WITH(ClaimDatabase{other}, "not a database of this version of selon");
  const std::string page = folder.file("text.db");
  std::ofstream(page) << std::string(4096, 'x');
  CHECK_THROWS_WITH(ClaimDatabase{page}, "file is not a database");
  CHECK_THROWS_WITH(ClaimDatabase{folder.file("none/claims.db")}, "unable to open database file");
}

}  // namespace
