/// A check of a run that did not hold.
public struct RecordedCheck: Sendable, Hashable {
  /// What followed: `fail`, `hold`, `caveat`, `warn`; `suspicious` for what nobody asked to check.
  public var consequence: String
  /// What was found, in English.
  public var message: String

  /// What a report says of it, in each language.
  public var told: RecordedText

  /// Makes a check.
  public init(consequence: String, message: String, told: RecordedText) {
    self.consequence = consequence
    self.message = message
    self.told = told
  }
}
