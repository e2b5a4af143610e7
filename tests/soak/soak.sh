#!/usr/bin/env bash
# The long round of everything that may come in or break. Never a part of ./dev test.    soak.sh [PART…]
# Parts: corpora page same read strip scenarios offline growth pairs readers batch wasm allocations kills graphics twice defences coverage fuzz; without one, all of them (some hours on a small
# machine).
# $SOAK_SECONDS: of each fuzz target, default 600. A part that lacks what it works on says "skipped". Exit status 1 when a part failed.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.." || exit
. src/app/build/common.sh

parts=(corpora page same read strip scenarios offline growth pairs readers batch wasm allocations kills graphics twice defences coverage fuzz)
wanted=("$@")
[ ${#wanted[@]} -gt 0 ] || wanted=("${parts[@]}")
table=()
failed=0

# Builds targets of a preset that build.sh has configured.
build() {
  local preset=$1
  shift
  SYNOPTIC_TOGETHER=${SYNOPTIC_TOGETHER-ON} src/app/build/build.sh "configure=$preset" && ninja --quiet -C "build/$preset" "$@"
}

corpora() { build sanitize synoptic && python3 tests/soak/corpora.py; }
page() { src/app/build/build.sh site && node tests/soak/page.mjs; }
# The same bytes from g++, clang and wasm; the probes tell the charset and every note of a file.
same() { build native synoptic import_probe && build sanitize synoptic import_probe && build wasm core && node tests/soak/same_corpora.mjs; }
# Once more with the service worker's copy of the page, and without a network.
offline() { src/app/build/build.sh native site && OFFLINE=1 npm --prefix web run --silent e2e; }
scenarios() { src/app/build/build.sh native site && npm --prefix web run --silent e2e; }
coverage() { build coverage all && python3 tests/soak/coverage.py; }
# What is read of real files is what others read of them: by the core, and of saved pages by the page as well. (No line below reads with bash's own `read`.)
read() {
  local script pages=build/read_pages.ndjson shared=${SYNOPTIC_SHARED:-../shared} failed=0
  build native import_probe && src/app/build/build.sh site || return 1
  for script in charsets documents pages; do
    python3 "tests/import/quality/$script.py" || { [ $? -ne 77 ] || return 77; failed=1; }
  done
  printf '%s\n' "$shared"/corpora/readability-pages/*/source.html | node tests/import/quality/browser.mjs >"$pages" && python3 tests/import/quality/pages.py "$pages" || failed=1
  return $failed
}
strip() { build wasm core && node tests/soak/strip.mjs; }
batch() { build native synoptic && python3 tests/soak/batch.py; }
growth() {
  local study failed=0
  build native synoptic || return
  for study in "" --ask --study; do python3 tests/soak/growth.py ${study:+"$study"} || failed=1; done
  return $failed
}
pairs() {
  local study failed=0
  build native synoptic || return
  for study in "" --ask --study; do python3 tests/soak/pairs.py ${study:+"$study"} || failed=1; done
  return $failed
}
readers() { src/app/build/build.sh site && node tests/soak/readers.mjs; }
wasm() { build wasm core && node tests/soak/wasm.mjs; }
allocations() { build native test_faults && SYNOPTIC_LEXICON=$PWD/build/native SYNOPTIC_SOAK=op build/native/tests/faults/test_faults; }
kills() { src/app/build/build.sh site && node tests/soak/kills.mjs; }
graphics() { src/app/build/build.sh site && LOSSES=20 node tests/e2e/run.mjs 'a lost and restored context'; }
twice() { tests/soak/built_twice.sh; }
defences() { build native synoptic && build sanitize synoptic && build wasm core app && python3 tests/soak/defences.py; }
fuzz() { tests/tools/fuzz.sh "${SOAK_SECONDS:-600}"; }

for part in "${wanted[@]}"; do
  [[ " ${parts[*]} " == *" $part "* ]] || fail "soak knows no part $part: ${parts[*]}"
  begin=$SECONDS status=0 result=passed
  printf '\n\033[1m== %s\033[0m\n' "$part"
  "$part" || status=$?
  case $status in
    0) ;;
    77) result=skipped ;;
    *) result="FAILED ($status)" failed=$((failed + 1)) ;;
  esac
  table+=("$(printf '%-14s %-12s %6d s' "$part" "$result" $((SECONDS - begin)))")
done
printf '\n%s' "${table[@]}"
printf '\n'
[ $failed -eq 0 ]
