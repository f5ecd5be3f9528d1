"""Invented tables whose cells are known, of the shapes that journals print."""
import random

ID = dict(
    label="Tabel", caption="Hasil pengamatan di {place} tahun {year}", source="Sumber: Olahan data, 2023",
    places="Sukamaju Karanganyar Mekarsari Cibeureum Tanjungsari Margahayu Wanareja Pagerwangi "
    "Sindangsari Rancabali Ciwaruga Lembursitu".split(),
    stubs=["Desa", "Kecamatan", "Variabel", "Kategori", "Jenis Pupuk", "Kelompok Umur"],
    stub_cells=["Laki-laki", "Perempuan", "Pupuk kandang", "Pupuk hijau", "Tanpa pupuk", "Sangat baik",
                "Kurang baik", "Petani penggarap", "Buruh tani", "Pedagang pasar", "Ibu rumah tangga"],
    measures=["Luas Lahan (ha)", "Jumlah", "Persentase (%)", "Produksi (ton)", "Rata-rata", "Nilai p",
              "Frekuensi", "Jumlah Penduduk", "Hasil Panen"],
    groups=[("Kelompok Uji", "Kelompok Kontrol"), ("Sebelum", "Sesudah"), ("Musim Hujan", "Musim Kemarau")],
    total="Total", number="No", name="Nama", remark="Keterangan",
    words="petani menanam padi bersama warga desa lalu menjual hasil panen kepada pedagang dengan harga "
    "yang ditentukan oleh musyawarah kampung pada awal musim".split(),
    classes=["Kelas 1", "Kelas 2", "Kelas 3", "Kelas 2 Tercemar"], rivers="Sungai")
EN = dict(
    label="Table", caption="Observations made in {place} in {year}", source="Source: Own survey, 2023",
    places="Ashford Bellmore Carleton Dunmore Easton Farley Glenwood Harlow Inverey Kelton Lynfield Marlow".split(),
    stubs=["Village", "District", "Variable", "Category", "Soil Type", "Age Group"],
    stub_cells=["Male", "Female", "Green manure", "No manure", "Very good", "Rather poor", "Tenant farmers",
                "Day labourers", "Market traders", "Household size", "Distance to road"],
    measures=["Area (ha)", "Count", "Share (%)", "Yield (t)", "Mean", "p-value", "Frequency", "Population",
              "Std. Error"],
    groups=[("Treatment Group", "Control Group"), ("Before", "After"), ("Wet Season", "Dry Season")],
    total="Total", number="No", name="Name", remark="Description",
    words="farmers grow rice together with their neighbours and sell the harvest to traders at a price which "
    "the council of the village has set before the season".split(),
    classes=["Class 1", "Class 2", "Class 3", "Class 2 Polluted"], rivers="River")


class Table:
    """`boxhead` are header rows with spanners repeated; `rows` are printed cells."""

    def __init__(self, boxhead, rows, shape):
        self.boxhead, self.rows, self.shape = boxhead, rows, shape

    @property
    def names(self):
        return [" / ".join(x for x in column if x) for column in zip(*self.boxhead)]


def decimal(rng, words, most, places):
    text = f"{rng.uniform(0, most):.{places}f}"
    return text.replace(".", ",") if words is ID else text


def whole(rng, words, most):
    return f"{rng.randint(1, most):,}".replace(",", "." if words is ID else ",")


def column(rng, words):
    kind = rng.choice(["whole", "large", "one", "two", "three"])
    return {"whole": lambda: str(rng.randint(1, 400)), "large": lambda: whole(rng, words, 90000),
            "one": lambda: decimal(rng, words, 100, 1), "two": lambda: decimal(rng, words, 60, 2),
            "three": lambda: decimal(rng, words, 1, 3)}[kind]


def numeric(rng, words):
    count, height = rng.randint(1, 5), rng.randint(3, 10)
    stubs = rng.sample(words["places"] if rng.random() < 0.5 else words["stub_cells"], height)
    columns = [column(rng, words) for _ in range(count)]
    rows = [[stub] + [c() for c in columns] for stub in stubs]
    if rng.random() < 0.2:
        rows[rng.randrange(height)][-1] = "-"
    if rng.random() < 0.3:
        rows.append([words["total"]] + [c() for c in columns])
    return Table([[rng.choice(words["stubs"])] + rng.sample(words["measures"], count)], rows, "numeric")


def years(rng, words):
    count, first = rng.randint(2, 4), rng.randint(2008, 2018)
    columns = [column(rng, words) for _ in range(count)]
    rows = [[str(first + i)] + [c() for c in columns] for i in range(rng.randint(3, 7))]
    return Table([["Tahun" if words is ID else "Year"] + rng.sample(words["measures"], count)], rows, "years")


def spanned(rng, words):
    pair = rng.choice(words["groups"])
    stubs = rng.sample(words["stub_cells"], rng.randint(3, 7))
    rows = [[s] + [x for _ in pair for x in (str(rng.randint(2, 90)), decimal(rng, words, 100, 1))] for s in stubs]
    stub = rng.choice(words["stubs"])
    boxhead = [[stub, pair[0], pair[0], pair[1], pair[1]], ["", "n", "%", "n", "%"]]
    return Table(boxhead, rows, "spanned")


def sentence(rng, words, least, most):
    text = " ".join(rng.choice(words["words"]) for _ in range(rng.randint(least, most)))
    return text[0].upper() + text[1:]


def numbered(rng, words):
    names = rng.sample(words["stub_cells"], rng.randint(3, 8))
    rows = [[str(i + 1), name, sentence(rng, words, 3, 9)] for i, name in enumerate(names)]
    return Table([[words["number"], words["name"], words["remark"]]], rows, "numbered")


def sentences(rng, words):
    names = rng.sample(words["places"], rng.randint(3, 6))
    rows = [[n, sentence(rng, words, 5, 14), sentence(rng, words, 4, 10)] for n in names]
    return Table([[words["name"], words["remark"], "Makna" if words is ID else "Meaning"]], rows, "sentences")


def classes(rng, words):
    first, count = rng.randint(2010, 2019), rng.randint(3, 5)
    rows = [[n] + [rng.choice(words["classes"]) for _ in range(count)]
            for n in rng.sample(words["places"], rng.randint(5, 9))]
    return Table([[words["rivers"]] + [str(first + i) for i in range(count)]], rows, "classes")


SHAPES = [numeric, numeric, numeric, years, spanned, numbered, sentences, classes]
