"""What the judges share: texts compared without the signs that formats may not hold."""
import re, unicodedata

# Controls, line ends and blanks, and what stands for them.
UNHELD = re.compile(r"[\x00-\x20\x7f-\x9f\u00a0\u2028\u2029\ufeff\ufffd\ufffe\uffff]+")


RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def plain(text):
    return UNHELD.sub("", unicodedata.normalize("NFC", text or ""))


def without_callouts(paper):
    """Texts of a paper's blocks by id, without the marks that call notes."""
    calls = {}
    for callout in paper["callouts"]:
        calls.setdefault(callout["block"], []).append(callout)
    texts = {}
    for block in paper["blocks"]:
        text, clean, place = block["text"].encode(), b"", 0
        for callout in sorted(calls.get(block["id"], []), key=lambda c: c["at"]):
            for label in (callout["label"], callout["label"].translate(RAISED)):
                end = callout["at"] + len(label.encode())
                if callout["at"] >= place and text[callout["at"] : end] == label.encode():
                    clean += text[place : callout["at"]]
                    place = end
        texts[block["id"]] = (clean + text[place:]).decode("utf-8", "replace")
    return texts
