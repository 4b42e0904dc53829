/// A block of a section.
public enum Block: Sendable {
  /// Running text.
  case paragraph([Inline])
  /// A heading within the section, from level 2.
  case heading(level: Int, [Inline])
  /// Figures that stand for themselves, each under its label.
  case keyFigures([FigureID])
  /// Rows and columns.
  case table(Table)
  /// Figures to be drawn.
  case chart(Chart)
  /// Points, one after the other.
  case list([ListItem])
  /// What the reader must be told about the data.
  case note(NoteKind, [Inline])
}
