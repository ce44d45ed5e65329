// What the command line asks for.
#pragma once

#include "cli/record.hpp"

#include <selon/extractor.hpp>
#include <selon/output.hpp>

#include <optional>
#include <string>
#include <vector>

namespace selon::cli {

enum class From { text, jsonl, csv, html };
enum class To { text, json, jsonl, csv, html, brat, label_studio, annotation, schema_org, sqlite };
enum class Invalid { error, replace };

struct Arguments {
  std::vector<std::string> files;  // "-" is standard input
  std::optional<From> from;        // unless given, what the name of a file says
  FieldNames fields;               // of jsonl and csv
  To to = To::text;
  std::string output;        // file or folder; empty is standard output
  std::string status;        // file; empty is none
  bool resume = false;       // go on where the status file ends
  bool spreadsheet = false;  // of csv
  bool explain = false;      // why, in place of the claims
  std::string date;
  Offsets offsets = Offsets::codepoint;
  Invalid invalid = Invalid::error;
  std::string encoding;                // empty is UTF-8
  std::size_t max_bytes = 0xFFFFFFFF;  // offsets have 32 bits
  bool any_language = false;           // read as French what looks like another language
  unsigned jobs = 1;
  Options extractor;
};

/// The exit status of wrong usage.
constexpr int usage_error = 2;

/// The arguments; or, when --help, --version or a mistake was answered on the terminal, nothing and the exit status.
struct Parsed {
  std::optional<Arguments> arguments;
  int status = 0;
};
Parsed parse_arguments(int argc, char** argv);

}  // namespace selon::cli
