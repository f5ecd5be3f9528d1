import PetikText

/// The changes of one part of a paper, and which items of both sides are the same.
struct ItemChanges {
  let old: [Item]
  let new: [Item]
  let pairing: Pairing

  init(_ old: [Item], _ new: [Item]) {
    self.old = old
    self.new = new
    pairing = ItemAlignment.pair(old, new)
  }

  /// Old ids of the new side's paired items.
  var oldIDs: [String: String] {
    var ids: [String: String] = [:]
    for pair in pairing.pairs where pair.isKept {
      if let id = new[Int(pair.new)].id { ids[id] = old[Int(pair.old)].id }
    }
    return ids
  }

  func changes(_ part: Change.Part) -> [Change] {
    pairing.pairs.compactMap { pair in
      if pair.isAdded { return whole(new[Int(pair.new)], part, .added, at: Int(pair.new)) }
      if pair.isRemoved { return whole(old[Int(pair.old)], part, .removed, at: Int(pair.old)) }
      let (left, right) = (old[Int(pair.old)], new[Int(pair.new)])
      let fields = zip(left.fields, right.fields).compactMap { left, right -> Change.Field? in
        let isSame =
          left.identity != nil || right.identity != nil
          ? left.identity == right.identity
          : Bytes((left.text ?? "").utf8) == Bytes((right.text ?? "").utf8)
        return isSame ? nil : Change.Field(left.name, left.text, right.text)
      }
      guard pair.isMoved || !fields.isEmpty else { return nil }
      return Change(
        part: part, kind: fields.isEmpty ? .moved : .changed, oldID: left.id, newID: right.id,
        oldPlace: Int(pair.old), newPlace: Int(pair.new), isMoved: pair.isMoved,
        label: right.label, fields: fields, oldNode: left.node, newNode: right.node)
    }
  }

  private func whole(_ item: Item, _ part: Change.Part, _ kind: Change.Kind, at place: Int)
    -> Change
  {
    let isAdded = kind == .added
    let fields = item.fields.filter { $0.text?.isEmpty == false }.map {
      Change.Field($0.name, isAdded ? nil : $0.text, isAdded ? $0.text : nil)
    }
    return Change(
      part: part, kind: kind, oldID: isAdded ? nil : item.id, newID: isAdded ? item.id : nil,
      oldPlace: isAdded ? nil : place, newPlace: isAdded ? place : nil,
      label: item.label, fields: fields, oldNode: isAdded ? nil : item.node,
      newNode: isAdded ? item.node : nil)
  }

  /// Paired items whose confidence moved by more than a threshold.
  func confidences(beyond threshold: Double) -> [Change] {
    pairing.pairs.compactMap { pair in
      guard pair.isKept else { return nil }
      let (left, right) = (old[Int(pair.old)], new[Int(pair.new)])
      guard let from = left.confidence, let to = right.confidence,
        abs(from - to) > threshold + 1e-9
      else { return nil }
      return Change(
        part: .confidence, kind: .changed, oldID: left.id, newID: right.id, label: right.label,
        fields: [Change.Field("confidence", "\(from)", "\(to)")])
    }
  }
}
