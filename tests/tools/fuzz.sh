#!/usr/bin/env bash
# Runs every fuzz target of tests/fuzz for so many seconds, side by side on the cores there are.   fuzz.sh SECONDS
# Seeds are the files in tests/fuzz/corpus/<target>, where there are any; what is found stays in build/fuzz/found (a crashing input) and
# build/fuzz/corpus (inputs that reach new code), of which some hundreds begin the next run. Exit status 1 when a target crashed, hung or leaked.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
. src/app/build/common.sh
seconds=$1

src/app/build/build.sh fuzz
mapfile -t targets < <(find build/fuzz/tests/fuzz -maxdepth 1 -name 'fuzz_*' -type f -executable | sort)
[ ${#targets[@]} -gt 0 ] || fail "tests/fuzz has built no target."
mkdir -p build/fuzz/found build/fuzz/log

# So many of the kept inputs, by chance: with all of them a slow target would go through its own past for ten minutes and try nothing new.
most_kept=400

runOne() {
  runs() { sed -n "s/^stat::number_of_executed_units: *//p" "build/fuzz/log/$name"; }
  local name=${1##*/} kept work seeds read_before failed=0
  kept=build/fuzz/corpus/$name
  work=$(mktemp -d)
  mkdir -p "$kept" "$work/new"
  { find "tests/fuzz/corpus/$name" -type f 2>/dev/null; find "$kept" -type f | shuf -n "$most_kept"; } | paste -sd, >"$work/seeds"
  [ -s "$work/seeds" ] && seeds=("-seed_inputs=@$work/seeds") || seeds=()
  # 4 kB keep a run short; the long inputs have their own tests
  if SYNOPTIC_LEXICON=build/fuzz "$1" -max_total_time="$2" -max_len=4096 -timeout=10 -rss_limit_mb=2048 -print_final_stats=1 \
    -artifact_prefix="build/fuzz/found/$name-" "${seeds[@]}" "$work/new" >"build/fuzz/log/$name" 2>&1; then
    read_before=$(sed -n 's/^#\([0-9]*\)\tINITED.*/\1/p' "build/fuzz/log/$name" | head -n 1)
    printf '%-24s %9s runs, %s of them new, no fault\n' "$name" "$(runs)" "$(($(runs) - ${read_before:-$(runs)}))"
  else
    printf '%-24s FAULT, see build/fuzz/log/%s\n' "$name" "$name"
    grep -E 'ERROR|SUMMARY|runtime error|Test unit written' "build/fuzz/log/$name" | head -n 5
    failed=1
  fi
  find "$work/new" -type f -exec cp -n -t "$kept" {} +
  rm -rf "$work"
  return $failed
}

note "${#targets[@]} targets, $seconds s each, $(nproc) at a time"
failed=0
for target in "${targets[@]}"; do
  while [ "$(jobs -rp | wc -l)" -ge "$(nproc)" ]; do wait -n || failed=1; done
  runOne "$target" "$seconds" &
done
while [ -n "$(jobs -p)" ]; do wait -n || failed=1; done
exit $failed
