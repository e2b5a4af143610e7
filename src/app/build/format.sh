#!/usr/bin/env bash
# Lays out the C++ sources by .clang-format and the shell's by Prettier, with the programs that are there.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"
cd "$project"

if command -v clang-format >/dev/null; then
  git ls-files -z -- '*.cpp' '*.h' | xargs -0 -r clang-format -i
else
  note "skipped the C++ sources: apt-get install clang-format"
fi
if [ -x web/node_modules/.bin/prettier ]; then
  (cd web && npx --no-install prettier --write 'src/**/*.ts')
else
  note "skipped web/: Prettier is not among its packages"
fi
