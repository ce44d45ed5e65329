// Scripts in the languages of three shells; the options come from the parser, so that none is left out.
#include "cli/completion.hpp"

#include <fmt/core.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <vector>

namespace selon::cli {

namespace {

struct Choice {
  std::vector<std::string> names;  // without dashes, the short ones first
  std::string description;
  std::string takes;                // what the help calls the value; empty for a flag
  std::vector<std::string> values;  // all that it may be, when they are few
  bool is_file = false;
  bool is_repeated = false;

  [[nodiscard]] std::vector<std::string> dashed() const {
    std::vector<std::string> out;
    for (const std::string& name : names) out.push_back((name.size() == 1 ? "-" : "--") + name);
    return out;
  }
};

std::vector<Choice> choices_of(const CLI::App& app) {
  std::vector<Choice> out;
  for (const CLI::Option* option : app.get_options([](const CLI::Option* o) { return o->nonpositional(); })) {
    Choice choice;
    choice.names = option->get_snames();
    choice.names.insert(choice.names.end(), option->get_lnames().begin(), option->get_lnames().end());
    choice.description = option->get_description();
    choice.takes = option->get_option_text();
    choice.is_file = choice.takes.starts_with("FILE");
    choice.is_repeated = option->get_multi_option_policy() == CLI::MultiOptionPolicy::TakeAll;
    if (!choice.is_file && choice.takes.find('|') != std::string::npos) {
      choice.values = CLI::detail::split(choice.takes, '|');
    }
    out.push_back(std::move(choice));
  }
  return out;
}

/// `text` with a backslash before each of `special`.
std::string escaped(std::string_view text, std::string_view special) {
  std::string out;
  for (const char c : text) {
    if (special.find(c) != std::string_view::npos) out += '\\';
    out += c;
  }
  return out;
}

std::string bash_script(const std::vector<Choice>& choices) {
  std::string cases;
  std::vector<std::string> all;
  for (const Choice& choice : choices) {
    const std::vector<std::string> dashed = choice.dashed();
    all.insert(all.end(), dashed.begin(), dashed.end());
    if (choice.takes.empty()) continue;
    std::string reply;
    if (choice.is_file) reply = "compopt -o default ";
    if (!choice.values.empty()) {
      reply = fmt::format("COMPREPLY=($(compgen -W '{}' -- \"$word\")) ", fmt::join(choice.values, " "));
    }
    cases += fmt::format("  {}) {};;\n", fmt::join(dashed, "|"), reply);
  }
  return fmt::format(R"(_selon() {{
  local word=${{COMP_WORDS[COMP_CWORD]}} before=${{COMP_WORDS[COMP_CWORD-1]}}
  if [[ $word == = ]]; then word=  # --to=, which is three words here
  elif [[ $before == = ]]; then before=${{COMP_WORDS[COMP_CWORD-2]}}; fi
  COMPREPLY=()
  case $before in
{}  *) if [[ $word == -* ]]; then COMPREPLY=($(compgen -W '{}' -- "$word")); else compopt -o default; fi ;;
  esac
}}
complete -F _selon selon
)",
                     cases, fmt::join(all, " "));
}

std::string zsh_script(const std::vector<Choice>& choices) {
  std::string specs;
  for (const Choice& choice : choices) {
    const std::vector<std::string> dashed = choice.dashed();
    std::string description = escaped(choice.description, "[]\\");
    for (std::size_t at = 0; (at = description.find('\'', at)) != std::string::npos; at += 4) {
      description.replace(at, 1, "'\\''");
    }
    for (const std::string& name : dashed) {
      specs += fmt::format("    '{}{}", choice.is_repeated ? "*" : fmt::format("({})", fmt::join(dashed, " ")), name);
      if (!choice.takes.empty()) specs += name.starts_with("--") ? "=" : "+";
      specs += fmt::format("[{}]", description);
      if (!choice.takes.empty()) {
        specs += fmt::format(":{}:", choice.takes);
        specs += choice.is_file          ? "_files"
                 : choice.values.empty() ? " "
                                         : fmt::format("({})", fmt::join(choice.values, " "));
      }
      specs += "' \\\n";
    }
  }
  return fmt::format(R"(#compdef selon
_selon() {{
  _arguments -s -S \
{}    '*:FILE:_files'
}}
if [ "$funcstack[1]" = _selon ]; then _selon "$@"; else compdef _selon selon; fi
)",
                     specs);
}

std::string fish_script(const std::vector<Choice>& choices) {
  std::string out;
  for (const Choice& choice : choices) {
    out += "complete -c selon";
    for (const std::string& name : choice.names) out += (name.size() == 1 ? " -s " : " -l ") + name;
    if (!choice.takes.empty()) out += choice.is_file ? " -r -F" : " -x";
    if (!choice.values.empty()) out += fmt::format(" -a '{}'", fmt::join(choice.values, " "));
    out += fmt::format(" -d '{}'\n", escaped(choice.description, "'\\"));
  }
  return out;
}

}  // namespace

std::string completion_script(const CLI::App& app, std::string_view shell) {
  const std::vector<Choice> choices = choices_of(app);
  if (shell == "bash") return bash_script(choices);
  return shell == "zsh" ? zsh_script(choices) : fish_script(choices);
}

}  // namespace selon::cli
