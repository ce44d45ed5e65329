/// \file
/// Everything: `#include <selon/selon.hpp>`.
#pragma once

#include <selon/document.hpp>
#include <selon/extractor.hpp>
#include <selon/output.hpp>
#include <selon/version.hpp>
