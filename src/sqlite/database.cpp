// The calls of SQLite's C interface.
#include "sqlite/database.hpp"

#include "text/utf8.hpp"

#include <sqlite3.h>

namespace selon::sqlite {

namespace {

constexpr int patience = 30'000;  // milliseconds that another program may hold the database

void check(int code, sqlite3* database) {
  if (code != SQLITE_OK) throw Error(database != nullptr ? sqlite3_errmsg(database) : sqlite3_errstr(code));
}

/// SQLite takes U+0000 for the end of a string in most of its functions: it becomes U+FFFD, one character as before.
std::string without_nul(std::string_view text) {
  constexpr std::string_view replacement = "\xEF\xBF\xBD";
  std::string out;
  for (const char c : text) c == '\0' ? out += replacement : out += c;
  return out;
}

}  // namespace

void Statement::Closer::operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
void Database::Closer::operator()(sqlite3* database) const { sqlite3_close(database); }

void Statement::bind(int index, std::string_view text) {
  std::string changed;
  if (first_invalid(text)) text = changed = replace_invalid(text);
  if (text.find('\0') != std::string_view::npos) text = changed = without_nul(text);
  const char* data = text.empty() ? "" : text.data();  // a null pointer would be NULL
  // The caller's text outlives the run; a changed one is copied.
  const auto keep = changed.empty() ? SQLITE_STATIC : SQLITE_TRANSIENT;
  check(sqlite3_bind_text64(statement_.get(), index, data, text.size(), keep, SQLITE_UTF8),
        sqlite3_db_handle(statement_.get()));
}

void Statement::bind_integer(int index, std::int64_t number) {
  check(sqlite3_bind_int64(statement_.get(), index, number), sqlite3_db_handle(statement_.get()));
}

void Statement::bind(int index, double number) {
  check(sqlite3_bind_double(statement_.get(), index, number), sqlite3_db_handle(statement_.get()));
}

void Statement::bind(int index, std::nullopt_t /*nothing*/) {
  check(sqlite3_bind_null(statement_.get(), index), sqlite3_db_handle(statement_.get()));
}

bool Statement::step() {
  const int code = sqlite3_step(statement_.get());
  const bool has_row = code == SQLITE_ROW;
  if (has_row) number_ = sqlite3_column_int64(statement_.get(), 0);
  const int end = sqlite3_reset(statement_.get());  // repeats the error of the step
  if (!has_row && code != SQLITE_DONE) check(end == SQLITE_OK ? code : end, sqlite3_db_handle(statement_.get()));
  return has_row;
}

Database::Database(const std::string& path) {
  sqlite3* opened = nullptr;
  const int code = sqlite3_open_v2(path.c_str(), &opened, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nullptr);
  database_.reset(opened);  // to be closed even when it did not open
  check(code, opened);
  check(sqlite3_busy_timeout(opened, patience), opened);
}

void Database::run(const char* sql) {
  check(sqlite3_exec(database_.get(), sql, nullptr, nullptr, nullptr), database_.get());
}

Statement Database::prepare(std::string_view sql) {
  sqlite3_stmt* statement = nullptr;
  check(sqlite3_prepare_v3(database_.get(), sql.data(), static_cast<int>(sql.size()), SQLITE_PREPARE_PERSISTENT,
                           &statement, nullptr),
        database_.get());
  return Statement(statement);
}

bool Database::in_transaction() const { return sqlite3_get_autocommit(database_.get()) == 0; }

}  // namespace selon::sqlite
