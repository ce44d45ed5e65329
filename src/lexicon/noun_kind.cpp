// Word sets of nouns as bits.
#include "lexicon/noun_kind.hpp"

#include "lexicon/tsv.hpp"

#include <algorithm>
#include <iterator>

namespace selon {
namespace {

constexpr std::uint16_t role_prefix = 1U << 15;

struct NamedKind {
  std::string_view set;
  std::uint16_t kind;
};
constexpr NamedKind named_kinds[] = {
    {"role_noun", noun_role},
    {"person_noun", noun_person},
    {"organization_noun", noun_organization},
    {"group_noun", noun_group},
    {"document_noun", noun_document},
    {"anonymous_noun", noun_anonymous},
    {"measure_noun", noun_measure},
    {"nearest_noun", noun_nearest},
    {"role_prefix", role_prefix},
    {"time_noun", noun_circumstance},
    {"weekday", noun_circumstance},
    {"month", noun_circumstance},
    {"circumstance_noun", noun_circumstance},
};

}  // namespace

void NounKinds::add(std::string_view tsv, std::string_view name) {
  std::string_view last;  // a set's lines stand together
  std::uint16_t kind = 0;
  each_tsv_line(tsv, name, [&](const std::vector<std::string_view>& columns) {
    if (columns.size() != 2) throw std::invalid_argument("want set <tab> word");
    if (columns[0] != last) {
      last = columns[0];
      const auto* const named = std::find_if(std::begin(named_kinds), std::end(named_kinds),
                                             [&](const NamedKind& one) { return one.set == last; });
      kind = named == std::end(named_kinds) ? std::uint16_t{0} : named->kind;
    }
    if (kind != 0) *kinds_.try_emplace(columns[1]).first |= kind;
  });
}

std::uint16_t NounKinds::find(std::string_view lemma) const {
  const std::uint16_t* const whole = kinds_.find(lemma);
  const std::uint16_t kinds = whole == nullptr ? std::uint16_t{0} : *whole;
  const std::size_t hyphen = lemma.find('-');
  if (hyphen == std::string_view::npos) return kinds;
  const std::uint16_t* const prefix = kinds_.find(lemma.substr(0, hyphen));
  const std::uint16_t* const rest = kinds_.find(lemma.substr(hyphen + 1));
  if (prefix == nullptr || rest == nullptr || (*prefix & role_prefix) == 0) return kinds;
  return static_cast<std::uint16_t>(kinds | *rest);
}

}  // namespace selon
