"""Writes three packages of made-up tables: many small ones, one of 100,000 rows, one of 1,000,000."""
import json, pathlib, random, sys

FIELDS = [
    {"name": "id", "type": "integer"}, {"name": "kelompok", "type": "string"},
    {"name": "tahun", "type": "year"}, {"name": "mean", "type": "number"},
    {"name": "n", "type": "integer", "constraints": {"minimum": 0}},
    {"name": "catatan", "type": "string"},
]


def rows(count, chance):
    for row in range(1, count + 1):
        group = chance.choice(["kontrol", "perlakuan", '"a, b"'])
        yield (f"{row},{group},{chance.randrange(1990, 2025)},{chance.uniform(1, 99):.2f},"
               f"{chance.randrange(10, 400)},{chance.choice(['', 'padi', 'sawah é'])}\r\n")


def package(folder, tables, count):
    folder.mkdir()
    chance = random.Random(5)
    resources = []
    for table in range(tables):
        name = f"t{table + 1}"
        with open(folder / f"{name}.csv", "w", encoding="utf-8", newline="") as file:
            file.write("id,kelompok,tahun,mean,n,catatan\r\n")
            file.writelines(rows(count, chance))
        resources.append({"name": name, "path": f"{name}.csv", "type": "table",
                          "encoding": "utf-8", "schema": {"fields": FIELDS}})
    (folder / "datapackage.json").write_text(json.dumps({"name": "p", "resources": resources}))


root = pathlib.Path(sys.argv[1])
package(root / "many", 1000, 20)
package(root / "tenth", 1, 100_000)
package(root / "large", 1, 1_000_000)
