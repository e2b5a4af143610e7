// An invented workspace that the tests of this room share.
#pragma once
#include "workspace/workspace.h"

namespace synoptic {

inline Workspace exampleWorkspace() {
  Workspace workspace;
  workspace.title = "Two \"ferries\"";
  workspace.articles = {
      {"A", "", "Harbour Post", "2031-03-05", "https://example.org/a?b=c&d",
       "The link opens on May 4.\n\n“Soon,” she said.\n"},
      {"", "Velling ferry", "", "", "", "Öffnet am 6. Mai \xF0\x9F\x9A\xA2\t\x01"},
  };
  return workspace;
}

}  // namespace synoptic
