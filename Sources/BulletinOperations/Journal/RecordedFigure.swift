/// A figure of a run as the journal keeps it: what was printed, and what it was made of.
public struct RecordedFigure: Sendable, Hashable {
  /// Its id: `metric[/dimension=value…]@period[|form]`.
  public var id: String
  /// What reports call it.
  public var label: RecordedText
  /// Its value, unit and bound, as JSON.
  public var value: String
  /// Its value with its unit, as reports print it.
  public var text: RecordedText
  /// Its definition, as a configuration would put it.
  public var definition: String
  /// Rows read by its sources.
  public var read: Int
  /// Rows that went into it.
  public var used: Int
  /// The digests of its inputs in order, and what was stated, in one.
  public var inputs: String

  /// Makes a figure.
  public init(
    id: String, label: RecordedText, value: String, text: RecordedText, definition: String,
    read: Int,
    used: Int, inputs: String
  ) {
    self.id = id
    self.label = label
    self.value = value
    self.text = text
    self.definition = definition
    self.read = read
    self.used = used
    self.inputs = inputs
  }
}
