/// What petik asks of a datapackage.json: Data Package v2 with Table Schema, the keys of version 1
/// that are still in use allowed. Unknown keys are faults only where a misspelt one would be a rule
/// that nobody applies.
let dataPackageSchema = """
  {
    "type": "object",
    "required": ["resources"],
    "properties": {
      "name": {"type": "string"}, "title": {"type": "string"},
      "resources": {"type": "array", "minItems": 1, "items": {"$ref": "#/$defs/resource"}}
    },
    "$defs": {
      "resource": {"type": "object", "required": ["name"],
        "properties": {"name": {"type": "string"},
          "path": {"type": ["string", "array"]}, "title": {"type": "string"},
          "format": {"type": "string"}, "mediatype": {"type": "string"},
          "encoding": {"type": "string"}, "bytes": {"type": "integer"}, "hash": {"type": "string"},
          "dialect": {"type": ["object", "string"]}, "schema": {"$ref": "#/$defs/schema"}}},
      "schema": {"type": "object", "required": ["fields"], "additionalProperties": false,
        "properties": {"$schema": {"type": "string"}, "name": {"type": "string"},
          "title": {"type": "string"}, "description": {"type": "string"},
          "fields": {"type": "array", "minItems": 1, "items": {"$ref": "#/$defs/field"}},
          "fieldsMatch": {"type": ["string", "array"]},
          "missingValues": {"type": "array"},
          "primaryKey": {"type": ["string", "array"]},
          "uniqueKeys": {"type": "array", "items": {"type": ["string", "array"]}},
          "foreignKeys": {"type": "array", "items": {"$ref": "#/$defs/foreignKey"}}}},
      "field": {"type": "object", "required": ["name"], "additionalProperties": false,
        "properties": {"name": {"type": "string"}, "type": {"enum": ["string", "number", "integer",
            "boolean", "object", "array", "list", "datetime", "date", "time", "year", "yearmonth",
            "duration", "geopoint", "geojson", "any", "default"]},
          "format": {"type": "string"}, "title": {"type": "string"},
          "description": {"type": "string"}, "example": {}, "examples": {"type": "array"},
          "rdfType": {"type": "string"}, "unit": {"type": "string"},
          "constraints": {"$ref": "#/$defs/constraints"},
          "categories": {"type": "array"}, "categoriesOrdered": {"type": "boolean"},
          "missingValues": {"type": "array"}, "trueValues": {"type": "array"},
          "falseValues": {"type": "array"}, "decimalChar": {"type": "string"},
          "groupChar": {"type": "string"}, "bareNumber": {"type": "boolean"},
          "delimiter": {"type": "string"}, "itemType": {"type": "string"}}},
      "constraints": {"type": "object", "additionalProperties": false,
        "properties": {"required": {"type": "boolean"}, "unique": {"type": "boolean"},
          "minLength": {"type": "integer", "minimum": 0},
          "maxLength": {"type": "integer", "minimum": 0},
          "minimum": {"type": ["number", "string"]}, "maximum": {"type": ["number", "string"]},
          "exclusiveMinimum": {"type": ["number", "string"]},
          "exclusiveMaximum": {"type": ["number", "string"]},
          "pattern": {"type": "string"}, "enum": {"type": "array", "minItems": 1},
          "jsonSchema": {"type": "object"}}},
      "foreignKey": {"type": "object", "required": ["fields", "reference"],
        "properties": {"fields": {"type": ["string", "array"]},
          "reference": {"type": "object", "required": ["fields"],
            "properties": {"resource": {"type": "string"}, "fields": {"type": ["string", "array"]}}}}}
    }
  }
  """
