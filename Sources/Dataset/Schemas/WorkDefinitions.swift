/// Definitions of a work as CSL-JSON for the schema of paper.json.
package let workDefinitions = """
      "cslNames": {"type": "array", "minItems": 1, "items": {"type": "object",
        "additionalProperties": false, "minProperties": 1,
        "properties": {"family": {"type": "string"}, "given": {"type": "string"},
          "literal": {"type": "string"}}}},
      "cslDate": {"type": "object", "additionalProperties": false, "required": ["date-parts"],
        "properties": {"date-parts": {"type": "array", "minItems": 1, "maxItems": 1,
          "items": {"type": "array", "minItems": 1, "maxItems": 3, "items": {"type": "integer"}}}}},
      "csl": {"type": "object", "additionalProperties": false, "required": ["id", "type"],
        "properties": {"id": {"type": "string"}, "type": {"type": "string"},
          "author": {"$ref": "#/$defs/cslNames"}, "editor": {"$ref": "#/$defs/cslNames"},
          "translator": {"$ref": "#/$defs/cslNames"}, "issued": {"$ref": "#/$defs/cslDate"},
          "title": {"type": "string"}, "container-title": {"type": "string"},
          "volume": {"type": "string"}, "issue": {"type": "string"}, "page": {"type": "string"},
          "number": {"type": "string"}, "edition": {"type": "string"},
          "publisher": {"type": "string"}, "publisher-place": {"type": "string"},
          "genre": {"type": "string"}, "locator": {"type": "string"}, "DOI": {"type": "string"},
          "ISBN": {"type": "string"}, "ISSN": {"type": "string"}, "URL": {"type": "string"},
          "accessed": {"$ref": "#/$defs/cslDate"}, "year-suffix": {"type": "string"},
          "note": {"type": "string"}}}
  """
