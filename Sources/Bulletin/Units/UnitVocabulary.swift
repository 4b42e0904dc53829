import Synchronization

/// The units that are known, with their names and spellings.
///
/// They are sorted out when the first one is asked for: many questions ask for none.
public struct UnitVocabulary: Sendable {
  private let listed: [UnitDefinition]
  private let index: Index

  /// Makes a vocabulary of definitions; a later one with the same id replaces an earlier one.
  public init(_ definitions: [UnitDefinition]) {
    listed = definitions
    index = Index()
  }

  /// The definition of a word.
  public func definition(_ id: String) -> UnitDefinition? { units.definitions[id] }

  /// The vocabulary with another unit, or with more names of one that is there.
  public func adding(_ definition: UnitDefinition) -> UnitVocabulary {
    UnitVocabulary(listed + [definition])
  }

  private var units: UnitIndex {
    index.units.load() ?? index.units.storeIfNil(UnitIndex(listed))
  }

  /// The units sorted out once; two tasks may do so beside each other, and one of theirs stays.
  private final class Index: Sendable {
    let units = AtomicLazyReference<UnitIndex>()
  }

  /// The unit that a word spells, if it is known.
  ///
  /// A word without any marks may stand for one that has them, as `dong` for `đồng`; one with marks
  /// must have the same ones.
  public func unit(spelled text: String) -> UnitOfMeasure? {
    let folded = FoldedText.fold(text)
    let marked = FoldedText.withMarks(text)
    let units = units
    let id = folded == marked ? units.spellings[folded] : units.marked[marked]
    return id.flatMap { units.definitions[$0] }.map {
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
    let names = definition(id)?.names ?? [:]
    let forms = names[language] ?? names[.en] ?? [id]
    return isOne ? forms[0] : forms.last!
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
