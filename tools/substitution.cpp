// Substitution of ambiguous forms.
#include "substitution.hpp"

#include "tag/tag_set.hpp"

#include <array>
#include <utility>

namespace selon::tools {

namespace {

constexpr unsigned tries = 20;
constexpr unsigned verb_percent = 60;    // third persons replaced
constexpr unsigned nominal_percent = 8;  // singular nouns and adjectives replaced

bool holds(std::string_view feats, std::string_view what) { return feats.find(what) != std::string_view::npos; }

/// Spellings that the third person singular of the present may have: the lexicon says which exist.
std::vector<std::string> third_persons(std::string_view lemma) {
  std::vector<std::string> out;
  const auto stem = [&](std::size_t cut) { return std::string(lemma.substr(0, lemma.size() - cut)); };
  if (lemma.ends_with("er")) {
    out.push_back(stem(1));  // juger, juge
    const std::string open = stem(2);
    for (const auto& [from, width] : {std::pair{std::string_view("é"), 2U}, std::pair{std::string_view("e"), 1U}}) {
      const std::size_t at = open.rfind(from);  // réitérer, réitère; relever, relève
      if (at != std::string::npos) out.push_back(open.substr(0, at) + "è" + open.substr(at + width) + "e");
    }
  } else if (lemma.ends_with("ir")) {
    out.push_back(stem(3) + "t");  // partir, part: "par" + t
    out.push_back(stem(2));        // démentir, dément
    out.push_back(stem(1) + "t");  // finir, finit
  } else if (lemma.ends_with("re")) {
    out.push_back(stem(2));        // répondre, répond
    out.push_back(stem(2) + "t");  // conclure, conclut
  }
  return out;
}

}  // namespace

Substitution::Substitution(std::string_view cue_lines, const CueLexicon& cues, const Morphology& morphology) {
  while (!cue_lines.empty()) {
    const std::size_t end = cue_lines.find('\n');
    const std::string_view line = cue_lines.substr(0, end);
    cue_lines.remove_prefix(end == std::string_view::npos ? cue_lines.size() : end + 1);
    const std::string lemma(line.substr(0, line.find('\t')));
    const CueEntry* entry = cues.find(lemma, CuePos::verb);
    if (entry == nullptr || line.starts_with('#')) continue;
    for (const std::string& form : third_persons(lemma)) add(form, lemma, entry->takes(takes_que), morphology);
  }
}

void Substitution::add(const std::string& form, const std::string& lemma, bool takes_que,
                       const Morphology& morphology) {
  Form made{form, lemma, takes_que, false, false, false, false};
  bool verb = false;
  for (const Reading& reading : morphology.find(form).readings) {
    const Features& f = reading.features;
    std::string of_reading;
    append_lemma(form, reading, of_reading);
    verb = verb || (f.verb_form == VerbForm::finite && (f.persons & person_3) != 0 && of_reading == lemma);
    const bool masculine = f.gender != Gender::feminine;
    const bool feminine = f.gender != Gender::masculine;
    if (f.pos == Upos::noun) {
      made.noun_masculine = made.noun_masculine || masculine;
      made.noun_feminine = made.noun_feminine || feminine;
    } else if (f.pos == Upos::adj) {
      made.adjective = made.adjective || feminine;
      made.adjective_masculine = made.adjective_masculine || masculine;
    }
  }
  if (!verb || !(made.noun_masculine || made.noun_feminine || made.adjective || made.adjective_masculine)) return;
  for (const Form& known : forms_) {
    if (known.form == form) return;
  }
  forms_.push_back(std::move(made));
}

const Substitution::Form* Substitution::choose_verb(bool before_que, Random& random) const {
  for (unsigned i = 0; i < tries; ++i) {
    const Form& form = forms_[random.below(forms_.size())];
    if (!before_que || form.takes_que) return &form;
  }
  return nullptr;
}

const Substitution::Form* Substitution::choose_nominal(const TreebankToken& token, Random& random) const {
  const bool masculine = holds(token.feats, "Gender=Masc");
  const bool feminine = holds(token.feats, "Gender=Fem");
  for (unsigned i = 0; i < tries; ++i) {
    const Form& form = forms_[random.below(forms_.size())];
    if (token.tag == Tag::noun && ((masculine && form.noun_masculine) || (feminine && form.noun_feminine)))
      return &form;
    if (token.tag == Tag::adj && ((masculine && form.adjective_masculine) || (feminine && form.adjective)))
      return &form;
  }
  return nullptr;
}

TreebankSentence Substitution::apply(const TreebankSentence& sentence, Random& random) const {
  TreebankSentence out = sentence;
  bool changed = false;
  for (std::size_t i = 0; i < out.size() && !forms_.empty(); ++i) {
    TreebankToken& token = out[i];
    if (!holds(token.feats, "Number=Sing")) continue;
    const Form* form = nullptr;
    if (token.tag == Tag::verb_finite && holds(token.feats, "Person=3") && random.below(100) < verb_percent) {
      const bool before_que = i + 1 < out.size() && out[i + 1].tag == Tag::sconj;
      form = choose_verb(before_que, random);
    } else if ((token.tag == Tag::noun || token.tag == Tag::adj) && random.below(100) < nominal_percent) {
      form = choose_nominal(token, random);
    }
    // "l'aide" cannot become "l'juge"
    const bool elided = i > 0 && out[i - 1].form.ends_with("'");
    if (form == nullptr || elided) continue;
    token.form = form->form;
    token.lemma = form->lemma;
    changed = true;
  }
  if (!changed) out.clear();
  return out;
}

}  // namespace selon::tools
