#!/usr/bin/env bash
# Compiles everything of the page twice, from nothing, in two folders of different names, and compares byte for byte: modules, lexicon,
# scripts, notices, the list of what is shipped.      built_twice.sh [TARGET…]
# TARGET: only these targets of preset wasm (words.lex, for a quick try: half a minute); default: all of dist/site, twice some minutes.
# Out: a line for each file that differs or names its folder, or how many files are the same; exit status 1 when there is any.
# What is committed or not does not matter: the files are those of `git ls-files` as they lie here. No compiler cache is asked.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/../../src/app/build/common.sh"
cd "$project"

scratch=$(mktemp -d "${TMPDIR:-/tmp}/synoptic-twice.XXXXXX")
trap 'rm -rf "$scratch"' EXIT
export CCACHE_DISABLE=1 SYNOPTIC_TOGETHER=${SYNOPTIC_TOGETHER-ON} SYNOPTIC_UNIT=OFF
folders=("$scratch/one" "$scratch/a/longer/name")

for folder in "${folders[@]}"; do
  mkdir -p "$folder"
  git ls-files -z --cached --others --exclude-standard | xargs -0 cp --parents -t "$folder"
  cp -al web/node_modules "$folder/web/" 2>/dev/null || cp -a web/node_modules "$folder/web/" # links where both are on one disk
  if [ $# -gt 0 ]; then
    (cd "$folder" && src/app/build/build.sh configure=wasm && ninja --quiet -C build/wasm "$@")
    mkdir -p "$folder/made"
    for target in "$@"; do cp "$folder/build/wasm/$target" "$folder/made/"; done
  else
    (cd "$folder" && src/app/build/build.sh site)
    mkdir -p "$folder/made"
    cp -a "$folder/dist/site/." "$folder/made/"
  fi
  rm -rf "$folder/build" # what the second makes cannot come from the first
done

status=0
diff -rq "${folders[0]}/made" "${folders[1]}/made" || status=1
for folder in "${folders[@]}"; do
  if grep -rlF "$scratch" "$folder/made"; then status=1; fi # a module that names where it was built
done
count=$(find "${folders[0]}/made" -type f | wc -l)
if [ $# -eq 0 ] && [ "$count" -lt 30 ]; then fail "$count files are no page"; fi
[ $status = 0 ] && say "$count files are the same, compiled twice"
exit $status
