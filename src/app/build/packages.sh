# The Debian packages, in one place. Sourced by ./dev.
# shellcheck shell=bash
# shellcheck disable=SC2034  # the lists are ./dev's to use

build_packages=(
  g++ cmake ninja-build python3           # the native program, the generators
  zlib1g-dev libpugixml-dev               # links, DOCX
  nlohmann-json3-dev doctest-dev          # headers only; doctest too, so that one build folder serves build and test
  wordnet-base iso-codes unicode-data     # what the lexicon and the break tables are compiled from
  ca-certificates debian-archive-keyring  # fetching and checking Emscripten and the pinned sources
  bzip2 xz-utils                          # unpacking them
)
test_packages=(
  clang-19 libc++-19-dev libc++abi-19-dev libclang-rt-19-dev  # second compiler, sanitizers, fuzzer
  chromium fonts-noto-core                                    # the page, with fonts for the scripts in its tests
)
node_wanted=18.19  # Debian 12's; web/package-lock.json holds versions that run on it

# Installs what is missing of the packages named. Where that is not possible, prints the one line that helps and stops.
ensurePackages() {
  local wanted=("$@") missing
  if ! { node=$(node --version) && atLeast "${node#v}" "$node_wanted" && npm --version; } >/dev/null 2>&1; then
    wanted+=(nodejs npm)
  fi
  command -v dpkg-query >/dev/null || fail "this needs Debian 12 or newer (apt and dpkg)."
  mapfile -t missing < <(missingPackages "${wanted[@]}")
  [ ${#missing[@]} -gt 0 ] || return 0

  local log line=(apt-get install --yes --no-install-recommends "${missing[@]}")
  local as_root=()
  if [ "$(id -u)" != 0 ]; then
    # a sudo that would ask for a password is only of use to somebody who can answer
    if command -v sudo >/dev/null && { [ -t 0 ] || sudo -n true 2>/dev/null; }; then
      as_root=(sudo)
    else
      fail "${#missing[@]} packages are missing and may not be installed by this user. As root, this does it:
${line[*]}"
    fi
  fi
  note "installing ${missing[*]}"
  # one broken extra site must not stop us: the install tells whether the packages could be had
  "${as_root[@]}" apt-get --quiet=2 update || note "apt-get update failed; trying with the lists that are there"
  log=$(cacheFolder)/apt.log
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive "${line[@]}" --quiet=2 -o Dpkg::Use-Pty=0 >"$log" 2>&1 || {
    tail -n 5 "$log" >&2
    fail "apt-get could not install them. This shows why:
${line[*]}"
  }
}

# Prints those of the packages named that are not installed.
missingPackages() {
  # what dpkg does not know it leaves out (and complains): so the difference is taken
  comm -23 <(printf '%s\n' "$@" | sort -u) \
    <(dpkg-query --show --showformat '${db:Status-Status} ${Package}\n' "$@" 2>/dev/null | sed -n 's/^installed //p' | sort -u)
}
