// Results to a database.
#include "cli/results.hpp"
#include "scratch_folder.hpp"

#include <doctest/doctest.h>
#include <sqlite3.h>

#include <string>

using namespace selon::cli;
using selon::test::ScratchFolder;

namespace {

int count_documents(const std::string& path) {
  sqlite3* database = nullptr;
  sqlite3_stmt* query = nullptr;
  CHECK(sqlite3_open(path.c_str(), &database) == SQLITE_OK);
  CHECK(sqlite3_prepare_v2(database, "SELECT count(*) FROM documents", -1, &query, nullptr) == SQLITE_OK);
  CHECK(sqlite3_step(query) == SQLITE_ROW);
  const int count = sqlite3_column_int(query, 0);
  sqlite3_finalize(query);
  sqlite3_close(database);
  return count;
}

}  // namespace

TEST_CASE("documents are in the database once the run is finished, and stay there in the next") {
  const ScratchFolder folder;
  const std::string path = folder.path("a.db");
  for (const char* id : {"x", "y"}) {
    const auto results = make_database_results(path);
    CHECK(results->error().empty());
    Job job;
    job.item.record.id = id;
    job.document.id = id;
    CHECK(results->add(job));
    CHECK(results->finish());
    CHECK(results->is_settled());
  }
  CHECK(count_documents(path) == 2);
}

TEST_CASE("a file that is no database is an error that names it, and is left as it is") {
  const ScratchFolder folder;
  const std::string bytes(5000, 'a');
  const std::string path = folder.file("a.db", bytes);
  const auto results = make_database_results(path);
  CHECK(results->error().starts_with(path + ": "));
  CHECK_FALSE(results->is_settled());
  CHECK(selon::test::bytes_of(path) == bytes);
}
