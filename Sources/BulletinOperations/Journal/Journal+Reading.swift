import Bulletin
import BulletinSQLite

extension Journal {
  /// Which runs are asked for; what is nil does not matter.
  public struct Filter: Sendable {
    /// The pipeline.
    public var pipeline: String?
    /// The values of a `for`.
    public var parameters: String?
    /// The period.
    public var period: String?
    /// The key.
    public var key: String?
    /// The statuses.
    public var statuses: [RunStatus]?
    /// Runs that started at this moment or later.
    public var since: Moment?
    /// At most so many.
    public var limit: Int?

    /// Makes a filter.
    public init(
      pipeline: String? = nil, parameters: String? = nil, period: String? = nil,
      key: String? = nil, statuses: [RunStatus]? = nil, since: Moment? = nil, limit: Int? = nil
    ) {
      self.pipeline = pipeline
      self.parameters = parameters
      self.period = period
      self.key = key
      self.statuses = statuses
      self.since = since
      self.limit = limit
    }
  }

  /// The runs that a filter lets through, the newest first.
  public func runs(_ filter: Filter = Filter()) throws -> [RunRecord] {
    var conditions: [String] = []
    var values: [SQLiteValue] = []
    func demand(_ column: String, _ value: String?) {
      guard let value else { return }
      conditions.append("\(column) = ?")
      values.append(.text(value))
    }
    demand("pipeline", filter.pipeline)
    demand("parameters", filter.parameters)
    demand("period", filter.period)
    demand("key", filter.key)
    if let statuses = filter.statuses {
      let marks = statuses.map { _ in "?" }.joined(separator: ", ")
      conditions.append("status IN (\(marks))")
      values += statuses.map { .text($0.rawValue) }
    }
    if let since = filter.since {
      conditions.append("started >= ?")
      values.append(.integer(Int64(since.seconds)))
    }
    let condition = conditions.isEmpty ? "" : " WHERE " + conditions.joined(separator: " AND ")
    let limit = filter.limit.map { " LIMIT \($0)" } ?? ""
    return try query(condition + " ORDER BY rowid DESC" + limit, values)
  }

  /// The run under an id, or under the first letters of one.
  ///
  /// - Throws: `JournalFault` if the letters fit several.
  public func run(_ id: String) throws -> RunRecord? {
    guard !id.isEmpty else { return nil }
    if let exact = try query(" WHERE id = ?", [.text(id)]).first { return exact }
    let escaped = id.map { "%_\\".contains($0) ? "\\\($0)" : String($0) }.joined()
    let found = try query(" WHERE id LIKE ? ESCAPE '\\' LIMIT 2", [.text(escaped + "%")])
    guard found.count < 2 else {
      throw JournalFault("'\(id)' fits several runs", hint: "write more of the id")
    }
    return found.first
  }

  private func query(_ tail: String, _ values: [SQLiteValue]) throws -> [RunRecord] {
    try told {
      let statement = try database.prepare(
        "SELECT id, pipeline, parameters, period, key, plan, versions, as_of, started, duration,"
          + " status, exit, message FROM runs" + tail)
      try statement.bind(values)
      var runs: [RunRecord] = []
      while try statement.step() {
        runs.append(
          RunRecord(
            id: statement.text(0), pipeline: statement.text(1), parameters: statement.text(2),
            period: statement.text(3), key: statement.value(4).text, plan: statement.text(5),
            versions: statement.text(6), asOf: statement.text(7),
            started: Moment(seconds: Int(statement.integer(8))),
            duration: statement.value(9).integer.map { Int($0) },
            status: RunStatus(rawValue: statement.text(10)) ?? .failed,
            exit: statement.value(11).integer.map { Int($0) }, message: statement.value(12).text))
      }
      return runs
    }
  }

  /// What a run read.
  public func inputs(of run: String) throws -> [RecordedInput] {
    try rows("source, path, sha256, size, rows, left_out", "inputs", run) {
      RecordedInput(
        source: $0.text(0), path: $0.text(1), sha256: $0.text(2), size: Int($0.integer(3)),
        rows: Int($0.integer(4)), leftOut: Int($0.integer(5)))
    }
  }

  /// The figures that a run printed.
  public func figures(of run: String) throws -> [RecordedFigure] {
    try rows("id, label, value, text, definition, read, used, inputs", "figures", run) {
      RecordedFigure(
        id: $0.text(0), label: RecordedText(json: $0.text(1)), value: $0.text(2),
        text: RecordedText(json: $0.text(3)),
        definition: $0.text(4), read: Int($0.integer(5)), used: Int($0.integer(6)),
        inputs: $0.text(7))
    }
  }

  /// The files that a run made.
  public func outputs(of run: String) throws -> [RecordedOutput] {
    try rows("folder, name, sha256, size", "outputs", run) {
      RecordedOutput(
        folder: $0.text(0), name: $0.text(1), sha256: $0.text(2), size: Int($0.integer(3)))
    }
  }

  /// The checks of a run that did not hold.
  public func checks(of run: String) throws -> [RecordedCheck] {
    try rows("consequence, message, told", "checks", run) {
      let (message, told) = ($0.text(1), $0.text(2))
      return RecordedCheck(
        consequence: $0.text(0), message: message,
        told: RecordedText(json: told.isEmpty ? message : told))
    }
  }

  private func rows<Element>(
    _ columns: String, _ table: String, _ run: String, _ read: (SQLiteStatement) -> Element
  ) throws -> [Element] {
    try told {
      let statement = try database.prepare(
        "SELECT \(columns) FROM \(table) WHERE run = ? ORDER BY position")
      try statement.bind([.text(run)])
      var elements: [Element] = []
      while try statement.step() { elements.append(read(statement)) }
      return elements
    }
  }
}
