// Names as keys, by table: U+00C0 to U+017F covers the languages that French news takes names from.
#include "lexicon/name_key.hpp"

#include "text/utf8.hpp"

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

void append_code_point(char32_t c, std::string_view bytes, std::string& out) {
  if (c >= 0xC0 && c < 0x180 && base[c - 0xC0] != '?') {
    out += base[c - 0xC0];
    return;
  }
  switch (c) {
    case 0xC6:
    case 0xE6:
      out += "ae";
      return;
    case 0x152:
    case 0x153:
      out += "oe";
      return;
    case 0xDF:
      out += "ss";
      return;
    case 0x2019:
    case 0x2BB:
    case 0x2BC:
    case 0x2018:
      out += '\'';
      return;
    case 0x2010:
    case 0x2011:
    case 0xA0:
    case 0x202F:
    case 0x2009:
      if (!out.empty() && out.back() != ' ') out += ' ';
      return;
    default:
      break;
  }
  if (c >= 0x300 && c < 0x370) return;  // combining marks
  if (c >= 0x218 && c <= 0x21B) {       // comma below: Chișinău
    out += c <= 0x219 ? 's' : 't';
    return;
  }
  out += bytes;
}

}  // namespace

void append_name_key(std::string_view text, std::string& out) {
  for (std::size_t i = 0; i < text.size();) {
    std::size_t plain = i;
    while (plain < text.size() && text[plain] >= 'a' && text[plain] <= 'z') ++plain;
    if (plain > i) {
      out.append(text, i, plain - i);
      i = plain;
      continue;
    }
    const char c = text[i];
    if (static_cast<unsigned char>(c) < 0x80) {
      ++i;
      if (c >= 'A' && c <= 'Z') {
        out += static_cast<char>(c - 'A' + 'a');
      } else if (c == '-' || c == ' ' || c == '\t' || c == '\n' || c == '\r') {
        if (!out.empty() && out.back() != ' ') out += ' ';
      } else if (c != '.') {
        out += c;
      }
      continue;
    }
    const Decoded d = decode(text, i);
    append_code_point(d.code_point, text.substr(i, d.length), out);
    i += d.length;
  }
}

std::string name_key(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  append_name_key(text, out);
  while (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

}  // namespace selon
