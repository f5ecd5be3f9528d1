"""bibtex: read back by bibtexparser and by pybtex, compared with the CSL-JSON."""
import re
import bibtexparser, pybtex.database
from pybtex.richtext import Text
from common import plain
from csl_judge import items


def judge(dataset):
    file = dataset.target / "bibtex"
    works = {work["id"]: work for work in items(dataset)}
    faults = []
    parser = bibtexparser.bparser.BibTexParser(
        ignore_nonstandard_types=False, interpolate_strings=False, common_strings=True)
    one = [entry["ID"] for entry in bibtexparser.loads(file.read_text(), parser).entries]
    other = pybtex.database.parse_file(str(file), bib_format="bibtex")
    if sorted(one) != sorted(works):
        faults.append(f"bibtexparser reads {len(one)} entries of {len(works)}")
    if sorted(other.entries.keys()) != sorted(works):
        faults.append(f"pybtex reads {len(other.entries)} entries of {len(works)}")
    for key, work in works.items():
        entry = other.entries.get(key)
        if entry is None:
            continue
        title = str(Text.from_latex(entry.fields.get("title", "")))
        if squeezed(title) != squeezed(work.get("title")):
            faults.append(f"{key}: the title became {title[:80]!r}")
        title = work.get("title", "")
        # What a style that sets titles in small letters makes of it.
        small = str(Text.from_latex(entry.fields.get("title", "")).lower())
        if is_mixed(title):
            lost = [word for word in ACRONYM.findall(title) if word not in small]
            if lost:
                faults.append(f"{key}: a style makes {lost[0]!r} small in {title[:80]!r}")
        authors = entry.persons.get("author", [])
        if len(authors) != len(work.get("author", [])):
            faults.append(f"{key}: {len(work.get('author', []))} authors became {len(authors)}")
    return len(works), faults


ACRONYM = re.compile(r"(?<![\w’'])[A-Z]{2,}(?![\w’'])")


def is_mixed(title):
    """Half of the words and more hold a small letter."""
    words = [word for word in title.split() if sum(map(str.isalpha, word)) > 1]
    return 2 * sum(word.isupper() for word in words) <= len(words)


# Commands that pybtex's table of LaTeX does not hold.
LEFT = {"\\textless": "<", "\\textgreater": ">", "\\textbar": "|", "\\textbraceleft": "{", "\\textbraceright": "}", "\\textasciicircum": "^", "\\$": "$"}


def squeezed(text):
    """TeX knows ligatures of dashes and quotes."""
    for command, sign in LEFT.items():
        text = (text or "").replace(command, sign)
    return plain(text).translate({0x2013: "-", 0x2014: "-", 0x2018: "'", 0x2019: "'", 0x201C: '"',
        0x201D: '"', 0x60: "'"}).replace("--", "-").replace("--", "-").replace("''", '"')


def spoil(dataset):
    file = dataset.target / "bibtex"
    file.write_text(file.read_text().replace("title = {", "title = {X", 1))
