#!/usr/bin/env bash
# Emscripten: an emcc >= 3.1.50 on PATH is used; else 3.1.69 is unpacked from Debian 13's packages into the user's cache folder,
# without root and without a change to the system (Debian 12's own 3.1.6 lacks parts of C++20's library).
#   emscripten.sh where    prints the folder that holds emcc and cmake/Modules; fails with one sentence when there is none
#   emscripten.sh setup    makes sure that there is one
# Method: an apt that knows nothing of the system (its own lists, status and configuration) downloads the packages and checks their
# signatures; dpkg-deb unpacks them; small wrappers start each program with the newer libc that was unpacked beside it.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

oldest=3.1.50
version=3.1.69
suite=trixie
llvm=19
cache=$(cacheFolder)
final=$cache/emscripten-$version

case $(uname -m) in
  x86_64) triplet=x86_64-linux-gnu loader=ld-linux-x86-64.so.2 ;;
  aarch64) triplet=aarch64-linux-gnu loader=ld-linux-aarch64.so.1 ;;
  *) triplet='' loader='' ;;
esac

# Prints the Emscripten folder of an emcc on PATH that is new enough.
onPath() {
  command -v emcc >/dev/null || return 1
  local found
  found=$(emcc -dumpversion 2>/dev/null) || return 1
  atLeast "${found%%-*}" "$oldest" || return 1
  em-config EMSCRIPTEN_ROOT
}

where() {
  onPath && return
  local root=$final/root/usr/share/emscripten
  [ -e "$root/emcc" ] || fail "Emscripten is not set up: ./dev build does it."
  printf '%s\n' "$root"
}

# An apt of its own in $1: knows only $suite of the site that the system's apt uses.
privateApt() {
  local apt=$1 site=$2 keys=/usr/share/keyrings/debian-archive-keyring.gpg
  mkdir -p "$apt"/{lists/partial,cache/archives/partial,etc/trusted.gpg.d,log,packages}
  : >"$apt/status" # nothing is installed: so everything that is needed counts as missing
  printf 'deb [signed-by=%s] %s %s main\n' "$keys" "$site" "$suite" >"$apt/etc/sources.list"
  cat >"$apt/apt.conf" <<CONF
Dir::Etc "$apt/etc"; Dir::Etc::sourcelist "$apt/etc/sources.list"; Dir::Etc::sourceparts "/dev/null";
Dir::Etc::parts "/dev/null"; Dir::Etc::preferencesparts "/dev/null";
Dir::State "$apt"; Dir::State::Lists "$apt/lists"; Dir::State::status "$apt/status"; Dir::Cache "$apt/cache"; Dir::Log "$apt/log";
APT::Install-Recommends "false"; APT::Sandbox::User ""; Acquire::Languages "none"; Acquire::Retries "3"; Debug::NoLocking "true";
CONF
  # the way to the site is the system's (proxies, certificates)
  apt-config dump | grep -E '^Acquire::(http|https|ftp)::' >>"$apt/apt.conf" || true
}

# Names the packages that emcc needs at run time. Left out: what the system has itself (Python, Node) and what only a native
# compiler would need.
neededPackages() {
  apt-get --quiet=2 --simulate install emscripten | awk '/^Inst / { print $2 }' |
    grep -vE '^(perl|libperl|libpython|python3|nodejs|libnode|ccache|gcc-|g\+\+-|cpp-|libstdc\+\+-.*-dev|libgcc-.*-dev|libobjc|libc6-dev|libc-dev-bin|linux-libc|binutils|libbinutils|debconf|tzdata|dpkg|tar|base-files|media-types)'
}

# Downloads them into $1/packages; apt checks them against the signed lists. Chained, because a caller's || turns set -e off.
fetchPackages() (
  export APT_CONFIG=$1/apt.conf
  apt-get --quiet=2 update && cd "$1/packages" && neededPackages >../needed && mapfile -t needed <../needed &&
    apt-get --quiet=2 download "${needed[@]}"
)

# Unpacks one package into a root folder, without what is never used here (threads, sanitizers, position-independent variants, docs).
unpackPackage() {
  dpkg-deb --fsys-tarfile "$1" | tar -x -C "$2" --exclude='*/share/doc/*' --exclude='*/share/man/*' --exclude='*/share/locale/*' \
    --exclude='*/emscripten/test/*' --exclude='*/wasm32-emscripten/pic*' --exclude='*/wasm32-emscripten/lto-pic*' \
    --exclude='*/lib*-asan*' --exclude='*/lib*san_*' --exclude='*/wasm32-emscripten/*-mt*.a' --exclude='*/lto/*-mt*.a'
}

# Writes $1, a program that starts $2 with the libraries unpacked under $3.
wrap() {
  cat >"$1" <<WRAPPER
#!/bin/sh
exec "$3/usr/lib/$triplet/$loader" --argv0 "\$0" --library-path "$3/usr/lib/$triplet:$3/usr/lib/llvm-$llvm/lib" "$2" "\$@"
WRAPPER
  chmod +x "$1"
}

# The same for clang, which starts itself again as -cc1: through the wrapper (--argv0, no canonical prefixes), untouched then.
wrapClang() {
  local resources=$3/usr/lib/llvm-$llvm/lib/clang/$llvm
  cat >"$1" <<WRAPPER
#!/bin/sh
loader="$3/usr/lib/$triplet/$loader"
libraries="$3/usr/lib/$triplet:$3/usr/lib/llvm-$llvm/lib"
case "\$1" in -cc1*) exec "\$loader" --argv0 "\$0" --library-path "\$libraries" "$2" "\$@" ;; esac
exec "\$loader" --argv0 "\$0" --library-path "\$libraries" "$2" -no-canonical-prefixes -resource-dir "$resources" "\$@"
WRAPPER
  chmod +x "$1"
}

# Makes the unpacked tree in $1 runnable from its final place.
wireUp() {
  local at=$1 root=$final/root tool
  local emscripten=$at/root/usr/share/emscripten
  mkdir -p "$at"/{llvm/bin,binaryen/bin}
  for tool in clang clang++; do
    wrapClang "$at/llvm/bin/$tool" "$root/usr/lib/llvm-$llvm/bin/$tool" "$root"
  done
  for tool in llvm-ar llvm-nm llvm-ranlib llvm-objcopy llvm-strip llvm-dwarfdump llvm-dwp llvm-cxxfilt llvm-readobj llvm-objdump \
    llvm-symbolizer wasm-ld; do
    wrap "$at/llvm/bin/$tool" "$root/usr/lib/llvm-$llvm/bin/$tool" "$root"
  done
  for tool in "$at/root"/usr/bin/wasm*; do
    wrap "$at/binaryen/bin/${tool##*/}" "$root/usr/bin/${tool##*/}" "$root"
  done
  # copies, because ES modules do not look at NODE_PATH
  mkdir -p "$emscripten/node_modules"
  cp -r "$at/root"/usr/share/nodejs/acorn* "$emscripten/node_modules/"
  # the libraries come built: nothing is compiled at set-up, nothing is ever written into the tree
  cat >"$emscripten/.emscripten" <<CONF
import shutil
LLVM_ROOT = '$final/llvm/bin'
BINARYEN_ROOT = '$final/binaryen'
NODE_JS = shutil.which('node') or 'node'
CACHE = '$root/usr/share/emscripten/cache'
FROZEN_CACHE = True
CONF
}

# Compiles and runs a small program: the only proof that counts.
works() {
  local try
  try=$(mktemp -d)
  printf '#include <format>\n#include <cstdio>\nint main() { std::puts(std::format("{}", 6 * 7).c_str()); }\n' >"$try/try.cpp"
  "$1/em++" -std=c++20 "$try/try.cpp" -o "$try/try.js" && [ "$(node "$try/try.js")" = 42 ]
  local status=$?
  rm -rf "$try"
  return $status
}

setup() {
  if onPath >/dev/null; then return; fi
  local begin at package
  if [ -e "$final/root/usr/share/emscripten/emcc" ]; then return; fi
  [ -n "$triplet" ] || fail "there is no recipe for Emscripten on $(uname -m): put an emcc >= $oldest on PATH."
  note "unpacking Emscripten $version into $final (once; about 250 MB to fetch)"
  begin=$SECONDS
  at=$(mktemp -d "$final.XXXXXX")
  # shellcheck disable=SC2064  # the folder of now
  trap "rm -rf '$at'" EXIT
  mkdir -p "$at/root"
  privateApt "$at/apt" "$(packageSites | head -n 1)"
  fetchPackages "$at/apt" || fail "Emscripten's packages could not be fetched from the site that apt uses: put an emcc >= $oldest on PATH instead."
  for package in "$at"/apt/packages/*.deb; do
    unpackPackage "$package" "$at/root"
  done
  rm -rf "$at/apt"
  wireUp "$at"
  # at its place in one step: an interrupted set-up leaves nothing that looks finished
  chmod 755 "$at"
  mv -T "$at" "$final"
  if ! works "$final/root/usr/share/emscripten"; then
    rm -rf "$final"
    fail "Emscripten was unpacked but does not run here: put an emcc >= $oldest on PATH instead."
  fi
  note "Emscripten is ready ($((SECONDS - begin)) s)"
}

case ${1:-} in
  where) where ;;
  setup) setup ;;
  *) fail "usage: emscripten.sh where|setup" ;;
esac
