import Glibc
import PetikDataset
import PetikText

/// Every source of a dataset by number, in the order of names, and by id. Packed: of a large corpus
/// the list stays in memory as long as the run.
package struct SourceList: RandomAccessCollection, Sendable {
  /// The raw folder's path below the dataset's root, and where it is.
  private let folder: String
  private let place: String
  private let names: PackedNames
  private let ids: PackedNames
  /// Numbers in the order of ids.
  package let byID: [UInt32]
  /// Why a name can be no source, by number.
  private var faults: [Int: String] = [:]

  /// - Parameters:
  ///   - names: below the raw folder.
  ///   - faults: by name.
  init(_ names: PackedNames, faults: [String: String], folder: String, place: String) {
    var names = names
    names.sort()
    var ids = PackedNames()
    for index in 0..<names.count { ids.append(paperID(ofPath: names[index])) }
    for (name, fault) in faults {
      if let number = names.firstIndex(of: name, by: nil) { self.faults[number] = fault }
    }
    for number in 0..<ids.count where self.faults[number] == nil {
      let length = ids.length(number)
      if length > Self.longestName {
        self.faults[number] =
          "its paper's folder would have a name of \(length) bytes; file systems allow "
          + "\(Self.longestName): shorten its path"
      }
    }
    byID = ids.order()
    self.names = names
    self.ids = ids
    self.folder = folder
    self.place = place
  }

  /// None at all.
  init() { self.init(PackedNames(), faults: [:], folder: "", place: "") }

  /// NAME_MAX, less what a draft's name has behind the id.
  private static let longestName = 250

  package var startIndex: Int { 0 }
  package var endIndex: Int { names.count }

  package subscript(number: Int) -> SourceFile {
    let name = names[number]
    return SourceFile(
      name: name, path: "\(folder)/\(name)", file: "\(place)/\(name)", id: ids[number],
      fault: faults[number])
  }

  func id(_ number: Int) -> String { ids[number] }
  func path(_ number: Int) -> String { "\(folder)/\(names[number])" }
  func isFaulty(_ number: Int) -> Bool { faults[number] != nil }

  /// Names that can be no sources, in their order.
  var faulty: [FailedSource] {
    faults.sorted { $0.key < $1.key }.map { number, fault in
      FailedSource(path: path(number), sha256: nil, error: fault)
    }
  }

  /// - Parameter path: below the dataset's root.
  package func number(ofPath path: String) -> Int? {
    let start = folder + "/"
    guard path.utf8.starts(with: start.utf8) else { return nil }
    return names.firstIndex(of: String(path.utf8.dropFirst(start.utf8.count)) ?? "", by: nil)
  }

  func number(ofID id: String) -> Int? { ids.firstIndex(of: id, by: byID) }
}

/// Names one behind the other, each ended by NUL, which no name has.
struct PackedNames: Sendable {
  private var bytes = Bytes()
  private var starts: [UInt32] = []
  /// Whether all are ASCII, where the order of texts is that of their bytes.
  private var isPlain = true

  var count: Int { starts.count }

  mutating func append(_ name: String) {
    starts.append(UInt32(bytes.count))
    bytes += name.utf8
    bytes.append(0)
    if isPlain, name.utf8.contains(where: { $0 >= 0x80 }) { isPlain = false }
  }

  subscript(index: Int) -> String {
    bytes.withUnsafeBufferPointer { bytes in
      let start = Int(starts[index])
      return String(
        decoding: UnsafeBufferPointer(rebasing: bytes[start..<start + length(index)]),
        as: UTF8.self)
    }
  }

  /// Bytes of a name.
  func length(_ index: Int) -> Int {
    withPointer { strlen($0 + Int(starts[index])) }
  }

  /// By bytes.
  mutating func sort() {
    let own = bytes
    own.withUnsafeBytes { bytes in
      guard let base = bytes.bindMemory(to: CChar.self).baseAddress else { return }
      starts.sort { strcmp(base + Int($0), base + Int($1)) < 0 }
    }
  }

  /// Indices in the order in which Swift compares texts.
  func order() -> [UInt32] {
    var order = (0..<UInt32(count)).map { $0 }
    if isPlain {
      withPointer { base in
        order.sort { strcmp(base + Int(starts[Int($0)]), base + Int(starts[Int($1)])) < 0 }
      }
    } else {
      order.sort { self[Int($0)] < self[Int($1)] }
    }
    return order
  }

  /// - Parameter order: what ``order()`` gave; nil: names are sorted by their bytes.
  func firstIndex(of name: String, by order: [UInt32]?) -> Int? {
    if name.utf8.contains(0) || count == 0 { return nil }
    let isByText = order != nil && !isPlain
    return name.withCString { wanted -> Int? in
      withPointer { base in
        var (low, high) = (0, count)
        while low < high {
          let middle = (low + high) / 2
          let index = order.map { Int($0[middle]) } ?? middle
          let isBefore: Bool
          if isByText {
            let own = self[index]
            if own == name { return index }
            isBefore = own < name
          } else {
            let difference = strcmp(base + Int(starts[index]), wanted)
            if difference == 0 { return index }
            isBefore = difference < 0
          }
          if isBefore { low = middle + 1 } else { high = middle }
        }
        return nil
      }
    }
  }

  private func withPointer<Result>(_ body: (UnsafePointer<CChar>) -> Result) -> Result {
    bytes.withUnsafeBytes { bytes in
      // Never empty: each name ends with NUL.
      guard let base = bytes.bindMemory(to: CChar.self).baseAddress else {
        return body([0])
      }
      return body(base)
    }
  }
}
