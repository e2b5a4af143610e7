#!/usr/bin/env bash
# The tests, one step after the other, but for the scenarios that e2e/run.mjs leaves to the whole round; a step that fails does not keep the others from running, but the whole then fails.
# Out: what each step says, at the end a table of the steps with their seconds. `./dev test` sets up what this needs.
#   test_all.sh [STEP…]    only the steps named (their names stand in the table)
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.." || exit
. src/app/build/common.sh

export SYNOPTIC_TOGETHER=${SYNOPTIC_TOGETHER-ON} # on a fresh clone everything is compiled once; a folder that is there stays as it is

wanted=("$@")
table=()
failed=0

# step NAME COMMAND…: runs the command unless other steps were asked for. Exit status 77 means that it had nothing to work on.
step() {
  local name=$1 begin=$SECONDS status=0 result=passed
  shift
  if [ ${#wanted[@]} -gt 0 ] && [[ " ${wanted[*]} " != *" $name "* ]]; then return; fi
  printf '\n\033[1m== %s\033[0m\n' "$name"
  "$@" || status=$?
  case $status in
    0) ;;
    77) result=skipped ;;
    *) result="FAILED ($status)" failed=$((failed + 1)) ;;
  esac
  table+=("$(printf '%-14s %-12s %5d s' "$name" "$result" $((SECONDS - begin)))")
}

build() { src/app/build/build.sh "$1"; }

# Builds a preset and runs its tests. No test at all would be a mistake, so ctest is told to say so.
buildAndTest() {
  build "$1" && ctest --preset "$1" --no-tests=error --parallel "$(nproc)"
}

# The tests of the rooms run under the sanitizers and as wasm; natively, on a fresh clone, the rest: the program, failing memory.
nativeBuild() { SYNOPTIC_UNIT=OFF buildAndTest native; }

web() { (cd web && npm run --silent "$1"); }

step rooms python3 tests/tools/check_rooms.py
step tree python3 tests/tools/check_tree.py
step threats python3 tests/tools/check_threats.py
step set-up node --test tests/tools/setup.test.mjs tests/tools/serve.test.mjs
step native nativeBuild
step wasm buildAndTest wasm
step core node tests/app/core.mjs build/wasm --native build/native/synoptic --lexicon build/wasm
step thrown python3 tests/align/quality/thrown.py build/native/synoptic --check
step invented python3 tests/compare/quality/invented.py build/native/synoptic --check
step packages node tests/app/packages.mjs
step schema python3 tests/tools/check_schema.py
step supply python3 tests/tools/check_packages.py
step sanitize buildAndTest sanitize
step same-bytes node tests/tools/same_bytes.mjs
step types web check
step shell web test
step site build site
step shipped python3 tests/tools/check_shipped.py
step twice node tests/tools/twice.mjs
step e2e env ROUND=short npm --prefix web run --silent e2e

printf '\n'
if [ ${#table[@]} -eq 0 ]; then
  fail "there is no step ${wanted[*]}"
fi
printf '%s\n' "${table[@]}"
printf '%-14s %-12s %5d s\n' together "$([ $failed -eq 0 ] && echo passed || echo "$failed FAILED")" "$SECONDS"
[ $failed -eq 0 ]
