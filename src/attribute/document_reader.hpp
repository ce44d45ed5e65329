// The reading of one document's mentions: collect, resolve, put out. Internal to entity.cpp and its neighbours.
#pragma once

#include "analysis.hpp"
#include "attribute/coreference.hpp"
#include "attribute/entity_register.hpp"
#include "attribute/proposition.hpp"
#include "attribute/proposition_key.hpp"
#include "detect/draft.hpp"

#include <map>
#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace selon {

class DocumentReader {
 public:
  DocumentReader(const Analysis& analysis, std::span<const Draft> drafts, Document& document)
      : a_(analysis),
        drafts_(drafts),
        document_(document),
        entities_(analysis),
        coreference_(analysis, entities_),
        propositions_(find_propositions(analysis, drafts)),
        arguments_(drafts.size()) {}

  void run();

 private:
  enum class Part : std::uint8_t { none, speaker, target, via, source, subject, object };

  /// A mention of the document: of a claim, or found by reading.
  struct Event {
    std::vector<MentionForm> forms;
    Span span;
    std::uint32_t sentence = 0;
    Salience salience = Salience::oblique;
    bool quoted = false;
    bool thing = false;
    Part part = Part::none;
    ClaimIndex claim = 0;
    std::uint32_t source = 0;  // index into Claim::sources
  };
  struct Facts : ArgumentFacts {
    bool first_person = false;
    bool plural = false;   // of a first person
    bool unknown = false;  // a pronoun that stands for nobody known
  };
  struct Arguments {
    Facts subject;
    Facts object;
  };
  struct FirstPerson {
    ClaimIndex claim;
    bool plural;
    Span span;
    bool target = false;  // else the speaker
  };

  // entity.cpp
  void collect();
  void take_roles(const Candidate& candidate, Event& event) const;
  void take_name_beside(const MentionForm& name, Event& event) const;
  [[nodiscard]] bool is_predicate(const Candidate& candidate) const;
  [[nodiscard]] bool is_quoted(Span span, std::size_t& quote) const;
  void read_source(Event& event) const;
  void claimed_mentions(std::vector<Event>& claimed, std::vector<Event>& arguments) const;

  // resolve_mention.cpp
  void resolve(Event& event);
  const Resolution& resolution_of(const Event& event);
  [[nodiscard]] const Speaker* quoter_of(const Claim& claim) const;
  void part_from_quoters();
  [[nodiscard]] std::span<const EntityId> others_than(const Event& event) const;
  [[nodiscard]] bool is_first_person(const Event& event) const;
  void add_fronted_role(Event& event) const;
  void resolve_first_persons();
  EntityId group_around(EntityId one, Span span);
  void inherit();

  // argument.cpp
  void resolve_argument(Event& event);
  [[nodiscard]] const EntityEntry* entry_inside(TokenRange tokens) const;
  [[nodiscard]] bool is_told_by_body(const Claim& claim) const;
  [[nodiscard]] bool is_pronoun_alone(const Facts& facts) const;
  void speak_for(Facts& facts, const Speaker& speaker) const;
  void make_propositions();

  // entity_output.cpp
  void find_affiliations();
  EntityId described_body(const MentionForm& form);
  void put_out();
  template <typename Visit>
  void each_list(Visit visit);

  const Analysis& a_;
  std::span<const Draft> drafts_;
  Document& document_;
  EntityRegister entities_;
  Coreference coreference_;
  std::vector<std::optional<PropositionDraft>> propositions_;  // one a claim
  std::vector<Arguments> arguments_;                           // one a claim
  std::vector<Event> events_;
  std::vector<std::pair<Span, Resolution>> resolved_;  // of the sentence at hand, in order
  std::vector<FirstPerson> first_persons_;
  std::vector<std::pair<ClaimIndex, Mention>> vias_;
  std::map<EntityId, EntityId> groups_;  // one who speaks → their group
  std::map<EntityId, EntityId> group_of_;
  std::map<EntityId, EntityId> affiliation_;
};

}  // namespace selon
