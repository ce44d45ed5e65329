// A name in quotation marks: « Quotidien » a révélé, selon « Le Canard enchaîné ».
#pragma once

#include "detect/clause.hpp"

#include <optional>

namespace selon {

/// The name within the quotation that opens at token `mark`, without its marks, when it is one: words that are all
/// names, or what the tables of media and entities know. Nothing for « Non », « gilets jaunes ».
[[nodiscard]] std::optional<TokenRange> quoted_name(const Clauses& clauses, TokenIndex mark);

/// The same for the quotation that closes right before `token`.
[[nodiscard]] std::optional<TokenRange> quoted_name_before(const Clauses& clauses, TokenIndex token);

}  // namespace selon
