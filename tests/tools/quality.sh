#!/usr/bin/env bash
# Scores the comparison on real articles and public data, with the scripts that lie beside the project ($SYNOPTIC_SHARED/eval, by
# default ../shared/eval). Nothing of them is part of the project; where they are absent this says so and is done.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
shared=$(realpath -m "${SYNOPTIC_SHARED:-../shared}")
program=$PWD/build/native/synoptic

SYNOPTIC_LEXICON=$PWD/build/native python3 tests/compare/quality/invented.py "$program"
if [ ! -d "$shared/eval" ]; then
  echo "skipped: no $shared/eval (set SYNOPTIC_SHARED to the folder that holds eval, clusters and data)"
  exit 0
fi
failed=0

score() {
  printf '\n\033[1m== %s\033[0m\n' "$*"
  local script=$1
  shift
  python3 "$shared/eval/$script" "$program" "$@" || failed=1
}

# one task of public.py with its files, where they are there
public() {
  local task=$1 files=()
  shift
  for file in "$@"; do
    if [ -e "$shared/data/$file" ]; then files+=("$shared/data/$file"); fi
  done
  if [ ${#files[@]} -eq 0 ]; then
    echo "skipped: public.py $task has no data"
    return
  fi
  score public.py "$task" "${files[@]}"
}

# a script of this project on data beside it, where both are there
own() {
  if [ ! -e "$2" ]; then
    echo "skipped: no $2"
    return
  fi
  printf '\n\033[1m== %s\033[0m\n' "$*"
  SYNOPTIC_LEXICON=$PWD/build/native python3 "$1" "$program" "$2" || failed=1
}

score clusters.py
score clusters.py --undated
score planted.py
SYNOPTIC_SHARED=$shared SYNOPTIC_LEXICON=$PWD/build/native python3 tests/compare/quality/planted_invented.py "$program" | tail -14
public sentences sentences/golden_rules.json
public sentences sentences/gum_dev.json
public sentences sentences/ewt_dev.json
public conflicts conflicts/summedits_news_dev.jsonl
public links links/ecb_dev.jsonl
public apart links/ecb_dev.jsonl
public words words/mtref-dev.tsv
public dates dates/gum_dates_dev.jsonl
own tests/facts/quality/recognizers.py "$shared/data"
own tests/facts/quality/recognizers_dates.py "$shared/data"
own tests/facts/quality/names.py "$shared/data/names/conllpp_dev.txt"
own tests/facts/quality/quotes.py "$shared/data/quotes/dev.jsonl"
own tests/align/quality/edits.py "$shared/data/edits/edits_dev.json"
exit $failed
