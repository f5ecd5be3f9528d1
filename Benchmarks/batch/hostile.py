"""Texts that try to take a parser's time. Each is a function of its size in bytes."""
import random


def lines(make):
    def text(size):
        parts, length, number = [], 0, 0
        while length < size:
            number += 1
            part = make(number)
            parts.append(part)
            length += len(part)
        return "".join(parts)
    return text


HEAD = "JUDUL NASKAH TENTANG BATAS\n\nPENDAHULUAN\n\n"
SHAPES = {
    "one endless word": lambda size: "a" * size,
    "one endless line": lambda size: "kata yang panjang sekali, " * (size // 26),
    "open brackets": lambda size: HEAD + "(" * size,
    "closed brackets": lambda size: HEAD + ")" * size,
    "nested brackets": lambda size: HEAD + "(" * (size // 2) + ")" * (size // 2),
    "open citations": lambda size: HEAD + "(Hadi, 2019; " * (size // 13),
    "nested lists": lines(lambda n: "  " * (n % 200) + f"{n}) butir\n"),
    "footnotes": lines(lambda n: f"Kalimat yang memanggil catatan.{n}\n\n{n} Hadi, Garam, hlm. {n}.\n\n"),
    "references": lambda size: HEAD + "DAFTAR PUSTAKA\n\n" + lines(
        lambda n: f"Hadi, S. ({1950 + n % 70}). Garam {n}. Jurnal Pesisir, 4(1), 1-9.\n\n")(size),
    "headings": lines(lambda n: f"{n % 9 + 1}.{n % 7 + 1} JUDUL BAGIAN\n\nIsi.\n\n"),
    "captions": lines(lambda n: f"Tabel {n}. Hasil\n\n1 2 3\n4 5 6\n\n"),
    "one long table": lambda size: HEAD + "Tabel 1. Hasil\n\nTahun Hasil Luas\n" + lines(
        lambda n: f"{1000 + n % 1000} {n} {n * 3}\n")(size),
    "table words": lambda size: HEAD + "Tabel 1. Hasil\n\n" + "1 kata 2,5 " * (size // 11),
    "short lines": lambda size: "a\n" * (size // 2),
    "blank lines": lambda size: "a\n\n\n\n" * (size // 5),
    "form feeds": lambda size: "Jurnal Batas\n\nkata\n\f" * (size // 20),
    "quotes": lambda size: HEAD + "\"“‘" * (size // 7),
    "hyphens at line ends": lambda size: HEAD + "kata-\n" * (size // 6),
    "invalid UTF-8": lambda size: b"kata \xff\xfe\x80 dan \xc3(\n" * (size // 18),
    "NULs": lambda size: b"kata\x00dan\x00\n" * (size // 10),
    "wide columns": lines(lambda n: f"kiri {n:<40} tengah {n:<40} kanan {n}\n"),
    "random bytes": lambda size: random.Random(5).randbytes(size),
    "a front of paragraphs": lines(lambda n: "kata " * 59 + f"akhir {n}.\n\nJUDUL {n}\n\n"),
    "ibid": lines(lambda n: f"Kalimat.{n}\n\n{n} Ibid., hlm. {n}.\n\n"),
}


def shape(name, size):
    text = SHAPES[name](size)
    return text if isinstance(text, bytes) else text.encode()
