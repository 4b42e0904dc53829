/// The units that are known, with their names and spellings.
public struct UnitVocabulary: Sendable {
  private var definitions: [String: UnitDefinition] = [:]
  /// The units by their spellings without marks.
  private var spellings: [String: String] = [:]
  /// The units by their spellings with marks: `dòng` is not `đồng`.
  private var marked: [String: String] = [:]

  /// Makes a vocabulary of definitions; a later one with the same id replaces an earlier one.
  public init(_ definitions: [UnitDefinition]) {
    for definition in definitions { self = adding(definition) }
  }

  /// The definition of a word.
  public func definition(_ id: String) -> UnitDefinition? { definitions[id] }

  /// The vocabulary with another unit, or with more names of one that is there.
  public func adding(_ definition: UnitDefinition) -> UnitVocabulary {
    var copy = self
    var merged = definition
    if let known = definitions[definition.id] {
      merged.names = known.names.merging(definition.names) { $1 }
      merged.spellings = known.spellings + definition.spellings
      if merged.kinds.isEmpty { merged.kinds = known.kinds }
      merged.isCurrency = known.isCurrency || definition.isCurrency
    }
    copy.definitions[merged.id] = merged
    for spelling in [merged.id] + merged.spellings + merged.names.values.flatMap(\.self) {
      let folded = FoldedText.fold(spelling)
      if copy.spellings[folded] == nil { copy.spellings[folded] = merged.id }
      let marked = FoldedText.withMarks(spelling)
      if copy.marked[marked] == nil { copy.marked[marked] = merged.id }
    }
    return copy
  }

  /// The unit that a word spells, if it is known.
  ///
  /// A word without any marks may stand for one that has them, as `dong` for `đồng`; one with marks
  /// must have the same ones.
  public func unit(spelled text: String) -> UnitOfMeasure? {
    let folded = FoldedText.fold(text)
    let marked = FoldedText.withMarks(text)
    let id = folded == marked ? spellings[folded] : self.marked[marked]
    return id.flatMap { definitions[$0] }.map {
      UnitOfMeasure(UnitOfMeasure.Base($0.id, kinds: $0.kinds))
    }
  }

  /// The unit that a text names: `VND / đoàn`, `USD`; an unknown word is a unit of its own.
  public func unit(named text: String) -> UnitOfMeasure {
    let parts = text.split(separator: " / ", omittingEmptySubsequences: false)
    var unit = UnitOfMeasure.none
    for (index, part) in parts.enumerated() {
      let word = String(part).trimmingBlanks
      if word.isEmpty || word == "1" { continue }
      let base = self.unit(spelled: word) ?? UnitOfMeasure(word)
      unit = index == 0 ? unit * base : unit / base
    }
    return unit
  }

  /// The name of a unit for an amount of one or of several, in a language.
  public func name(of unit: UnitOfMeasure, in language: LanguageCode, isOne: Bool) -> String {
    let (above, below) = unit.words
    let top = above.map { name($0, language, isOne: isOne) }.joined(separator: " · ")
    let bottom = below.map { name($0, language, isOne: true) }
    return ([top] + bottom).joined(separator: "/")
  }

  private func name(_ id: String, _ language: LanguageCode, isOne: Bool) -> String {
    let names = definitions[id]?.names[language] ?? definitions[id]?.names[.en] ?? [id]
    return isOne ? names[0] : names.last!
  }
}

extension String {
  /// The text without blanks at either end.
  var trimmingBlanks: String {
    var text = self[...]
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
