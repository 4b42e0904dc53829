import Bulletin
import BulletinConfig
import BulletinEngine

/// For which values a pipeline makes reports, with the rows of the sources that list them.
struct ReportValues {
  private typealias Row = [String: String]

  /// What tells the reports apart; nil for a pipeline that makes one.
  private(set) var partition: Partition?
  /// The sources that list values, with what was read of them.
  private(set) var listed: [(source: String, rows: SourceRows)] = []
  /// The names that every text may use.
  private(set) var names: Set<String> = []
  private var rows: [[String: Row]] = []
  private var sources: [String?] = []

  /// Reads the sources that list values.
  ///
  /// - Throws: `CommandFault` for a source that lists none.
  static func read(
    _ pipeline: PipelinePlan, of plan: Plan, in context: RunContext
  ) async throws -> ReportValues {
    var found = ReportValues()
    guard !pipeline.parameters.isEmpty else { return found }
    var columns: [Partition.Column] = []
    for (name, values) in pipeline.parameters {
      found.names.insert(name)
      switch values {
      case .all, .listed: found.add(nil, [:])
      case .source(let key):
        guard let binding = plan.sources.first(where: { $0.key == key.text }) else { continue }
        let read = try await Engine.rows(
          of: binding, by: name, sources: plan.sources, in: context)
        found.listed.append((key.text, read))
        found.names.formUnion(read.names)
        let pairs = read.rows.map { ($0[name] ?? "", $0) }
        found.add(key.text, Dictionary(pairs, uniquingKeysWith: { first, _ in first }))
        columns.append(Partition.Column(name, values: pairs.map(\.0)))
        continue
      }
      columns.append(Partition.Column(name, values: values.listed))
    }
    found.partition = try Partition(columns)
    return found
  }

  private mutating func add(_ source: String?, _ rows: [String: Row]) {
    sources.append(source)
    self.rows.append(rows)
  }

  /// The value under a key of the partition, with the columns of its rows.
  func value(_ key: Partition.Key) -> ReportValue {
    guard let partition else { return ReportValue() }
    var value = ReportValue()
    for (index, (column, text)) in zip(partition.columns, key).enumerated() {
      value.entries.append(ReportValue.Entry(name: column.name, value: text))
      value.columns.merge(rows[index][text] ?? [:]) { first, _ in first }
    }
    return value
  }

  /// What must be told of rows that stand in no report: those without a value, and those with one
  /// that the source of values does not list. Whoever lists values leaves the others out on purpose.
  func told(_ strangers: [PartedResult.Strangers]) -> [Diagnostic] {
    strangers.flatMap { stranger in
      (partition?.columns ?? []).enumerated().flatMap { index, column in
        told(stranger, at: index, column)
      }
    }
  }

  private func told(
    _ stranger: PartedResult.Strangers, at index: Int, _ column: Partition.Column
  ) -> [Diagnostic] {
    var counts: [String: Int] = [:]
    for (key, count) in stranger.rows { counts[key[index], default: 0] += count }
    var told: [Diagnostic] = []
    if let without = counts.removeValue(forKey: "") {
      told.append(
        .warning(
          .rowsInNoReport,
          "\(without) rows of '\(stranger.source)' have no '\(column.name)' and stand in no report",
          hint: "fill the column in, or leave the rows out with 'where'"))
    }
    guard let source = sources[index] else { return told }
    let unknown = counts.filter { column.values?.contains($0.key) == false }
    guard !unknown.isEmpty else { return told }
    let names = unknown.keys.sorted()
    let few = names.prefix(8).map { "'\($0)'" }.joined(separator: ", ")
    let text = few + (names.count > 8 ? " …" : "")
    told.append(
      .warning(
        .rowsInNoReport,
        "\(unknown.values.reduce(0, +)) rows of '\(stranger.source)' stand in no report: '\(source)' has no '\(column.name)' \(text)",
        hint: "add a row to '\(source)', or spell the values alike"))
    return told
  }
}

extension ForValues {
  /// The values of a list; nil for those that are found.
  fileprivate var listed: [String]? {
    if case .listed(let values) = self { values.map(\.text) } else { nil }
  }
}
