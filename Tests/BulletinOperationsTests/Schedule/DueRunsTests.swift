import Bulletin
import BulletinOperations
import Testing

/// What a schedule asked for and nobody did.
@Suite struct DueRunsTests {
  private static func moment(_ text: String) -> Moment { Moment(iso: text, in: .utc)! }

  @Test(arguments: [
    // Nothing before it was installed.
    ("2026-01-05T07:00", nil, "2026-01-06T05:00", 0),
    ("2026-01-05T05:00", nil, "2026-01-05T06:00", 0),
    ("2026-01-05T05:00", nil, "2026-01-05T06:01", 1),
    ("2026-01-05T05:00", "2026-01-05T06:00:02", "2026-01-06T05:00", 0),
    ("2026-01-05T05:00", "2026-01-05T06:00:02", "2026-01-08T05:00", 2),
    // A run before the time is not the run of that time.
    ("2026-01-05T05:00", "2026-01-05T05:59:59", "2026-01-05T09:00", 1),
    ("2026-01-05T05:00", nil, "2027-01-05T05:00", 100),
  ])
  func timesWithoutARunAreMissed(since: String, lastStart: String?, now: String, count: Int) throws
  {
    let due = DueRuns(
      pipeline: "p", schedule: try CronExpression("0 6 * * *"), zone: .utc,
      since: Self.moment(since), lastStart: lastStart.map(Self.moment), now: Self.moment(now))
    #expect(due.missed.count == count)
  }

  @Test(arguments: [
    ("2026-01-05T06:00:00", "2026-01-05T06:00:00Z"),
    ("2026-01-05T06:59:59", "2026-01-05T06:00:00Z"),
    ("2026-01-05T07:00:00", nil), ("2026-01-05T05:59:59", nil),
  ])
  func theTimeThatCameWithinTheHourIsFound(now: String, expected: String?) throws {
    let last = DueRuns.last(
      of: try CronExpression("0 6 * * *"), in: .utc, upTo: Self.moment(now), within: 3600)
    #expect(last?.utcText == expected)
  }
}
