import PetikDataset

/// The JSON Schema (2020-12) of references.json: CSL-JSON as petik writes it.
package let worksSchema = """
  {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "urn:petik:references:1",
    "title": "petik references",
    "type": "array",
    "items": {"$ref": "#/$defs/csl"},
    "$defs": {
  \(workDefinitions)
    }
  }

  """
