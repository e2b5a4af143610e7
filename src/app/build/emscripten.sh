#!/usr/bin/env bash
# Where Emscripten is.   emscripten.sh where   prints the folder that holds emcc and cmake/Modules.
set -euo pipefail
version=3.1.69
cache=${XDG_CACHE_HOME:-$HOME/.cache}/synoptic/emscripten-$version
echo "$cache/root/usr/share/emscripten"
