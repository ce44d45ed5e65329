// Reading of the tagger's model.
#include "tag/tag_weights.hpp"

#include "lexicon/morphology_image.hpp"

#include <selon/extractor.hpp>

#include <cstring>

namespace selon {

TagWeights::TagWeights(std::string_view image) {
  TagModelHeader header;
  const TagModelHeader expected;
  if (image.size() < sizeof header) throw LexiconError("tagger.bin:0: the model is cut short");
  std::memcpy(&header, image.data(), sizeof header);
  if (std::memcmp(header.magic, expected.magic, sizeof header.magic) != 0 || header.version != expected.version) {
    throw LexiconError("tagger.bin:0: not a tagger model of this version");
  }
  if (header.bits < 8 || header.bits > 24 || (header.entries & (header.entries - 1)) != 0) {
    throw LexiconError("tagger.bin:0: impossible sizes");
  }
  const std::size_t table_size = header.entries * sizeof(FormTable::Entry);
  const std::size_t rows_size = (std::size_t{1} << header.bits) * scored_tags;
  if (image.size() != sizeof header + table_size + rows_size)
    throw LexiconError("tagger.bin:0: the model is cut short");
  if (header.checksum != morphology_image::checksum(header, image.substr(sizeof header)))
    throw LexiconError("tagger.bin:0: the model is damaged");
  table_ = FormTable(image.substr(sizeof header, table_size));
  rows_ = {reinterpret_cast<const std::uint8_t*>(image.data()) + sizeof header + table_size, header.bits};
}

}  // namespace selon
