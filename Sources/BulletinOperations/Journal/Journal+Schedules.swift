import Bulletin
import BulletinSQLite

extension Journal {
  /// A schedule that was installed, and when.
  public struct Installed: Sendable, Hashable {
    /// The pipeline's key.
    public var pipeline: String
    /// The schedule in cron's five fields.
    public var schedule: String
    /// The zone it is read in; nil for the machine's.
    public var zone: String?
    /// Since when runs are due.
    public var since: Moment

    /// Makes a note of a schedule.
    public init(pipeline: String, schedule: String, zone: String?, since: Moment) {
      self.pipeline = pipeline
      self.schedule = schedule
      self.zone = zone
      self.since = since
    }
  }

  /// Notes which schedules are installed; one that stays as it was keeps its time.
  public func install(_ schedules: [Installed]) throws {
    try told {
      try database.transaction {
        let before = try installed()
        try database.execute("DELETE FROM schedules")
        for entry in schedules {
          let kept = before.first {
            $0.pipeline == entry.pipeline && $0.schedule == entry.schedule && $0.zone == entry.zone
          }
          try database.run(
            "INSERT INTO schedules VALUES (?, ?, ?, ?)", .text(entry.pipeline),
            .text(entry.schedule), SQLiteValue(entry.zone),
            .integer(Int64((kept ?? entry).since.seconds)))
        }
      }
    }
  }

  /// The schedules that are installed.
  public func installedSchedules() throws -> [Installed] { try told(installed) }

  private func installed() throws -> [Installed] {
    try database.rows("SELECT pipeline, schedule, zone, since FROM schedules ORDER BY pipeline").map
    {
      Installed(
        pipeline: $0[0].text ?? "", schedule: $0[1].text ?? "", zone: $0[2].text,
        since: Moment(seconds: Int($0[3].integer ?? 0)))
    }
  }
}
