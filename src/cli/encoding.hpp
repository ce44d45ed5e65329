// Texts that are not UTF-8: reading them, and telling what they look like.
#pragma once

#include "cli/byte_source.hpp"

#include <memory>
#include <string>
#include <string_view>

namespace selon::cli {

/// Whether `name` is an encoding that ICU knows: utf-16, windows-1252, iso-8859-15 …
bool is_encoding(const std::string& name);

/// The bytes of `source`, which are in `encoding`, as UTF-8. What is not well formed makes the source fail, or with
/// `replace` is U+FFFD.
std::unique_ptr<ByteSource> decoded(std::unique_ptr<ByteSource> source, const std::string& encoding, bool replace);

/// What helps with `bytes`, which are not UTF-8: "this looks like … (--encoding …)".
std::string encoding_advice(std::string_view bytes);

}  // namespace selon::cli
