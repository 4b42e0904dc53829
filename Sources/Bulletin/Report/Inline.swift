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
  /// The raised mark of a footnote of the table or chart that this stands in.
  case mark(String)
}
