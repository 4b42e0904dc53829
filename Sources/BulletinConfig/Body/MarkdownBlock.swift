/// One block of a Markdown text, its words not yet read.
enum MarkdownBlock {
  /// A heading; 1 is the highest level.
  case heading(level: Int, MarkdownSpan)
  /// Running text.
  case paragraph(MarkdownSpan)
  /// Points.
  case list([MarkdownSpan])
  /// Words set apart by `>`.
  case quote(MarkdownSpan)
  /// Rows and columns; columns that are aligned to the right are numeric.
  case table(heads: [MarkdownSpan], isNumeric: [Bool], rows: [[MarkdownSpan]])
  /// Lines between fences, from a line on.
  case fence(info: String, text: String, line: Int)
}
