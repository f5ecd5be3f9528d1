import Foundation

/// A parsed JSON value that is asked by key and gives nothing where nothing is.
struct JSONValue {
  private let value: Any?

  init(_ value: Any?) { self.value = value }

  subscript(key: String) -> JSONValue { JSONValue((value as? [String: Any])?[key]) }

  var string: String? { value as? String }
  var int: Int? { value as? Int }
  var items: [JSONValue] { (value as? [Any])?.map(JSONValue.init) ?? [] }
}
