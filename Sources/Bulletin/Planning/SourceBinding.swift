/// A source of the configuration, ready to be read.
public struct SourceBinding: Sendable {
  /// What the rows of a source are.
  public enum Rows: Sendable {
    /// Rows of columns.
    case plain
    /// Records of a plugin.
    case records(RecordType)
    /// Figures that somebody states.
    case figures
  }

  /// The key in the configuration.
  public var key: String
  /// The name of the source's component.
  public var type: String
  /// The source.
  public var source: any DataSource
  /// The options that every source has.
  public var table: TableOptions
  /// What the rows are.
  public var rows: Rows
  /// Where the key stands.
  public var place: Place

  /// The folder that its paths are relative to, seen from the configuration's; empty for that.
  public var folder = ""

  /// Its component's own options as they were written, for people; secrets as dots.
  public var written: [(name: String, text: String)] = []

  /// Makes a binding.
  public init(
    key: String, type: String, source: any DataSource, table: TableOptions, rows: Rows,
    place: Place
  ) {
    self.key = key
    self.type = type
    self.source = source
    self.table = table
    self.rows = rows
    self.place = place
  }

  /// The record type, if the rows are records of a plugin.
  public var recordType: RecordType? {
    if case .records(let type) = rows { type } else { nil }
  }

  /// Whether the rows are stated figures.
  public var statesFigures: Bool {
    if case .figures = rows { true } else { false }
  }

  /// The column that places a row in time.
  public var dateColumn: String? { recordType?.date ?? table.date }

  /// Whether nothing says when its rows were, nor that it does not matter (`date: none`).
  public var isUndated: Bool { !statesFigures && dateColumn == nil }

  /// The fault of asking an undated source for what goes by dates.
  public func undated(for operand: String) -> Diagnostic {
    Diagnostic(
      .undatedSource, "'\(key)' has no date, and '\(operand)' goes by the dates of rows", at: place,
      hint: "name its column: 'date: day'")
  }

  /// The fault of asking an undated source for a period.
  public func undated(asked period: Period) -> Diagnostic {
    Diagnostic(
      .undatedSource, "'\(key)' has no date, so its rows cannot be told for \(period)", at: place,
      hint: "name its column: 'date: day'; or take every row in any period: 'date: none'")
  }
}

extension [SourceBinding] {
  /// The sources of records that some metrics read.
  package func behind(_ origins: Set<RecordOrigin>) -> [SourceBinding] {
    filter { source in
      !source.statesFigures
        && (origins.contains(.source(source.key))
          || source.recordType.map { origins.contains(.records($0.name)) } ?? false)
    }
  }
}
