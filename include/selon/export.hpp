/// \file
/// SELON_EXPORT: what a shared libselon shows.
#pragma once

#if !defined(SELON_SHARED_LIBRARY)
#define SELON_EXPORT
#elif defined(_WIN32) && defined(SELON_BUILDING)
#define SELON_EXPORT __declspec(dllexport)
#elif defined(_WIN32)
#define SELON_EXPORT __declspec(dllimport)
#else
#define SELON_EXPORT __attribute__((visibility("default")))
#endif
