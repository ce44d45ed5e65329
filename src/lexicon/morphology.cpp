// Look-up in the compiled full-form lexicon.
#include "lexicon/morphology.hpp"

#include "lexicon/morphology_image.hpp"

#include <selon/extractor.hpp>

#include <vector>

namespace selon {
namespace image = morphology_image;

namespace {

[[noreturn]] void refuse(const char* reason) { throw LexiconError(std::string("morphology.bin:1: ") + reason); }

template <class Record>
Record record_at(std::string_view section, std::size_t index) {
  Record record;
  std::memcpy(&record, section.data() + index * sizeof(Record), sizeof(Record));
  return record;
}

// "-t-il" → "il", "-elle" → "elle"; other forms are returned whole.
std::string_view without_clitic_hyphens(std::string_view form) {
  constexpr std::string_view euphonic = "-t-", capital_euphonic = "-T-";
  if (!form.starts_with('-')) return form;
  const bool long_prefix = form.starts_with(euphonic) || form.starts_with(capital_euphonic);
  return form.size() > 3 && long_prefix ? form.substr(3) : form.substr(1);
}

}  // namespace

struct Morphology::Impl {
  std::uint32_t buckets = 0;
  std::uint32_t slots = 0;
  std::string_view seed_bytes, slot_bytes;
  std::vector<image::ClassRecord> classes;
  std::vector<Reading> readings;

  explicit Impl(std::string_view bytes);

  [[nodiscard]] const image::ClassRecord* class_of(const FoldedForm& form) const {
    const std::uint64_t hash = image::hash_form(form);
    const auto seed = record_at<std::uint16_t>(seed_bytes, image::bucket_of(hash, buckets));
    const char* slot = slot_bytes.data() + image::slot_of(hash, seed, slots) * image::slot_size;
    std::uint32_t fingerprint = 0;
    std::uint16_t id = 0;
    std::memcpy(&fingerprint, slot, sizeof fingerprint);
    if (fingerprint != image::fingerprint_of(hash)) return nullptr;
    std::memcpy(&id, slot + sizeof fingerprint, sizeof id);
    return &classes[id];
  }

  [[nodiscard]] const image::ClassRecord* class_of(std::string_view form, CaseLevel& level) const {
    FoldedForm folded;
    if (form.empty() || !fold_form(form, Ligatures::split, folded)) return nullptr;
    level = folded.level;
    return class_of(folded);
  }

  [[nodiscard]] Forms forms_of(const image::ClassRecord& record, CaseLevel level) const {
    // "Onu" for "ONU": a capitalised word that is no other word may be an acronym.
    std::size_t count = record.visible[static_cast<std::size_t>(level)];
    if (count == 0 && level == CaseLevel::capitalised) count = record.visible[2];
    return {.readings = std::span(readings).subspan(record.first, count),
            .kind = level == CaseLevel::lower ? record.kind_lower : record.kind_capital};
  }
};

Morphology::Impl::Impl(std::string_view bytes) {
  if (bytes.size() < sizeof(image::Header)) refuse("too short to be a lexicon");
  const auto header = record_at<image::Header>(bytes, 0);
  if (header.magic != image::magic) refuse("not a compiled lexicon");
  if (header.version != image::version) refuse("made for another version of the program");
  bytes.remove_prefix(sizeof(image::Header));
  const auto section = [&](std::uint64_t size) {
    if (size > bytes.size()) refuse("cut short");
    const std::string_view part = bytes.substr(0, size);
    bytes.remove_prefix(size);
    return part;
  };
  if (image::checksum(header, bytes) != header.checksum) refuse("damaged: the checksum differs");
  buckets = header.buckets;
  slots = header.slots;
  if (buckets == 0 || slots == 0) refuse("empty");
  seed_bytes = section(std::uint64_t{buckets} * sizeof(std::uint16_t));
  slot_bytes = section(std::uint64_t{slots} * image::slot_size);
  const std::string_view class_bytes = section(std::uint64_t{header.classes} * sizeof(image::ClassRecord));
  const std::string_view reading_bytes = section(std::uint64_t{header.readings} * sizeof(image::ReadingRecord));
  const std::string_view ending_bytes = section(std::uint64_t{header.endings} * sizeof(std::uint32_t));
  const std::string_view text = section(header.ending_text);

  const auto ending = [&](std::uint16_t index) {
    const std::uint32_t end = record_at<std::uint32_t>(ending_bytes, index);
    const std::uint32_t begin = index == 0 ? 0 : record_at<std::uint32_t>(ending_bytes, index - 1U);
    return text.substr(begin, end - begin);
  };
  readings.reserve(header.readings);
  for (std::uint32_t i = 0; i < header.readings; ++i) {
    const auto r = record_at<image::ReadingRecord>(reading_bytes, i);
    Reading reading;
    reading.features = {.pos = static_cast<Upos>(r.pos),
                        .verb_form = static_cast<VerbForm>(r.verb_form),
                        .mood = static_cast<Mood>(r.mood),
                        .tense = static_cast<Tense>(r.tense),
                        .gender = static_cast<Gender>(r.gender),
                        .number = static_cast<Number>(r.number),
                        .persons = r.persons};
    reading.frames = r.frames;
    reading.lemma_cut = r.cut;
    reading.lemma_ending = ending(r.ending);
    reading.lemma_initial = ending(r.initial);
    readings.push_back(reading);
  }
  classes.reserve(header.classes);
  for (std::uint32_t i = 0; i < header.classes; ++i) classes.push_back(record_at<image::ClassRecord>(class_bytes, i));
}

Morphology::Morphology(std::string_view bytes) : impl_(std::make_unique<const Impl>(bytes)) {}
Morphology::~Morphology() = default;
Morphology::Morphology(Morphology&&) noexcept = default;

Forms Morphology::find(std::string_view form) const {
  CaseLevel level = CaseLevel::lower;
  if (const auto* record = impl_->class_of(form, level)) return impl_->forms_of(*record, level);
  if (const std::string_view core = without_clitic_hyphens(form); core.size() < form.size()) {
    const auto* record = impl_->class_of(core, level);
    return record == nullptr ? Forms{} : impl_->forms_of(*record, level);
  }
  // "préf." and the like: a word with the full stop of an abbreviation.
  if (form.size() > 2 && form.ends_with('.')) {
    if (const auto* record = impl_->class_of(form.substr(0, form.size() - 1), level))
      return impl_->forms_of(*record, level);
  }
  // "ex-ministre" is like "ministre"; "rendez-vous-là" is like nothing.
  const std::size_t hyphen = form.find('-');
  if (hyphen == std::string_view::npos || hyphen == 0) return {};
  CaseLevel prefix_level = CaseLevel::lower;
  const auto* prefix = impl_->class_of(form.substr(0, hyphen), prefix_level);
  if (prefix == nullptr || (prefix->kind_lower & form_prefix) == 0) return {};
  return find(form.substr(hyphen + 1));
}

void append_lemma(std::string_view form, const Reading& reading, std::string& out) {
  form = without_clitic_hyphens(form);
  FoldedForm folded;
  if (reading.features.pos == Upos::propn || !fold_form(form, Ligatures::keep, folded) ||
      folded.size < reading.lemma_cut) {
    out.append(form);
    return;
  }
  std::string_view stem = folded.view().substr(0, folded.size - reading.lemma_cut);
  if (!reading.lemma_initial.empty() && !stem.empty()) {
    out.append(reading.lemma_initial);
    stem.remove_prefix(1);
  }
  out.append(stem);
  out.append(reading.lemma_ending);
}

}  // namespace selon
