// SHA-256 by the examples of FIPS 180-4, and the uid of claims.
#include "digest.hpp"

#include <doctest/doctest.h>

using selon::claim_uid;
using selon::Sha256;

namespace {

std::string sha256(std::string_view bytes) {
  Sha256 digest;
  digest.update(bytes);
  return digest.hex();
}

}  // namespace

TEST_CASE("SHA-256 gives the digests of the standard's examples") {
  CHECK(sha256("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  CHECK(sha256("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  CHECK(sha256("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq") ==
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
  CHECK(sha256(std::string(1'000'000, 'a')) == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

TEST_CASE("SHA-256 does not depend on how the bytes are cut into pieces") {
  const std::string bytes(200, 'x');
  for (std::size_t cut = 0; cut <= bytes.size(); ++cut) {
    Sha256 digest;
    digest.update(std::string_view(bytes).substr(0, cut));
    digest.update(std::string_view(bytes).substr(cut));
    CHECK(digest.hex() == sha256(bytes));
  }
}

TEST_CASE(
    "a claim's uid depends on document, statement, cue and occurrence, and on where one ends and the next begins") {
  const std::string uid = claim_uid("a", "il pleut", "a dit", 0);
  CHECK(uid.size() == 16);
  CHECK(uid.find_first_not_of("0123456789abcdef") == std::string::npos);
  CHECK(uid == claim_uid("a", "il pleut", "a dit", 0));
  CHECK(uid != claim_uid("b", "il pleut", "a dit", 0));
  CHECK(uid != claim_uid("a", "il pleut", "a dit", 1));
  CHECK(uid != claim_uid("a", "il pleuta", " dit", 0));
  CHECK(uid != claim_uid("a", "", "il pleuta dit", 0));
}

TEST_CASE("a claim's uid is stable over releases") {
  CHECK(claim_uid("a", "il pleut", "a dit", 0) == "84190202057d80c4");
}
