// Names as keys, by table: U+00C0 to U+017F covers the languages that French news takes names from.
#include "lexicon/name_key.hpp"

#include "text/utf8.hpp"

#include <algorithm>

namespace selon {
namespace {

// One base letter for each of U+00C0 … U+017F; '?' where more than one letter or none is meant.
constexpr std::string_view base =
    "aaaaaa?ceeeeiiii"
    "dnooooo?ouuuuy??"
    "aaaaaa?ceeeeiiii"
    "dnooooo?ouuuuy?y"
    "aaaaaaccccccccdd"
    "ddeeeeeeeeeegggg"
    "gggghhhhiiiiiiii"
    "ii??jjkkklllllll"
    "lllnnnnnnnnnoooo"
    "oo??rrrrrrssssss"
    "ssttttttuuuuuuuu"
    "uuuuwwyyyzzzzzzs";

// What an ASCII byte becomes, beside itself in small letters.
constexpr char separator = ' ';
constexpr char dropped = '.';
constexpr char not_ascii = '\xFF';

constexpr std::array<char, 256> make_plain() {
  std::array<char, 256> out{};
  for (std::size_t c = 0; c < out.size(); ++c) {
    const bool capital = c >= 'A' && c <= 'Z';
    const bool blank = c == '-' || c == '\t' || c == '\n' || c == '\r';
    out[c] = c >= 0x80 ? not_ascii : blank ? separator : static_cast<char>(capital ? c - 'A' + 'a' : c);
  }
  return out;
}
constexpr std::array<char, 256> plain = make_plain();

// Writes keys into a buffer that is as long as the text: no key is longer.
class KeyWriter {
 public:
  explicit KeyWriter(char* out) : begin_(out), at_(out) {}

  std::size_t write(std::string_view text) {
    for (std::size_t i = 0; i < text.size();) {
      const char c = plain[static_cast<unsigned char>(text[i])];
      if (c == not_ascii) {
        if (const char letter = accented(text, i); letter != '?') {
          *at_++ = letter;
          i += 2;
          continue;
        }
        const Decoded d = decode(text, i);
        put(d.code_point, text.substr(i, d.length));
        i += d.length;
        continue;
      }
      ++i;
      if (c == separator) {
        separate();
      } else if (c != dropped) {
        *at_++ = c;
      }
    }
    while (at_ > begin_ && at_[-1] == separator) --at_;
    return static_cast<std::size_t>(at_ - begin_);
  }

 private:
  /// The base letter of what begins at `i` when it is one of the table, of two bytes; else '?'.
  static char accented(std::string_view text, std::size_t i) {
    const auto lead = static_cast<unsigned char>(text[i]);
    if (lead < 0xC3 || lead > 0xC5 || i + 1 == text.size()) return '?';
    const auto next = static_cast<unsigned char>(text[i + 1]);
    return (next & 0xC0) == 0x80 ? base[static_cast<std::size_t>(lead - 0xC3) * 0x40 + (next & 0x3F)] : '?';
  }
  void separate() {
    if (at_ > begin_ && at_[-1] != separator) *at_++ = separator;
  }
  void put(std::string_view bytes) { at_ = std::copy(bytes.begin(), bytes.end(), at_); }

  void put(char32_t c, std::string_view bytes) {
    switch (c) {
      case 0xC6:
      case 0xE6:
        return put("ae");
      case 0x152:
      case 0x153:
        return put("oe");
      case 0xDF:
        return put("ss");
      case 0x2019:
      case 0x2BB:
      case 0x2BC:
      case 0x2018:
        return put("'");
      case 0x2010:
      case 0x2011:
      case 0xA0:
      case 0x202F:
      case 0x2009:
        return separate();
      default:
        break;
    }
    if (c >= 0x300 && c < 0x370) return;                               // combining marks
    if (c >= 0x218 && c <= 0x21B) return put(c <= 0x219 ? "s" : "t");  // comma below: Chișinău
    put(bytes);
  }

  char* begin_;
  char* at_;
};

}  // namespace

std::string name_key(std::string_view text) {
  std::string out(text.size(), '\0');
  out.resize(KeyWriter(out.data()).write(text));
  return out;
}

NameKey::NameKey(std::string_view text) {
  if (text.size() > short_.size()) {
    long_ = name_key(text);
  } else {
    size_ = KeyWriter(short_.data()).write(text);
  }
}

}  // namespace selon
