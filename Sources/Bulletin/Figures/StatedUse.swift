/// A stated figure that a printed figure rests on.
public struct StatedUse: Sendable, Hashable {
  /// The source's key in the configuration.
  public var source: String
  /// The file that states it.
  public var input: InputDigest
  /// The rows of that file.
  public var rowsInFile: Int
  /// Where in the file.
  public var place: RowPlace
  /// The value as it was typed.
  public var text: String
  /// The period it stands for.
  public var period: Period
  /// Why it stands there: the document it was taken from.
  public var reason: String?
  /// The value it corrects, as it was typed; nil for a statement that is no correction.
  public var insteadOf: String?

  /// Makes a use.
  public init(
    source: String, input: InputDigest, rowsInFile: Int, place: RowPlace, text: String,
    period: Period, reason: String?, insteadOf: String?
  ) {
    self.source = source
    self.input = input
    self.rowsInFile = rowsInFile
    self.place = place
    self.text = text
    self.period = period
    self.reason = reason
    self.insteadOf = insteadOf
  }
}
