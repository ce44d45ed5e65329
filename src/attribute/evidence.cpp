// The traits of finished claims, read from the claims themselves.
#include "attribute/evidence.hpp"

#include "lexicon/lexicon.hpp"

#include <algorithm>
#include <cmath>

namespace selon {
namespace {

const CueEntry* entry_of(const Cue& cue, const CueLexicon& cues) {
  for (const CuePos pos :
       {CuePos::verb, CuePos::locution, CuePos::preposition, CuePos::noun, CuePos::adjective, CuePos::adverb}) {
    for (const bool reflexive : {false, true}) {
      if (const CueEntry* entry = cues.find(cue.lemma, pos, reflexive)) return entry;
    }
  }
  return nullptr;
}

// "a dit que | le texte est prêt", "a dit qu'| il est prêt"; not "a dit | être prêt".
bool follows_que(std::string_view text, std::uint32_t start, const FunctionWords& words) {
  constexpr std::string_view blanks = " \t\r\n";
  const std::size_t end = text.substr(0, start).find_last_not_of(blanks);
  if (end == std::string_view::npos) return false;
  const std::size_t blank = text.substr(0, end).find_last_of(blanks);
  const std::size_t begin = blank == std::string_view::npos ? 0 : blank + 1;
  constexpr std::size_t longest = 8;  // bytes of a form of que
  return end + 1 - begin <= longest && (words.classes(text.substr(begin, end + 1 - begin)) & fw_que) != 0;
}

std::uint32_t gap_between(Span x, Span y) {
  if (x.overlaps(y)) return 0;
  return x.start < y.start ? y.start - x.end : x.start - y.end;
}

bool has_mention(const Claim& claim) { return claim.speaker && claim.speaker->span; }

/// Taken over a few claims more than there are: one "dit-elle" does not make a tale.
double nameless_share(const std::vector<Claim>& claims) {
  constexpr double more = 3;
  const auto nameless = std::count_if(claims.begin(), claims.end(), [](const Claim& claim) {
    return !has_mention(claim) || claim.speaker->by == SpeakerBy::pronoun;
  });
  return static_cast<double>(nameless) / (static_cast<double>(claims.size()) + more);
}

bool has_unpaired_marks(const Document& document) {
  return std::any_of(document.warnings.begin(), document.warnings.end(), [](const Warning& warning) {
    return warning.code == WarningCode::unclosed_quote || warning.code == WarningCode::unopened_quote;
  });
}

/// The traits of one document's claims, one after the other.
class EvidenceReader {
 public:
  EvidenceReader(const Document& document, std::string_view text, const Lexicon& lexicon)
      : document_(document),
        text_(text),
        lexicon_(lexicon),
        nameless_(nameless_share(document.claims)),
        unpaired_(has_unpaired_marks(document)) {}

  Evidence operator()(const Claim& claim) {
    evidence_ = {};
    set(Trait::always);
    read_construction(claim);
    if (claim.cue) read_cue(claim);
    if (claim.statement) read_statement(claim);
    if (claim.speaker) read_speaker(claim);
    if (!has_mention(claim)) {
      set(Trait::no_mention);
      set(Trait::no_mention_turn, claim.frame == Frame::turn);
      set(Trait::no_mention_colon, claim.frame == Frame::colon);
    }
    return evidence_;
  }

 private:
  void set(Trait trait, double value) { evidence_[static_cast<std::size_t>(trait)] = value; }
  void set(Trait trait, bool value = true) { set(trait, value ? 1.0 : 0.0); }

  void read_construction(const Claim& claim) {
    set(Trait::mixed, claim.form == Form::mixed);
    set(Trait::indirect, claim.form == Form::indirect);
    set(Trait::incise, claim.frame == Frame::incise);
    set(Trait::colon, claim.frame == Frame::colon);
    set(Trait::turn, claim.frame == Frame::turn);
    set(Trait::floating, claim.frame == Frame::floating);
    set(Trait::according_to, claim.frame == Frame::according_to);
    set(Trait::demand, claim.modality == Modality::demanded);
    set(Trait::nested, claim.within.has_value());
    set(Trait::unpaired_marks, unpaired_ && claim.form != Form::indirect);
    set(Trait::nameless_text, nameless_);
  }

  void read_cue(const Claim& claim) {
    const CueEntry* entry = entry_of(*claim.cue, lexicon_.cues);
    set(Trait::weak_cue, entry != nullptr && entry->strength == CueStrength::weak);
    set(Trait::quote_cue, entry != nullptr && entry->strength == CueStrength::quote);
    set(Trait::belief, claim.cue->act == Act::believe);
    set(Trait::infinite_cue,
        claim.cue->tense == CueTense::none && (claim.frame == Frame::verb || claim.frame == Frame::incise));
  }

  void read_statement(const Claim& claim) {
    const std::vector<Span>& fragments = claim.statement->fragments;
    double bytes = 0;
    for (const Span fragment : fragments) bytes += fragment.size();
    constexpr double long_statement = 400;
    set(Trait::length, std::log1p(std::min(bytes, long_statement)));
    constexpr std::size_t most = 4;
    set(Trait::pieces, static_cast<double>(std::min(fragments.size() - 1, most)));
    set(Trait::que_clause,
        claim.form != Form::direct && follows_que(text_, fragments.front().start, lexicon_.function_words));
  }

  void read_speaker(const Claim& claim) {
    const Speaker& speaker = *claim.speaker;
    set(Trait::pronoun, speaker.by == SpeakerBy::pronoun);
    set(Trait::description, speaker.by == SpeakerBy::description);
    set(Trait::inherited, speaker.by == SpeakerBy::inherited);
    if (!speaker.entities.empty()) {
      const EntityKind kind = document_.entities[speaker.entities.front()].kind;
      set(Trait::unnamed_speaker, kind == EntityKind::unnamed);
      set(Trait::group_speaker, kind == EntityKind::group);
      set(Trait::organization_speaker, kind == EntityKind::organization);
    }
    if (!speaker.span) return;
    const Span anchor = claim.cue ? claim.cue->span : claim.statement ? claim.statement->fragments.front() : claim.span;
    set(Trait::far_speaker, std::log1p(gap_between(*speaker.span, anchor)));
    set(Trait::inverted_speaker, speaker.span->start > anchor.start);
    set(Trait::speaker_elsewhere, !document_.sentences[claim.sentence].overlaps(*speaker.span));
  }

  const Document& document_;
  std::string_view text_;
  const Lexicon& lexicon_;
  double nameless_;
  bool unpaired_;
  Evidence evidence_{};
};

}  // namespace

std::vector<Evidence> evidence_of(const Document& document, std::string_view text, const Lexicon& lexicon) {
  std::vector<Evidence> out;
  out.reserve(document.claims.size());
  EvidenceReader read(document, text, lexicon);
  for (const Claim& claim : document.claims) out.push_back(read(claim));
  return out;
}

}  // namespace selon
