#!/usr/bin/env bash
# Installs the npm packages of web/ exactly as its lock file says; nothing is done while the lock file is the one installed last.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"
cd "$project/web"

stamp=node_modules/.installed
state="$(sha256sum <package-lock.json) node $(node --version)"
[ "$(cat "$stamp" 2>/dev/null || true)" != "$state" ] || exit 0

# npm wants to write below HOME; where that cannot be, its cache goes to ours
if [ -z "${HOME:-}" ] || ! [ -w "$HOME" ]; then
  cache=$(cacheFolder)
  export npm_config_cache=$cache/npm
fi
note "installing the npm packages of web/package-lock.json"
# no scripts of packages are run; the package site is the one npm is set up with
npm ci --ignore-scripts --no-audit --no-fund --loglevel=error || fail "npm could not install the packages of web/package-lock.json."
printf '%s\n' "$state" >"$stamp"
