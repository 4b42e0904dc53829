import Bulletin
import BulletinSQLite

extension Journal {
  /// Writes down that a run begins. Runs of the pipeline that are still 'running' ended without a
  /// word: the caller holds the pipeline's lock.
  public func begin(_ run: RunRecord) throws {
    try told {
      try database.transaction {
        try database.run(
          "UPDATE runs SET status = 'killed', message = 'it ended without a word'"
            + " WHERE pipeline = ? AND status = 'running'", .text(run.pipeline))
        try database.run(
          "INSERT INTO runs (id, pipeline, parameters, period, key, plan, versions, as_of, started,"
            + " status) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
          .text(run.id), .text(run.pipeline), .text(run.parameters), .text(run.period),
          SQLiteValue(run.key), .text(run.plan), .text(run.versions), .text(run.asOf),
          .integer(Int64(run.started.seconds)), .text(run.status.rawValue))
      }
    }
  }

  /// Writes down how a run ended, with all that it read and made, in one transaction.
  ///
  /// A run that is no longer 'running' stays what it was.
  public func finish(
    _ run: RunRecord, inputs: [RecordedInput] = [], figures: [RecordedFigure] = [],
    outputs: [RecordedOutput] = [], checks: [RecordedCheck] = []
  ) throws {
    try told {
      try database.transaction {
        try database.run(
          "UPDATE runs SET key = ?, duration = ?, status = ?, exit = ?, message = ?"
            + " WHERE id = ? AND status = 'running'",
          SQLiteValue(run.key), SQLiteValue(run.duration), .text(run.status.rawValue),
          SQLiteValue(run.exit), SQLiteValue(run.message), .text(run.id))
        guard database.changes == 1 else { return }
        try insert(inputs, figures, outputs, checks, of: run.id)
      }
    }
  }

  /// Writes down a run that ended before it began: another one holds the lock.
  public func note(_ run: RunRecord) throws {
    try told {
      try database.run(
        "INSERT INTO runs (id, pipeline, parameters, period, plan, versions, as_of, started,"
          + " duration, status, exit, message) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        .text(run.id), .text(run.pipeline), .text(run.parameters), .text(run.period),
        .text(run.plan), .text(run.versions), .text(run.asOf),
        .integer(Int64(run.started.seconds)), SQLiteValue(run.duration),
        .text(run.status.rawValue), SQLiteValue(run.exit), SQLiteValue(run.message))
    }
  }

  private func insert(
    _ inputs: [RecordedInput], _ figures: [RecordedFigure], _ outputs: [RecordedOutput],
    _ checks: [RecordedCheck], of run: String
  ) throws {
    try insert(
      inputs, "INSERT INTO inputs VALUES (?, ?, ?, ?, ?, ?, ?, ?)", of: run
    ) {
      [
        .text($0.source), .text($0.path), .text($0.sha256), SQLiteValue($0.size),
        SQLiteValue($0.rows), SQLiteValue($0.leftOut),
      ]
    }
    try insert(
      figures, "INSERT INTO figures VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", of: run
    ) {
      [
        .text($0.id), .text($0.label.json), .text($0.value), .text($0.text.json),
        .text($0.definition),
        SQLiteValue($0.read), SQLiteValue($0.used), .text($0.inputs),
      ]
    }
    try insert(outputs, "INSERT INTO outputs VALUES (?, ?, ?, ?, ?, ?)", of: run) {
      [.text($0.folder), .text($0.name), .text($0.sha256), SQLiteValue($0.size)]
    }
    try insert(checks, "INSERT INTO checks VALUES (?, ?, ?, ?, ?)", of: run) {
      [.text($0.consequence), .text($0.message), .text($0.told.json)]
    }
  }

  private func insert<Element>(
    _ elements: [Element], _ sql: String, of run: String, _ values: (Element) -> [SQLiteValue]
  ) throws {
    let statement = try database.prepare(sql)
    for (position, element) in elements.enumerated() {
      try statement.bind([.text(run), .integer(Int64(position))] + values(element))
      _ = try statement.step()
    }
  }
}
