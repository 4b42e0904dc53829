/// A piece of running text.
public enum Inline: Sendable, Hashable {
  /// Words as they are to be read; a renderer escapes them.
  case text(String)
  /// A figure, printed in the report's language; it keeps its id in every format.
  case figure(FigureID, FigureFormat)
  /// Words of weight.
  case strong([Inline])
  /// Words set apart.
  case emphasis([Inline])
  /// Words that lead to an address of the web or of mail; `WebAddress` says to which they may.
  case link(String, [Inline])
  /// Words as a machine reads them.
  case code(String)
  /// The end of a line within a paragraph or a point; elsewhere a blank.
  case lineBreak
  /// The raised mark of a footnote of the table or chart that this stands in.
  case mark(String)
}

extension [Inline] {
  /// The lines that breaks part it into; one where there is none.
  public var lines: [[Inline]] {
    split(separator: .lineBreak, omittingEmptySubsequences: false).map(Array.init)
  }
}
