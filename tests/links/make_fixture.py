#!/usr/bin/env python3
"""Makes one fixture of a link: make_fixture.py NAME < workspace.json   [--wrap address|mail|percent|safelink|uncompressed]
The format is the version of the workspace (2: with corrections). Writes vN/NAME.txt and vN/NAME.json and appends to vN/sums.txt;
refuses to touch what is there."""
import base64, os, re, sys, urllib.parse, zlib

name, wrap = sys.argv[1], sys.argv[3] if len(sys.argv) > 3 else ''
json = sys.stdin.buffer.read()
version = int(re.search(rb'"version":(\d+)', json)[1])
folder = os.path.join(os.path.dirname(os.path.abspath(__file__)), f'v{version}')
os.makedirs(folder, exist_ok=True)
packer = zlib.compressobj(6, zlib.DEFLATED, -15)
packed = json if wrap == 'uncompressed' else packer.compress(json) + packer.flush()
payload = base64.urlsafe_b64encode(packed).decode().rstrip('=')
link = f'#{version}{"u" if wrap == "uncompressed" else "d"}.{len(payload)}.{zlib.crc32(packed):08x}.{payload}z'
address = 'https://synoptic.example/compare/' + link
text = {
    '': link,
    'uncompressed': link,
    'address': address,
    'mail': 'Hello,\nlook at this:\n<' + '=\n'.join(address[i:i + 75] for i in range(0, len(address), 75)) + '>\nRegards\n',
    'percent': urllib.parse.quote(address, safe=''),
    'safelink': 'https://links.example/?url=' + urllib.parse.quote(urllib.parse.quote(address, safe=''), safe='') + '&data=05%7C01&reserved=0',
}[wrap].encode()
for suffix, data in (('.txt', text), ('.json', json)):
    with open(os.path.join(folder, name + suffix), 'xb') as file: file.write(data)
with open(os.path.join(folder, 'sums.txt'), 'a') as file: file.write(f'{name} {zlib.crc32(text):08x} {zlib.crc32(json):08x}\n')
