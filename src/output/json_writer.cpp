// JSON, appended piece by piece.
#include "output/json_writer.hpp"

#include "text/utf8.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstring>
#include <stdexcept>

namespace selon {

namespace {

/// Whether any of the eight bytes at `text` needs an escape: a control character, a quotation mark, a backslash.
/// May be true for others.
bool may_need_escape(const char* text) {
  constexpr std::uint64_t ones = 0x0101010101010101ULL;
  constexpr std::uint64_t high = 0x8080808080808080ULL;
  std::uint64_t bytes = 0;
  std::memcpy(&bytes, text, 8);
  const auto has_zero = [](std::uint64_t x) { return (x - ones) & ~x; };
  const std::uint64_t found =
      ((bytes - ones * 0x20) & ~bytes) | has_zero(bytes ^ ones * '"') | has_zero(bytes ^ ones * '\\');
  return (found & high) != 0;
}

constexpr bool needs_escape(char c) { return static_cast<unsigned char>(c) < 0x20 || c == '"' || c == '\\'; }

void append_escape(char c, std::string& out) {
  switch (c) {
    case '"':
      out += "\\\"";
      return;
    case '\\':
      out += "\\\\";
      return;
    case '\b':
      out += "\\b";
      return;
    case '\f':
      out += "\\f";
      return;
    case '\n':
      out += "\\n";
      return;
    case '\r':
      out += "\\r";
      return;
    case '\t':
      out += "\\t";
      return;
    default:
      break;
  }
  constexpr std::string_view hex = "0123456789abcdef";
  out += "\\u00";
  out += hex[static_cast<unsigned char>(c) >> 4];
  out += hex[static_cast<unsigned char>(c) & 0xF];
}

}  // namespace

namespace {

/// `text` is well-formed.
void append_valid(std::string_view text, std::string& out) {
  out += '"';
  std::size_t done = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    while (i + 8 <= text.size() && !may_need_escape(text.data() + i)) i += 8;
    if (i == text.size()) break;
    if (!needs_escape(text[i])) continue;
    out += text.substr(done, i - done);
    append_escape(text[i], out);
    done = i + 1;
  }
  out += text.substr(done);
  out += '"';
}

}  // namespace

void append_json_string(std::string_view text, std::string& out) {
  if (first_invalid(text)) {
    append_valid(replace_invalid(text), out);
  } else {
    append_valid(text, out);
  }
}

void JsonWriter::new_line() {
  if (indent_ < 0) return;
  out_ += '\n';
  out_.append(static_cast<std::size_t>(indent_ * depth_), ' ');
}

void JsonWriter::before_value() {
  if (after_key_) {
    after_key_ = false;
    return;
  }
  if (!first_) out_ += ',';
  first_ = false;
  if (depth_ > 0) new_line();
}

void JsonWriter::open(char bracket) {
  before_value();
  out_ += bracket;
  ++depth_;
  first_ = true;
}

void JsonWriter::close(char bracket) {
  --depth_;
  if (!first_) new_line();
  out_ += bracket;
  first_ = false;
}

namespace {

constexpr std::size_t longest_name = 28;

}  // namespace

char* JsonWriter::put_key(std::string_view name, char* at) const {
  if (name.size() > longest_name) throw std::length_error("a key of more than 28 bytes");
  *at++ = '"';
  at = std::copy(name.begin(), name.end(), at);
  *at++ = '"';
  *at++ = ':';
  if (indent_ >= 0) *at++ = ' ';
  return at;
}

void JsonWriter::key(std::string_view name) {
  before_value();
  std::array<char, longest_name + 4> piece;  // appended at one go: a document has thousands of keys
  out_.append(piece.data(), put_key(name, piece.data()));
  after_key_ = true;
}

void JsonWriter::name_field(std::string_view name, std::string_view value) {
  before_value();
  std::array<char, 2 * longest_name + 6> piece;
  if (value.size() > longest_name) throw std::length_error("a name of more than 28 bytes");
  char* at = put_key(name, piece.data());
  *at++ = '"';
  at = std::copy(value.begin(), value.end(), at);
  *at++ = '"';
  out_.append(piece.data(), at);
}

void JsonWriter::string(std::string_view text) {
  before_value();
  append_json_string(text, out_);
}

void JsonWriter::valid_string(std::string_view text) {
  before_value();
  append_valid(text, out_);
}

void JsonWriter::digits(std::uint32_t value) {
  std::array<char, 12> buffer;
  const auto [end, error] = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value);
  out_.append(buffer.data(), end);
}

void JsonWriter::number(std::uint32_t value) {
  before_value();
  digits(value);
}

void JsonWriter::pair(std::uint32_t first, std::uint32_t second) {
  before_value();
  std::array<char, 28> piece;
  char* const end = piece.data() + piece.size();
  piece[0] = '[';
  char* at = std::to_chars(piece.data() + 1, end, first).ptr;
  *at++ = ',';
  if (indent_ >= 0) *at++ = ' ';
  at = std::to_chars(at, end, second).ptr;
  *at++ = ']';
  out_.append(piece.data(), at);
}

void JsonWriter::hundredths(float value) {
  before_value();
  const float bounded = value > 0.0F ? (value < 1.0F ? value : 1.0F) : 0.0F;  // also makes 0 of a NaN
  const auto n = static_cast<std::uint32_t>(bounded * 100.0F + 0.5F);
  digits(n / 100);
  out_ += '.';
  digits(n / 10 % 10);
  digits(n % 10);
}

void JsonWriter::reference(char letter, std::uint32_t index) {
  before_value();
  out_ += '"';
  out_ += letter;
  digits(index + 1);
  out_ += '"';
}

}  // namespace selon
