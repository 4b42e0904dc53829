/// What is told under a table or a chart: a correction, rows that are missing, a unit explained.
public struct Footnote: Sendable {
  /// How grave it is.
  public var kind: NoteKind
  /// The mark that stands raised behind the cells it is about, such as `1`; nil for the whole.
  public var mark: String?
  /// What is told.
  public var text: [Inline]

  /// Makes a note.
  public init(_ kind: NoteKind, mark: String? = nil, _ text: [Inline]) {
    (self.kind, self.mark, self.text) = (kind, mark, text)
  }
}
