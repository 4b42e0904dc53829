import Bulletin
import BulletinSQLite

/// The record of messages about how runs ended or did not start: each goes to each address once.
public final class NoticeLedger: DeliveryLedger {
  private let journal: Journal

  /// Makes the record over a journal.
  public init(_ journal: Journal) { self.journal = journal }

  public func state(of delivery: DeliveryKey) throws -> DeliveryState? {
    let rows = try journal.told {
      try journal.database.rows(
        "SELECT state FROM notices WHERE identity = ? AND recipient = ?",
        .text(delivery.identity), .text(delivery.destination))
    }
    return rows.first?.first?.text.flatMap(DeliveryState.init)
  }

  public func record(
    _ delivery: DeliveryKey, _ state: DeliveryState, label: String, answer: String
  ) throws {
    try journal.told {
      try journal.database.run(
        """
        INSERT INTO notices (identity, recipient, pipeline, state, changed, detail)
        VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET
        state = excluded.state, changed = excluded.changed, detail = excluded.detail
        """,
        .text(delivery.identity), .text(delivery.destination), .text(delivery.pipeline),
        .text(state.rawValue), .integer(Int64(SystemZones.now().seconds)), .text(answer))
    }
  }

  public func hasDeliveredOther(than delivery: DeliveryKey) -> Bool { false }
}
