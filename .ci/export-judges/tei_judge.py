"""tei: read by XPath as GROBID's output is; references and their fields agree with the papers."""
from lxml import etree
from common import plain

NAMES = {"t": "http://www.tei-c.org/ns/1.0"}
ID = "{http://www.w3.org/XML/1998/namespace}id"


def one(node, path):
    found = node.xpath(path, namespaces=NAMES)
    return plain(str(found[0]) if isinstance(found[0], str) else "".join(found[0].itertext())) if found else ""


def fields(node):
    part = node.find("t:analytic", NAMES) is not None
    return {
        "title": one(node, "t:analytic/t:title" if part else "t:monogr/t:title"),
        "container-title": one(node, "t:monogr/t:title") if part else "",
        "volume": one(node, ".//t:biblScope[@unit='volume']"),
        "DOI": one(node, ".//t:idno[@type='DOI']"),
        "publisher": one(node, ".//t:publisher"),
        "authors": len(node.xpath("t:analytic/t:author|t:monogr/t:author", namespaces=NAMES)),
        "year": one(node, ".//t:date[@type='published']/@when")[:4],
    }


def wanted(work):
    issued = work.get("issued", {}).get("date-parts", [[""]])[0][0]
    found = {name: plain(work.get(name)) for name in ["title", "container-title", "volume", "DOI", "publisher"]}
    return found | {"authors": len(work.get("author", [])), "year": str(issued)}


def judge(dataset):
    faults, count = [], 0
    for name in dataset.ids:
        tree = etree.parse(str(dataset.target / "tei" / f"{name}.xml"))
        paper = dataset.paper(name)
        listed = tree.xpath("//t:listBibl/t:biblStruct", namespaces=NAMES)
        count += len(listed)
        if len(listed) != len(paper["references"]):
            faults.append(f"{name}: {len(paper['references'])} references became {len(listed)}")
        for node, reference in zip(listed, paper["references"]):
            for field, value in wanted(reference["csl"]).items():
                if fields(node)[field] != value:
                    faults.append(f"{name} {reference['id']}: {field} became {fields(node)[field]!r}")
        ids = {node.get(ID) for node in tree.iter() if node.get(ID)}
        for target in tree.xpath("//t:ref/@target", namespaces=NAMES):
            if not all(part[1:] in ids for part in target.split()):
                faults.append(f"{name}: {target} leads nowhere")
        for path, part in [("//t:note[@place='foot']", "footnotes"), ("//t:figure[@type='table']", "tables")]:
            if len(tree.xpath(path, namespaces=NAMES)) != len(paper[part]):
                faults.append(f"{name}: {part} are missing")
    return count, faults


def spoil(dataset):
    for file in (dataset.target / "tei").glob("*.xml"):
        file.write_text(file.read_text().replace('target="#b', 'target="#x', 1))
