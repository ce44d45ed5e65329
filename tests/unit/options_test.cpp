// The command line.
#include "cli/options.hpp"
#include "scratch_folder.hpp"

#include <doctest/doctest.h>

#include <string>
#include <thread>
#include <vector>

using namespace selon::cli;

namespace {

struct Answer {
  Parsed parsed;
  std::string error;  // what standard error got
};

Answer parsed(std::vector<std::string> words) {
  words.insert(words.begin(), "selon");
  std::vector<char*> arguments;
  for (std::string& word : words) arguments.push_back(word.data());
  arguments.push_back(nullptr);
  Answer out;
  out.error =
      selon::test::captured(2, [&] { out.parsed = parse_arguments(static_cast<int>(words.size()), arguments.data()); });
  return out;
}

Arguments arguments_of(std::vector<std::string> words) {
  Answer answer = parsed(std::move(words));
  CHECK(answer.error.empty());
  REQUIRE(answer.parsed.arguments);
  return std::move(*answer.parsed.arguments);
}

/// The mistake that is told for these words.
std::string mistake(std::vector<std::string> words) {
  const Answer answer = parsed(std::move(words));
  CHECK_FALSE(answer.parsed.arguments.has_value());
  CHECK(answer.parsed.status == usage_error);
  CHECK(answer.error.starts_with("selon: "));
  CHECK(answer.error.ends_with("selon: see selon --help\n"));
  return answer.error;
}

}  // namespace

TEST_CASE("without options a file is read as its name says and printed for reading") {
  const Arguments arguments = arguments_of({"a.txt", "b.csv"});
  CHECK(arguments.files == std::vector<std::string>{"a.txt", "b.csv"});
  CHECK_FALSE(arguments.from.has_value());
  CHECK(arguments.to == To::text);
  CHECK(arguments.offsets == selon::Offsets::codepoint);
  CHECK(arguments.invalid == Invalid::error);
  CHECK(arguments.jobs == 1);
  CHECK(arguments.max_bytes == 0xFFFFFFFF);
}

TEST_CASE("every option is taken") {
  const Arguments arguments = arguments_of({"--from",
                                            "jsonl",
                                            "--to=csv",
                                            "-o",
                                            "x",
                                            "--status",
                                            "s",
                                            "--resume",
                                            "--spreadsheet",
                                            "--date",
                                            "2024-02-29",
                                            "--offsets",
                                            "utf16",
                                            "--invalid",
                                            "replace",
                                            "--encoding",
                                            "latin1",
                                            "--max-bytes",
                                            "64k",
                                            "-j4",
                                            "--any-language",
                                            "--min-confidence",
                                            "0.5",
                                            "--cues",
                                            "c1",
                                            "--cues",
                                            "c2",
                                            "--entities",
                                            "e",
                                            "--field",
                                            "text=t,id=i",
                                            "--field",
                                            "date=d",
                                            "a"});
  CHECK(arguments.from == From::jsonl);
  CHECK(arguments.to == To::csv);
  CHECK(arguments.output == "x");
  CHECK(arguments.status == "s");
  CHECK((arguments.resume && arguments.spreadsheet && arguments.any_language));
  CHECK(arguments.date == "2024-02-29");
  CHECK(arguments.offsets == selon::Offsets::utf16);
  CHECK(arguments.invalid == Invalid::replace);
  CHECK(arguments.encoding == "latin1");
  CHECK(arguments.max_bytes == 65536);
  CHECK(arguments.jobs == 4);
  CHECK(arguments.extractor.min_confidence == doctest::Approx(0.5));
  CHECK(arguments.extractor.cues.size() == 2);
  CHECK(arguments.extractor.entities.size() == 1);
  CHECK(arguments.fields.text == "t");
  CHECK(arguments.fields.id == "i");
  CHECK(arguments.fields.date == "d");
  CHECK(arguments.fields.url == "url");
  CHECK(arguments.files == std::vector<std::string>{"a"});
}

TEST_CASE("an option that may be repeated takes one word each time, and what stands behind is a file") {
  for (const char* option : {"--field", "--cues", "--entities"}) {
    CAPTURE(option);
    CHECK(arguments_of({option, "text=t", "a"}).files == std::vector<std::string>{"a"});
    CHECK(arguments_of({"b", option, "text=t", option, "id=i", "a"}).files == std::vector<std::string>{"b", "a"});
  }
}

TEST_CASE("a dash is standard output, and no jobs are as many as there are cores") {
  CHECK(arguments_of({"-o", "-", "a"}).output.empty());
  CHECK(arguments_of({"-j0", "a"}).jobs == std::max(1U, std::thread::hardware_concurrency()));
}

TEST_CASE("a wrong value is a mistake that is named") {
  CHECK(mistake({"--date", "2023-02-29", "a"}).find("'2023-02-29' is not a day") != std::string::npos);
  CHECK(mistake({"--encoding", "klingon", "a"}).find("'klingon' is no known encoding") != std::string::npos);
  CHECK(mistake({"--field", "text", "a"}).find("'text' is not NAME=FIELD") != std::string::npos);
  CHECK(mistake({"--field", "text=", "a"}).find("'text=' is not NAME=FIELD") != std::string::npos);
  CHECK(mistake({"--field", "corps=x", "a"}).find("does not begin with text=") != std::string::npos);
  CHECK(mistake({"--min-confidence", "1.5", "a"}).find("is not a number from 0 to 1") != std::string::npos);
  CHECK(mistake({"--min-confidence", "nan", "a"}).find("is not a number from 0 to 1") != std::string::npos);
  for (const auto& words : std::vector<std::vector<std::string>>{{"--to", "xml", "a"},
                                                                 {"--max-bytes", "0", "a"},
                                                                 {"--max-bytes", "5G", "a"},
                                                                 {"-j", "-1", "a"},
                                                                 {"--resume", "a"},
                                                                 {"--explain", "--to", "json", "a"},
                                                                 {"--none-such", "a"}}) {
    CAPTURE(words[0]);
    mistake(words);
  }
}

TEST_CASE("what is only asked for is answered with status 0") {
  for (const auto& words : std::vector<std::vector<std::string>>{{"--help"}, {"--version"}, {"--completion", "zsh"}}) {
    CAPTURE(words[0]);
    Answer answer;
    const std::string printed = selon::test::captured(1, [&] { answer = parsed(words); });
    CHECK_FALSE(answer.parsed.arguments.has_value());
    CHECK(answer.parsed.status == 0);
    CHECK(answer.error.empty());
    CHECK(printed.find("selon") != std::string::npos);
  }
}
