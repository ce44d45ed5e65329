// What a file holds, by its name: bytes as they are, gzip, Zstandard.
#include "cli/byte_source.hpp"

#include "cli/encoding.hpp"
#include "cli/interrupt.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <zlib.h>
#include <zstd.h>

#include <cerrno>
#include <new>
#include <system_error>

namespace selon::cli {

namespace {

std::string text_of_errno() { return std::generic_category().message(errno); }

class PlainSource : public ByteSource {
 public:
  explicit PlainSource(const std::string& path)
      : file_(path == "-" ? STDIN_FILENO : open(path.c_str(), O_RDONLY | O_CLOEXEC)) {
    if (file_ < 0) fail(text_of_errno());
  }
  ~PlainSource() override {
    if (file_ > STDIN_FILENO) close(file_);
  }
  [[nodiscard]] std::uint64_t offset() const override { return offset_; }
  [[nodiscard]] std::uint64_t size() const override {
    struct stat about {};
    const bool is_file = fstat(file_, &about) == 0 && S_ISREG(about.st_mode);
    return is_file ? static_cast<std::uint64_t>(about.st_size) : 0;
  }

 protected:
  std::size_t read(char* to, std::size_t size) override {
    if (!wait_for_bytes(file_)) return fail("interrupted"), 0;
    ssize_t got = -1;
    do {
      got = ::read(file_, to, size);
    } while (got < 0 && errno == EINTR);
    if (got < 0) fail(text_of_errno());
    if (got <= 0) return 0;
    offset_ += static_cast<std::uint64_t>(got);
    return static_cast<std::size_t>(got);
  }

 private:
  int file_;
  std::uint64_t offset_ = 0;
};

/// zlib's own file reader: several members one after the other are one file, and what is not packed is read as it is.
class GzipSource : public ByteSource {
 public:
  explicit GzipSource(const std::string& path) {
    const int file = open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (file < 0) {
      fail(text_of_errno());
    } else if (packed_ = gzdopen(file, "rb"); packed_ == nullptr) {
      close(file);
      throw std::bad_alloc();
    }
  }
  ~GzipSource() override {
    if (packed_ != nullptr) gzclose(packed_);
  }
  [[nodiscard]] std::uint64_t offset() const override {
    return packed_ == nullptr ? 0 : static_cast<std::uint64_t>(gzoffset(packed_));
  }

 protected:
  std::size_t read(char* to, std::size_t size) override {
    const int got = gzread(packed_, to, static_cast<unsigned>(size));
    int code = Z_OK;
    const char* message = gzerror(packed_, &code);
    if (code == Z_ERRNO) {
      fail(text_of_errno());
    } else if (code != Z_OK && code != Z_STREAM_END) {  // Z_BUF_ERROR: the file ends too early
      fail(message);
    }
    return error().empty() && got > 0 ? static_cast<std::size_t>(got) : 0;
  }

 private:
  gzFile packed_ = nullptr;
};

class ZstdSource : public ByteSource {
 public:
  explicit ZstdSource(const std::string& path) : file_(path), state_(ZSTD_createDStream()) {
    if (!state_) throw std::bad_alloc();
    if (!file_.error().empty()) fail(file_.error());
  }
  [[nodiscard]] std::uint64_t offset() const override { return file_.offset(); }

 protected:
  std::size_t read(char* to, std::size_t size) override {
    ZSTD_outBuffer out{to, size, 0};
    while (out.pos == 0) {
      const std::string_view packed = file_.peek();
      if (!file_.error().empty()) return fail(file_.error()), 0;
      if (packed.empty() && !is_inside_) return 0;
      ZSTD_inBuffer in{packed.data(), packed.size(), 0};  // when empty: asks for what the decoder holds back
      const std::size_t left = ZSTD_decompressStream(state_.get(), &out, &in);
      if (ZSTD_isError(left) != 0) return fail(ZSTD_getErrorName(left)), 0;
      file_.skip(in.pos);
      is_inside_ = left != 0;
      if (packed.empty() && is_inside_ && out.pos == 0) return fail("unexpected end of file"), 0;
    }
    return out.pos;
  }

 private:
  struct Free {
    void operator()(ZSTD_DStream* state) const { ZSTD_freeDStream(state); }
  };

  PlainSource file_;
  std::unique_ptr<ZSTD_DStream, Free> state_;
  bool is_inside_ = false;  // a frame has begun and not ended
};

}  // namespace

std::string_view ByteSource::peek() {
  constexpr std::size_t block = 65536;
  if (next_ == end_ && error_.empty()) {
    buffer_.resize(block);
    next_ = end_ = 0;
    end_ = read(buffer_.data(), block);
  }
  return {buffer_.data() + next_, end_ - next_};
}

std::unique_ptr<ByteSource> open_source(const std::string& path, const Arguments& arguments) {
  std::unique_ptr<ByteSource> source;
  if (path.ends_with(".gz")) {
    source = std::make_unique<GzipSource>(path);
  } else if (path.ends_with(".zst")) {
    source = std::make_unique<ZstdSource>(path);
  } else {
    source = std::make_unique<PlainSource>(path);
  }
  if (arguments.encoding.empty()) return source;
  return decoded(std::move(source), arguments.encoding, arguments.invalid == Invalid::replace);
}

Got read_all(ByteSource& source, std::size_t most, std::string& out) {
  out.clear();
  if (source.size() > most) return Got::too_long;
  for (std::string_view piece = source.peek(); !piece.empty(); piece = source.peek()) {
    if (piece.size() > most - out.size()) return Got::too_long;
    out += piece;
    source.skip(piece.size());
  }
  return Got::all;
}

Got read_line(ByteSource& source, std::size_t most, std::string& line) {
  line.clear();
  bool is_too_long = false;
  bool has_some = false;
  for (std::string_view piece = source.peek(); !piece.empty(); piece = source.peek()) {
    has_some = true;
    const std::size_t end = piece.find('\n');
    const std::string_view part = piece.substr(0, end);
    is_too_long = is_too_long || part.size() > most - line.size();
    if (!is_too_long) line += part;
    source.skip(part.size() + (end == std::string_view::npos ? 0 : 1));
    if (end != std::string_view::npos) return is_too_long ? Got::too_long : Got::all;
  }
  if (!has_some || !source.error().empty()) return Got::nothing;
  return is_too_long ? Got::too_long : Got::all;  // a last line without line feed
}

}  // namespace selon::cli
