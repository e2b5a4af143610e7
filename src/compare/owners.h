// owners: of whom two linked sentences speak. Values of other persons say nothing against each other. In: a LinkView
// and two mentions of it. Out: the same, others, or nobody can tell. Covered by tests/compare/owners_test.cpp.
#pragma once
#include "compare/slots.h"

namespace synoptic {

// Does each sentence name persons, and not one of them may be a person of the other?
bool othersAreMeant(const LinkView& view);

// Whose figure or day it is, as the nearest name or pronoun before it tells. "DiLeo has spent 19 seasons" and "He also
// spent seven seasons", said of Brown, are of two.
enum class Owners : uint8_t { unknown, same, other };
Owners ownersOf(const LinkView& view, const Mention& left, const Mention& right);

// A person, body, place or thing that both sentences name.
bool nameInCommon(const Scene& scene, const Side& left, const Side& right);

// Both sentences name somebody, something or a place, and nothing in common: police of one town, guards of another.
bool nameOthers(const LinkView& view);

// Both sentences say where ("in Colmouth", "in Tarnside"), and no name is in both.
bool otherPlaces(const LinkView& view);

}  // namespace synoptic
