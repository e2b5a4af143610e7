#!/usr/bin/env bash
# Prints the licences of everything that is compiled into the page or goes along with it; build.sh puts them beside it as NOTICES.txt.
# The texts are those of the very sources that were built from, wherever these bring one. (Fonts carry theirs in fonts/.)
# Each `part` is one work; shipped.mjs lists the same ones for machines, tests/tools/check_shipped.py holds the two against the page.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"
cache=$(cacheFolder)
emscripten=$("$project/src/app/build/emscripten.sh" where)

part() { printf '\n%s\n%s\n\n' "$1" "$(printf '%*s' "${#1}" '' | tr ' ' '=')"; }

echo 'Synoptic is made of its own sources and of the works of others, each under its own licence.'
part 'Synoptic'
cat "$project/LICENSE"
part 'Lexicon files: words.lex, places.lex'
sed '/^# /d' "$project/src/lexicon/NOTICE.md"
part 'Unicode Character Database: tables of the modules'
sed '/^# /d' "$project/src/text/NOTICE.md"
part 'Dear ImGui 1.92.2b'
cat "${IMGUI_DIR:-$cache/imgui-1.92.2b}/LICENSE.txt"
echo
echo 'It brings stb_rectpack, stb_textedit and stb_truetype by Sean Barrett, which are in the public domain.'
part 'zlib 1.2.13'
# the notice is the first comment of its header
sed -n '/Copyright (C)/,/jloup@/p' "$cache/zlib-1.2.13/zlib.h"
part 'pugixml 1.13'
cat "$cache/pugixml-1.13/LICENSE.md"
part 'JSON for Modern C++'
cat <<'TEXT'
Copyright 2013-2022 Niels Lohmann, 2009 Florian Loitsch, 2008-2009 Bjoern Hoehrmann. Under the MIT licence, in the same words as
Synoptic's above.
TEXT
part 'Emscripten, with musl and the LLVM libraries'
cat <<'TEXT'
Emscripten: copyright 2010-2014 its authors, see its AUTHORS file. Under the MIT licence, in the same words as Synoptic's above.
libc++, libc++abi, libunwind and compiler-rt: the LLVM Project, under the Apache License 2.0 with LLVM exceptions, which asks for no
notice with compiled programs.

musl as a whole is licensed under the following standard MIT license:
TEXT
sed -n '/^Copyright/,/^----------------------------------------------------------------------$/p' "$emscripten/system/lib/libc/musl/COPYRIGHT" | sed '/^-----/d'
# what reads pages, PDF and mail, and keeps the work: packages of web/package-lock.json (tests/tools/check_packages.py looks for each)
for package in @mozilla/readability/LICENSE.md idb/LICENSE pdfjs-dist/LICENSE pdfjs-dist/cmaps/LICENSE postal-mime/LICENSE.txt; do
  part "${package%/*}"
  # whose it is, pdf.js says in its files, not in its licence
  if [ "$package" = pdfjs-dist/LICENSE ]; then sed -n 's/^ \* \(Copyright [0-9]\)/\1/p' "$project/web/node_modules/pdfjs-dist/legacy/build/pdf.mjs"; fi
  cat "$project/web/node_modules/$package"
done
# works of others that two of these packages hold within their own files
pdf=$project/web/node_modules/pdfjs-dist/legacy/build/pdf.worker.mjs
within=$(sed -n "s/^ *version: '\([0-9.]*\)',\$/\1/p;s/^ *copyright: '\(.*\)',\$/\1/p" "$pdf" | head -n 2)
[ "$(wc -l <<<"$within")" = 2 ] || fail "$pdf does not tell of its core-js any more: look at what it brings now."
part "core-js $(head -n 1 <<<"$within"), within pdfjs-dist"
printf '%s\nUnder the MIT licence, in the same words as Synoptic'"'"'s above.\n' "$(tail -n 1 <<<"$within")"
mail=$project/web/node_modules/postal-mime/dist/esm/base64-encoder.js
part 'base64ArrayBuffer, within postal-mime'
sed -n '/^Copyright/,/^\*\//p' "$mail" | sed '/^\*\//d' | grep . || fail "$mail has no notice any more: look at what it brings now."
part 'Fonts: Source Serif 4, Inter'
echo 'Under the SIL Open Font License 1.1; fonts/ holds the text of each.'
