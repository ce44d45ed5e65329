// Appends JSON to a string: commas, line breaks and escapes; the order and the names are the caller's.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace selon {

/// What it writes is always well-formed UTF-8: an ill-formed sequence in a string becomes U+FFFD.
class JsonWriter {
 public:
  /// Appends to `out`, which must outlive the writer. `indent`: spaces a level, negative for one line.
  JsonWriter(std::string& out, int indent) : out_(out), indent_(indent) {}

  void begin_object() { open('{'); }
  void end_object() { close('}'); }
  void begin_array() { open('['); }
  void end_array() { close(']'); }

  /// The next member's name: at most 28 bytes of ASCII without anything to escape.
  void key(std::string_view name);

  void string(std::string_view text);
  /// A string of well-formed UTF-8: it is not checked again.
  void valid_string(std::string_view text);
  void field(std::string_view name, std::string_view value) {
    key(name);
    string(value);
  }
  /// A member whose value has nothing to escape: a name of the schema. Both are at most 28 bytes of ASCII.
  void name_field(std::string_view name, std::string_view value);
  void string_or_null(std::string_view text) { text.empty() ? null() : string(text); }
  void number(std::uint32_t value);
  void pair(std::uint32_t first, std::uint32_t second);  ///< [first,second], on one line
  void hundredths(float value);                          ///< 0.97
  void boolean(bool value) { raw(value ? "true" : "false"); }
  void null() { raw("null"); }
  void reference(char letter, std::uint32_t index);  ///< "e1" for 'e', 0

  /// A value that is JSON already.
  void raw(std::string_view json) {
    before_value();
    out_ += json;
  }

 private:
  void open(char bracket);
  void close(char bracket);
  void before_value();
  void new_line();
  char* put_key(std::string_view name, char* at) const;
  void digits(std::uint32_t value);

  std::string& out_;
  int indent_;
  int depth_ = 0;
  bool first_ = true;  // nothing stands yet in the innermost object or array
  bool after_key_ = false;
};

/// Appends `text` to `out` as a JSON string with its quotation marks.
void append_json_string(std::string_view text, std::string& out);

}  // namespace selon
