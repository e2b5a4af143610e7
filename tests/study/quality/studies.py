# What the scripts of this folder share: the program, the sets of articles, one call of it.
import json
import os
import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[3]
SHARED = pathlib.Path(os.environ.get('SYNOPTIC_SHARED', ROOT.parent / 'shared'))
INVENTED = ROOT / 'tests/compare/quality/invented'
CLUSTERS = ('congressman-charged', 'envoys', 'guilty-plea', 'retirement-age', 'tax-returns')


def program():
    """The path of synoptic: the first argument, else the native build. Says "skipped" (77) where the clusters are absent."""
    if not (SHARED / 'clusters').is_dir():
        print(f'skipped: no {SHARED}/clusters (set SYNOPTIC_SHARED to the folder that holds clusters)')
        sys.exit(77)
    return sys.argv[1] if len(sys.argv) > 1 else str(ROOT / 'build/native/synoptic')


def listed(name):
    """The file that lists the articles of set `name`."""
    if name == 'sample':
        return str(ROOT / 'web/sample/articles.json')
    return str((INVENTED if (INVENTED / name).is_dir() else SHARED / 'clusters') / name / 'articles.json')


def bodies(name):
    """id -> the bytes of each article of set `name`, as they lie in the file."""
    path = pathlib.Path(listed(name))
    return {one['id']: (path.parent / one['file']).read_bytes() for one in json.loads(path.read_text())}


def call(path, *arguments):
    done = subprocess.run([path, *arguments, '--format', 'json'], capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(f'{arguments[0]}: {done.stderr.strip()}')
    return json.loads(done.stdout)
