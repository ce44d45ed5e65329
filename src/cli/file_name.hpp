// Names for files out of ids of documents, which may be anything.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>

namespace selon::cli {

/// A different name each time, the same ones for the same ids in the same order. No name leads out of a folder, is
/// hidden, or is longer than file systems allow; names that differ in ASCII case alone count as the same.
class FileNames {
 public:
  /// The name for the next document, without ending: `id` where it can be a name, else one made from it.
  std::string next(std::string_view id);

 private:
  std::unordered_map<std::string, std::size_t> taken_;  // in lower case, with the number tried last
};

}  // namespace selon::cli
