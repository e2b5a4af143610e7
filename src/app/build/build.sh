#!/usr/bin/env bash
# Builds what is named:  build.sh [native] [clang] [sanitize] [wasm] [site] [npm]
#   native, clang, sanitize   the command line program and the tests, in build/<name>
#   wasm                      core and app modules with the lexicon and the tests, in build/wasm
#   site                      the modules and the page, in dist/site: plain files with relative paths
#   npm                       the core as an npm package, in dist/npm
#   configure=PRESET[:NAME]   makes build/PRESET (or build/NAME, with options of its own) ready for ninja and builds nothing
# Ninja and esbuild do only what has changed; CMake is asked again when the toolchain has moved.
# Where a folder is configured anew: SYNOPTIC_TOGETHER=ON compiles eight files as one, quicker as a whole, slower after a change of
# one file; SYNOPTIC_UNIT=OFF leaves out the tests of the rooms.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"
cd "$project"

# Configures preset $1 in build/$2 (default: build/$1) unless that was done with the same toolchain, cache folder and presets.
configure() {
  local folder=build/${2:-$1} state
  state="$(sha256sum <CMakePresets.json) ${IMGUI_DIR:-} ${CXX:-}"
  [ "$1" != wasm ] || state="$state $(cacheFolder) $(src/app/build/emscripten.sh where)"
  if [ -e "$folder/build.ninja" ] && [ "$(cat "$folder/.configured" 2>/dev/null || true)" = "$state" ]; then return; fi
  rm -rf "$folder"
  quietly cmake --preset "$1" -B "$folder" ${SYNOPTIC_TOGETHER:+-D "SYNOPTIC_TOGETHER=$SYNOPTIC_TOGETHER"} \
    ${SYNOPTIC_UNIT:+-D "SYNOPTIC_UNIT=$SYNOPTIC_UNIT"}
  printf '%s\n' "$state" >"$folder/.configured"
}

# Shows what a command says only when it fails.
quietly() {
  local log
  log=$(mktemp)
  if ! "$@" >"$log" 2>&1; then
    cat "$log" >&2
    rm -f "$log"
    fail "failed: $*"
  fi
  rm -f "$log"
}

# Builds targets of a preset; Ninja's own line of progress is shown on a terminal only.
compile() {
  local preset=$1
  shift
  configure "$preset"
  if [ -t 1 ]; then ninja -C "build/$preset" "$@"; else ninja --quiet -C "build/$preset" "$@"; fi
}

site() {
  compile wasm core app
  (cd web && npm run --silent build)
  src/app/build/notices.sh >dist/site/NOTICES.txt
  node src/app/build/shipped.mjs >dist/site/shipped.cdx.json
  (cd web && node precache.mjs) # the list of files, now that all are there
}

for what in "$@"; do
  case $what in
    configure=*)
      IFS=: read -r preset name <<<"${what#configure=}"
      configure "$preset" "$name"
      ;;
    native | clang | sanitize | fuzz | wasm) compile "$what" ;;
    site) site ;;
    npm)
      compile wasm core
      node src/app/npm/package.mjs
      ;;
    *) fail "build.sh does not know $what" ;;
  esac
done
