import Bulletin

/// Rows of delimited text, as RFC 4180 describes them and offices save them.
public struct CSVSource: DelimitedSource {
  /// The options of the source.
  public struct Options: ComponentOptions {
    /// The files.
    @Setting(
      "A path, a glob, or a list of them; .gz, .xz, .zst and .bz2 are unpacked.",
      example: "data/doan-*.csv")
    public var path: [String]
    /// What parts the cells.
    @Setting("What parts the cells: one character, or 'tab'; found by itself if it is not said.")
    public var delimiter: String?
    /// What encloses cells that hold delimiters.
    @Setting("What encloses cells that hold delimiters or line breaks.") public var quote = "\""
    /// How bytes stand for letters.
    @Setting("How the bytes stand for letters; found by itself if it is not said.")
    public var encoding = TextEncoding.auto

    /// Makes options to be filled in.
    public init() {}
  }

  public static let name: ComponentName = "csv"
  public static let summary = "Rows of delimited text: comma, semicolon, tab or bar."

  private let options: Options
  private let delimiter: UInt8?
  private let quote: UInt8

  /// Makes the source.
  ///
  /// - Throws: `OptionFault` for a delimiter or quote that is not one ASCII character.
  public init(_ options: Options) throws {
    self.options = options
    delimiter = try options.delimiter.map { text in
      try Self.byte(text == "tab" ? "\t" : text, options.$delimiter, "delimiter")
    }
    quote = try Self.byte(options.quote, options.$quote, "quote")
  }

  private static func byte(_ text: String, _ place: Place?, _ key: String) throws -> UInt8 {
    guard text.utf8.count == 1, let byte = text.utf8.first, byte < 128 else {
      throw OptionFault(place, "'\(text)' cannot be a \(key)", hint: "use one ASCII character")
    }
    return byte
  }

  public func tables(in context: RunContext) async throws -> [SourceTable] {
    try options.path.flatMap { pattern in
      let paths = try context.files.paths(matching: pattern)
      guard !paths.isEmpty else { throw InputFault.notFound(pattern) }
      return try paths.map { path in
        let input = try DecodedInput(context.files.open(path), options.encoding)
        var reader = try CSVReader(input, path: path, delimiter: delimiter, quote: quote)
        var table = SourceTable(path, preview: try reader.preview(100))
        if reader.delimiter == UInt8(ascii: ";") { table.style = .vi }
        return table
      }
    }
  }

  public func scan(
    _ table: SourceTable, _ request: ScanRequest, in context: RunContext, into sink: BatchSink
  ) async throws -> ScanSummary {
    let input = try DecodedInput(context.files.open(table.path), options.encoding)
    var reader = try CSVReader(input, path: table.path, delimiter: delimiter, quote: quote)
    let lane = sink.lane()
    let batch = RecordBatch(columnCount: request.columns.count)
    let width = Self.width(of: table)
    for _ in 0..<request.rowsAbove { _ = try reader.next() }
    while try reader.next() {
      if reader.isBlank { continue }
      for column in request.columns { reader.append(column, to: batch) }
      batch.endRow(
        at: RowPlace(line: reader.line),
        fault: DelimitedText.fault(
          cells: reader.cellCount, width: width, isWide: reader.hasCells(beyond: width),
          isOpen: reader.isOpen, hasNUL: reader.hasNUL))
      if batch.rowCount == 4096 || batch.bytes.count > 1 << 22 {
        try lane.fold(batch)
        batch.removeAll()
      }
    }
    try lane.fold(batch)
    return ScanSummary(
      inputs: [input.digest()], diagnostics: Self.doubts(of: input, table))
  }

  public func open(_ table: SourceTable, in context: RunContext) throws -> DelimitedText {
    let head = try DecodedInput(context.files.open(table.path), options.encoding)
    let reader = try CSVReader(head, path: table.path, delimiter: delimiter, quote: quote)
    let input = try DecodedInput(context.files.open(table.path), options.encoding)
    return DelimitedText(
      input, prelude: reader.prelude, firstLine: reader.prelude > 3 ? 2 : 1,
      delimiter: reader.delimiter, quote: quote, width: Self.width(of: table),
      diagnostics: Self.doubts(of: input, table))
  }

  private static func doubts(of input: DecodedInput, _ table: SourceTable) -> [Diagnostic] {
    guard let doubt = input.doubt else { return [] }
    return [
      .warning(
        .doubtfulEncoding, doubt, at: Place(file: table.path, line: 1, column: 1),
        hint: "say which: encoding: windows-1258; or save the file as UTF-8")
    ]
  }

  private static func width(of table: SourceTable) -> Int {
    if let width = table.width { return width }
    switch table.layout {
    case .columns(let names): return names.count
    case .grid(let preview): return preview.map(\.cells.count).max() ?? 0
    }
  }
}
