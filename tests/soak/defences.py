#!/usr/bin/env python3
"""Takes each defence of the table out and shows that the test which names it fails then (tests/threats.md).

  defences.py [ROW…]     ROW: L1, F4 …, or a part of a file's name; default all. Works on the sources of this folder: they must be committed, and are put back.
Out: a line a defence: "fails" (as it should), or "STILL PASSES", or "cannot tell" (the text to alter is not there once, or the build
broke); exit status 1 unless all fail. A defence is altered as little as can be: a limit raised, a condition never met.
"""
import os
import re
import signal
import subprocess
import sys
import time

PROJECT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
# A folder of its own, where each room has its program: in build/native what `./dev test` or the long round configured first has all rooms in
# one, linked anew for each line that is altered, or none at all.
BUILD = os.path.join(PROJECT, "build", "defences")
SAME_BYTES = (("native", "synoptic"), ("sanitize", "synoptic"), ("wasm", "core"))
SITE = os.path.join(PROJECT, "build", "defences-site")  # the page with a defence less; build/wasm has its modules

# row, file, what is there, what is put in its place, the test's file, the test's name
DEFENCES = [
    ("L1", "src/workspace/link.cpp", "kLinkLimits{kMostLinkCharacters, 8u << 20}", "kLinkLimits{kMostLinkCharacters, 1u << 30}",
     "tests/workspace/link_test.cpp", "each way to be unusable has its message"),
    ("L2", "src/workspace/link_envelope.cpp", "checksum(out.bytes) == expected", "(checksum(out.bytes) == expected || expected > 0)",
     "tests/workspace/link_test.cpp", "no damage of one character gives another workspace"),
    ("L3", "src/workspace/workspace_json.cpp", "++depth_ <= kDeepestJson", "++depth_ <= kDeepestJson * 1000000",
     "tests/workspace/workspace_test.cpp", "what is no workspace is refused by name"),
    ("L3", "src/report/json_in.cpp", "open_.size() >= JsonTree::kMostDepth", "open_.size() >= JsonTree::kMostDepth * 1000000",
     "tests/report/json_test.cpp", "what is no JSON is refused, at any depth and length"),
    ("L3", "src/workspace/workspace_json.cpp", "json.find('\\0'); zero != ", "json.find('\\0'); zero > json.size() && zero != ",
     "tests/workspace/workspace_test.cpp", "what stands behind a workspace is refused, also behind a zero byte"),
    ("L3", "src/report/json_in.cpp", "json.find('\\0'); zero != ", "json.find('\\0'); zero > json.size() && zero != ",
     "tests/report/json_test.cpp", "of JSONTestSuite every y_ is read and every n_ refused, by itself and within a request"),
    ("L4", "src/text/utf8.cpp", "  const size_t size = bytes.size();\n  size_t replaced", "  const size_t size = bytes.size() * 0;\n  size_t replaced",
     "tests/text/utf8_test.cpp", "every case of the UTF-8 stress test is replaced as it says, and only what is ill-formed"),
    ("L4", "src/text/utf8.cpp", "  const size_t size = bytes.size();\n  size_t replaced", "  const size_t size = bytes.size() * 0;\n  size_t replaced",
     "tests/text/utf8_test.cpp", "one replacement for each maximal ill-formed part"),
    ("L4", "src/import/import.cpp", "    repairDocument(out);\n", "",
     "tests/import/docx_test.cpp", "what is no UTF-8 in a document is replaced, and that is said"),
    ("L4", "src/report/json_in.cpp", "} else if (unit == 0) {", "} else if (unit > 0xFFFFF) {",
     "tests/report/json_test.cpp", "half an emoji and a zero byte become U+FFFD, and are counted"),
    ("L4", "src/report/json_in.cpp", "} else if (unit == 0) {", "} else if (unit > 0xFFFFF) {",
     "tests/report/request_test.cpp", "zero bytes of a request or a list are replaced in every member, and noted"),
    ("L4", "src/workspace/workspace_json.cpp", "    zeros += replaceZeros(value);\n", "",
     "tests/workspace/workspace_test.cpp", "zero bytes in a workspace become U+FFFD, are counted, and none is written"),
    ("L4", "src/workspace/corrections_json.cpp", "  replaceZeros(whole);\n", "",
     "tests/workspace/workspace_test.cpp", "zero bytes in a workspace become U+FFFD, are counted, and none is written"),
    ("L4", "src/app/core.cpp", "if (parsed.zeros > 0) json.insert", "if (false) json.insert",
     "tests/app/core_test.cpp", "what was replaced in a link or a saved file is told beside what it carries"),
    ("L4", "src/app/cli_main.cpp", "  if (opened.zeros > 0) complain(zerosReplaced(opened.zeros));\n", "",
     "tests/app/cli.mjs", "zero bytes in a list, a saved file or a link are told, and none is printed"),
    ("L4", "web/src/saved.ts", "...(zeros > 0 ? {", "...(zeros > 1e9 ? {",
     "web/src/saved.test.ts", "zero bytes in a saved comparison are counted: %s"),
    ("L5", "web/src/saved.ts", "  if (id) article.id = id;", "  Object.assign(article, saved);\n  if (id) article.id = id;",
     "web/src/saved.test.ts", "members that are called like prototypes stay without effect"),
    ("L5", "web/src/saved.ts", "  if (id) article.id = id;", "  Object.assign(article, saved);\n  if (id) article.id = id;", "tests/tools/check_rooms.py", "no assigning of parsed data"),
    ("L6", "src/report/html_report.cpp", 'out += "&lt;";', 'out += "<";',
     "tests/report/formats_test.cpp", "HTML is one page with a policy of its own and holds nothing of an article but text"),
    ("L6", "src/report/digest.cpp", "if (a < 0x20 || a == 0x7F) return 1;", "if (a == 0x7F) return 1;",
     "tests/report/formats_test.cpp", "no control sign of an article reaches the terminal"),
    ("L6", "src/app/cli_files.cpp", "oneLine(shown).c_str()", "shown.c_str()",
     "tests/app/cli.mjs", "no sign that a terminal obeys is printed of a file\\'s name or of what a link found"),
    # markup from a text, made without what Trusted Types guard: a text that begins with a tag becomes that element
    ("L6", "web/src/dom.ts", "  made.append(...children);", "  made.append(...children.map(child => typeof child === 'string' && /^<(\\w+)/.test(child) ? document.createElement(/^<(\\w+)/.exec(child)![1]!) : child));",
     "tests/e2e/faults.scenario.mjs", "markup stays text: in bodies, titles, outlets, file names and links"),
    ("L6", "web/src/articles.ts", "    made.append(node);\n", "    made.append(node);\n    if (node.data.startsWith('<')) made.append(element('img'));\n",
     "tests/e2e/faults.scenario.mjs", "markup stays text: in bodies, titles, outlets, file names and links"),
    ("L7", "src/workspace/link_envelope.cpp", "if (format > kNewestFormat) {", "if (format > kNewestFormat + 100) {",
     "tests/workspace/link_test.cpp", "each way to be unusable has its message"),
    ("L7", "web/src/bring.ts", "void lookForUpdate();", "",
     "tests/e2e/offline.scenario.mjs", "a link of a newer version met by an old copy of the page: it is told, and the new version is loaded with the link kept"),
    ("L8", "web/src/shared_in.ts", "  if (add.installed()) return true;\n", "  if (add.installed() || true) return true;\n",
     "tests/e2e/around.scenario.mjs", "what another site sends to the page is added by nobody but the reader: until then it waits, and what is open is as it was"),
    ("L8", "web/src/shared_in.ts", "count + 1 > kMostWaiting ||", "count + 1 > 1e9 ||", "web/src/shared_in.test.ts", "forms that come together are counted together"),
    ("L8", "web/src/shared_in.ts", "before.then(() => keepParts(", "Promise.resolve().then(() => keepParts(", "web/src/shared_in.test.ts", "forms that come together are counted together"),
    ("L8", "web/src/shared_in.ts", "content.size > mostBytesOf(name)", "content.size > 1e15",
     "web/src/shared_in.test.ts", "only so much of what is shared waits, and why the rest does not is said: %s"),
    ("L8", "web/src/shared_in.ts", "tries + 1).catch(() => undefined);", "tries + 1);", "web/src/shared_in.test.ts", "what waits %s"),
    ("L8", "web/src/shared_in.ts", "    add.fail(kRefusals.failed); // the", "    // the", "web/src/shared_in.test.ts", "what waits %s"),
    ("L8", "web/src/shared_in.ts", "=== kRefused && await cache.delete(request))", "=== kRefused)",
     "web/src/shared_in.test.ts", "what was not kept is told once, by what the service worker left, and is no part of what waits: %s"),
    ("L8", "web/src/shared_in.ts", "if (!answer || answer.headers.get(kKind) === kRefused) continue;", "if (!answer) continue;",
     "web/src/shared_in.test.ts", "what was not kept is told once, by what the service worker left, and is no part of what waits: %s"),
    ("L8", "web/src/shared_in.ts", "    address.search = '';\n", "    for (const [why, sentence] of Object.entries(kRefusals)) if (address.search.includes(why)) add.fail(sentence);\n    address.search = '';\n",
     "web/src/shared_in.test.ts", "an address says no more than that something was shared: %s"),
    ("L9", "src/app/cli_main.cpp", "print(out) && block.error.empty()", "print(out)",
     "tests/app/cli.mjs", "a page that cannot be opened again says so, with status 1"),
    ("L9", "src/report/html_report.cpp", "  out += kHeadRest;\n", "  out.insert(0, kHeadRest);\n",
     "tests/app/core_test.cpp", "a saved page that is cut opens whole or is told as cut, wherever its comparison has begun"),
    ("L9", "src/workspace/link.cpp", "end == std::string_view::npos ? ", "end + 1 == 0 && end == 0 ? ",
     "tests/workspace/saved_file_test.cpp", "a page without the element, and one whose element was damaged, are told"),
    ("L9", "src/app/app_session.cpp", "if (next.articles.size() > kMostArticles) {", "if (next.articles.size() > kMostArticles * 1000) {",
     "tests/app/session_test.cpp", "no more articles are added than can be opened again: that is told, and nothing changes"),
    ("L9", "src/workspace/link.cpp", "if (row.count > row.most)", "if (row.count > row.most * 1000)",
     "tests/workspace/saved_file_test.cpp", "more articles or corrections than are opened again make neither link nor page, and that is told"),
    ("F4", "src/import/zip.cpp", "  left -= bytes.size();\n", "", "tests/import/docx_test.cpp", "what is read of one archive has one cap together, and notes that cannot be read are told"),
    ("F4", "src/import/zip.cpp", "uint64_t(packed.size()) * kMostRatio", "uint64_t(packed.size()) * kMostRatio * 1000",
     "tests/import/docx_test.cpp", "each damage and each cap is one sentence"),
    ("F4", "src/import/docx.cpp", "++depth > kDeepestMarkup", "++depth > kDeepestMarkup * 1000000",
     "tests/import/docx_test.cpp", "each damage and each cap is one sentence"),
    ("F5", "src/app/cli_files.cpp", "> kMostBytes && !ignored) return kTooLarge;", "> kMostBytes && ignored) return kTooLarge;",
     "tests/app/cli.mjs", "a file that is too large is refused by its size, before it is read"),
    ("F5", "web/src/intake.ts", "  if (huge) throw new Error(huge);\n", "", "web/src/intake.test.ts", "a huge text is refused with its size before anything is asked of it"),
    ("F5", "src/import/import.cpp", "constexpr size_t kMostBytes = 25u << 20;", "constexpr size_t kMostBytes = 25u << 24;",
     "tests/import/import_test.cpp", "what is no article is refused with a sentence of its own"),
    ("F5", "web/src/intake.ts", "if (file.size > most && !await isSaved(file)) throw", "if (file.size > 1e15) throw",
     "web/src/intake.test.ts", "a huge file is refused before it is read"),
    ("F5", "web/src/intake.ts", "else left.files++;", "else left.files += 0;", "web/src/intake.test.ts", "what is left out of a folder is told, and the rest is loaded: %s"),
    ("F5", "web/src/intake.ts", "if (!whole) left.unread.push(inside);", "", "web/src/intake.test.ts", "what is left out of a folder is told, and the rest is loaded: %s"),
    ("F5", "web/src/intake.ts", "saved && taken.saved)", "saved && !saved)",
     "web/src/intake.test.ts", "of saved comparisons the first is opened and of each other it is said that it was not: %s"),
    ("F5", "web/src/bring.ts", "if (articles.length > 0) delete workspace.sample;", "", "tests/e2e/bring.scenario.mjs",
     "of two saved comparisons in one drop the first is opened, and of the other it is said that it was not; articles beside it are added to it"),
    ("F5", "web/src/bring.ts", "if (wrong) for (const line of lines) ", "for (const line of []) ", "tests/e2e/bring.scenario.mjs",
     "of two saved comparisons in one drop the first is opened, and of the other it is said that it was not; articles beside it are added to it"),
    ("F1", "src/import/html_tags.cpp", "if (!isAmong(kKept, name)) return false;", "",
     "tests/import/html_test.cpp", "a page can be had for another reader, without what acts; what is no page cannot"),
    ("F1", "src/import/html_tags.cpp", "if (at < text.size() && (text[at] == '\"' || text[at] == '\\'')) {", "if (at < text.size() && text[at] == '\"') {",
     "tests/import/html_test.cpp", "no attribute is found within another's value"),
    ("F1", "src/import/html_tags.cpp", "written.replace(at, 1, \"&quot;\")", "written.replace(at, 1, \"\")",
     "tests/import/html_test.cpp", "a page can be had for another reader, without what acts; what is no page cannot"),
    ("F1", "src/import/html_tags.cpp", "if (found_by_name && (name == \"name\" || name == \"id\")) return false;", "",
     "tests/import/html_test.cpp", "a page can be had for another reader, without what acts; what is no page cannot"),
    ("F2", "src/import/html_page.cpp", "formats ? kLevelsOfFormatting : 1", "formats ? 1 : 1", "tests/import/html_test.cpp", "the depth of a browser's tree is never told too low"),
    ("F2", "src/import/html_page.cpp", "      depth_ += levels;\n", "      depth_ = levels;\n",
     "tests/import/html_test.cpp", "the depth of a browser's tree is never told too low"),
    ("F2", "web/src/reader.ts", "depth <= kDeepest && elements", "depth <= 1e9 && elements", "web/src/reader.test.ts", "too deep is left to the core, and that is said"),
    ("F2", "web/src/reader.ts", "elements <= kMostElements", "elements <= 1e9", "web/src/reader.test.ts", "of too many elements is left to the core, and that is said"),
    ("F2", "web/src/reader.ts", "depth <= kDeepest && elements", "depth <= 1e9 && elements",
     "tests/e2e/bring.scenario.mjs", "a page nested too deeply is read by the simpler reader at once, and that is said"),
    ("F3", "web/src/read_pdf.ts", "if (!text.paragraphs.some(paragraph => /[\\p{L}\\p{N}]/u.test(paragraph))) throw new Error('none');", "",
     "tests/e2e/bring.scenario.mjs", "a PDF: columns in order, hyphens gone; one without text says so; the chunk is loaded only then"),
    ("F3", "web/src/read_pdf.ts", "if (/Exception$/.test(error.name) || !/^This PDF/.test(error.message)) return 'This PDF is damaged and cannot be read: print it to a new PDF, or copy its text.';", "",
     "tests/e2e/bring.scenario.mjs", "a PDF: columns in order, hyphens gone; one without text says so; the chunk is loaded only then"),
    ("F3", "web/src/read_pdf.ts", "if (error.name === 'PasswordException' || error.message === 'protected') return 'This PDF is protected by a password; without it, it cannot be read.';", "",
     "tests/e2e/bring.scenario.mjs", "a locked PDF is called locked: its password is asked for and opens it, and without one a sentence says so"),
    ("F3", "web/src/read_pdf.ts", ": kUnloaded)), kPatience);", ": kUnloaded)), 1e9);",
     "tests/e2e/bring.scenario.mjs", "a PDF that hangs is left after half a minute, or when the reader wishes, with a sentence; the next one is read"),
    ("F3", "web/src/read_pdf.ts", "() => watch.leave()", "() => undefined",
     "tests/e2e/bring.scenario.mjs", "a PDF that hangs is left after half a minute, or when the reader wishes, with a sentence; the next one is read"),
    ("F3", "web/src/read_pdf.ts", "give(ways.shift() ?? password ?? new Error('protected'));", "give(new Error('protected'));",
     "tests/e2e/bring.scenario.mjs", "a locked PDF is called locked: its password is asked for and opens it, and without one a sentence says so"),
    ("F6", "src/import/charset.cpp", "return right >= 4 * faults;", "return right >= 4000 * faults;",
     "tests/import/charset_test.cpp", "a charset is taken by mark, declaration, validity, zeros, and at last windows-1252"),
    ("F6", "src/import/charset.cpp", "if ((point >= 0xD800 && point < 0xE000) || point > 0x10FFFF) point = 0xFFFD;", "",
     "tests/import/charset_test.cpp", "a charset is taken by mark, declaration, validity, zeros, and at last windows-1252"),
    ("F5", "web/src/intake.ts", "if (file.size > most && !await isSaved(file)) throw", "if (file.size > 1e15) throw",
     "tests/e2e/faults.scenario.mjs", "two gigabytes, ${file}: one sentence, and nothing is read"),
    ("F7", "web/src/hidden.ts", "[\\p{Default_Ignorable_Code_Point}\\p{Bidi_Control}]", "[\\u200b-\\u202e]", "web/src/hidden.test.ts", "what cannot be seen is found"),
    ("F7", "web/src/hidden.ts", "if (alphabets.length < 2 ||", "if (alphabets.length < 9 ||", "web/src/hidden.test.ts", "what cannot be seen is found"),
    ("F7", "web/src/hidden.ts", "    if (isAtHome(text, index, sign, code)) continue;\n", "", "web/src/hidden.test.ts", "what is at home is left alone"),
    ("F7", "web/src/columns.ts", "hidden: hiddenIn(article.body).length", "hidden: 0",
     "tests/e2e/hidden.scenario.mjs", "hidden: what cannot be seen has a badge at its place and is counted in the head"),
    ("F7", "src/compare/unseen.cpp", "if (isUnseen(sign.code) && (needsNone(before) || turnsDirection(sign.code))) {", "if (sign.code == 0xAD && needsNone(before)) {",
     "tests/compare/unseen_test.cpp", "what is hidden in a text changes no fact, and the text keeps it"),
    ("F7", "src/compare/unseen.cpp", "if (isUnseen(sign.code) && (needsNone(before) || turnsDirection(sign.code))) {", "if (isUnseen(sign.code)) {",
     "tests/compare/unseen_test.cpp", "what a script or an emoji needs is no hidden sign"),
    ("F7", "src/compare/unseen.cpp", "{0xFE00, 0xFE0F}", "{0xFE00, 0xFE0E}",
     "tests/compare/unseen_test.cpp", "every sign that Unicode leaves unseen is taken out behind a letter, and no other"),
    ("F7", "src/compare/unseen.cpp", " || turnsDirection(sign.code))) {", ")) {",
     "tests/compare/unseen_test.cpp", "what turns the direction is taken out behind letters of any script, what shapes a letter is not"),
    ("F7", "src/compare/labels.cpp", "collapsed(seenText(article.source))", "collapsed(article.source)",
     "tests/compare/labels_test.cpp", "a label holds no sign that would turn the words around it, behind letters of any script"),
    ("F7", "src/report/html_report.cpp", "inHtml(oneLine(fact.explanation))", "inHtml(fact.explanation)",
     "tests/report/formats_test.cpp", "HTML is one page with a policy of its own and holds nothing of an article but text"),
    ("F7", "src/compare/unseen.cpp", "comparison.articles[at].document.body = std::move(seen[at].whole());", "",
     "tests/compare/unseen_test.cpp", "what is hidden in a text changes no fact, and the text keeps it"),
    ("F7", "src/view/wrap.cpp", "(c >= 0x202A && c <= 0x202E) || (c >= 0x2066", "(c >= 0x202A && c <= 0x202A) || (c >= 0x2066", "tests/view/wrap_test.cpp", "texts are wrapped at words"),
    ("F8", "web/src/hidden.ts", "const kMostMarks = 8;", "const kMostMarks = 800;", "web/src/hidden.test.ts", "of the marks on one letter eight are drawn"),
    ("F8", "web/src/word_places.ts", "strings.push(drawn(data.slice(begin, end)));", "strings.push(data.slice(begin, end));",
     "tests/e2e/hidden.scenario.mjs", "hidden: of forty marks on a letter eight are drawn and a badge counts the rest; the text keeps them"),
    ("F8", "web/styles/columns.css", "article .flooded { overflow-y: clip; }", "",
     "tests/e2e/hidden.scenario.mjs", "hidden: of forty marks on a letter eight are drawn and a badge counts the rest; the text keeps them"),
    ("F8", "src/view/wrap.cpp", "constexpr int kMostMarks = 8;", "constexpr int kMostMarks = 800;", "tests/view/wrap_test.cpp", "texts are wrapped at words"),
    ("F8", "src/text/unicode.cpp", "std::stable_sort(parts.begin() + std::ptrdiff_t(at), parts.begin() + std::ptrdiff_t(end),\n                     [&](char32_t a, char32_t b) { return rank(a) < rank(b); });",
     "for (size_t i = at; i < end; ++i)\n      for (size_t j = i; j > at && rank(parts[j - 1]) > rank(parts[j]); --j) std::swap(parts[j - 1], parts[j]);",
     "tests/text/unicode_test.cpp", "a flood of marks is put in order in no more time than its length"),
    ("R2", "web/src/app_module.ts", "if (this.dead_ && kChanges.includes(event.type)) this.onRefused();", "",
     "tests/e2e/start.scenario.mjs", "a canvas module that has stopped for good takes nothing, and nothing is called loaded, removed or added"),
    ("R2", "web/src/bring.ts", "wrong.join(' ') || (taken ? '' : kStopped)", "''",
     "tests/e2e/start.scenario.mjs", "a canvas module that has stopped for good takes nothing, and nothing is called loaded, removed or added"),
    ("R3", "web/src/stage.ts", "'webglcontextrestored', () => this.regainContext()", "'webglcontextrestored', () => undefined",
     "tests/e2e/faults.scenario.mjs", "a lost and restored context shows the same pixels, again and again"),
    ("R3", "web/src/stage.ts", "event => { event.preventDefault(); this.loseContext(); }", "() => { this.loseContext(); }",
     "tests/e2e/faults.scenario.mjs", "a lost and restored context shows the same pixels, again and again"),
    ("R3", "web/src/stage.ts", "if (!drawing || theme.forced) this.setMode('document');", "if (theme.forced) this.setMode('document');",
     "tests/e2e/faults.scenario.mjs", "without WebGL2 the document carries text, marks, tools and facts itself"),
    ("R3", "web/src/stage.ts", "const kPatience = 3000;", "const kPatience = 1e9;",
     "tests/e2e/faults.scenario.mjs", "a lost context that does not come back: the document marks itself after three seconds, and the page works on"),
    ("S1", "web/src/keeper.ts", "if (open) return this.tell({ kind: 'failed', why });", "if (open) return this.tell({ kind: 'saved', at: this.clock_() });",
     "tests/e2e/keep.scenario.mjs", "writes that are refused"),
    ("S1", "web/src/kept_words.ts", "case 'failed': return [`Not saved in this browser: ${state.why}.`", "case 'failed': return [`Saved, not in this browser: ${state.why}.`",
     "web/src/kept_words.test.ts", "\"saved\" is said of nothing but what was written"),
    ("S1", "web/src/keeper.ts", "return isFull(error) ?", "return name === 'none' ?", "tests/e2e/keep.scenario.mjs", "a full disk: the line says so and the next change tries again"),
    ("S1", "web/src/store.ts", "if (!isFull(error) || !await answered(late => this.dropOlder(slot.document, late))) throw error;", "throw error;",
     "tests/e2e/keep.scenario.mjs", "a full disk: of other comparisons the slot before the newest makes room; the newest of each stays, whatever is to be saved"),
    ("S1", "web/src/store.ts", "slice(kMostDocuments - 1)", "slice(1e9)",
     "tests/e2e/keep.scenario.mjs", "of more than twenty comparisons the oldest goes when one is added, with both its slots"),
    ("S1", "web/src/store.ts", "other >= revision) continue;", "other > revision) continue;",
     "tests/e2e/keep.scenario.mjs", "a full disk: of other comparisons the slot before the newest makes room; the newest of each stays, whatever is to be saved"),
    ("S1", "web/src/granted.ts", "  } catch {\n    return null;", "  } catch (error) {\n    throw error;", "tests/e2e/keep.scenario.mjs", "all its stores at once, as where cookies are blocked"),
    ("S1", "web/src/store.ts", "rows.filter(isHead)", "(rows as Head[])", "tests/e2e/keep.scenario.mjs", "rows of the store that are none are passed over: what is whole is listed, and saving goes on"),
    ("S1", "web/src/slots.ts", "head !== null && typeof head.document === 'string'", "head !== null", "web/src/keeper.test.ts", "a row of the store that is %s is listed: %s"),
    ("S1", "web/src/keep.ts", "return this.store_.heads().catch(() => null);", "return this.store_.heads().catch(() => []);",
     "tests/e2e/keep.scenario.mjs", "a list that cannot be read is not called empty: it is said, on the empty page and beside open work, and all can be erased"),
    ("S1", "web/src/keeper.ts", "if (!this.due_.has(kept)) this.due_.set(kept, open ? null : text);", "",
     "web/src/keeper_refused.test.ts", "what was refused is written when there is room, although something else is open by then"),
    ("S1", "web/src/keep.ts", "if (this.keeper_.unsaved) event.preventDefault();", "if (this.keeper_.state.kind === 'failed') event.preventDefault();",
     "tests/e2e/start.scenario.mjs", "what the store refused is written when there is room, although something else is open; until then leaving is asked about"),
    ("S1", "web/src/store.ts", "inTime(ask, kPatience, silent)", "inTime(ask, 1e9, silent)",
     "tests/e2e/start.scenario.mjs", "a store that never answers is told: what is changed is not called saved, and a start goes on"),
    ("S4", "web/src/keeper.ts", "this.tell({ kind: 'forgotten' });", "", "web/src/keeper_deleted.test.ts", "%s: it is not called saved any more, and a reload does not ask for it"),
    ("S4", "web/src/keep.ts", "history.replaceState(null, '', location.href.split('#')[0]); // a link", "// a link",
     "tests/e2e/start.scenario.mjs", "\"Erase everything\" leaves no link in the address, which would bring back what was erased"),
    ("S5", "web/src/main.ts", "files: files => void there.then(({ bring }) => bring.addFiles(files)),", "files: files => void loading.then(() => session.bring.addFiles(files)),",
     "tests/e2e/start.scenario.mjs", "early: ${what} that comes before ${late} is there as soon as the page is whole"),
    ("S5", "web/src/keep.ts", "if (quiet && this.number_ !== 0) return;", "",
     "tests/e2e/start.scenario.mjs", "a store that is slow brings back what the tab had open only where nothing else is there by then"),
    ("S5", "web/src/away.ts", "if (carried === this.now_().carried) history", "history",
     "tests/e2e/start.scenario.mjs", "the address holds a link only of what is on the table: not of texts that were read again since, nor of what was there when it was asked for"),
    ("S5", "web/src/session.ts", "`${effect.document} ${effect.changes} ${effect.articles.length}`", "JSON.stringify([effect.articles, effect.corrections])",
     "tests/e2e/start.scenario.mjs", "the address holds a link only of what is on the table: not of texts that were read again since, nor of what was there when it was asked for"),
    ("S5", "web/src/main.ts", "taken => taken || kEmbedded ?", "taken => taken || !taken ?",
     "tests/e2e/start.scenario.mjs", "what a tab has open comes back under the error of a link that is refused, and is added to by what comes early"),
    ("S4", "web/src/store.ts", "if (to === null) this.onErased();", "",
     "tests/e2e/keep.scenario.mjs", "what is open is deleted from this browser (${name}): it is not called saved any more, and the next change keeps it anew"),
    ("S4", "web/src/reminder.ts", "    if (work.sum < kWork) return false;\n", "    return false;\n", "web/src/reminder.test.ts", "tells once, when the work has come to ten minutes"),
    ("S4", "web/src/keep.ts", "    if (this.document_) this.reminder_.done(this.document_);\n", "",
     "tests/e2e/keep.scenario.mjs", "after ten minutes of work one line reminds of a file, once; it is reached by keyboard, goes when it is closed or a file is saved"),
    ("S4", "web/src/keep.ts", "granted.storage()?.persist?.().catch(() => undefined);", "",
     "tests/e2e/keep.scenario.mjs", "the browser is asked once to keep it longer, when there is something to keep; a refusal changes nothing"),
    ("W1", "web/src/keep.ts", "if (name.startsWith('synoptic')) await caches.delete(name);", "if (name.startsWith('other')) await caches.delete(name);",
     "tests/e2e/offline.scenario.mjs", '"Erase everything" takes the copy of the page away with the rest, and the next load makes a new one'),
    ("W1", "web/src/keep.ts", "      await registration?.unregister();\n", "",
     "tests/e2e/offline.scenario.mjs", '"Erase everything" takes the copy of the page away with the rest, and the next load makes a new one'),
    ("W1", "web/src/sw.ts", "if (answer?.ok && await sumOf(await answer.clone().arrayBuffer()) === sum) return answer;", "if (answer) return answer;",
     "tests/e2e/offline.scenario.mjs", "a version that is not whole on the server is not installed; the one before goes on, also without a network"),
    ("W1", "web/src/sw.ts", "worker.addEventListener('install', event => event.waitUntil(install()));", "worker.addEventListener('install', event => event.waitUntil(install().then(() => worker.skipWaiting())));",
     "tests/e2e/offline.scenario.mjs", "a new version is offered, never forced: the old one stays whole until the reader asks, then only the new one is there"),
    ("W1", "web/src/layout.ts", "document.fonts.load(font).catch(() => undefined)", "document.fonts.load(font)",
     "tests/e2e/cut.scenario.mjs", "the network cut at any request: each file that does not come (cut before it begins) is lived without or told, and the next load works"),
    ("W1", "web/src/reader.ts", ".catch(absent('PDF'))", "", "tests/e2e/cut.scenario.mjs", "the network cut when a reader is needed (cut before it begins): what cannot be read or shown now is told in one sentence, nothing is lost, and it comes with the network"),
    ("W1", "web/src/read_pdf.ts", "      if (!map) lacking = true;\n", "", "tests/e2e/cut.scenario.mjs", "the network cut when a reader is needed (cut before it begins): what cannot be read or shown now is told in one sentence, nothing is lost, and it comes with the network"),
    ("W1", "web/src/in_time.ts", "      leaving.abort();\n", "", "web/src/in_time.test.ts", "what never comes fails as a connection that was cut, and is asked for no more"),
    ("W1", "web/src/core_client.ts", "this.came_ ? 'took too long' : kUnloaded", "'took too long'", "web/src/core_client.test.ts", "a worker whose script or part does not come (%s) is told as that: shorter texts would not help"),
    ("W1", "web/src/failure.ts", "error.name === 'Error' && ", "", "web/src/failure.test.ts", "%s is told in words of the page"),
    ("P1", "src/app/batch.cpp", "if (!answered.usable) end = BatchEnd::some_refused;", "if (!answered.usable) return BatchEnd::some_refused;",
     "tests/app/cli.mjs", "a batch answers each line in order and goes on after a bad one"),
    ("P1", "src/app/line_input.cpp", "  pending_.resize(kBlock);\n  at_ = 0;\n  const ssize_t got = read(fd_, pending_.data(), kBlock);\n  const int error = got < 0 ? errno : 0;\n  pending_.resize(got > 0 ? static_cast<size_t>(got) : 0);",
     "  const size_t before = pending_.size();\n  pending_.resize(before + kBlock);\n  const ssize_t got = read(fd_, pending_.data() + before, kBlock);\n  const int error = got < 0 ? errno : 0;\n  pending_.resize(before + (got > 0 ? static_cast<size_t>(got) : 0));",
     "tests/app/batch.mjs", "memory does not grow with the number of lines"),
    ("P1", "src/app/line_input.cpp", "if (error == 0 || !end_) return;", "return;",
     "tests/app/batch.mjs", "an input that cannot be read is told, and no line is answered as if that were its end"),
    ("P1", "src/app/line_input.cpp", "  line_ = {};  // half a line may read as a whole one\n", "",
     "tests/app/batch.mjs", "of an input that breaks off the whole lines are answered, the line it broke off in is not, and that is told"),
    ("P1", "src/app/line_input.cpp", "got <= 0 && !isTriedAgain(error)", "got <= 0",
     "tests/app/batch.mjs", "an input that does not wait is read to its end"),
    ("P1", "src/app/cli_main.cpp", "if (!written) complain(\"the answer could not be written\");\n  return written;", "return true;", "tests/app/cli.mjs", "a full disk is noticed"),
    ("P2", "src/text/in_order.cpp", "std::stable_sort(", "std::sort(", "tests/tools/test_all.sh", "same-bytes"),
    ("P2", "tests/tools/check_rooms.py", "log|log2|log10", "log2|log10", "tests/tools/check_rooms.py", "no logarithm in a result"),
    ("F9", "src/report/csv_report.cpp", "looksLikeFormula(text) ?", "looksLikeFormula(text) && text.size() > 1000 ?",
     "tests/report/formats_test.cpp", "CSV is RFC 4180, one row a fact, and no cell is a formula"),
    ("F9", "src/report/csv_report.cpp", "const size_t unseen = unseenSign(cell);", "const size_t unseen = 0 * unseenSign(cell);",
     "tests/report/formats_test.cpp", "CSV is RFC 4180, one row a fact, and no cell is a formula"),
    ("F9", "src/report/csv_report.cpp", ", \"﹦\", \"﹢\", \"﹣\", \"﹫\"", "", "tests/report/formats_test.cpp",
     "CSV is RFC 4180, one row a fact, and no cell is a formula"),
    ("F9", "src/report/csv_report.cpp", "      if (c == '\"') out += '\"';\n", "", "tests/report/formats_test.cpp",
     "CSV read again by another reader gives the cells that were written, and none begins like a formula"),
    ("F9", "src/report/csv_report.cpp", "if (begins && isFormulaSign(text)) out", "if (begins && isFormulaSign(text) && text.size() > 1000) out",
     "tests/report/formats_test.cpp", "CSV read again by another reader gives the cells that were written, and none begins like a formula"),
    ("F9", "src/report/csv_report.cpp", "(unseen > 0 || text[0] == '\"')", "unseen > 0",
     "tests/report/formats_test.cpp", "CSV read again by another reader gives the cells that were written, and none begins like a formula"),
    ("C1", "src/align/options.h", "sentences_of_an_article = 800, sentences_of_pairs = 80000", "sentences_of_an_article = 100000, sentences_of_pairs = 10000000",
     "tests/align/hostile.cpp", "bounds of ten articles and more: the first sentences are linked, and that is said"),
    ("C1", "web/src/core_client.ts", "    if (running?.header.op !== 'show' || this.way_ !== undefined || !this.came_) return;", "    return;", "web/src/core_client.test.ts", "a comparison that runs for a while gives way to a newer one"),
    ("C1", "web/src/core_client.ts", "    if (this.current_?.header.op === 'show') waiting.push(this.abandon()!);\n", "",
     "web/src/core_client.test.ts", "a comparison can be cancelled, one that runs and one that waits; what waits behind it is answered"),
    ("C1", "web/src/session.ts", "    this.app_.post({ type: 'uncompared' });", "",
     "tests/e2e/faults.scenario.mjs", "a long comparison can be cancelled: the texts are read without marks, and it is made after all when it is asked for; one that runs gives way to an article"),
    ("C1", "web/src/core_client.ts", " || !this.came_) return;", ") return;",
     "web/src/core_client.test.ts", "while a worker is still loading nothing ends it: it would be loaded anew each time"),
    ("C1", "web/src/session.ts", ", () => this.core_.cancelComparison());\n    try", ");\n    try",
     "tests/e2e/faults.scenario.mjs", "a long comparison can be cancelled: the texts are read without marks, and it is made after all when it is asked for; one that runs gives way to an article"),
    ("C3", "CMakeLists.txt", "-fsanitize=address,undefined -fno-sanitize-recover=all ", "-fsanitize=undefined -fno-sanitize-recover=all ", "tests/CMakeLists.txt", "wrong_memory_is_noticed"),
    ("C3", "CMakeLists.txt", "-fsanitize=address,undefined -fno-sanitize-recover=all ", "-fsanitize=address ", "tests/CMakeLists.txt", "wrong_integer_is_noticed"),
    ("C3", "CMakeLists.txt", "_LIBCPP_HARDENING_MODE=_LIBCPP_HARDENING_MODE_EXTENSIVE _GLIBCXX_ASSERTIONS", "SYNOPTIC_UNCHECKED", "tests/CMakeLists.txt", "wrong_index_is_noticed"),
    ("C3", "src/import/import.cpp", "      replaceZeros(article);\n", "", "tests/fuzz/replay.cmake", "replay_html"),
    ("C3", "web/src/reader.ts", "await readMail(bytes).catch(error => {", "await readMail(bytes).catch(error => { if (error) throw error;",
     "web/src/mail_damage.test.ts", "a mail that is more than any mail"),
    ("R1", "src/app/core.cpp", "    return lacksMemory(kNoMemory);", "    return failed(\"This is too large for the memory there is.\");",
     "tests/faults/allocations_test.cpp", "where an allocation fails a call gives the right bytes or one sentence, and the next call works"),
    ("R1", "src/app/core.cpp", "return lacksMemory(kNoMemoryForLexicon);", "return failed(\"The lexicon does not fit into the memory there is.\");",
     "tests/faults/allocations_test.cpp", "where an allocation fails the lexicon is not loaded, and one that was there still serves"),
    ("C2", "web/src/pdf_layout.ts", "\\p{L}+(?:-\\p{L}+)*", "(?:\\p{L}+-?)*", "tests/tools/check_rooms.py", "no pattern that repeats what repeats"),
    ("C2", "web/src/pdf_layout.ts", "exec(end.slice(-kLongestWord))", "exec(before.join(''))",
     "web/src/pdf_layout.test.ts", "a paragraph of forty thousand lines is one"),
    ("C2", "web/src/pdf_layout.ts", "looked < kMostBeside && ", "looked < 1e9 && ",
     "web/src/pdf_layout.test.ts", "forty thousand figures at one height stay as they are"),
    ("C2", "web/src/find.ts", "    this.field_.addEventListener('input', () => this.search());", "    this.field_.addEventListener('input', () => { new RegExp(this.field_.value); this.search(); });",
     "tests/tools/check_rooms.py", "no pattern made of a text"),
    ("R1", "web/src/core_client.ts", "answer.fault === 'spent' ? kSpent : kUnloaded", "kUnloaded", "web/src/core_client.test.ts", "what had no memory twice says how large it was"),
    ("C2", "tests/tools/check_rooms.py", "std::regex", "std::no_such_thing", "tests/tools/check_rooms.py", "no regex"),
    ("R2", "web/src/core_client.ts", "if (waiting.tried < 2) this.queue_.unshift(waiting);", "if (waiting.tried < 1) this.queue_.unshift(waiting);",
     "web/src/core_client.test.ts", "a worker that ${fault}s is replaced and the call tried again"),
    ("R2", "web/src/core_client.ts", "if (waiting.tried < 2) this.queue_.unshift(waiting);", "if (waiting.tried < 9) this.queue_.unshift(waiting);",
     "web/src/core_client.test.ts", "after two ${fault}s there is one clear sentence, and the next call works"),
    ("R2", "web/src/core_worker.ts", "setTimeout(() => { throw error; });", "void error;", "tests/e2e/faults.scenario.mjs", "a core that ${way} is replaced, and nothing is lost; after the second fault one sentence, and a file is saved without it"),
    ("R2", "web/src/away.ts", "if (!(error instanceof CoreError) || workspace.articles.length === 0) throw error;", "throw error;",
     "tests/e2e/faults.scenario.mjs", "a core that ${way} is replaced, and nothing is lost; after the second fault one sentence, and a file is saved without it"),
    ("R1", "web/src/app_module.ts", "    if (!at) this.die();\n", "",
     "tests/e2e/faults.scenario.mjs", "a canvas module that is given no memory is replaced, and it is said that what was just done may not be there"),
    ("R2", "web/src/app_module.ts", "    this.onTrap(this.posted_);\n", "",
     "tests/e2e/faults.scenario.mjs", "a canvas module that traps within a frame is replaced, and its articles are opened again as they were looked at"),
    ("R2", "web/src/keeper.ts", "const wait = Math.min(kPause, this.first_ + kLatest - this.clock_());", "const wait = 1e9;",
     "tests/e2e/faults.scenario.mjs", "a frame that never returns: the tab is closed, and another opens all work from the list, as it was a second before"),
    ("S2", "web/src/keeper.ts", "else void this.flush();", "else this.timer_ = setTimeout(() => void this.flush(), 0);",
     "web/src/keeper.test.ts", "a page that is too busy for its timers writes all the same"),
    ("R2", "web/src/work.ts", "else this.tryToTake();", "else this.viewed();",
     "web/src/work.test.ts", "is taken at each change of its articles, so a module that stops takes none with it"),
    ("R2", "web/src/work.ts", "this.timer_ = setTimeout(() => this.tryToTake(), wait);", "",
     "web/src/work.test.ts", "where %s is asked for once, but soon"),
    ("S2", "web/src/keeper.ts", "const kLatest = 400;", "const kLatest = 60000;", "web/src/keeper.test.ts", "many changes in a row wait for a pause, but no longer than a second"),
    ("S2", "web/src/slots.ts", "JSON.stringify([document, revision, saved, title, articles])", "JSON.stringify([document, revision, saved, articles])",
     "web/src/keeper.test.ts", "a slot is sealed over everything that it says"),
    ("S2", "web/src/slots.ts", "sum === await sumOf({ document, revision, saved, title, articles }, text);", "typeof sum === 'string';",
     "web/src/keeper.test.ts", "a newer slot that is %s is set aside, the one before counts and is not written over"),
    ("S2", "web/src/slots.ts", "revision % 2 as 0 | 1", "revision * 0 as 0 | 1", "web/src/keeper.test.ts", "it is written soon, and two slots take turns"),
    ("S2", "web/src/slots.ts", "b.revision - a.revision", "a.revision - b.revision", "web/src/keeper.test.ts", "the newest whole slot opens, and the next change follows it"),
    ("S2", "web/src/keep.ts", "encode(jsonOf(broken))", "encode('[]')",
     "tests/e2e/keep.scenario.mjs", "a slot that was cut is kept aside and the one before opens, with a word about it"),
    ("S3", "web/src/keeper.ts", "await this.lock(id) !== null;", "await this.lock(id) !== undefined;", "web/src/keeper.test.ts", "the second gets a copy of its own, and says so"),
    ("S2", "web/src/keeper.ts", "    } finally {\n      this.adopted_ = null;\n    }", "    } finally {\n      this.first_ = 0;\n    }",
     "web/src/keeper_refused.test.ts", "at a start: it stays as it is, and what is begun then is a document of its own"),
    ("S2", "web/src/keeper.ts", "    } finally {\n      this.adopted_ = null;\n    }", "    } finally {\n      this.first_ = 0;\n    }",
     "tests/e2e/keep.scenario.mjs", "a kept comparison of a newer program, brought back by a reload: it is refused and stays as it is to the letter, and what is begun then is another"),
    ("S2", "web/src/keeper.ts", "if (!opened && mine && !held)", "if (!opened && mine && held)",
     "tests/e2e/keep.scenario.mjs", "a kept comparison of a newer program, opened from the list: it is refused and stays as it is to the letter, and the open work goes on being kept where it was"),
    ("S2", "web/src/keeper.ts", "if (document > this.newest_) {", "if (document >= this.newest_) {",
     "web/src/keeper_refused.test.ts", "what is told of the document before, while another is being opened, is not taken for that"),
    ("S3", "web/src/keeper.ts", "if (written !== 'written') {", "if (written === 'gone') {",
     "web/src/keeper.test.ts", "without locks the revisions tell it: no edit is lost in either"),
    ("S3", "web/src/store.ts", "          failed(held());\n", "",
     "tests/e2e/keep.scenario.mjs", "an older tab that does not give way: the newer page says why it cannot save, and the next change after it is closed is saved"),
    ("S3", "web/src/store.ts", "          (event.target as IDBDatabase).close();\n", "",
     "tests/e2e/keep.scenario.mjs", "a newer version of the page beside an older one: the older gives way and says that it cannot write any more; nothing is lost in either"),
    ("S3", "web/src/keeper.ts", "if (name === 'VersionError') return", "if (name === 'no such') return", "web/src/keeper_refused.test.ts", "%s is told, and the next change tries again"),
    ("W2", "src/app/build/serve.mjs", "'.wasm': 'application/wasm'", "'.wasm': 'text/plain'", "tests/tools/serve.test.mjs", "wasm has its type"),
    ("W2", "src/app/build/serve.mjs", "    \"default-src 'none'\",\n", "", "tests/tools/serve.test.mjs", "every answer has the policy and the headers of the page"),
    ("W2", "src/app/build/serve.mjs", "    \"require-trusted-types-for 'script'\",\n", "", "tests/tools/serve.test.mjs", "every answer has the policy and the headers of the page"),
    ("W2", "src/app/build/serve.mjs", "'fullscreen', ", "", "tests/tools/serve.test.mjs", "every answer has the policy and the headers of the page"),
    ("W2", "web/index.html", "default-src 'none'; ", "", "tests/tools/serve.test.mjs", "each page brings the policy itself, for hosts that send no headers"),
    ("W2", "tests/e2e/lib.mjs", "    bench.never.push(fault);\n", "",
     "tests/e2e/watch.scenario.mjs", "watch: markup and code from text, other hosts, dialogs and windows are refused and seen, also in a page that was closed"),
    ("W2", "tests/e2e/lib.mjs", "  page.on('worker', watchWorker);\n", "",
     "tests/e2e/watch.scenario.mjs", "watch: what a worker or the service worker asks of another host is refused and seen; without the policy the request itself is seen"),
    ("W2", "tests/e2e/lib.mjs", "  context.on('request', request => { if (request.serviceWorker()) see(request); });\n", "",
     "tests/e2e/watch.scenario.mjs", "watch: what a worker or the service worker asks of another host is refused and seen; without the policy the request itself is seen"),
    ("W2", "tests/e2e/run.mjs", "  if (faults.length > 0) throw", "  if (faults.length > 99) throw",
     "tests/e2e/watch.scenario.mjs", "watch: what a scenario does not ask fails it at its end: ${where}"),
    ("W1", "tests/tools/check_shipped.py", " + check_sizes(files)", "", "tests/tools/check_shipped.py", "check_sizes"),
    ("W3", "web/package.json", "\"idb\": \"8.0.4\"", "\"idb\": \"^8.0.4\"", "tests/tools/check_packages.py", "check_versions"),
    ("W3", "src/app/build/npm.sh", "npm ci --ignore-scripts", "npm ci", "tests/tools/check_packages.py", "check_installs"),
    ("W3", "src/app/build/notices.sh", "part 'pugixml 1.13'\n", "", "tests/tools/check_packages.py", "check_sources"),
    ("W3", "src/app/build/notices.sh", "printf '%s\\nUnder the MIT licence, in", "printf '%.0sUnder the MIT licence, in", "tests/tools/check_shipped.py", "check_notices"),
    ("W3", "src/app/build/shipped.mjs", "...ofSources(), ", "", "tests/tools/check_shipped.py", "check_list"),
    ("W3", "src/app/build/sources.sh", "\"SHA256:$2\" >/dev/null 2>&1; then\n      # checked here as well: what is unpacked is what was pinned, whatever the helper did\n      [ \"$(sha256sum <\"$3\" | cut -d' ' -f1)\" = \"$2\" ]",
     "\"\" >/dev/null 2>&1; then\n      [ -s \"$3\" ]",
     "tests/tools/setup.test.mjs", "a download with another hash is refused and leaves nothing behind"),
    ("W4", "web/src/problem_report.ts", "`Errors shown: ${errors.length}`", "`Errors shown: ${errors.join()}`",
     "web/src/problem_report.test.ts", "numbers and the page’s own words, nothing that was read"),
    ("W4", "web/src/main.ts", "const status = new Status();", "const status = new Status();\nvoid fetch('https://other.example/').catch(() => undefined);",
     "tests/e2e/offline.scenario.mjs", "after one visit everything works without a network: files, sample, link, saved file, reload"),
    ("W4", "web/src/repair.ts", ".replace(/^\\/+/, '/')", "", "tests/e2e/pages.scenario.mjs", "a link whose # became %23 leads to no other host, however its path begins"),
]


def quiet(command, folder=PROJECT, seconds=None, **more):
    """The status of a command; 1 where it takes longer than that, which is how a defence against endless work fails."""
    environment = {**os.environ, "SYNOPTIC_LEXICON": BUILD, "SITE": SITE, **more}
    with subprocess.Popen(command, cwd=folder, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True) as child:
        try:
            return child.wait(seconds)
        except subprocess.TimeoutExpired:
            os.killpg(child.pid, signal.SIGKILL)
            return 1


def build(path, name=""):
    """Builds what the test's file needs; False when that broke."""
    if path.endswith(".cpp"):
        return quiet(["ninja", "-C", BUILD, "test_" + path.split("/")[1]]) == 0
    if path.endswith(".scenario.mjs"):  # the page anew, from the modules that are there
        return quiet(["npm", "run", "--silent", "build"], os.path.join(PROJECT, "web")) == 0
    if path == "tests/tools/check_shipped.py":  # the page with what build.sh puts beside it
        return build("x.scenario.mjs") and quiet(["bash", "-ec", 'src/app/build/notices.sh >"$SITE/NOTICES.txt"; node src/app/build/shipped.mjs >"$SITE/shipped.cdx.json"']) == 0
    if path == "tests/fuzz/replay.cmake":
        return quiet(["ninja", "-C", BUILD, name]) == 0
    if path == "tests/CMakeLists.txt":  # what the build itself sees to
        return quiet(["src/app/build/build.sh", "configure=sanitize"]) == 0 and quiet(["ninja", "-C", os.path.join(PROJECT, "build", "sanitize"), "test_wrong"]) == 0
    if path == "tests/tools/test_all.sh":  # its step same-bytes compares three builds
        return quiet(["src/app/build/build.sh", *(f"configure={preset}" for preset, _ in SAME_BYTES)]) == 0 and all(quiet(["ninja", "-C", os.path.join(PROJECT, "build", preset), target]) == 0 for preset, target in SAME_BYTES)
    return path not in ("tests/app/cli.mjs", "tests/app/batch.mjs") or quiet(["ninja", "-C", BUILD, "synoptic"]) == 0


def passes(path, name, seconds=None):
    """Runs that test alone (or, where that cannot be, its file). More than its failure is none of its business."""
    if path.endswith(".cpp"):
        room = path.split("/")[1]
        return quiet([f"{BUILD}/tests/{room}/test_{room}", "-tc=" + name.replace(",", "?"), "--no-skipped-summary"], seconds=seconds) == 0
    if path.endswith(".test.ts"):
        part = re.sub(r"[.*+?^$()\[\]{}|\\]", r"\\\g<0>", name.split("${")[0].split("%s")[0])  # vitest takes it for an expression
        return quiet(["npx", "vitest", "run", "src/" + os.path.basename(path), "-t", part], os.path.join(PROJECT, "web")) == 0
    if path.endswith(".scenario.mjs"):
        return quiet(["node", "tests/e2e/run.mjs", name.split("${")[0]], seconds=seconds) == 0
    if path.endswith(".test.mjs"):
        return quiet(["node", "--test", path]) == 0
    if path == "tests/fuzz/replay.cmake":
        return quiet([f"{BUILD}/tests/app/{name}", "tests/fuzz/corpus/" + name.replace("replay_", "fuzz_")]) == 0
    if path == "tests/CMakeLists.txt":
        return quiet(["ctest", "--test-dir", os.path.join(PROJECT, "build", "sanitize"), "--no-tests=error", "-R", f"^{name}$"]) == 0
    if path == "tests/tools/test_all.sh":
        return quiet(["node", "tests/tools/same_bytes.mjs"]) == 0
    if path.startswith("tests/app/"):
        return quiet(["node", path, f"{BUILD}/synoptic"]) == 0
    return quiet([sys.executable, path]) == 0


def is_native(path):
    return path.endswith(".cpp") or path == "tests/fuzz/replay.cmake" or path.startswith("tests/app/")


def show(defence):
    row, path, there, instead, test, name = defence
    full = os.path.join(PROJECT, path)
    with open(full, encoding="utf-8") as file:
        text = file.read()
    if text.count(there) < 1:
        return "cannot tell: the defence is not there"
    begin = time.monotonic()
    if not build(test, name) or not passes(test, name):
        return "cannot tell: the test does not pass before"
    patience = 60 + 5 * (time.monotonic() - begin)
    try:
        with open(full, "w", encoding="utf-8") as file:
            file.write(text.replace(there, instead))
        if not build(test, name):
            return "cannot tell: it does not build"
        return "STILL PASSES" if passes(test, name, patience) else "fails"
    finally:
        with open(full, "w", encoding="utf-8") as file:
            file.write(text)


def main():
    wanted, wrong = sys.argv[1:], 0
    chosen = [d for d in DEFENCES if not wanted or d[0] in wanted or any(part in d[1] or part in d[4] for part in wanted)]
    for path in {d[1] for d in chosen}:
        if quiet(["git", "diff", "--quiet", "--", path]):
            sys.exit(f"synoptic: {path} is not committed")
    if any(is_native(d[4]) for d in chosen) and quiet(["src/app/build/build.sh", "configure=native:defences"], SYNOPTIC_TOGETHER="OFF", SYNOPTIC_UNIT="ON"):
        sys.exit(f"synoptic: {BUILD} cannot be configured: ./dev build sets up what it needs")
    for defence in chosen:
        begin = time.monotonic()
        said = show(defence)
        wrong += said != "fails"
        print(f"{defence[0]:3} {defence[1]:34} {said:14} {defence[5][:70]} ({time.monotonic() - begin:.0f} s)", flush=True)
    if any(d[4] == "tests/tools/test_all.sh" for d in chosen):
        build("tests/tools/test_all.sh")
    for target in {"test_" + d[4].split("/")[1] for d in chosen if d[4].endswith(".cpp")}:
        quiet(["ninja", "-C", BUILD, target])  # as the sources are
    print(f"{len(chosen) - wrong} of {len(chosen)} defences: without them their test fails")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
