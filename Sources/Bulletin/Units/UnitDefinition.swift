/// A unit with its names in each language and the ways that offices write it.
public struct UnitDefinition: Sendable, Hashable {
  /// The word that stands for it: `VND`, `lượt người`.
  public var id: String
  /// The wider kinds that it is one of, nearest first.
  public var kinds: [String]
  /// The names by language; in English the second is the plural.
  public var names: [LanguageCode: [String]]
  /// Other spellings that are read, compared folded.
  public var spellings: [String]
  /// Whether it is money.
  public var isCurrency: Bool

  /// Makes a definition.
  public init(
    _ id: String, kinds: [String] = [], names: [LanguageCode: [String]] = [:],
    spellings: [String] = [], isCurrency: Bool = false
  ) {
    self.id = id
    self.kinds = kinds
    self.names = names
    self.spellings = spellings
    self.isCurrency = isCurrency
  }
}
