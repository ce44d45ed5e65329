// Texts that are not UTF-8.
#include "cli/encoding.hpp"
#include "scratch_folder.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace selon::cli;

namespace {

/// The bytes in `encoding` as UTF-8, or "failed: why".
std::string decoded_bytes(std::string_view bytes, const std::string& encoding, bool replace = false) {
  const selon::test::ScratchFolder folder;
  const auto source = decoded(open_source(folder.file("a", bytes), {}), encoding, replace);
  std::string out;
  CHECK(read_all(*source, 1 << 20, out) == Got::all);
  return source->error().empty() ? out : "failed: " + source->error();
}

}  // namespace

TEST_CASE("an encoding is one that is known by name") {
  CHECK(is_encoding("utf-16"));
  CHECK(is_encoding("windows-1252"));
  CHECK_FALSE(is_encoding("klingon"));
  CHECK_FALSE(is_encoding(""));
}

TEST_CASE("bytes in another encoding come as UTF-8") {
  CHECK(decoded_bytes("\x93\xC9t\xE9\x94 5 \x80", "windows-1252") == "“Été” 5 €");
  CHECK(decoded_bytes(std::string_view("\xFF\xFE\xE9\0t\0\x3D\xD8\x00\xDE", 10), "utf-16") == "ét😀");
  CHECK(decoded_bytes("", "utf-16").empty());
  const std::string many(100'000, '\xE9');  // more than one block
  const std::string out = decoded_bytes(many, "iso-8859-1");
  CHECK(out.size() == 200'000);
  CHECK(out.ends_with("é"));
}

TEST_CASE("what is ill-formed is a failure, or U+FFFD where that is asked for") {
  CHECK(decoded_bytes(std::string_view("a\0\x3D", 3), "utf-16le") ==
        "failed: not utf-16le (--invalid replace reads on)");
  CHECK(decoded_bytes(std::string_view("a\0\x3D", 3), "utf-16le", true) == "a\uFFFD");
  CHECK_THROWS(decoded_bytes("a", "klingon"));
}

TEST_CASE("the advice tells what bytes look like that are not UTF-8") {
  CHECK(encoding_advice("\xFF\xFEmot").find("utf-16 ") != std::string::npos);
  CHECK(encoding_advice(std::string_view("m\0o\0t\0", 6)).find("utf-16le ") != std::string::npos);
  CHECK(encoding_advice(std::string_view("\0m\0o\0t", 6)).find("utf-16be ") != std::string::npos);
  CHECK(encoding_advice("\xE9t\xE9").find("windows-1252 ") != std::string::npos);
  CHECK(encoding_advice("été \xFF") == "--invalid replace reads on");
}
