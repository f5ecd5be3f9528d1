"""Invents reference strings in eight styles with their fields: python3 invent.py COUNT SEED OUT.jsonl"""
import json, random, sys

FAMILY = "Hadi Putra Rahma Tanoto Wirya Gusti Manurung Puspa Salmah Dale Karr Winter Oakes Lund Brandt".split()
GIVEN = "Putra Siti Nur Bambang Dana Maria Peter Anne Erik Sari".split()
SUBJECT = "pasar terapung|tambak garam|river boats|school gardens|hukum adat|tide tables|air tanah|small ports".split("|")
WORD = "Pengaruh|Kajian|Studi|Reading|Mapping|A History of|Analisis|Notes on".split("|")
TAIL = "di muara sungai|in the delta|pada musim hujan|among coastal families|sebuah pengantar|after the flood".split("|")
JOURNAL = "Jurnal Sungai|Journal of Water Studies|Jurnal Hukum Muara|Delta Review|Buletin Pesisir|Coastal Letters".split("|")
PRESS = "Pena Laut|Delta University Press|Penerbit Layar|Pustaka Barito|Oar Press".split("|")
PLACE = "Jakarta|London|Yogyakarta|New York|Bandung|Leiden".split("|")


def work(rng):
    names = [(rng.choice(FAMILY), rng.choice(GIVEN)) for _ in range(rng.randint(1, 3))]
    title = f"{rng.choice(WORD)} {rng.choice(SUBJECT)} {rng.choice(TAIL)}"
    fields = {"authors": names, "title": title[0].upper() + title[1:], "year": str(rng.randint(1975, 2024))}
    if rng.random() < 0.6:
        first = rng.randint(1, 300)
        fields |= {"container": rng.choice(JOURNAL), "volume": str(rng.randint(1, 60)), "issue": str(rng.randint(1, 6)),
                   "pages": f"{first}-{first + rng.randint(3, 30)}"}
    else:
        fields |= {"publisher": rng.choice(PRESS), "place": rng.choice(PLACE)}
    return fields


def inverted(names, last):
    parts = [f"{family}, {given[0]}." for family, given in names]
    return parts[0] if len(parts) == 1 else ", ".join(parts[:-1]) + f", {last} " + parts[-1]


def natural(names):
    parts = [f"{given[0]}. {family}" for family, given in names]
    return parts[0] if len(parts) == 1 else ", ".join(parts[:-1]) + " and " + parts[-1]


def vancouver(names):
    return ", ".join(f"{family} {given[0]}" for family, given in names)


def style(name, f):
    a, t, y = f["authors"], f["title"], f["year"]
    j = "container" in f
    if name == "apa":
        tail = f"{f['container']}, {f['volume']}({f['issue']}), {f['pages']}." if j else f"{f['publisher']}."
        return f"{inverted(a, '&')} ({y}). {t}. {tail}"
    if name == "indonesian":
        tail = (f"{f['container']}. Vol. {f['volume']}, No. {f['issue']}, hlm. {f['pages']}." if j
                else f"{f['place']}: {f['publisher']}.")
        return f"{inverted(a, 'dan')} {y}. {t}. {tail}"
    if name == "harvard":
        tail = (f"{f['container']}, {f['volume']}({f['issue']}), pp. {f['pages']}." if j
                else f"{f['place']}: {f['publisher']}.")
        return f"{inverted(a, 'and')} {y}, {t}, {tail}"
    if name == "ieee":
        tail = (f"{f['container']}, vol. {f['volume']}, no. {f['issue']}, pp. {f['pages']}, {y}." if j
                else f"{f['place']}: {f['publisher']}, {y}.")
        return f"{natural(a)}, “{t},” {tail}" if j else f"{natural(a)}, {t}. {tail}"
    if name == "vancouver":
        tail = (f"{f['container']}. {y};{f['volume']}({f['issue']}):{f['pages']}." if j
                else f"{f['place']}: {f['publisher']}; {y}.")
        return f"{vancouver(a)}. {t}. {tail}"
    if name == "chicago":
        tail = (f"{f['container']} {f['volume']}, no. {f['issue']} ({y}): {f['pages']}." if j
                else f"{f['place']}: {f['publisher']}, {y}.")
        return f"{inverted(a, 'and')} “{t}.” {tail}" if j else f"{inverted(a, 'and')} {t}. {tail}"
    if name == "mla":
        tail = (f"{f['container']}, vol. {f['volume']}, no. {f['issue']}, {y}, pp. {f['pages']}." if j
                else f"{f['publisher']}, {y}.")
        return f"{inverted(a, 'and')} “{t}.” {tail}" if j else f"{inverted(a, 'and')} {t}. {tail}"
    tail = (f"{f['container']}, {f['volume']}, {f['pages']}, {y}" if j
            else f"{f['publisher']}, {f['place']}, {y}")
    return f"{natural(a)}, {t}, {tail}."


STYLES = ["apa", "indonesian", "harvard", "ieee", "vancouver", "chicago", "mla", "commas"]


def main():
    count, seed, path = int(sys.argv[1]), int(sys.argv[2]), sys.argv[3]
    rng = random.Random(seed)
    with open(path, "w") as out:
        for number in range(count):
            name = STYLES[number % len(STYLES)]
            fields = work(rng)
            string = style(name, fields)
            shown = {key: value for key, value in fields.items() if key == "authors" or value in string}
            out.write(json.dumps({"id": f"{name}-{number}", "string": string, "fields": shown}, ensure_ascii=False) + "\n")


main()
