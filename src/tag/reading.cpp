// Choice of a reading by agreement with what stands before it.
#include "tag/reading.hpp"

#include "lexicon/cue.hpp"
#include "lexicon/function_word.hpp"
#include "tag/form_shape.hpp"
#include "text/arena.hpp"

#include <algorithm>
#include <array>

namespace selon {

namespace {

constexpr TagSet nominal_tags = bit(Tag::noun) | bit(Tag::adj) | bit(Tag::verb_past_participle);

struct Agreement {
  Gender gender = Gender::unknown;
  Number number = Number::unknown;
};

constexpr std::size_t look_back = 4;  // tokens looked back over: "les deux très grandes villes"

/// What a noun must agree with: the article before it, over adjectives and numbers. "la nouvelle *mode*", "des *tours*"
Agreement agreement_of_determiner(std::span<const Word> before) {
  Agreement out;
  for (std::size_t k = 0; k < look_back && k < before.size(); ++k) {
    const Features& f = before[before.size() - 1 - k].features;
    if (f.pos != Upos::det && f.pos != Upos::adj && f.pos != Upos::num && f.pos != Upos::adp && f.pos != Upos::adv)
      break;
    if (out.gender == Gender::unknown) out.gender = f.gender;
    if (out.number == Number::unknown) out.number = f.number;
    if (f.pos == Upos::det || f.pos == Upos::adp) break;
  }
  return out;
}

/// What an adjective must agree with: the noun before it, else the article. "les voix *graves*", "il semble *grave*"
Agreement agreement_of_noun(std::span<const Word> before) {
  for (std::size_t k = 0; k < look_back && k < before.size(); ++k) {
    const Features& f = before[before.size() - 1 - k].features;
    if (f.pos == Upos::noun || f.pos == Upos::pron || f.pos == Upos::propn || f.pos == Upos::det)
      return {f.gender, f.number};
  }
  return {};
}

int agreement_score(const Features& f, Agreement wanted) {
  int score = 0;
  if (wanted.gender != Gender::unknown && f.gender != Gender::unknown) score += f.gender == wanted.gender ? 2 : -2;
  if (wanted.number != Number::unknown && f.number != Number::unknown) score += f.number == wanted.number ? 2 : -2;
  return score;
}

/// The pronoun that is the subject of a finite verb: the one that stands inverted after it, else the first of the
/// pronouns before it: "*je* ne le crois", "*nous* nous trompons".
Features subject_pronoun(const ReadingContext& context) {
  if ((context.after->shape & fact_clitic) != 0) {
    for (const Reading& reading : context.after->readings) {
      if (reading.features.pos == Upos::pron && reading.features.persons != 0) return reading.features;
    }
  }
  Features found;
  for (std::size_t k = 0; k < look_back && k < context.before.size(); ++k) {
    const Features& f = context.before[context.before.size() - 1 - k].features;
    if (f.pos == Upos::pron) {
      // "Paul *me* demande", "on *les* voit": an object says nothing of the verb's person
      if (context.before[context.before.size() - 1 - k].has(fw_subject_clitic | fw_strong_pronoun | fw_qui)) found = f;
    } else if (f.pos != Upos::adv) {
      break;
    }
  }
  return found;
}

Tense last_tense(std::span<const Word> before) {
  for (std::size_t k = before.size(); k > 0 && before.size() - k < 30; --k) {
    const Features& f = before[k - 1].features;
    if (f.verb_form == VerbForm::finite && f.mood == Mood::indicative) return f.tense;
  }
  return Tense::none;
}

/// How well a finite reading fits. Where the form says nothing: indicative, present, third person.
int finite_score(const Features& f, const Features& subject, Tense tense) {
  int score = 0;
  if (f.mood == Mood::indicative || f.mood == Mood::conditional) score += 4;
  if (f.mood == Mood::imperative) score += subject.pos == Upos::pron ? -4 : 1;
  if (f.tense == Tense::present) score += 1;
  // "il partit et *dit*": a simple past goes on; "il affirme et *dit*" does not
  if (f.tense == Tense::past && tense == Tense::past) score += 2;
  if ((f.persons & person_3) != 0) score += 3;
  const bool agrees = subject.pos == Upos::pron && (f.persons & subject.persons) != 0 &&
                      (subject.number == Number::unknown || f.number == Number::unknown || f.number == subject.number);
  if (agrees) score += 6;
  // "*rappelons* que": a first or second person without its pronoun is an imperative
  if (!agrees && (f.persons & person_3) == 0 && f.mood != Mood::imperative) score -= 6;
  return score;
}

bool fits(const Features& f, Tag tag) {
  if (tag == Tag::aux) return f.pos == Upos::aux || f.pos == Upos::verb;
  return tag_of(f.pos, f.verb_form) == tag;
}

/// What the context asks of a reading.
struct Wanted {
  bool finite = false;
  Features subject;           // of a finite verb, when a pronoun
  Tense tense = Tense::none;  // of the verb before
  Agreement agreement;        // of a nominal
};

Wanted find_wanted(Tag tag, const ReadingContext& context) {
  Wanted wanted;
  wanted.finite = tag == Tag::verb_finite || tag == Tag::aux;
  if (wanted.finite) {
    wanted.subject = subject_pronoun(context);
    wanted.tense = last_tense(context.before);
  }
  if (tag == Tag::noun || tag == Tag::propn) wanted.agreement = agreement_of_determiner(context.before);
  if (tag == Tag::adj || tag == Tag::verb_past_participle) wanted.agreement = agreement_of_noun(context.before);
  return wanted;
}

/// The readings of a form that fit a tag: the first, and how many.
struct Fitting {
  const Reading* first = nullptr;
  std::size_t count = 0;
};

Fitting find_fitting(std::span<const Reading> readings, Tag tag) {
  Fitting out;
  for (const Reading& reading : readings) {
    if (!fits(reading.features, tag)) continue;
    if (out.count++ == 0) out.first = &reading;
  }
  if (out.count > 0 || !has(nominal_tags, tag)) return out;
  // an adjective used as a noun, a participle the lexicon has as an adjective
  const auto other = std::find_if(readings.begin(), readings.end(), [](const Reading& r) {
    return has(nominal_tags, tag_of(r.features.pos, r.features.verb_form));
  });
  if (other != readings.end()) out = {&*other, 1};
  return out;
}

const Reading* best_reading(std::span<const Reading> readings, Tag tag, const Wanted& wanted) {
  const Reading* best = nullptr;
  int best_score = 0;
  for (const Reading& reading : readings) {
    if (!fits(reading.features, tag)) continue;
    int score = wanted.finite ? finite_score(reading.features, wanted.subject, wanted.tense)
                              : agreement_score(reading.features, wanted.agreement);
    if (tag == Tag::aux && reading.features.pos == Upos::aux) score += 20;
    if (best == nullptr || score > best_score) {
      best = &reading;
      best_score = score;
    }
  }
  return best;
}

/// Tags whose readings the context chooses among, or completes.
constexpr TagSet finite_tags = bit(Tag::verb_finite) | bit(Tag::aux);
constexpr TagSet agreeing_tags = finite_tags | nominal_tags | bit(Tag::propn);

/// Whether the context chooses the reading, or may complete the only one.
bool leaves_open(const Fitting& fitting, Tag tag) {
  if (!has(agreeing_tags, tag)) return false;
  if (fitting.count > 1) return true;
  if (tag == Tag::propn) return false;
  if (fitting.count == 0) return has(nominal_tags, tag);
  const Features& f = fitting.first->features;
  if (has(finite_tags, tag)) return (f.persons & (f.persons - 1)) != 0;
  return f.gender == Gender::unknown || f.number == Number::unknown;
}

/// What the form leaves open and the context says: "*la* ministre", "il *pense*", "Paul *pense*".
void complete(Features& f, const Wanted& wanted) {
  if (wanted.finite) {
    const std::uint8_t common = f.persons & wanted.subject.persons;
    const bool differs = f.number != Number::unknown && wanted.subject.number != Number::unknown &&
                         f.number != wanted.subject.number;  // "la géologue nous *explique*": "nous" is its object
    if (wanted.subject.pos == Upos::pron && common != 0 && !differs) {
      f.persons = common;
    } else if ((f.persons & person_3) != 0) {
      f.persons = person_3;
    }
    return;
  }
  if (f.gender == Gender::unknown) f.gender = wanted.agreement.gender;
  if (f.number == Number::unknown) f.number = wanted.agreement.number;
}

/// Room for a lemma that is not spelled like its form.
using LemmaBuffer = std::array<char, 2 * FormShape::capacity>;

std::string_view lower_lemma(std::string_view core, const TokenFacts& facts, LemmaBuffer& buffer) {
  if ((facts.shape & (fact_capital | fact_capitals)) == 0) return core;
  FormShape folded;
  find_shape(core, folded);
  const std::string_view lemma = folded.view();
  std::copy(lemma.begin(), lemma.end(), buffer.begin());
  return {buffer.data(), lemma.size()};
}

/// A verb that only has an entry with "se" gets that one; phrases tell the two apart later.
const CueEntry* find_verb_cue(std::string_view lemma, const CueLexicon& cues) {
  if (const CueEntry* entry = cues.find(lemma, CuePos::verb)) return entry;
  return cues.find(lemma, CuePos::verb, true);
}

const CueEntry* find_cue(Upos pos, std::string_view lemma, const CueLexicon& cues) {
  switch (pos) {
    case Upos::verb:
      return find_verb_cue(lemma, cues);
    case Upos::noun:
      return cues.find(lemma, CuePos::noun);
    case Upos::adj:
      return cues.find(lemma, CuePos::adjective);
    default:
      return nullptr;
  }
}

/// The form less the reading's ending, lower case; a proper noun, and what is spelled so already, as it stands.
std::string_view lemma_of(std::string_view core, const TokenFacts& facts, const Reading* reading, Tag tag,
                          LemmaBuffer& buffer) {
  if (tag == Tag::propn) return core;
  if (reading == nullptr ||
      (reading->lemma_cut == 0 && reading->lemma_ending.empty() && reading->lemma_initial.empty())) {
    return lower_lemma(core, facts, buffer);
  }
  FormShape folded;
  find_shape(core, folded);
  std::string_view stem = folded.view();
  stem.remove_suffix(std::min<std::size_t>(reading->lemma_cut, stem.size()));
  char* end = buffer.data();
  const auto append = [&](std::string_view part) {
    part = part.substr(0, static_cast<std::size_t>(buffer.data() + buffer.size() - end));
    end = std::copy(part.begin(), part.end(), end);
  };
  if (!reading->lemma_initial.empty() && !stem.empty()) {  // "Etat", "état"
    append(reading->lemma_initial);
    stem.remove_prefix(1);
  }
  append(stem);
  append(reading->lemma_ending);
  return {buffer.data(), static_cast<std::size_t>(end - buffer.data())};
}

/// A first name borne by men and women, or known only for its spelling, has no gender.
Gender gender_of_name(const TokenFacts& facts) {
  Gender gender = Gender::unknown;
  for (const Reading& reading : facts.readings) {
    if (reading.features.pos != Upos::propn || reading.features.gender == Gender::unknown) continue;
    if (gender != Gender::unknown && gender != reading.features.gender) return Gender::unknown;
    gender = reading.features.gender;
  }
  return gender;
}

/// The features of a reading under a tag, where one fits, before the context adds to them.
Features features_of(const Reading* reading, const TokenFacts& facts, Tag tag) {
  Features out;
  if (reading != nullptr) out = reading->features;
  out.pos = upos_of(tag);
  if (tag != Tag::aux) out.verb_form = verb_form_of(tag);
  if (tag == Tag::propn) out.gender = gender_of_name(facts);
  return out;
}

bool has_one_lemma(std::span<const Reading> readings, const Fitting& fitting, Tag tag) {
  return fitting.count < 2 || std::all_of(readings.begin(), readings.end(), [&](const Reading& reading) {
           return !fits(reading.features, tag) || (reading.lemma_cut == fitting.first->lemma_cut &&
                                                   reading.lemma_ending == fitting.first->lemma_ending &&
                                                   reading.lemma_initial == fitting.first->lemma_initial);
         });
}

}  // namespace

FormReading read_form(std::string_view form, const TokenFacts& facts, Tag tag, const CueLexicon& cues) {
  const Fitting fitting = find_fitting(facts.readings, tag);
  FormReading out;
  out.tag = tag;
  out.is_settled = !leaves_open(fitting, tag);
  out.features = features_of(fitting.first, facts, tag);
  if (!has_one_lemma(facts.readings, fitting, tag)) return out;
  const std::string_view core = without_hyphens(form);
  LemmaBuffer buffer;
  const std::string_view lemma = lemma_of(core, facts, fitting.first, tag, buffer);
  out.as_written = lemma.data() == core.data();
  out.keeps_lemma = out.as_written || lemma.size() <= out.lemma.size();
  if (!out.keeps_lemma) return out;
  out.cue = find_cue(out.features.pos, lemma, cues);
  if (out.as_written) return out;
  out.size = static_cast<std::uint8_t>(lemma.size());
  std::copy(lemma.begin(), lemma.end(), out.lemma.begin());
  return out;
}

Word choose_word(std::string_view form, const TokenFacts& facts, const FormReading& known,
                 const ReadingContext& context, const CueLexicon& cues, Arena& arena) {
  const Wanted wanted = find_wanted(known.tag, context);
  const Fitting fitting = find_fitting(facts.readings, known.tag);
  const Reading* const reading = fitting.count > 1 ? best_reading(facts.readings, known.tag, wanted) : fitting.first;
  Word word;
  word.function = facts.function;
  word.features = features_of(reading, facts, known.tag);
  if (known.tag != Tag::propn) complete(word.features, wanted);
  const std::string_view core = without_hyphens(form);
  if (known.keeps_lemma) {
    word.lemma = known.as_written ? core : arena.copy(known.lemma_view());
    word.cue = known.cue;
    return word;
  }
  LemmaBuffer buffer;
  word.lemma = lemma_of(core, facts, reading, known.tag, buffer);
  if (word.lemma.data() != core.data()) word.lemma = arena.copy(word.lemma);
  word.cue = find_cue(word.features.pos, word.lemma, cues);
  return word;
}

}  // namespace selon
