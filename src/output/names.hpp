// How every output writes the enumerators of document.hpp. The compiler warns of one that has no name here.
#pragma once

#include <selon/document.hpp>

#include <string_view>

namespace selon {

// clang-format off: a line a name
constexpr std::string_view name_of(Form value) {
  switch (value) {
    case Form::direct:
      return "direct";
    case Form::indirect:
      return "indirect";
    case Form::mixed:
      return "mixed";
  }
  return {};
}

constexpr std::string_view name_of(Frame value) {
  switch (value) {
    case Frame::verb:
      return "verb";
    case Frame::incise:
      return "incise";
    case Frame::colon:
      return "colon";
    case Frame::according_to:
      return "according_to";
    case Frame::nominal:
      return "nominal";
    case Frame::copula:
      return "copula";
    case Frame::turn:
      return "turn";
    case Frame::floating:
      return "floating";
    case Frame::conditional:
      return "conditional";
  }
  return {};
}

constexpr std::string_view name_of(Act value) {
  switch (value) {
    case Act::assert_:
      return "assert";
    case Act::report:
      return "report";
    case Act::deny:
      return "deny";
    case Act::confirm:
      return "confirm";
    case Act::admit:
      return "admit";
    case Act::accuse:
      return "accuse";
    case Act::criticise:
      return "criticise";
    case Act::praise:
      return "praise";
    case Act::warn:
      return "warn";
    case Act::promise:
      return "promise";
    case Act::threaten:
      return "threaten";
    case Act::demand:
      return "demand";
    case Act::ask:
      return "ask";
    case Act::advise:
      return "advise";
    case Act::announce:
      return "announce";
    case Act::deplore:
      return "deplore";
    case Act::hope:
      return "hope";
    case Act::doubt:
      return "doubt";
    case Act::believe:
      return "believe";
    case Act::decline:
      return "decline";
  }
  return {};
}

constexpr std::string_view name_of(CueTense value) {
  switch (value) {
    case CueTense::none:
      return "none";
    case CueTense::past:
      return "past";
    case CueTense::present:
      return "present";
    case CueTense::future:
      return "future";
    case CueTense::conditional:
      return "conditional";
  }
  return {};
}

constexpr std::string_view name_of(Polarity value) {
  switch (value) {
    case Polarity::positive:
      return "positive";
    case Polarity::negative:
      return "negative";
  }
  return {};
}

constexpr std::string_view name_of(Modality value) {
  switch (value) {
    case Modality::asserted:
      return "asserted";
    case Modality::denied:
      return "denied";
    case Modality::possible:
      return "possible";
    case Modality::asked:
      return "asked";
    case Modality::demanded:
      return "demanded";
    case Modality::promised:
      return "promised";
  }
  return {};
}

constexpr std::string_view name_of(SpeakerBy value) {
  switch (value) {
    case SpeakerBy::name:
      return "name";
    case SpeakerBy::description:
      return "description";
    case SpeakerBy::pronoun:
      return "pronoun";
    case SpeakerBy::inherited:
      return "inherited";
  }
  return {};
}

constexpr std::string_view name_of(DatePrecision value) {
  switch (value) {
    case DatePrecision::year:
      return "year";
    case DatePrecision::month:
      return "month";
    case DatePrecision::week:
      return "week";
    case DatePrecision::day:
      return "day";
    case DatePrecision::interval:
      return "interval";
  }
  return {};
}

constexpr std::string_view name_of(DateBy value) {
  switch (value) {
    case DateBy::explicit_:
      return "explicit";
    case DateBy::document:
      return "document";
    case DateBy::previous:
      return "previous";
    case DateBy::inferred:
      return "inferred";
  }
  return {};
}

constexpr std::string_view name_of(SourceRelation value) {
  switch (value) {
    case SourceRelation::channel:
      return "channel";
    case SourceRelation::outlet:
      return "outlet";
    case SourceRelation::relay:
      return "relay";
    case SourceRelation::occasion:
      return "occasion";
  }
  return {};
}

constexpr std::string_view name_of(SourceKind value) {
  switch (value) {
    case SourceKind::agency:
      return "agency";
    case SourceKind::press:
      return "press";
    case SourceKind::broadcast:
      return "broadcast";
    case SourceKind::social:
      return "social";
    case SourceKind::communique:
      return "communique";
    case SourceKind::report:
      return "report";
    case SourceKind::speech:
      return "speech";
    case SourceKind::interview:
      return "interview";
    case SourceKind::court:
      return "court";
    case SourceKind::parliament:
      return "parliament";
    case SourceKind::other:
      return "other";
  }
  return {};
}

constexpr std::string_view name_of(EntityKind value) {
  switch (value) {
    case EntityKind::person:
      return "person";
    case EntityKind::organization:
      return "organization";
    case EntityKind::place:
      return "place";
    case EntityKind::group:
      return "group";
    case EntityKind::document:
      return "document";
    case EntityKind::unnamed:
      return "unnamed";
  }
  return {};
}

/// "m", "f", or empty when unknown.
constexpr std::string_view name_of(Gender value) {
  switch (value) {
    case Gender::unknown:
      return "";
    case Gender::masculine:
      return "m";
    case Gender::feminine:
      return "f";
  }
  return {};
}

/// "sg", "pl", or empty when unknown.
constexpr std::string_view name_of(Number value) {
  switch (value) {
    case Number::unknown:
      return "";
    case Number::singular:
      return "sg";
    case Number::plural:
      return "pl";
  }
  return {};
}

constexpr std::string_view name_of(BlockKind value) {
  switch (value) {
    case BlockKind::title:
      return "title";
    case BlockKind::dateline:
      return "dateline";
    case BlockKind::paragraph:
      return "paragraph";
    case BlockKind::heading:
      return "heading";
    case BlockKind::quote:
      return "quote";
    case BlockKind::question:
      return "question";
    case BlockKind::answer:
      return "answer";
    case BlockKind::turn:
      return "turn";
    case BlockKind::caption:
      return "caption";
    case BlockKind::credit:
      return "credit";
    case BlockKind::signature:
      return "signature";
    case BlockKind::entry:
      return "entry";
    case BlockKind::debris:
      return "debris";
  }
  return {};
}

constexpr std::string_view name_of(DocumentDateBy value) {
  switch (value) {
    case DocumentDateBy::given:
      return "given";
    case DocumentDateBy::dateline:
      return "dateline";
    case DocumentDateBy::inferred:
      return "inferred";
  }
  return {};
}

constexpr std::string_view name_of(DocumentSourceRelation value) {
  switch (value) {
    case DocumentSourceRelation::publisher:
      return "publisher";
    case DocumentSourceRelation::agency:
      return "agency";
    case DocumentSourceRelation::photo:
      return "photo";
  }
  return {};
}

constexpr std::string_view name_of(WarningCode value) {
  switch (value) {
    case WarningCode::unclosed_quote:
      return "unclosed-quote";
    case WarningCode::unopened_quote:
      return "unopened-quote";
    case WarningCode::invalid_utf8:
      return "invalid-utf8";
    case WarningCode::impossible_date:
      return "impossible-date";
    case WarningCode::not_french:
      return "not-french";
    case WarningCode::too_deep:
      return "too-deep";
    case WarningCode::truncated:
      return "truncated";
  }
  return {};
}

// clang-format on

}  // namespace selon
