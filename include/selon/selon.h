/// \file
/// The C interface: UTF-8 in, JSON of the schema selon/1 out. No exception crosses it; link libselon with a C++ linker.
#pragma once

#include <selon/export.hpp>

#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

/// The lexicons, loaded once. Any number of threads may extract with one at the same time.
typedef struct selon_extractor selon_extractor;

enum selon_status {
  SELON_OK = 0,
  SELON_BAD_ARGUMENT =
      1,  ///< a null pointer, a date that is no day, a confidence beyond 0 to 1, a text of 4 GiB or more
  SELON_BAD_LEXICON = 2,  ///< a lexicon file that cannot be read; the message is "FILE:LINE: reason"
  SELON_NO_MEMORY = 3,
  SELON_FAILED = 4
};

/// The unit in which the JSON counts offsets: UTF-16 for JavaScript, Java, C# and Qt.
enum selon_offsets { SELON_CODEPOINT = 0, SELON_BYTE = 1, SELON_UTF16 = 2 };

/// Makes an extractor into *extractor; end it with selon_close. `cues` and `entities` are lists of paths that end with
/// NULL, or NULL for none. Claims less sure than `min_confidence`, from 0 to 1, are left out; 0 keeps all. On failure
/// gives the status, and a message into *error (unless `error` is NULL) for selon_free.
SELON_EXPORT int selon_open(const char* const* cues, const char* const* entities, float min_confidence,
                            selon_extractor** extractor, char** error);

/// The claims of the `size` bytes at `text` as one line of JSON into *json, ended by NUL, for selon_free. `id` and
/// `date` (YYYY-MM-DD) may be NULL. An ill-formed sequence of bytes counts as one unknown character and adds a warning.
SELON_EXPORT int selon_extract(const selon_extractor* extractor, const char* text, size_t size, const char* id,
                               const char* date, enum selon_offsets offsets, char** json, char** error);

/// Gives back a string of this interface; NULL is fine.
SELON_EXPORT void selon_free(char* string);

/// Ends an extractor; NULL is fine.
SELON_EXPORT void selon_close(selon_extractor* extractor);

#ifdef __cplusplus
}
#endif
