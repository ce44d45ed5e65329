// Completion scripts for shells.
#include "cli/completion.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using selon::cli::completion_script;

namespace {

/// A flag, a choice, a file that may be given several times, and a description with a shell's own characters.
std::string script_for(std::string_view shell) {
  CLI::App app("prog");
  bool flag = false;
  std::string choice;
  std::vector<std::string> files;
  app.add_flag("-q,--quiet", flag, "don't [ever] speak");
  app.add_option("--to", choice, "kind")->option_text("text|json");
  app.add_option("--cues", files, "words")->option_text("FILE")->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
  return completion_script(app, shell);
}

bool script_has(const std::string& script, std::string_view part) { return script.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("bash completes options, the words of a choice, and files") {
  const std::string script = script_for("bash");
  CHECK(script_has(script, "--to) COMPREPLY=($(compgen -W 'text json' -- \"$word\")) ;;"));
  CHECK(script_has(script, "--cues) compopt -o default ;;"));
  CHECK(script_has(script, "-q --quiet --to --cues"));
  CHECK_FALSE(script_has(script, "--quiet)"));
  CHECK(script_has(script, "complete -F _selon selon"));
}

TEST_CASE("zsh's script escapes what zsh would read, and lets only some options be repeated") {
  const std::string script = script_for("zsh");
  CHECK(script.starts_with("#compdef selon\n"));
  CHECK(script_has(script, "'(-q --quiet)--quiet[don'\\''t \\[ever\\] speak]'"));
  CHECK(script_has(script, "'(--to)--to=[kind]:text|json:(text json)'"));
  CHECK(script_has(script, "'*--cues=[words]:FILE:_files'"));
}

TEST_CASE("fish gets a line an option") {
  const std::string script = script_for("fish");
  CHECK(script_has(script, "complete -c selon -s q -l quiet -d 'don\\'t [ever] speak'\n"));
  CHECK(script_has(script, "complete -c selon -l to -x -a 'text json' -d 'kind'\n"));
  CHECK(script_has(script, "complete -c selon -l cues -r -F -d 'words'\n"));
}
