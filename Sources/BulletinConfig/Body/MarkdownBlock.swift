/// One block of a Markdown text, its words not yet read.
indirect enum MarkdownBlock {
  /// A point of a list.
  struct Item {
    /// Its number; nil for a bullet.
    var number: Int?
    /// What stands in it.
    var blocks: [MarkdownBlock]
  }

  /// A heading; 1 is the highest level.
  case heading(level: Int, MarkdownSpan)
  /// Running text.
  case paragraph(MarkdownSpan)
  /// Points, with or without numbers.
  case list([Item])
  /// What is set apart by `>`.
  case quote([MarkdownBlock])
  /// Rows and columns; columns that are aligned to the right are numeric.
  case table(heads: [MarkdownSpan], isNumeric: [Bool], rows: [[MarkdownSpan]])
  /// Lines between fences, from a line on, which is set in by so many characters.
  case fence(info: String, text: String, line: Int, indent: Int)
  /// Lines to be printed as they are.
  case code([String])
  /// What nothing is made of: where it stands, and what it is.
  case unread(MarkdownSpan)
}
