// Conversion by ICU, piece by piece.
#include "cli/encoding.hpp"

#include "text/utf8.hpp"

#include <fmt/core.h>
#include <unicode/ucnv.h>

#include <algorithm>
#include <array>
#include <stdexcept>

namespace selon::cli {

namespace {

struct Close {
  void operator()(UConverter* converter) const { ucnv_close(converter); }
};
using Converter = std::unique_ptr<UConverter, Close>;

Converter open_converter(const std::string& name) {
  UErrorCode error = U_ZERO_ERROR;
  Converter converter(name.empty() ? nullptr : ucnv_open(name.c_str(), &error));  // no name is the locale's
  return U_SUCCESS(error) ? std::move(converter) : nullptr;
}

class DecodedSource : public ByteSource {
 public:
  DecodedSource(std::unique_ptr<ByteSource> source, const std::string& encoding, bool replace)
      : source_(std::move(source)), encoding_(encoding), from_(open_converter(encoding)), to_(open_converter("UTF-8")) {
    if (!from_ || !to_) throw std::runtime_error("no encoding " + encoding);
    UErrorCode error = U_ZERO_ERROR;
    if (!replace) {
      ucnv_setToUCallBack(from_.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &error);
    }
  }
  [[nodiscard]] std::uint64_t offset() const override { return source_->offset(); }

 protected:
  std::size_t read(char* to, std::size_t size) override {
    char* out = to;
    while (out == to && !is_over_) {
      const std::string_view piece = source_->peek();
      if (!source_->error().empty()) return fail(source_->error()), 0;
      const char* in = piece.data();
      UErrorCode error = U_ZERO_ERROR;
      ucnv_convertEx(to_.get(), from_.get(), &out, to + size, &in, piece.data() + piece.size(), pivot_.data(),
                     &pivot_start_, &pivot_end_, pivot_.data() + pivot_.size(), 0, static_cast<UBool>(piece.empty()),
                     &error);
      source_->skip(static_cast<std::size_t>(in - piece.data()));
      if (error == U_BUFFER_OVERFLOW_ERROR) break;
      if (U_FAILURE(error)) return fail("not " + encoding_ + " (--invalid replace reads on)"), 0;
      is_over_ = piece.empty();
    }
    return static_cast<std::size_t>(out - to);
  }

 private:
  std::unique_ptr<ByteSource> source_;
  std::string encoding_;
  Converter from_;
  Converter to_;
  std::array<UChar, 4096> pivot_{};
  UChar* pivot_start_ = pivot_.data();
  UChar* pivot_end_ = pivot_.data();
  bool is_over_ = false;
};

/// Bytes of NUL at even and at odd places: one half of each UTF-16 unit of a European text.
std::array<std::size_t, 2> count_nul(std::string_view bytes) {
  std::array<std::size_t, 2> count = {0, 0};
  for (std::size_t i = 0; i < bytes.size(); ++i) count[i % 2] += bytes[i] == '\0' ? 1 : 0;
  return count;
}

bool has_utf8(std::string_view bytes) {
  for (std::size_t at = 0; at < bytes.size();) {
    const Decoded next = decode(bytes, at);
    if (next.length > 1 && next.code_point != 0xFFFD) return true;
    at += std::max<std::size_t>(next.length, 1);
  }
  return false;
}

}  // namespace

bool is_encoding(const std::string& name) { return open_converter(name) != nullptr; }

std::unique_ptr<ByteSource> decoded(std::unique_ptr<ByteSource> source, const std::string& encoding, bool replace) {
  return std::make_unique<DecodedSource>(std::move(source), encoding, replace);
}

std::string encoding_advice(std::string_view bytes) {
  bytes = bytes.substr(0, 65536);
  const bool has_mark = bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF");
  if (has_mark) return "this is UTF-16: --encoding utf-16 reads it";
  const auto [even, odd] = count_nul(bytes);
  if (std::max(even, odd) > bytes.size() / 4) {
    return fmt::format("this looks like UTF-16: --encoding utf-16{} reads it", even > odd ? "be" : "le");
  }
  if (has_utf8(bytes)) return "--invalid replace reads on";
  return "this looks like Latin-1 or Windows-1252: --encoding windows-1252 reads it";
}

}  // namespace selon::cli
