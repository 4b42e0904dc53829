import Bulletin
import BulletinSQLite

/// The outbox of the journal as the record of deliveries of one run's sets.
///
/// What an earlier run of the same pipeline, parameters and period delivered of the same bytes counts.
public final class JournalLedger: DeliveryLedger {
  private let journal: Journal
  private let run: RunRecord
  private let type: String

  /// Makes the record.
  ///
  /// - Parameters:
  ///   - run: The run whose sets are delivered; it is in the journal.
  ///   - type: The name of the publisher.
  public init(_ journal: Journal, of run: RunRecord, by type: String) {
    self.journal = journal
    self.run = run
    self.type = type
  }

  public func state(of delivery: DeliveryKey) throws -> DeliveryState? {
    let found = try statuses(
      delivery, "o.recipient = ? AND o.message_id = ? AND o.type = ?",
      [.text(delivery.destination), .text(delivery.identity), .text(type)])
    if found.contains(.sent) { return .delivered }
    if found.contains(.unknown) { return .unknown }
    if found.contains(.sending) { return .sending }
    return found.isEmpty ? nil : .passing
  }

  public func record(
    _ delivery: DeliveryKey, _ state: DeliveryState, label: String, answer: String
  ) throws {
    let entry = try journal.queue(
      OutboxEntry(
        run: run.id, purpose: .set, type: type, recipient: delivery.destination,
        messageID: delivery.identity, parameters: delivery.parameters,
        at: SystemZones.now()))
    try journal.mark(
      entry.id, OutboxEntry.Status(state), at: SystemZones.now(),
      detail: answer.isEmpty ? nil : answer)
  }

  public func hasDeliveredOther(than delivery: DeliveryKey) throws -> Bool {
    try !statuses(
      delivery, "o.message_id <> ? AND o.status IN ('sent', 'unknown')", [.text(delivery.identity)]
    ).isEmpty
  }

  /// The statuses of what was to be sent of the same report.
  private func statuses(
    _ delivery: DeliveryKey, _ condition: String, _ values: [SQLiteValue]
  ) throws -> [OutboxEntry.Status] {
    try journal.told {
      let statement = try journal.database.prepare(
        """
        SELECT DISTINCT o.status FROM outbox AS o JOIN runs AS r ON r.id = o.run
        WHERE o.purpose = 'set' AND r.pipeline = ? AND r.parameters = ? AND r.period = ?
        AND o.parameters = ? AND \(condition)
        """)
      try statement.bind(
        [
          .text(run.pipeline), .text(run.parameters), .text(run.period),
          .text(delivery.parameters),
        ] + values)
      var found: [OutboxEntry.Status] = []
      while try statement.step() {
        if let status = OutboxEntry.Status(rawValue: statement.text(0)) { found.append(status) }
      }
      return found
    }
  }
}

extension OutboxEntry.Status {
  /// What the outbox says of a state.
  init(_ state: DeliveryState) {
    switch state {
    case .sending: self = .sending
    case .delivered: self = .sent
    case .refused, .passing: self = .failed
    case .unknown: self = .unknown
    }
  }
}
