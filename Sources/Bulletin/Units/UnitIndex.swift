/// The units of a vocabulary by their ids and spellings.
final class UnitIndex: Sendable {
  let definitions: [String: UnitDefinition]
  /// The units by their spellings without marks.
  let spellings: [String: String]
  /// The units by their spellings with marks: `dòng` is not `đồng`.
  let marked: [String: String]

  /// Sorts definitions out; the first unit with a spelling keeps it.
  init(_ listed: [UnitDefinition]) {
    var definitions: [String: UnitDefinition] = [:]
    var spellings: [String: String] = [:]
    var marked: [String: String] = [:]
    for definition in listed {
      let merged = definitions[definition.id]?.merging(definition) ?? definition
      definitions[merged.id] = merged
      for spelling in [merged.id] + merged.spellings + merged.names.values.flatMap(\.self) {
        spellings.keepFirst(merged.id, for: FoldedText.fold(spelling))
        marked.keepFirst(merged.id, for: FoldedText.withMarks(spelling))
      }
    }
    (self.definitions, self.spellings, self.marked) = (definitions, spellings, marked)
  }
}

extension UnitDefinition {
  /// The unit with what another definition of it adds; its own names come before those of old.
  fileprivate func merging(_ later: UnitDefinition) -> UnitDefinition {
    var merged = later
    merged.names = names.merging(later.names) { $1 }
    merged.spellings = spellings + later.spellings
    if merged.kinds.isEmpty { merged.kinds = kinds }
    merged.isCurrency = isCurrency || later.isCurrency
    return merged
  }
}

extension [String: String] {
  /// Notes a value, unless the key has one.
  fileprivate mutating func keepFirst(_ value: String, for key: String) {
    if self[key] == nil { self[key] = value }
  }
}
