#!/usr/bin/env python3
"""Writes the seeds of the fuzz targets into corpus/fuzz_<target>/seed_*: small inputs that reach every reader and every rule."""
import base64, io, json, os, zipfile, zlib

here = os.path.dirname(os.path.abspath(__file__))
POST = ('Ferry link to open in May\n\nBy Ines Dahl\n\nORSUND, March 5 (Harbour Post) — The ferry link between Orsund and Velling will open on '
        'May 4, 2031, the port said on Wednesday. It cost 12 million euros and took two years.\n\n• At least 240 passengers\n• 3.5 %\n\n'
        '“It was a long road,” said Ms. Dahl, the harbor master. She did not name the ship.\n')
TIMES = ('Velling ferry opens on May 6\n\nThe ferry link between Orsund and Velling opens on May 6, the port said. It cost $14 million and took '
         'three years. Nearly 300 passengers can travel.\n"It was a hard road", Dahl said at 5:30 p.m. U.S. envoys were there.\n')


def put(target, name, data):
    folder = os.path.join(here, 'corpus', 'fuzz_' + target)
    os.makedirs(folder, exist_ok=True)
    with open(os.path.join(folder, 'seed_' + name), 'wb') as file: file.write(data if isinstance(data, bytes) else data.encode())


def docx(body):
    out = io.BytesIO()
    with zipfile.ZipFile(out, 'w', zipfile.ZIP_DEFLATED) as z:
        def add(name, text): z.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), text, zipfile.ZIP_DEFLATED)
        add('_rels/.rels', '<Relationships><Relationship Type="x/officeDocument" Target="word/document.xml"/></Relationships>')
        add('word/document.xml', f'<w:document><w:body><w:p><w:pPr><w:numPr/></w:pPr><w:r><w:t>{body}</w:t><w:tab/></w:r></w:p></w:body></w:document>')
    return out.getvalue()


workspace = json.dumps({'format': 'synoptic.workspace', 'version': 1, 'title': 'T', 'chosenFact': 'May 4', 'sample': True,
                        'articles': [{'id': 'A', 'title': 'F', 'source': 'Post', 'published': '2031-03-05', 'url': 'https://x.example', 'body': 'It opens.'}]})
corrected = json.dumps({'format': 'synoptic.workspace', 'version': 2, 'articles': [{'body': 'It opens.'}, {'id': 'x', 'body': 'It shuts.'}], 'corrections': [
    {'kind': 'fact', 'relation': 'differs', 'reason': 'scope', 'fact': 'claim', 'about': 'a', 'note': 'n', 'at': [{'article': 'A', 'span': [3, 8], 'text': 'opens'}, {'article': 'x', 'span': [3, 8], 'text': 'shuts'}]},
    {'kind': 'date', 'date': '2031-03-05', 'at': [{'article': 'x', 'span': [0, 2], 'text': 'It'}], 'more': [{}]}]})
packer = zlib.compressobj(9, zlib.DEFLATED, -15)
packed = packer.compress(workspace.encode()) + packer.flush()
payload = base64.urlsafe_b64encode(packed).decode().rstrip('=')
link = f'https://x.example/#1d.{len(payload)}.{zlib.crc32(packed):08x}.{payload}z'
comparison = json.dumps({'format': 'synoptic.comparison', 'version': 1, 'articles': [
    {'id': i, 'label': i, 'title': '', 'source': '', 'published': '2031-03-05', 'publishedFrom': 'given', 'url': '', 'body': 'It opens May 4.',
     'sentences': [{'id': i + '1', 'span': [0, 15], 'kind': 'body', 'paragraph': 0}],
     'mentions': [{'sentence': i + '1', 'span': [9, 14], 'kind': 'quote', 'value': 'x', 'speaker': [0, 2]}]} for i in 'AB'],
    'links': [{'left': 'A1', 'right': 'B1', 'score': 0.5, 'level': 'full', 'moved': False, 'revision': '', 'tokens': [[0, 2, 0, 2]]}],
    'rows': [{'id': 'R1', 'sentences': ['A1', 'B1']}],
    'facts': [{'id': 'F1', 'kind': 'date', 'about': 'day', 'relation': 'conflict', 'reason': '', 'rule': 'r', 'origins': 2, 'by': 'rule', 'dismissed': False,
               'explanation': 'x', 'values': [{'value': 'v', 'mentions': [{'sentence': i + '1', 'span': [9, 14], 'text': 'May 4'}]} for i in 'AB']}],
    'copies': [{'articles': ['A', 'B'], 'share': 1}], 'notes': [{'level': 'info', 'message': 'm', 'article': 'A'}]})

put('text', 'post', POST)
put('text', 'odd', 'Dr. A. B. C’s “x … y?” (No. 5.) — e.g. 3.5 p.m. \u200b\u00ad\u202e é e\u0301 🚢\r\n\t• a\n1) b\n\x00')
put('text', 'bytes', b'caf\xe9 \xc3\xa9 \xf0\x9f\x9a \xed\xa0\x80 \xc0\x80.')
put('compare', 'two', b'\x13\x15\xff' + POST.encode() + b'\xff' + TIMES.encode())
put('compare', 'versions', b'\x11\x11\xff' + POST.encode() + b'\xff' + POST.replace('May 4', 'May 9').replace('did not name', 'named').encode())
put('compare', 'corrected', b'\x13\x15' + bytes((10 * relation + kind, 0x10, 64 + 9 * kind, (130 if kind == 4 else 2) + 11 * kind) [i] for kind in range(10) for relation in (1, 2) for i in range(4))
    + b'\xff' + POST.encode() + b'\xff' + TIMES.encode())
put('compare', 'four', b'\x01\x00\x17\x00\xff' + b'\xff'.join(x.encode() for x in (POST, TIMES, 'He left.', '')))
put('compare', 'asked', b'Who said how many passengers the ferry will carry in May?\xff' + POST.encode() + b'\xff' + TIMES.encode())
put('import', 'text', '\x00' + POST)
put('import', 'latin1', b'\x00caf\xe9 \x93x\x94')
put('import', 'utf16', b'\x00\xff\xfe' + 'Öffnet am 4. Mai 🚢'.encode('utf-16-le'))
put('import', 'markdown', '\x01---\ntitle: "T"\ndate: 2031-03-05\n---\n# H *x*\n\n- [a](b)\n> **c** `d`\n\n```\ne\n```\n![f](g) <b>&amp;\\*')
put('import', 'html', '\x02<!DOCTYPE html><meta charset=utf-8><title>A | B</title><meta property="og:title" content="T"><nav><a href=x>y</a></nav><article><h1>H</h1><p>'
    + POST + '</p><ul><li>a<li>b</ul><pre> c </pre><table><tr><td>d</table><script>"datePublished":"2031-03-05"</script></article><!-- x --><style>')
put('import', 'docx', b'\x03' + docx('It opens &amp; closes.'))
put('html', 'page', POST + '<ul><li>a<li>b</ul><table><tr><td>c</table><aside class=related><a href=x>d</a></aside><script>e</script><script type=application/ld+json>{"@type":"NewsArticle","headline":"n"}</script><svg><title><b>f</b></title></svg>'
    + '<form><input name=parentNode></form><a href="javascript:g" onclick=h title=\'"><i>\'>j</a><!-- k --><style>l')
put('html', 'taken', b'<div><p>' + TIMES.encode() + b'</p></div>\xff<title>T | S</title><p>' + TIMES.encode() + b'</p><nav>m</nav>')
put('markdown', 'all', '---\ntitle: "T"\n---\n# H *x*\n\nS\n===\n\n- [a](b)\n  1. c\n> **d** `e`\n\n```\nf\n```\n![g](h "i") <b>&amp;\\*\n\n|j|k|\n|-|-|\n|l|m|\n\n[n]: o\n')
put('docx', 'parts', '<w:pPr><w:numPr/></w:pPr><w:r><w:t>It opens &amp; closes.</w:t><w:tab/><w:footnoteReference w:id="1"/></w:r><w:ins><w:r><w:t>in</w:t></w:r></w:ins><w:del><w:r><w:delText>out</w:delText></w:r></w:del>'.encode()
    + b'\xff<Relationships><Relationship Type="x/officeDocument" Target="word/document.xml"/></Relationships>\xff<w:footnotes><w:footnote w:id="1"><w:p><w:r><w:t>n</w:t></w:r></w:p></w:footnote></w:footnotes>\xff<cp:coreProperties><dc:title>T</dc:title></cp:coreProperties>')
put('docx', 'document', '<w:document><w:body><w:tbl><w:tr><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:p><w:r><w:t>b&#xD800;</w:t></w:r></w:p></w:body></w:document>')
put('align', 'three', b'\x03\x10\x35\x52\x01\xff' + POST.encode() + b'\xff' + TIMES.encode() + b'\xff' + POST.replace('May 4', 'May 9').encode())
put('align', 'two', b'\xff' + POST.encode() + b'\xff' + POST.replace('did not name', 'named').encode())
put('link', 'whole', '\x00' + link)
put('link', 'mail', '\x00<' + '=\n'.join(link[i:i + 60] for i in range(0, len(link), 60)) + '>')
put('link', 'percent', '\x00' + link.replace(':', '%253A').replace('#', '%2523'))
put('link', 'plain', '\x01' + workspace)
put('link', 'deflated', b'\x02' + packed)
put('workspace', 'all', workspace)
put('workspace', 'corrections', corrected)
put('workspace', 'texts', b'a\xffb"\\\xff\xc3\xa9\xff\x00')
put('comparison_json', 'comparison', comparison)
put('comparison_json', 'span_within_a_sign', comparison.replace('It opens May 4.', 'It opens ééé'))
put('comparison_json', 'request', '{"id":[1,"\\ud83d"],"articles":[{"id":"a","body":"x"},{"body":"y"}],"corrections":[{"kind":"pin","at":[{"article":"a","span":[0,1],"text":"x"},{"article":"A","span":[0,1],"text":"y"}]}]}')
put('comparison_json', 'list', '[{"id":"a","file":"a.txt"},{"body":"y"}]')
