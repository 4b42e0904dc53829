import Bulletin

/// Rows of a JSON document, or of JSON lines.
///
/// A document is a list of rows, or has one somewhere (`at: data.items`); several values one after
/// the other are a row each. A document is streamed, once for the names of its columns and once
/// for its rows, and never held whole.
public struct JSONSource: DataSource {
  /// The options of the source.
  public struct Options: ComponentOptions {
    /// The files.
    @Setting(
      "A path, a glob, or a list of them; .gz, .xz, .zst and .bz2 are unpacked.",
      example: "data/*.json")
    public var path: [String]
    /// Where the rows stand in the document.
    @Setting("The keys that lead to the list of rows.", example: "data.items")
    public var at: String?

    /// Makes options to be filled in.
    public init() {}
  }

  public static let name: ComponentName = "json"
  public static let summary = "Rows of a JSON document, or of JSON lines."

  private let options: Options
  private let keys: [String]

  /// Makes the source.
  public init(_ options: Options) {
    self.options = options
    keys = options.at?.split(separator: ".").map(String.init) ?? []
  }

  public func tables(in context: RunContext) async throws -> [SourceTable] {
    try options.path.flatMap { pattern in
      let paths = try context.files.paths(matching: pattern)
      guard !paths.isEmpty else { throw InputFault.notFound(pattern) }
      return try paths.map { path in
        var names: [String] = []
        var known: Set<String> = []
        var hasBareRows = false
        try rows(of: context.files.open(path), path) { row in
          guard !row.isBare else { return hasBareRows = true }
          for name in row.names where known.insert(name).inserted { names.append(name) }
        }
        return SourceTable(
          path, columns: names.isEmpty && hasBareRows ? [JSONRow.bareName] : names)
      }
    }
  }

  public func scan(
    _ table: SourceTable, _ request: ScanRequest, in context: RunContext, into sink: BatchSink
  ) async throws -> ScanSummary {
    guard case .columns(let columns) = table.layout else { return ScanSummary() }
    let input = try context.files.open(table.path)
    let wanted = request.columns.map { columns[$0] }
    let lane = sink.lane()
    let batch = RecordBatch(columnCount: wanted.count)
    let isBare = columns == [JSONRow.bareName]
    try rows(of: input, table.path) { row in
      for name in wanted {
        if row.repeated.contains(name) {
          batch.append("the key stands twice", kind: .fault, column: row.values[name]?.column ?? 0)
        } else if let value = row.values[name], value.kind != .missing, !value.text.isEmpty {
          batch.append(value.text, kind: value.kind, column: value.column)
        } else {
          batch.appendMissing(column: row.values[name]?.column ?? 0)
        }
      }
      batch.endRow(
        at: RowPlace(line: row.line),
        fault: row.isBare && !isBare
          ? "the row is a value without a key, and other rows have keys" : nil)
      if batch.rowCount == 4096 {
        try lane.fold(batch)
        batch.removeAll()
      }
    }
    try lane.fold(batch)
    return ScanSummary(inputs: [input.digest()])
  }

  /// Hands over every row of a document.
  private func rows(
    of input: any ByteInput, _ path: String, _ take: (JSONRow) throws -> Void
  ) throws {
    var tokens = JSONTokens(try DecodedInput(unicode: input), path: path)
    guard !keys.isEmpty else {
      if try tokens.peek() == UInt8(ascii: "[") {
        try tokens.elements { try take(JSONRow(&$0)) }
        if try tokens.peek() != nil { throw try tokens.fault("one list is expected, no more") }
      } else {
        while try tokens.peek() != nil { try take(JSONRow(&tokens)) }
      }
      return
    }
    guard try descend(&tokens, keys[...], take) else {
      throw InputFault.malformed(
        path: path, line: nil, reason: "nothing stands at '\(keys.joined(separator: "."))'")
    }
  }

  /// Follows keys to the rows.
  ///
  /// - Returns: Whether there was something where they lead.
  private func descend(
    _ tokens: inout JSONTokens, _ keys: ArraySlice<String>, _ take: (JSONRow) throws -> Void
  ) throws -> Bool {
    guard let key = keys.first else {
      if try tokens.peek() == UInt8(ascii: "[") {
        try tokens.elements { try take(JSONRow(&$0)) }
      } else {
        try take(JSONRow(&tokens))
      }
      return true
    }
    var isFound = false
    switch try tokens.peek() {
    case UInt8(ascii: "{"):
      try tokens.members { tokens, name in
        if name == key, !isFound {
          isFound = try descend(&tokens, keys.dropFirst(), take)
        } else {
          try tokens.skip()
        }
      }
    case UInt8(ascii: "["):
      var index = 0
      try tokens.elements { tokens in
        if Int(key) == index, !isFound {
          isFound = try descend(&tokens, keys.dropFirst(), take)
        } else {
          try tokens.skip()
        }
        index += 1
      }
    default: try tokens.skip()
    }
    return isFound
  }
}
