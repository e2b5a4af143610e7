#!/usr/bin/env bash
# Fetches the pinned sources of others into the user's cache folder: from the pool of the package sites that apt uses, by file name
# and hash. What is there already is left alone. IMGUI_DIR, set, stands for Dear ImGui.
# The lines: folder in the cache, place in the pool, SHA-256.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

pinned='
imgui-1.92.2b i/imgui/imgui_1.92.2b+ds.orig.tar.xz e7bd201d56b5ee90d24d5dac85e5c12f98bdb95410252a62d27b7f89e4566d48
zlib-1.2.13 z/zlib/zlib_1.2.13.dfsg.orig.tar.bz2 71feb7947e3c00ef125f83b79a4e529bde31171e5babe48b391f06758d1ab0a1
pugixml-1.13 p/pugixml/pugixml_1.13.orig.tar.gz 5c5ad5d7caeb791420408042a7d88c2c6180781bf218feca259fd9d840a888e1
'

# Downloads pool file $1 with SHA-256 $2 to $3, from the first site that has it.
download() {
  local site
  for site in $(packageSites); do
    # apt's own helper: the same proxies, certificates and schemes as apt itself
    if /usr/lib/apt/apt-helper -o APT::Sandbox::User= -o Acquire::Retries=3 download-file "$site/pool/main/$1" "$3" "SHA256:$2" >/dev/null 2>&1; then
      # checked here as well: what is unpacked is what was pinned, whatever the helper did
      [ "$(sha256sum <"$3" | cut -d' ' -f1)" = "$2" ] && return 0
    fi
    rm -f "$3"
  done
  return 1
}

cache=$(cacheFolder)
while read -r name file hash; do
  [ -n "$name" ] || continue
  if [ -d "$cache/$name" ]; then continue; fi
  if [ "$name" = imgui-1.92.2b ] && [ -n "${IMGUI_DIR:-}" ]; then
    [ -e "$IMGUI_DIR/imgui.h" ] || fail "IMGUI_DIR=$IMGUI_DIR holds no imgui.h."
    continue
  fi
  note "fetching $name"
  temporary=$(mktemp -d "$cache/$name.XXXXXX")
  # shellcheck disable=SC2064  # the folder of now
  trap "rm -rf '$temporary'" EXIT
  if ! download "$file" "$hash" "$temporary/archive"; then
    if [ "$name" = imgui-1.92.2b ]; then
      fail "${file##*/} with the pinned hash is not on the package sites: unpack Dear ImGui 1.92.2b yourself and set IMGUI_DIR to it."
    fi
    fail "${file##*/} with the pinned hash could not be fetched from the package sites that apt uses."
  fi
  mkdir "$temporary/tree"
  tar -xf "$temporary/archive" -C "$temporary/tree" --strip-components=1
  mv -T "$temporary/tree" "$cache/$name"
  rm -rf "$temporary"
done <<<"$pinned"
