/// \file
/// SELON_EXPORT: what a shared libselon shows.
#pragma once

#if defined(_WIN32) && defined(SELON_SHARED_LIBRARY) && defined(SELON_BUILDING)
#define SELON_EXPORT __declspec(dllexport)
#elif defined(_WIN32) && defined(SELON_SHARED_LIBRARY)
#define SELON_EXPORT __declspec(dllimport)
#elif defined(_WIN32)
#define SELON_EXPORT
#else
#define SELON_EXPORT __attribute__((visibility("default")))
#endif
