# What every build script needs: where things are, and how to speak. Sourced, not run.
# shellcheck shell=bash

# shellcheck disable=SC2034  # for those who source this
project=$(cd "$(dirname "${BASH_SOURCE[0]}")/../../.." && pwd)

say() { printf '%s\n' "$*"; }
note() { printf '\033[1m· %s\033[0m\n' "$*" >&2; }
fail() {
  printf 'synoptic: %s\n' "$*" >&2
  exit 1
}

# The user's cache folder, made when it is not there. Toolchain and sources of others live in it, nothing else.
cacheFolder() {
  local folder
  if [ -n "${XDG_CACHE_HOME:-}" ]; then
    folder=$XDG_CACHE_HOME/synoptic
  elif [ -n "${HOME:-}" ]; then
    folder=$HOME/.cache/synoptic
  else
    fail "HOME is not set, so there is no place for the toolchain: name a folder, for instance XDG_CACHE_HOME=/var/tmp/cache ./dev run"
  fi
  if ! { mkdir -p "$folder" && [ -w "$folder" ]; } 2>/dev/null; then
    fail "cannot write to $folder: name another folder, for instance XDG_CACHE_HOME=/var/tmp/cache ./dev run"
  fi
  printf '%s\n' "$folder"
}

# The package sites that apt is set up with, the main one first. No site is written down in the project.
packageSites() {
  # shellcheck disable=SC2016  # $(SITE) is apt's own placeholder
  apt-get indextargets --format '$(SITE)' 'Created-By: Packages' | awk '!seen[$0]++' | awk '/security/ { later = later $0 "\n"; next } 1; END { printf "%s", later }'
}

# True when version $1 is at least version $2.
atLeast() { [ "$(printf '%s\n%s\n' "$2" "$1" | sort -V | head -n 1)" = "$2" ]; }
