// Passive cues: whether the one who is accused, asked or named is the subject, and who that is.
#pragma once

#include "detect/clause.hpp"
#include "detect/subject.hpp"

#include <optional>

namespace selon {

/// "est accusé", "les élus soupçonnés", "a été arrêté et accusé"; not "a accusé A et soupçonné B".
[[nodiscard]] bool is_passive(const Clauses& clauses, const VerbGroup& group);

/// The agent of an accusation without its bare complement: "accusé par deux joueuses | de harcèlement"; not "accusé par
/// le parquet de Paris d'avoir fui".
[[nodiscard]] TokenRange before_accusation(const Clauses& clauses, TokenRange agent);

/// Who is accused: the subject, or the noun that a participle stands beside ("douze élus soupçonnés d'avoir menti").
[[nodiscard]] Subject find_accused(const Clauses& clauses, const VerbGroup& group);

/// "accusé de laxisme par ses alliés": the agent behind what someone is accused of, which begins at `from`.
[[nodiscard]] std::optional<TokenRange> find_agent_behind(const Clauses& clauses, TokenIndex from);

}  // namespace selon
