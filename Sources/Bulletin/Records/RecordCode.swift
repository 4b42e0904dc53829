/// One value of a coded field, with the ways that offices spell it.
public struct RecordCode: Sendable, Hashable {
  /// The value in expressions and figures.
  public var value: String
  /// The spellings, compared folded; the value itself is always one.
  public var spellings: [String]
  /// What reports print, where that is not the value.
  public var label: LocalizedText?

  /// Makes a code.
  public init(_ value: String, _ spellings: [String], label: LocalizedText? = nil) {
    self.value = value
    self.spellings = spellings
    self.label = label
  }
}
