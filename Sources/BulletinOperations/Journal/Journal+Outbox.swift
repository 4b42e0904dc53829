import Bulletin
import BulletinSQLite

extension Journal {
  /// Puts something into the outbox, unless the same is there already.
  ///
  /// - Returns: The entry as it stands, which may have been sent before.
  public func queue(_ entry: OutboxEntry) throws -> OutboxEntry {
    try told {
      try database.transaction {
        try database.run(
          "INSERT INTO outbox (run, purpose, type, recipient, message_id, parameters,"
            + " status, changed) VALUES (?, ?, ?, ?, ?, ?, 'waiting', ?) ON CONFLICT DO NOTHING",
          .text(entry.run), .text(entry.purpose.rawValue), .text(entry.type),
          .text(entry.recipient), .text(entry.messageID), .text(entry.parameters),
          .integer(Int64(entry.changed.seconds)))
        return try entries(
          "run = ? AND purpose = ? AND type = ? AND recipient = ? AND message_id = ?",
          [
            .text(entry.run), .text(entry.purpose.rawValue), .text(entry.type),
            .text(entry.recipient), .text(entry.messageID),
          ])[0]
      }
    }
  }

  /// Notes how far an entry has come; `sending` is an attempt.
  public func mark(
    _ id: Int, _ status: OutboxEntry.Status, at moment: Moment, detail: String? = nil
  ) throws {
    try told {
      try database.run(
        "UPDATE outbox SET status = ?, changed = ?, detail = ?,"
          + " attempts = attempts + (? = 'sending') WHERE id = ?",
        .text(status.rawValue), .integer(Int64(moment.seconds)), SQLiteValue(detail),
        .text(status.rawValue), .integer(Int64(id)))
    }
  }

  /// Turns what was being sent when its process ended into `unknown`: the caller holds the lock of
  /// the pipeline.
  ///
  /// - Returns: The entries concerned.
  public func settleUnknown(ofPipeline pipeline: String, at moment: Moment) throws -> [OutboxEntry]
  {
    try told {
      try database.transaction {
        let condition = "status = 'sending' AND run IN (SELECT id FROM runs WHERE pipeline = ?)"
        let found = try entries(condition, [.text(pipeline)])
        try database.run(
          "UPDATE outbox SET status = 'unknown', changed = \(moment.seconds) WHERE \(condition)",
          .text(pipeline))
        return found
      }
    }
  }

  /// Lets something be sent once more of which nobody knew whether it arrived: a person says so.
  ///
  /// - Parameter recipient: The whole recipient, or what stands behind the kind of publisher.
  /// - Returns: Whether there was such a thing.
  public func allowAgain(_ recipient: String, of run: RunRecord) throws -> Bool {
    let found = try outbox(of: run.id).filter {
      $0.status == .unknown
        && ($0.recipient == recipient || $0.recipient == "\($0.type):\(recipient)")
    }
    for entry in found {
      try mark(entry.id, .failed, at: SystemZones.now(), detail: "to be sent again")
    }
    return !found.isEmpty
  }

  /// What was, is and will be sent of a run.
  public func outbox(of run: String) throws -> [OutboxEntry] {
    try told { try entries("run = ?", [.text(run)]) }
  }

  /// The newest run of a pipeline and period before a run whose set somebody was sent.
  ///
  /// - Parameter parameters: The value of a `for` whose set it is; empty without one.
  public func lastPublished(before run: RunRecord, of parameters: String = "") throws -> RunRecord?
  {
    try publishedSets(before: run)[parameters].flatMap { try self.run($0) }
  }

  /// The newest runs of a pipeline and period before a run whose sets somebody was sent: their ids
  /// by the value of a `for` whose set it is.
  public func publishedSets(before run: RunRecord) throws -> [String: String] {
    try told {
      let statement = try database.prepare(
        """
        SELECT o.parameters, r.id, max(r.rowid) FROM outbox AS o JOIN runs AS r ON r.id = o.run
        WHERE o.purpose = 'set' AND o.status IN ('sent', 'unknown') AND r.pipeline = ?
        AND r.parameters = ? AND r.period = ? AND r.id <> ? AND r.started <= ?
        GROUP BY o.parameters
        """)
      try statement.bind([
        .text(run.pipeline), .text(run.isDraft ? "" : run.parameters), .text(run.period),
        .text(run.id), .integer(Int64(run.started.seconds)),
      ])
      var found: [String: String] = [:]
      while try statement.step() { found[statement.text(0)] = statement.text(1) }
      return found
    }
  }

  private func entries(_ condition: String, _ values: [SQLiteValue]) throws -> [OutboxEntry] {
    let statement = try database.prepare(
      "SELECT id, run, purpose, type, recipient, message_id, status, attempts, changed, detail,"
        + " parameters FROM outbox WHERE \(condition) ORDER BY id")
    try statement.bind(values)
    var entries: [OutboxEntry] = []
    while try statement.step() {
      var entry = OutboxEntry(
        run: statement.text(1), purpose: .init(rawValue: statement.text(2)) ?? .set,
        type: statement.text(3), recipient: statement.text(4), messageID: statement.text(5),
        parameters: statement.text(10), at: Moment(seconds: Int(statement.integer(8))))
      entry.id = Int(statement.integer(0))
      entry.status = .init(rawValue: statement.text(6)) ?? .unknown
      entry.attempts = Int(statement.integer(7))
      entry.detail = statement.value(9).text
      entries.append(entry)
    }
    return entries
  }
}
