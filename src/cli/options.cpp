// The command line, by CLI11.
#include "cli/options.hpp"

#include "cli/completion.hpp"
#include "cli/encoding.hpp"
#include "day.hpp"

#include <selon/version.hpp>

#include <fmt/core.h>
#include <unistd.h>
#include <CLI/CLI.hpp>

#include <algorithm>
#include <thread>

namespace selon::cli {

namespace {

constexpr const char* footer =
    "\nFILE is French text in UTF-8, a folder (its .txt, .jsonl, .csv and .html files and those below, by name), or a "
    "pattern "
    "in\n"
    "quotes ('articles/*.txt'); .gz and .zst files are read as they are; - or a pipe is standard input.\n"
    "A line of .jsonl is one record: {\"text\": ..., \"id\": ..., \"date\": ..., \"url\": ...}; the first row of .csv\n"
    "names the fields. Any other field is handed on in document.meta.\n"
    "Status: 0 all went well, 1 some input could not be used or the output not be written, 2 wrong usage, 130 "
    "interrupted\n"
    "(Ctrl-C: the documents in work are finished and written; once more: at once). Skipped documents are no error.\n";

/// "text=body": what is wrong with it, or nothing after `names` took it.
std::string rename_field(const std::string& pair, FieldNames& names) {
  const std::size_t equals = pair.find('=');
  if (equals == std::string::npos || equals + 1 == pair.size()) return "'" + pair + "' is not NAME=FIELD";
  const std::map<std::string_view, std::string*> known = {
      {"text", &names.text}, {"id", &names.id}, {"date", &names.date}, {"url", &names.url}};
  const auto found = known.find(std::string_view(pair).substr(0, equals));
  if (found == known.end()) return "'" + pair + "' does not begin with text=, id=, date= or url=";
  *found->second = pair.substr(equals + 1);
  return {};
}

void describe(CLI::App& app, Arguments& arguments, std::string& completion) {
  app.footer(footer);
  app.option_defaults()->always_capture_default(false);
  app.set_version_flag("--version", fmt::format("selon {} (data {})", version(), data_digest()),
                       "Print the version and exit");
  app.set_help_flag("--help,-h", "Print this help and exit");
  app.add_option("--completion", completion, "Print the script by which a shell completes these options and exit")
      ->option_text("bash|zsh|fish")
      ->check(CLI::IsMember({"bash", "zsh", "fish"}));
  app.add_option("FILE", arguments.files, "Files to read");
  app.add_option("--from", arguments.from,
                 "text: a file is one document; jsonl: a line is one; csv: a row is one; html: a page is one, its "
                 "article (default: by the name of the "
                 "file, else text)")
      ->option_text("text|jsonl|csv|html")
      ->transform(CLI::CheckedTransformer(std::map<std::string, From>{
          {"text", From::text}, {"jsonl", From::jsonl}, {"csv", From::csv}, {"html", From::html}}));
  app.add_option_function<std::vector<std::string>>(
         "--field", [](const std::vector<std::string>&) {},
         "What fields of a record are called: text=body,id=url,date=published")
      ->option_text("NAME=FIELD,...")
      ->delimiter(',')
      ->expected(1)
      ->allow_extra_args(false)  // a FILE behind it is to be read
      ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll)
      ->check([&arguments](const std::string& pair) { return rename_field(pair, arguments.fields); });
  app.add_option("--to", arguments.to,
                 "text (default): for reading; json: an object, or an array for several documents; "
                 "jsonl: a line a document; csv: a row a claim; html: a page for browsers; brat: standoff of one "
                 "document; labelstudio: tasks; annotation: W3C Web Annotation; claim: schema.org JSON-LD; "
                 "sqlite: a database (--output FILE), added to when it is there")
      ->option_text("text|json|jsonl|csv|html|brat|labelstudio|annotation|claim|sqlite")
      ->transform(CLI::CheckedTransformer(std::map<std::string, To>{{"text", To::text},
                                                                    {"json", To::json},
                                                                    {"jsonl", To::jsonl},
                                                                    {"csv", To::csv},
                                                                    {"html", To::html},
                                                                    {"brat", To::brat},
                                                                    {"labelstudio", To::label_studio},
                                                                    {"annotation", To::annotation},
                                                                    {"claim", To::schema_org},
                                                                    {"sqlite", To::sqlite}}));
  app.add_option(
         "--output,-o", arguments.output,
         "Write to FILE, which has its name only once it is whole; or, when it is a folder or ends with a slash, "
         "a file a document, called by the document's id")
      ->option_text("FILE|DIR/");
  app.add_option("--status", arguments.status,
                 "Write to FILE what became of each document, a line of JSON each: done, skipped, failed and why")
      ->option_text("FILE");
  app.add_flag("--resume", arguments.resume,
               "Leave out the documents that FILE of --status calls done or skipped, and add to it and to the output")
      ->needs("--status");
  app.add_flag("--spreadsheet", arguments.spreadsheet,
               "With --to csv: for spreadsheets (semicolons, byte-order mark, no cell is run as a formula)");
  app.add_flag("--explain", arguments.explain,
               "Print why: tokens with tags, cues seen, the rule that made each claim or the reason none did")
      ->excludes("--to")
      ->excludes("--spreadsheet");
  app.add_option("--date", arguments.date, "Day of publication of documents that bring no date of their own")
      ->option_text("YYYY-MM-DD")
      ->check([](const std::string& day) { return is_day(day) ? "" : "'" + day + "' is not a day (YYYY-MM-DD)"; });
  app.add_option("--offsets", arguments.offsets, "Unit of the offsets in JSON (default: codepoint)")
      ->option_text("codepoint|byte|utf16")
      ->transform(CLI::CheckedTransformer(std::map<std::string, Offsets>{
          {"codepoint", Offsets::codepoint}, {"byte", Offsets::byte}, {"utf16", Offsets::utf16}}));
  app.add_option("--invalid", arguments.invalid,
                 "What to do with invalid UTF-8: error (default) refuses the document, replace reads U+FFFD")
      ->option_text("error|replace")
      ->transform(CLI::CheckedTransformer(
          std::map<std::string, Invalid>{{"error", Invalid::error}, {"replace", Invalid::replace}}));
  app.add_flag(
      "--any-language", arguments.any_language,
      "Read every text; without it, texts that are plainly not French are skipped, with a line on standard error");
  app.add_option("--encoding", arguments.encoding,
                 "What the input is in when it is not UTF-8: utf-16, windows-1252, iso-8859-15 ...; offsets then count "
                 "the text as UTF-8")
      ->option_text("NAME")
      ->check([](const std::string& name) { return is_encoding(name) ? "" : "'" + name + "' is no known encoding"; });
  app.add_option("--max-bytes", arguments.max_bytes,
                 "Refuse documents (files, lines, rows) of more than N bytes; also 64k, 10M (default: 4294967295)")
      ->option_text("N")
      ->transform(CLI::AsSizeValue(false))
      ->check(CLI::Range(std::size_t{1}, std::size_t{0xFFFFFFFF}));
  app.add_option("-j,--jobs", arguments.jobs,
                 "Documents to work on at a time; 0: as many as there are cores (default: 1)")
      ->option_text("N")
      ->check(CLI::Range(0, 1024));
  app.add_option("--min-confidence", arguments.extractor.min_confidence,
                 "Leave out claims that are less likely than X to be right, X from 0 to 1 (default: 0)")
      ->option_text("X")
      ->check([](const std::string& least) {
        double value = 0;
        const bool fits = CLI::detail::lexical_cast(least, value) && value >= 0 && value <= 1;
        return fits ? std::string() : fmt::format("'{}' is not a number from 0 to 1", least);
      });
  app.add_option("--cues", arguments.extractor.cues,
                 "Add the cues of FILE (format: data/cues.tsv); may be given several times")
      ->option_text("FILE")
      ->expected(1)
      ->allow_extra_args(false)
      ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
  app.add_option("--entities", arguments.extractor.entities,
                 "Add the entities of FILE (format: data/entities.tsv); may be given several times")
      ->option_text("FILE")
      ->expected(1)
      ->allow_extra_args(false)
      ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
}

}  // namespace

Parsed parse_arguments(int argc, char** argv) {
  Arguments arguments;
  CLI::App app("selon reads French text and says who said what, when, and according to whom.", "selon");
  std::string completion;
  describe(app, arguments, completion);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    if (error.get_exit_code() == 0) return {std::nullopt, app.exit(error)};  // --help, --version
    fmt::print(stderr, "selon: {}\nselon: see selon --help\n", error.what());
    return {std::nullopt, usage_error};
  }
  if (!completion.empty()) {
    fmt::print("{}", completion_script(app, completion));
    return {std::nullopt, 0};
  }
  if (arguments.files.empty()) {
    if (isatty(STDIN_FILENO) != 0) {
      fmt::print(stderr, "{}", app.help());
      return {std::nullopt, usage_error};
    }
    arguments.files.emplace_back("-");
  }
  if (arguments.output == "-") arguments.output.clear();  // standard output
  if (arguments.jobs == 0) arguments.jobs = std::max(1U, std::thread::hardware_concurrency());
  return {std::move(arguments), 0};
}

}  // namespace selon::cli
