/// \file
/// Everything: `#include <selon/selon.hpp>`.
#pragma once

#include <selon/blocks.hpp>
#include <selon/document.hpp>
#include <selon/extractor.hpp>
#include <selon/offset_map.hpp>
#include <selon/output.hpp>
#include <selon/version.hpp>
