// The files of data/, inside the program.
#pragma once

#include <selon/version.hpp>  // data_digest() is made beside the data

#include <string_view>

namespace selon {

/// The content of data/NAME, or an empty view when there is no such file. Lives as long as the program.
std::string_view embedded_data(std::string_view name);

}  // namespace selon
