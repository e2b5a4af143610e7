"""Runs import_probe over files: paths in, one dictionary a file out. BUILD names the build (default build/native)."""
import json, os, pathlib, subprocess

ROOT = pathlib.Path(__file__).resolve().parents[3]
SHARED = pathlib.Path(os.environ.get('SYNOPTIC_SHARED', ROOT.parent / 'shared'))
BUILD = pathlib.Path(os.environ.get('BUILD', ROOT / 'build/native'))


def corpus(name):
    folder = SHARED / 'corpora' / name
    if not folder.is_dir():
        print(f'skipped: {folder} is not there')
        raise SystemExit(77)
    return folder


def probe(files):
    asked = ''.join(f'{file}\n' for file in files)
    done = subprocess.run([BUILD / 'tests/import/import_probe'], input=asked, capture_output=True, text=True, check=True)
    return [json.loads(line) for line in done.stdout.splitlines()]
