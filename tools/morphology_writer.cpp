// Packs forms and readings into the image that Morphology reads.
#include "morphology_writer.hpp"

#include "lexicon/morphology_image.hpp"

#include <algorithm>
#include <array>
#include <numeric>
#include <stdexcept>

namespace selon::tools {
namespace image = morphology_image;
namespace {

bool is_continuation(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80; }

// Bytes that `form` and `lemma` share at the front, on a character boundary.
std::size_t shared_front(std::string_view form, std::string_view lemma) {
  const auto ends = std::mismatch(form.begin(), form.end(), lemma.begin(), lemma.end());
  auto shared = static_cast<std::size_t>(ends.first - form.begin());
  while (shared > 0 && ((shared < form.size() && is_continuation(form[shared])) ||
                        (shared < lemma.size() && is_continuation(lemma[shared]))))
    --shared;
  return shared;
}

struct Accent {
  std::string_view accented, plain;
};
constexpr std::array accents = {Accent{"à", "a"}, Accent{"â", "a"}, Accent{"ä", "a"}, Accent{"é", "e"},
                                Accent{"è", "e"}, Accent{"ê", "e"}, Accent{"ë", "e"}, Accent{"î", "i"},
                                Accent{"ï", "i"}, Accent{"ô", "o"}, Accent{"ö", "o"}, Accent{"ù", "u"},
                                Accent{"û", "u"}, Accent{"ü", "u"}, Accent{"ç", "c"}};

template <class T>
void put(std::string& out, const T& value) {
  out.append(reinterpret_cast<const char*>(&value), sizeof value);
}

// Numbers values in the order in which they first come.
template <class Value>
class Numbering {
 public:
  std::size_t number(const Value& value) {
    const auto [it, fresh] = numbers_.try_emplace(value, values_.size());
    if (fresh) values_.push_back(value);
    return it->second;
  }
  [[nodiscard]] const std::vector<Value>& values() const { return values_; }

 private:
  std::map<Value, std::size_t> numbers_;
  std::vector<Value> values_;
};

template <class Narrow>
Narrow narrow(std::size_t value, const char* what) {
  if (value > static_cast<std::size_t>(static_cast<Narrow>(-1)))
    throw std::runtime_error(std::string("too many ") + what);
  return static_cast<Narrow>(value);
}

struct Placement {
  std::vector<std::uint16_t> seeds;
  std::vector<std::size_t> form_in_slot;  // index of the form, or npos
};

// Hash and displace: the fullest buckets choose their seed first.
Placement place(const std::vector<std::uint64_t>& hashes, std::uint32_t buckets, std::uint32_t slots) {
  std::vector<std::vector<std::size_t>> members(buckets);
  for (std::size_t i = 0; i < hashes.size(); ++i) members[image::bucket_of(hashes[i], buckets)].push_back(i);
  std::vector<std::uint32_t> order(buckets);
  std::iota(order.begin(), order.end(), 0U);
  std::stable_sort(order.begin(), order.end(), [&](auto a, auto b) { return members[a].size() > members[b].size(); });
  Placement placement{.seeds = std::vector<std::uint16_t>(buckets),
                      .form_in_slot = std::vector<std::size_t>(slots, std::string::npos)};
  constexpr std::uint32_t seeds_to_try = 65536;
  for (const std::uint32_t bucket : order) {
    std::vector<std::uint32_t> chosen;
    std::uint32_t seed = 0;
    for (; seed < seeds_to_try; ++seed) {
      chosen.clear();
      for (const std::size_t form : members[bucket]) {
        const std::uint32_t slot = image::slot_of(hashes[form], static_cast<std::uint16_t>(seed), slots);
        if (placement.form_in_slot[slot] != std::string::npos || std::ranges::find(chosen, slot) != chosen.end()) break;
        chosen.push_back(slot);
      }
      if (chosen.size() == members[bucket].size()) break;
    }
    if (seed == seeds_to_try) throw std::runtime_error("no seed places a bucket: add slots");
    placement.seeds[bucket] = static_cast<std::uint16_t>(seed);
    for (std::size_t i = 0; i < chosen.size(); ++i) placement.form_in_slot[chosen[i]] = members[bucket][i];
  }
  return placement;
}

}  // namespace

void MorphologyWriter::insert(std::vector<Packed>& readings, const Packed& reading) {
  for (Packed& known : readings) {
    RawReading merged = reading.raw;
    merged.features.persons = known.raw.features.persons;
    Packed other = reading;
    other.raw = merged;
    if (!(known == other)) continue;
    // "mange": first and third person are one reading.
    known.raw.features.persons |= reading.raw.features.persons;
    known.raw.kind |= reading.raw.kind;
    known.raw.level = std::min(known.raw.level, reading.raw.level);
    return;
  }
  readings.push_back(reading);
}

void MorphologyWriter::add(const std::string& form, const RawReading& reading) {
  FoldedForm key, lemma;
  if (!fold_form(form, Ligatures::split, key) || !fold_form(reading.lemma, Ligatures::keep, lemma)) return;
  Packed packed{.raw = reading, .cut = 0, .ending = {}, .initial = {}};
  if (reading.features.pos != Upos::propn && reading.features.pos != Upos::x) {
    const std::size_t shared = shared_front(key.view(), lemma.view());
    packed.cut = narrow<std::uint8_t>(key.size - shared, "bytes to cut");
    packed.ending = lemma.view().substr(shared);
  }
  packed.raw.lemma.clear();
  insert(entries_[std::string(key.view())], packed);
}

void MorphologyWriter::add_unaccented_capitals() {
  std::vector<std::pair<std::string, std::vector<Packed>>> added;
  for (const auto& [key, readings] : entries_) {
    for (const Accent& accent : accents) {
      if (!key.starts_with(accent.accented)) continue;
      const std::string plain = std::string(accent.plain) + key.substr(accent.accented.size());
      std::vector<Packed> copies = readings;
      for (Packed& copy : copies) {
        copy.raw.level = std::max(copy.raw.level, CaseLevel::capitalised);
        copy.cut = std::min(copy.cut, static_cast<std::uint8_t>(plain.size()));
        if (copy.raw.features.pos != Upos::propn) copy.initial = accent.accented;
      }
      added.emplace_back(plain, std::move(copies));
    }
  }
  for (const auto& [key, readings] : added) {
    for (const Packed& reading : readings) insert(entries_[key], reading);
  }
}

std::string MorphologyWriter::image() const {
  Numbering<std::string> endings, reading_lists;
  endings.number("");
  std::vector<std::uint64_t> hashes;
  std::vector<std::uint16_t> class_ids;
  std::string class_bytes, reading_bytes;
  Numbering<std::string> classes;
  std::size_t reading_count = 0;
  for (const auto& [key, unsorted] : entries_) {
    std::vector<Packed> readings = unsorted;
    std::stable_sort(readings.begin(), readings.end(),
                     [](const Packed& a, const Packed& b) { return a.raw.level < b.raw.level; });
    image::ClassRecord record{};
    std::string list;
    bool only_names = true;
    for (const Packed& reading : readings) {
      if (reading.raw.level == CaseLevel::lower) record.kind_lower |= reading.raw.kind;
      record.kind_capital |= reading.raw.kind;
      if (reading.raw.features.pos == Upos::x && reading.raw.kind == form_prefix) continue;
      only_names = only_names && reading.raw.features.pos == Upos::propn;
      for (auto level = static_cast<std::size_t>(reading.raw.level); level < 3; ++level) ++record.visible[level];
      const Features& f = reading.raw.features;
      put(list, image::ReadingRecord{.pos = static_cast<std::uint8_t>(f.pos),
                                     .verb_form = static_cast<std::uint8_t>(f.verb_form),
                                     .mood = static_cast<std::uint8_t>(f.mood),
                                     .tense = static_cast<std::uint8_t>(f.tense),
                                     .gender = static_cast<std::uint8_t>(f.gender),
                                     .number = static_cast<std::uint8_t>(f.number),
                                     .persons = f.persons,
                                     .frames = reading.raw.frames,
                                     .cut = reading.cut,
                                     .unused = 0,
                                     .initial = narrow<std::uint16_t>(endings.number(reading.initial), "endings"),
                                     .ending = narrow<std::uint16_t>(endings.number(reading.ending), "endings")});
    }
    if (only_names && !list.empty()) record.kind_capital |= form_name_only;
    const std::size_t lists = reading_lists.values().size();
    const std::size_t list_id = reading_lists.number(list);
    if (list_id == lists) {  // seen for the first time
      reading_bytes += list;
      reading_count += list.size() / sizeof(image::ReadingRecord);
    }
    FoldedForm folded;
    fold_form(key, Ligatures::split, folded);
    hashes.push_back(image::hash_form(folded));
    record.first = static_cast<std::uint32_t>(list_id);  // replaced by its place below
    std::string packed_class;
    put(packed_class, record);
    class_ids.push_back(narrow<std::uint16_t>(classes.number(packed_class), "classes"));
  }

  std::vector<std::uint32_t> list_places;
  std::uint32_t place_of_list = 0;
  for (const std::string& list : reading_lists.values()) {
    list_places.push_back(place_of_list);
    place_of_list += static_cast<std::uint32_t>(list.size() / sizeof(image::ReadingRecord));
  }
  for (const std::string& bytes : classes.values()) {
    image::ClassRecord record{};
    std::memcpy(&record, bytes.data(), sizeof record);
    record.first = list_places[record.first];
    put(class_bytes, record);
  }

  const auto forms = static_cast<std::uint32_t>(hashes.size());
  const std::uint32_t buckets = forms / 4 + 1, slots = forms + forms / 50 + 1;
  const Placement placement = place(hashes, buckets, slots);
  std::string body;
  for (const std::uint16_t seed : placement.seeds) put(body, seed);
  for (const std::size_t form : placement.form_in_slot) {
    const bool used = form != std::string::npos;
    put(body, used ? image::fingerprint_of(hashes[form]) : std::uint32_t{0});
    put(body, used ? class_ids[form] : std::uint16_t{0});
  }
  body += class_bytes;
  body += reading_bytes;
  std::string ending_text;
  for (const std::string& ending : endings.values()) {
    ending_text += ending;
    put(body, static_cast<std::uint32_t>(ending_text.size()));
  }
  body += ending_text;
  image::Header header{.magic = image::magic,
                       .version = image::version,
                       .buckets = buckets,
                       .slots = slots,
                       .classes = static_cast<std::uint32_t>(classes.values().size()),
                       .readings = static_cast<std::uint32_t>(reading_count),
                       .endings = static_cast<std::uint32_t>(endings.values().size()),
                       .ending_text = static_cast<std::uint32_t>(ending_text.size()),
                       .forms = forms,
                       .checksum = 0};
  header.checksum = image::checksum(header, body);
  std::string bytes;
  put(bytes, header);
  return bytes + body;
}

}  // namespace selon::tools
