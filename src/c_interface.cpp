// The C interface: exceptions become statuses and messages.
#include <selon/selon.h>
#include <selon/selon.hpp>

#include <cstdlib>
#include <cstring>
#include <exception>
#include <new>
#include <string_view>

struct selon_extractor {
  selon::Extractor extractor;
};

namespace {

// By malloc, so that giving it back needs no length; null when there is no memory.
char* copied(std::string_view text) {
  char* const out = static_cast<char*>(std::malloc(text.size() + 1));
  if (out == nullptr) return nullptr;
  std::memcpy(out, text.data(), text.size());
  out[text.size()] = '\0';
  return out;
}

int fail(int status, std::string_view message, char** error) {
  if (error != nullptr) *error = copied(message);
  return status;
}

// Calls `work`, which may throw, and says how it went.
template <class Work>
int guarded(char** error, Work work) noexcept {
  if (error != nullptr) *error = nullptr;
  try {
    return work();
  } catch (const selon::LexiconError& problem) {
    return fail(SELON_BAD_LEXICON, problem.what(), error);
  } catch (const std::invalid_argument& problem) {
    return fail(SELON_BAD_ARGUMENT, problem.what(), error);
  } catch (const std::length_error& problem) {
    return fail(SELON_BAD_ARGUMENT, problem.what(), error);
  } catch (const std::bad_alloc&) {
    return fail(SELON_NO_MEMORY, "no memory", error);
  } catch (const std::exception& problem) {
    return fail(SELON_FAILED, problem.what(), error);
  } catch (...) {
    return fail(SELON_FAILED, "unknown failure", error);
  }
}

std::vector<std::filesystem::path> paths(const char* const* list) {
  std::vector<std::filesystem::path> out;
  for (; list != nullptr && *list != nullptr; ++list) out.emplace_back(*list);
  return out;
}

}  // namespace

int selon_open(const char* const* cues, const char* const* entities, float min_confidence, selon_extractor** extractor,
               char** error) {
  return guarded(error, [&] {
    if (extractor == nullptr) return fail(SELON_BAD_ARGUMENT, "no place for the extractor", error);
    *extractor = nullptr;
    *extractor = new selon_extractor{
        selon::Extractor({.cues = paths(cues), .entities = paths(entities), .min_confidence = min_confidence})};
    return static_cast<int>(SELON_OK);
  });
}

int selon_extract(const selon_extractor* extractor, const char* text, size_t size, const char* id, const char* date,
                  enum selon_offsets offsets, char** json, char** error) {
  return guarded(error, [&] {
    if (extractor == nullptr || (text == nullptr && size > 0) || json == nullptr)
      return fail(SELON_BAD_ARGUMENT, "no extractor, no text or no place for the JSON", error);
    *json = nullptr;
    if (offsets < SELON_CODEPOINT || offsets > SELON_UTF16) return fail(SELON_BAD_ARGUMENT, "no such offsets", error);
    const std::string_view words = size > 0 ? std::string_view(text, size) : std::string_view();
    const selon::Document document =
        extractor->extractor.extract(words, {.id = id != nullptr ? id : "", .date = date != nullptr ? date : ""});
    *json = copied(selon::to_json(document, words, {.offsets = static_cast<selon::Offsets>(offsets)}));
    return *json != nullptr ? static_cast<int>(SELON_OK) : fail(SELON_NO_MEMORY, "no memory", error);
  });
}

void selon_free(char* string) { std::free(string); }

void selon_close(selon_extractor* extractor) { delete extractor; }
