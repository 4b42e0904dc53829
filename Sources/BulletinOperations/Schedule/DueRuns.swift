import Bulletin

/// What a schedule asked for and the journal does not know.
public struct DueRuns: Sendable, Hashable {
  /// The pipeline's key.
  public var pipeline: String
  /// The times at which a run was due and none started, the oldest first; a hundred at most.
  public var missed: [Moment]

  /// Compares a schedule with the runs of its pipeline.
  ///
  /// - Parameters:
  ///   - since: When the schedule was installed.
  ///   - lastStart: When the newest run started.
  ///   - now: The moment it is; what is due in this very minute is not late yet.
  public init(
    pipeline: String, schedule: CronExpression, zone: ZoneRules, since: Moment,
    lastStart: Moment?, now: Moment
  ) {
    self.pipeline = pipeline
    // A run that cron starts comes in the minute of its time or after it.
    let start = max(since, lastStart ?? since)
    let limit = now.adding(seconds: -60)
    missed = []
    for moment in ScheduleTimes(of: schedule, in: zone, after: start) {
      guard moment <= limit, missed.count < 100 else { break }
      missed.append(moment)
    }
  }

  /// The last time before or at a moment at which a schedule was due; nil if there was none in the
  /// stretch before it.
  public static func last(
    of schedule: CronExpression, in zone: ZoneRules, upTo now: Moment, within seconds: Int
  ) -> Moment? {
    var last: Moment?
    let start = now.adding(seconds: -seconds)
    for moment in ScheduleTimes(of: schedule, in: zone, after: start) {
      guard moment <= now else { break }
      last = moment
    }
    return last
  }
}
