/// A table of delimited text that is open to be read as bytes, from its first record on.
public struct DelimitedText {
  /// The bytes, in UTF-8 whatever the file's encoding is.
  public var input: any ByteInput
  /// The bytes before the first record: a byte order mark, a line that names the delimiter.
  public var prelude: Int
  /// The line that the first record starts in, from 1.
  public var firstLine: Int
  /// What parts cells: one ASCII byte.
  public var delimiter: UInt8
  /// What encloses cells that hold delimiters or line breaks: one ASCII byte.
  public var quote: UInt8
  /// The number of columns; cells right of them that hold something are a fault of their row.
  public var width: Int
  /// What must be told of the file, such as a doubtful encoding.
  public var diagnostics: [Diagnostic]

  /// Makes an open table.
  public init(
    _ input: any ByteInput, prelude: Int, firstLine: Int, delimiter: UInt8, quote: UInt8,
    width: Int, diagnostics: [Diagnostic] = []
  ) {
    self.input = input
    self.prelude = prelude
    self.firstLine = firstLine
    self.delimiter = delimiter
    self.quote = quote
    self.width = width
    self.diagnostics = diagnostics
  }
}

/// A source of delimited text, whose bytes the engine may scan by itself.
///
/// Records end with a line feed, a carriage return or both; a quote at the start of a cell opens it
/// and two stand for one. What `scan` hands over and what the bytes say must be the same.
public protocol DelimitedSource: DataSource {
  /// Opens a table from its start.
  ///
  /// - Throws: `InputFault`.
  func open(_ table: SourceTable, in context: RunContext) throws -> DelimitedText
}

extension DelimitedSource {
  /// True: it is a file.
  public var isRepeatable: Bool { true }
}
