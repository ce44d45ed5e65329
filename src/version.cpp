// The release number, from the build.
#include <selon/version.hpp>

std::string_view selon::version() { return SELON_VERSION; }
