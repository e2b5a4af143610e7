#!/usr/bin/env bash
# Measures speed and says on what: the machine, the compiler, and whether something else was busy.
#   run.sh [--json FILE] [--only events|manyevents|reports|pairs|reading|rooms|growth|many|hostile]
# Long pairs with known truth are made from $SYNOPTIC_SHARED/bench, where it is. Reading is also measured on the articles of $SYNOPTIC_SHARED/clusters (default ../shared), where they are.
set -euo pipefail
here=$PWD
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
ninja -C build/native synoptic_bench >/dev/null

arguments=()
while [ $# -gt 0 ]; do
  case $1 in
    --json)
      [ $# -ge 2 ] || { echo "synoptic: --json needs a file" >&2; exit 2; }
      arguments+=(--json "$(cd "$here" && realpath -m "$2")")
      shift 2
      ;;
    --only)
      [ $# -ge 2 ] || { echo "synoptic: --only needs a group" >&2; exit 2; }
      arguments+=(--only "$2")
      shift 2
      ;;
    *) echo "synoptic: bench does not know $1" >&2; exit 2 ;;
  esac
done
clusters=${SYNOPTIC_SHARED:-../shared}/clusters
if [ -d "$clusters" ]; then
  arguments+=(--clusters "$clusters")
else
  echo "reading of real articles is skipped: there is no $clusters"
fi
pairs=
if [ -e "${SYNOPTIC_SHARED:-../shared}/bench/lib.mjs" ] && [[ " ${arguments[*]} " != *' --only '* || " ${arguments[*]} " == *' --only pairs '* ]]; then
  pairs=$(mktemp -d)
  trap 'rm -rf "$pairs"' EXIT
  node tests/bench/scaled_pairs.mjs "${SYNOPTIC_SHARED:-../shared}" "$pairs" 1000 4000 10000 40000
  arguments+=(--pairs "$pairs")
fi
printf '%s, %s cores, load %s; %s; commit %s\n\n' "$(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -n 1)" "$(nproc)" \
  "$(cut -d' ' -f1 /proc/loadavg)" "$(c++ --version | head -n 1)" "$(git rev-parse --short HEAD 2>/dev/null || echo unknown)"
build/native/synoptic_bench --lexicon build/native "${arguments[@]}"
