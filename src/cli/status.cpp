// The lines are written by one append each time, and read back with --resume.
#include "cli/status.hpp"

#include <fcntl.h>
#include <fmt/core.h>
#include <unistd.h>
#include <nlohmann/json.hpp>

#include <cerrno>
#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <system_error>

namespace selon::cli {

namespace {

constexpr const char* name_of(Outcome outcome) {
  switch (outcome) {
    case Outcome::done:
      return "done";
    case Outcome::skipped:
      return "skipped";
    case Outcome::failed:
      break;
  }
  return "failed";
}

}  // namespace

StatusFile::StatusFile(const std::string& path, bool resume) : path_(path) {
  if (path_.empty()) return;
  file_ = open(path_.c_str(), O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC | (resume ? 0 : O_TRUNC), 0666);
  if (file_ < 0) {
    throw std::runtime_error(fmt::format("{}: {}", path_, std::generic_category().message(errno)));
  }
  if (resume) read_lines();
}

StatusFile::~StatusFile() {
  if (file_ >= 0) close(file_);
}

void StatusFile::read_lines() {
  std::ifstream lines(path_, std::ios::binary);
  std::uintmax_t whole = 0;
  std::string line;
  for (std::size_t number = 1; std::getline(lines, line) && !lines.eof(); ++number) {
    read_line(line, number);
    whole += line.size() + 1;
  }
  if (whole < std::filesystem::file_size(path_)) std::filesystem::resize_file(path_, whole);
}

void StatusFile::read_line(const std::string& line, std::size_t number) {
  const nlohmann::json status = nlohmann::json::parse(line, nullptr, false);
  const auto text_of = [&status](const char* field) {
    return status.is_object() && status.contains(field) && status[field].is_string() ? status[field].get<std::string>()
                                                                                     : "";
  };
  const std::string outcome = text_of("status");
  if (outcome.empty()) throw std::runtime_error(fmt::format("{}:{}: not a line that --status wrote", path_, number));
  if (outcome != name_of(Outcome::failed)) done_.emplace(text_of("id"), status.value("occurrence", std::size_t{1}));
}

void StatusFile::add(const Job& job) {
  if (file_ < 0) return;
  nlohmann::ordered_json line = {{"id", *job.item.record.id}};
  if (job.occurrence > 1) line["occurrence"] = job.occurrence;
  line["place"] = job.item.place;
  line["status"] = name_of(job.outcome);
  if (!job.reason.empty()) line["reason"] = job.reason;
  // A path may be no UTF-8.
  waiting_ += line.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + '\n';
}

bool StatusFile::flush() {
  std::string_view left = waiting_;
  while (!left.empty() && error_.empty()) {
    const ssize_t written = write(file_, left.data(), left.size());
    if (written >= 0) {
      left.remove_prefix(static_cast<std::size_t>(written));
    } else if (errno != EINTR) {
      error_ = fmt::format("{}: {}", path_, std::generic_category().message(errno));
    }
  }
  waiting_.clear();
  return error_.empty();
}

}  // namespace selon::cli
