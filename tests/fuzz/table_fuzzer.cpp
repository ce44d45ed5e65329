// Any bytes as a file of --cues or --entities: loaded, or refused with "FILE:LINE: reason".
#include "fuzz.hpp"
#include "lexicon/cue.hpp"
#include "lexicon/entity_table.hpp"

namespace {

template <class Table>
void load(std::string_view tsv) {
  Table table;
  try {
    table.add(tsv, "f.tsv");
  } catch (const selon::LexiconError& error) {
    if (!std::string_view(error.what()).starts_with("f.tsv:")) selon::test::stop(error.what());
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  load<selon::CueLexicon>(selon::test::bytes(data, size));
  load<selon::EntityTable>(selon::test::bytes(data, size));
  return 0;
}
