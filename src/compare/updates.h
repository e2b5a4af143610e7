// updates: may a figure have changed between two reports? In: a link, two figures of one slot. Out: true where the
// later report may tell a later state of things, so that both can be true. Example: "12 people died", a day later "15
// people died"; not "three died in the fire of 2019". Covered by tests/compare/figures_test.cpp.
#pragma once
#include "compare/slots.h"

namespace synoptic {

bool mayHaveChanged(const LinkView& view, const Mention& left, const Mention& right);

// "collected 130 dead birds" / "counted 388 dead birds": the dead of one kind, whatever verb tells of them.
bool countOneFate(const LinkView& view, const Mention& left, const Mention& right);

// Two figures that are no earlier and later state of one: many times apart ("won by nine votes", "61,240 ballots"), or
// each of its own day ("147 new cases").
bool isNoUpdate(const LinkView& view, const Mention& left, const Mention& right);

// Alive in one report, and dead in a later one: nothing that the first one had wrong.
bool mayHaveDiedSince(const Scene& scene, uint32_t alive_article, uint32_t dead_article);

}  // namespace synoptic
