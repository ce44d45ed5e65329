// What a shell needs to complete the program's options.
#pragma once

#include <CLI/CLI.hpp>

#include <string>
#include <string_view>

namespace selon::cli {

/// The completion script of `shell`, one of bash, zsh and fish, for the options of `app`. What an option takes is told
/// by its option text: "a|b" are words to choose from, FILE is completed as a file.
std::string completion_script(const CLI::App& app, std::string_view shell);

}  // namespace selon::cli
