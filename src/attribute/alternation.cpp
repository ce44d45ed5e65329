// Two people who speak in turn, by the turns that name them.
#include "attribute/alternation.hpp"

#include "detect/address.hpp"
#include "detect/mark.hpp"

#include <algorithm>
#include <vector>

namespace selon {
namespace {

struct Turn {
  ClaimIndex claim = 0;
  std::size_t block = 0;
};

class Dialogue {
 public:
  Dialogue(const Analysis& analysis, std::span<Claim> claims) : a_(analysis), claims_(claims) {}

  void run() {
    std::vector<Turn> turns;
    for (ClaimIndex i = 0; i < claims_.size(); ++i) {
      const std::optional<std::size_t> block = turn_block(claims_[i]);
      if (!block || (!turns.empty() && turns.back().block == *block)) continue;
      if (!turns.empty() && (turns.back().block + 1 != *block || is_told_behind(turns.back()))) {
        settle(turns);
        turns.clear();
      }
      turns.push_back({i, *block});
    }
    settle(turns);
  }

 private:
  /// The paragraph that the claim is a turn of: it begins with a dash and the words behind it are the claim's.
  std::optional<std::size_t> turn_block(const Claim& claim) const {
    if (claim.form != Form::direct || claim.within || !claim.statement) return std::nullopt;
    const std::uint32_t start = claim.statement->fragments.front().start;
    const auto after = std::partition_point(a_.blocks.begin(), a_.blocks.end(),
                                            [&](const Block& block) { return block.span.start <= start; });
    if (after == a_.blocks.begin()) return std::nullopt;
    const auto block = static_cast<std::size_t>(after - a_.blocks.begin() - 1);
    const auto first = std::partition_point(a_.tokens.begin(), a_.tokens.end(), [&](const Token& token) {
      return token.start < a_.blocks[block].span.start;
    });
    if (first == a_.tokens.end() || !is_dash(a_.text, *first)) return std::nullopt;
    const bool first_words = first + 1 != a_.tokens.end() && (first + 1)->start == start;
    return first_words ? std::optional(block) : std::nullopt;
  }

  /// "— Non, dit Paul. Il alla à la porte." : a sentence of the narrator's closes the turn's paragraph.
  bool is_told_behind(const Turn& turn) const {
    const std::uint32_t end = a_.blocks[turn.block].span.end;
    const auto after = std::partition_point(a_.sentences.begin(), a_.sentences.end(),
                                            [&](const Sentence& sentence) { return sentence.span.start < end; });
    return after != a_.sentences.begin() && (after - 1)->span.start >= claims_[turn.claim].span.end;
  }

  const std::optional<Speaker>& speaker_of(const Turn& turn) const { return claims_[turn.claim].speaker; }

  /// Whether both turns are one speaker's; one who is named and not known ("je") is the same as no other.
  bool is_same(const Turn& x, const Turn& y) const { return speaker_of(x)->entities == speaker_of(y)->entities; }

  /// Fills the turns that name nobody from the two before each, as far as the next one that names somebody agrees.
  void settle(std::span<const Turn> turns) {
    for (std::size_t i = 2; i < turns.size(); ++i) {
      if (speaker_of(turns[i]) || !alternates(turns, i)) continue;
      const std::vector<EntityIndex> one = speaker_of(turns[i - 2])->entities;
      if (one.size() != 1 || is_called(turns, i)) continue;
      std::optional<Speaker>& speaker = claims_[turns[i].claim].speaker;
      speaker.emplace();
      speaker->entities = one;
      speaker->by = SpeakerBy::inherited;
    }
  }

  /// "— Écoutez, Paul": the turn is not Paul's.
  bool is_called(std::span<const Turn> turns, std::size_t i) const {
    std::size_t named = i - 2;
    while (named >= 2 && speaker_of(turns[named]) && !speaker_of(turns[named])->span) named -= 2;
    const std::optional<Speaker>& speaker = speaker_of(turns[named]);
    const std::vector<Span>& words = claims_[turns[i].claim].statement->fragments;
    return speaker && speaker->span &&
           std::any_of(words.begin(), words.end(), [&](Span part) { return calls_by_name(a_, part, *speaker->span); });
  }

  bool alternates(std::span<const Turn> turns, std::size_t i) const {
    if (!speaker_of(turns[i - 1]) || !speaker_of(turns[i - 2]) || is_same(turns[i - 1], turns[i - 2])) return false;
    std::size_t next = i + 1;
    while (next < turns.size() && !speaker_of(turns[next])) ++next;
    return next == turns.size() || is_same(turns[next], turns[(next - i) % 2 == 0 ? i - 2 : i - 1]);
  }

  const Analysis& a_;
  std::span<Claim> claims_;
};

}  // namespace

void alternate_speakers(const Analysis& analysis, std::span<Claim> claims) { Dialogue(analysis, claims).run(); }

}  // namespace selon
