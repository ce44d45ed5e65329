// An SQLite database and its statements, closed when they go.
#pragma once

#include <concepts>
#include <cstdint>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace selon::sqlite {

/// Thrown when SQLite refuses something; what() is its reason ("disk I/O error").
class Error : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// SQL that is run many times with other values. Values go in as bound parameters only.
class Statement {
 public:
  /// Binds `values` to the parameters in their order and runs the statement to its end. True when it gave a row.
  template <typename... Values>
  bool run(const Values&... values) {
    int index = 0;
    (bind(++index, values), ...);
    return step();
  }

  /// The first column of the first row that the last run gave.
  [[nodiscard]] std::int64_t number() const { return number_; }

 private:
  friend class Database;
  struct Closer {
    void operator()(sqlite3_stmt* statement) const;
  };

  explicit Statement(sqlite3_stmt* statement) : statement_(statement) {}

  void bind(int index, std::string_view text);
  void bind(int index, double number);
  void bind(int index, std::integral auto number) { bind_integer(index, static_cast<std::int64_t>(number)); }
  void bind(int index, std::nullopt_t nothing);
  template <typename Value>
  void bind(int index, const std::optional<Value>& value) {
    value ? bind(index, *value) : bind(index, std::nullopt);
  }
  void bind_integer(int index, std::int64_t number);
  bool step();

  std::unique_ptr<sqlite3_stmt, Closer> statement_;
  std::int64_t number_ = 0;
};

/// One connection, for one thread.
class Database {
 public:
  /// Opens `path`, and creates it when there is none.
  explicit Database(const std::string& path);

  /// Runs SQL text that holds no values.
  void run(const char* sql);
  [[nodiscard]] Statement prepare(std::string_view sql);

  [[nodiscard]] bool in_transaction() const;

 private:
  struct Closer {
    void operator()(sqlite3* database) const;
  };

  std::unique_ptr<sqlite3, Closer> database_;
};

}  // namespace selon::sqlite
