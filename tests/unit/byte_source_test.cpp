// Bytes of files, packed or not, whole and by lines.
#include "cli/byte_source.hpp"
#include "scratch_folder.hpp"

#include <doctest/doctest.h>
#include <zlib.h>
#include <zstd.h>

#include <algorithm>
#include <string>

using namespace selon::cli;
using selon::test::ScratchFolder;

namespace {

/// "abc" in pieces of one byte, then a failure if there is one.
class DrippingSource : public ByteSource {
 public:
  explicit DrippingSource(std::string bytes, std::string failure = {})
      : bytes_(std::move(bytes)), failure_(std::move(failure)) {}
  [[nodiscard]] std::uint64_t offset() const override { return at_; }

 protected:
  std::size_t read(char* to, std::size_t) override {
    if (at_ == bytes_.size()) {
      fail(failure_);
      return 0;
    }
    *to = bytes_[at_++];
    return 1;
  }

 private:
  std::string bytes_;
  std::string failure_;
  std::size_t at_ = 0;
};

std::string whole(const std::string& path) {
  const auto source = open_source(path, {});
  std::string out;
  CHECK(read_all(*source, 1 << 20, out) == Got::all);
  return source->error().empty() ? out : "failed: " + source->error();
}

std::string zstd_of(std::string_view bytes) {
  std::string out(ZSTD_compressBound(bytes.size()), '\0');
  out.resize(ZSTD_compress(out.data(), out.size(), bytes.data(), bytes.size(), 3));
  return out;
}

}  // namespace

TEST_CASE("a file is read as it is, an empty one too, and a missing one says why it is not") {
  const ScratchFolder folder;
  CHECK(whole(folder.file("a.txt", "un\r\ndeux")) == "un\r\ndeux");
  CHECK(whole(folder.file("empty.txt", "")).empty());
  CHECK(whole(folder.path("none.txt")) == "failed: No such file or directory");
  CHECK(whole(folder.path("none.txt.gz")) == "failed: No such file or directory");
  CHECK(whole(folder.path("none.txt.zst")) == "failed: No such file or directory");
}

TEST_CASE("what is called .gz is unpacked, member after member, and one cut short is a failure") {
  const ScratchFolder folder;
  const std::string path = folder.path("a.gz");
  for (const char* mode : {"wb", "ab"}) {
    gzFile packed = gzopen(path.c_str(), mode);
    gzputs(packed, "mot ");
    gzclose(packed);
  }
  CHECK(whole(path) == "mot mot ");
  const std::string bytes = selon::test::bytes_of(path);
  CHECK(whole(folder.file("cut.gz", bytes.substr(0, bytes.size() - 3))).starts_with("failed: "));
  CHECK(whole(folder.file("plain.gz", "pas comprimé")) == "pas comprimé");
}

TEST_CASE("what is called .zst is unpacked, frame after frame, and a broken one is a failure") {
  const ScratchFolder folder;
  const std::string frame = zstd_of(std::string(300'000, 'a'));
  CHECK(whole(folder.file("a.zst", frame + frame)) == std::string(600'000, 'a'));
  CHECK(whole(folder.file("cut.zst", frame.substr(0, frame.size() - 2))) == "failed: unexpected end of file");
  CHECK(whole(folder.file("no.zst", "texte")).starts_with("failed: "));
}

TEST_CASE("a source of more bytes than are wanted is refused, whether its size is known or not") {
  const ScratchFolder folder;
  std::string out;
  const std::string path = folder.file("a.txt", "12345");
  CHECK(read_all(*open_source(path, {}), 5, out) == Got::all);
  CHECK(read_all(*open_source(path, {}), 4, out) == Got::too_long);
  DrippingSource five("12345");
  CHECK(read_all(five, 4, out) == Got::too_long);
  CHECK(open_source(path, {})->size() == 5);
}

TEST_CASE("lines come without their line feeds, and one that is too long is passed over") {
  DrippingSource source("un\n\ntrop long\ndeux\r\nfin");
  std::string line;
  CHECK((read_line(source, 5, line) == Got::all && line == "un"));
  CHECK((read_line(source, 5, line) == Got::all && line.empty()));
  CHECK(read_line(source, 5, line) == Got::too_long);
  CHECK((read_line(source, 5, line) == Got::all && line == "deux\r"));
  CHECK((read_line(source, 5, line) == Got::all && line == "fin"));
  CHECK(read_line(source, 5, line) == Got::nothing);
}

TEST_CASE("a last line that a failure cut short is none") {
  DrippingSource source("un\nde", "disque");
  std::string line;
  CHECK(read_line(source, 9, line) == Got::all);
  CHECK(read_line(source, 9, line) == Got::nothing);
  CHECK(source.error() == "disque");
}
