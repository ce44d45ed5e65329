// Folders by std::filesystem, patterns by glob(3).
#include "cli/input_path.hpp"

#include <fmt/core.h>
#include <glob.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <optional>
#include <string_view>

namespace selon::cli {

namespace {

namespace fs = std::filesystem;

struct Ending {
  std::string_view name;
  From from;
};
constexpr std::array<Ending, 4> endings = {
    {{".txt", From::text}, {".jsonl", From::jsonl}, {".ndjson", From::jsonl}, {".csv", From::csv}}};

/// What the name of a file says is in it.
std::optional<From> from_of(std::string_view path) {
  for (const std::string_view packed : {".gz", ".zst"}) {
    if (path.ends_with(packed)) path.remove_suffix(packed.size());
  }
  for (const Ending& ending : endings) {
    if (path.ends_with(ending.name)) return ending.from;
  }
  return std::nullopt;
}

class Finder {
 public:
  explicit Finder(std::optional<From> from) : from_(from) {}

  /// A folder's files, or the path itself.
  void add(const std::string& path) {
    std::error_code error;
    if (path != "-" && fs::is_directory(path, error)) {
      add_folder(path);
    } else {
      out_.files.push_back({path, from_.value_or(from_of(path).value_or(From::text)), {}});
    }
  }

  /// `path` where it exists, else what it matches as a pattern.
  void add_argument(const std::string& path) {
    std::error_code error;
    if (path == "-" || path.find_first_of("*?[") == std::string::npos || fs::exists(path, error)) return add(path);
    glob_t found{};
    const int status = glob(path.c_str(), 0, nullptr, &found);
    std::vector<std::string> paths(found.gl_pathv, found.gl_pathv + found.gl_pathc);
    globfree(&found);
    if (status != 0) return fail(path, "no file is called so");
    std::sort(paths.begin(), paths.end());
    for (const std::string& one : paths) add(one);
  }

  InputPaths take() { return std::move(out_); }

 private:
  void fail(const std::string& path, std::string reason) {
    out_.files.push_back({path, from_.value_or(From::text), std::move(reason)});
  }

  void add_folder(const std::string& folder) {
    std::vector<std::string> paths;
    std::error_code error;
    for (fs::recursive_directory_iterator at(folder, error), end; !error && at != end; at.increment(error)) {
      std::error_code unknown;  // a link that leads nowhere is not a file
      const bool is_hidden = at->path().filename().native().starts_with('.');
      if (is_hidden && at->is_directory(unknown)) at.disable_recursion_pending();
      if (is_hidden || !at->is_regular_file(unknown)) continue;
      const std::optional<From> from = from_of(at->path().native());
      if (from && from == from_.value_or(*from)) paths.push_back(at->path().string());
    }
    if (error) fail(folder, error.message());
    if (paths.empty() && !error) fail(folder, "no file to read in this folder (by its name: .txt, .jsonl, .csv)");
    std::sort(paths.begin(), paths.end());
    for (const std::string& path : paths) out_.files.push_back({path, *from_of(path), {}});
  }

  std::optional<From> from_;
  InputPaths out_;
};

}  // namespace

InputPaths find_inputs(const Arguments& arguments) {
  Finder finder(arguments.from);
  for (const std::string& path : arguments.files) finder.add_argument(path);
  InputPaths out = finder.take();
  out.is_one_document = arguments.files.size() == 1 && out.files.size() == 1 &&
                        out.files.front().path == arguments.files.front() && out.files.front().from == From::text;
  return out;
}

}  // namespace selon::cli
