// Quotations without a cue of their own: whose words they are.
#pragma once

#include "analysis.hpp"
#include "detect/draft.hpp"
#include "detect/subject.hpp"

#include <optional>
#include <span>
#include <vector>

namespace selon {

/// A quotation that has got its speaker already.
struct Attributed {
  std::size_t quote = 0;
  std::optional<Span> speaker;
  SpeakerLink link = SpeakerLink::none;
  bool cued = false;
};

/// The draft of quotation `q`, which has neither incise nor introduction: looked back at (« … ». C'est ce qu'a annoncé
/// X.), signed (« … » ⏎ — Anna Roy, maire), or floating with the speaker of the words before or behind. Nothing for a
/// title, a name or a part of a sentence. `earlier`: the quotations attributed so far, in order.
[[nodiscard]] std::optional<Draft> float_quote(const Analysis& analysis, std::size_t q,
                                               std::span<const Attributed> earlier);

/// The subject of the main verb of sentence `index`, when that is someone who can speak: not the narrator's "je", not
/// "on".
[[nodiscard]] std::optional<Subject> acting_subject(const Analysis& analysis, std::uint32_t index);

/// Who is about to speak at `first`, which begins a paragraph, by the paragraph before it: the subject of its one short
/// sentence ("Louisa pleurait plus fort. ⏎ – Ne me grondez pas."), or of the act of speech that a longer one ends with
/// ("Alors elle lui demanda un service. ⏎ – Gardez ma place.").
[[nodiscard]] std::optional<Subject> announcing_subject(const Analysis& analysis, TokenIndex first);

}  // namespace selon
