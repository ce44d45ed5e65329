// Word sets of nouns as bits.
#include "lexicon/noun_kind.hpp"

#include "lexicon/tsv.hpp"

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
  each_tsv_line(tsv, name, [this](const std::vector<std::string_view>& columns) {
    if (columns.size() != 2) throw std::invalid_argument("want set <tab> word");
    for (const NamedKind& named : named_kinds) {
      if (named.set == columns[0]) *kinds_.try_emplace(columns[1]).first |= named.kind;
    }
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
