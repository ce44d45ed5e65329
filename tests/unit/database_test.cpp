// SQLite and its statements.
#include "sqlite/database.hpp"
#include "scratch_folder.hpp"

#include <doctest/doctest.h>

#include <optional>
#include <string>

using namespace selon::sqlite;

TEST_CASE("values go in as they are, whatever they hold") {
  Database database(":memory:");
  database.run("CREATE TABLE t(a, b, c, d)");
  Statement insert = database.prepare("INSERT INTO t VALUES(?, ?, ?, ?)");
  const std::string hostile = "'); DROP TABLE t; --";
  CHECK_FALSE(insert.run(hostile, 5, 0.5, std::nullopt));
  CHECK_FALSE(insert.run(std::optional<std::string>("x"), std::optional<int>(), 7U, std::string_view()));
  Statement count = database.prepare("SELECT count(*) FROM t WHERE a = ? AND b = ?");
  CHECK(count.run(hostile, 5));
  CHECK(count.number() == 1);
  CHECK(database.prepare("SELECT 1 FROM t WHERE d IS NULL AND c = 0.5").run());
  CHECK(database.prepare("SELECT 1 FROM t WHERE b IS NULL AND d = ''").run());
  CHECK_FALSE(database.prepare("SELECT 1 FROM t WHERE a = 'y'").run());
}

TEST_CASE("text is UTF-8 in the database, and a NUL does not end it") {
  Database database(":memory:");
  Statement length = database.prepare("SELECT length(?)");
  CHECK(length.run(std::string_view("a\0b", 3)));
  CHECK(length.number() == 3);
  CHECK(length.run(std::string_view("\xFFz")));
  CHECK(length.number() == 2);
}

TEST_CASE("a statement can be run again, and what SQLite refuses is told in its words") {
  Database database(":memory:");
  database.run("CREATE TABLE t(a UNIQUE)");
  Statement insert = database.prepare("INSERT INTO t VALUES(?)");
  insert.run(1);
  CHECK_THROWS_WITH_AS(insert.run(1), doctest::Contains("UNIQUE"), Error);
  CHECK_NOTHROW(insert.run(2));
  CHECK_THROWS_AS(database.prepare("SELECT nothing FROM nowhere"), Error);
  CHECK_THROWS_AS(database.run("no SQL"), Error);
  CHECK_THROWS_AS(Database("/nowhere/a.db"), Error);
}

TEST_CASE("a transaction is open from its beginning to its end, and is lost with the connection") {
  const selon::test::ScratchFolder folder;
  const std::string path = folder.path("a.db");
  {
    Database database(path);
    CHECK_FALSE(database.in_transaction());
    database.run("CREATE TABLE t(a)");
    database.run("BEGIN");
    CHECK(database.in_transaction());
    database.run("INSERT INTO t VALUES(1)");
  }
  Database again(path);
  Statement count = again.prepare("SELECT count(*) FROM t");
  CHECK(count.run());
  CHECK(count.number() == 0);
}
