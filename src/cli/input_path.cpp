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
constexpr std::array<Ending, 6> endings = {{{".txt", From::text},
                                            {".jsonl", From::jsonl},
                                            {".ndjson", From::jsonl},
                                            {".csv", From::csv},
                                            {".html", From::html},
                                            {".htm", From::html}}};

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
  explicit Finder(const Arguments& arguments) : arguments_(arguments) {}

  /// A folder's files, or the path itself.
  void add(const std::string& path) {
    std::error_code error;
    if (path != "-" && fs::is_directory(path, error)) {
      add_folder(path);
    } else {
      out_.files.push_back({path, arguments_.from.value_or(from_of(path).value_or(From::text)), {}});
    }
  }

  /// `path` where it exists, else what it matches as a pattern.
  void add_argument(const std::string& path) {
    std::error_code error;
    if (path == "-" || path.find_first_of("*?[") == std::string::npos || fs::exists(path, error)) return add(path);
    glob_t found{};
    // NOLINTNEXTLINE(concurrency-mt-unsafe): no other thread runs yet
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
    out_.files.push_back({path, arguments_.from.value_or(From::text), std::move(reason)});
  }

  void add_folder(const std::string& folder) {
    std::vector<std::string> paths;
    const std::size_t failed_before = out_.files.size();
    find_files(folder, paths);
    if (paths.empty() && out_.files.size() == failed_before) {
      fail(folder, "no file to read in this folder (by its name: .txt, .jsonl, .csv, .html)");
    }
    std::sort(paths.begin(), paths.end());
    for (const std::string& path : paths) out_.files.push_back({path, *from_of(path), {}});
  }

  /// Links to folders are not followed, hidden files not read, nor what this run writes.
  void find_files(const fs::path& folder, std::vector<std::string>& paths) {
    std::error_code error;
    for (fs::directory_iterator at(folder, error), end; !error && at != end; at.increment(error)) {
      const std::string path = at->path().string();
      std::error_code unknown;  // a link that leads nowhere is not a file
      if (at->path().filename().native().starts_with('.')) continue;
      if (at->is_directory(unknown) && !at->is_symlink(unknown)) find_files(path, paths);
      const std::optional<From> from = from_of(path);
      if (!at->is_regular_file(unknown) || !from || from != arguments_.from.value_or(*from)) continue;
      if (!is_written(path)) paths.push_back(path);
    }
    if (error) fail(folder.string(), error.message());
  }

  [[nodiscard]] bool is_written(const std::string& path) const {
    std::error_code missing;
    return fs::equivalent(path, arguments_.output, missing) || fs::equivalent(path, arguments_.status, missing);
  }

  const Arguments& arguments_;
  InputPaths out_;
};

}  // namespace

InputPaths find_inputs(const Arguments& arguments) {
  Finder finder(arguments);
  for (const std::string& path : arguments.files) finder.add_argument(path);
  InputPaths out = finder.take();
  const auto holds_one = [](From from) { return from == From::text || from == From::html; };
  out.is_one_document = arguments.files.size() == 1 && out.files.size() == 1 &&
                        out.files.front().path == arguments.files.front() && holds_one(out.files.front().from);
  return out;
}

}  // namespace selon::cli
