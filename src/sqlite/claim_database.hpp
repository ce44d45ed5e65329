// The claims of many documents as an SQLite database, laid out by data/claims.sql.
#pragma once

#include "sqlite/database.hpp"

#include <selon/document.hpp>

#include <chrono>
#include <string>
#include <string_view>

namespace selon::sqlite {

/// What the database keeps of a document beside what was extracted from it.
struct Origin {
  std::string_view url;   ///< empty when there is none
  std::string_view meta;  ///< a JSON object; empty means {}
};

/// Takes documents one after the other; a document whose id is there already takes the place of the older one.
///
/// Rows are written in transactions of some seconds: what was not committed when a run is killed is as if it
/// had not been added, and the database opens as before. All functions throw Error, whose reason says what SQLite said;
/// after that the object is of no more use.
class ClaimDatabase {
 public:
  /// Opens the database in the file `path`; one that is not there, or holds nothing, gets its tables. Refuses a
  /// database that something else, or another layout, is kept in.
  explicit ClaimDatabase(const std::string& path);

  void add(const Document& document, std::string_view text, const Origin& origin = {});

  /// Makes all that was added last. To be called at the end; until then some may be lost.
  void commit();

  /// Whether all that was added would last if the program were killed now.
  [[nodiscard]] bool is_settled() const { return !database_.in_transaction(); }

 private:
  /// The rows of one document.
  class Rows;

  static Database open(const std::string& path);
  Statement insert(std::string_view table, std::string_view columns);
  std::int64_t next_id(std::string_view table);

  Database database_;
  Statement delete_document_;
  Statement add_document_;
  Statement add_block_;
  Statement add_entity_;
  Statement add_role_;
  Statement add_mention_;
  Statement add_claim_;
  Statement add_participant_;
  Statement add_source_;
  Statement add_span_;
  Statement add_reference_;
  std::int64_t next_entity_ = 0;
  std::int64_t next_claim_ = 0;
  std::chrono::steady_clock::time_point batch_began_;
};

}  // namespace selon::sqlite
