import Bulletin
import BulletinConfig
import BulletinOperations

/// The runs of a configuration that its schedules asked for and that did not start.
struct LateRuns {
  /// The late runs of one pipeline.
  struct Late {
    var pipeline: PipelinePlan
    var missed: [Moment]
    var zone: ZoneRules

    /// The oldest one, for people.
    var text: String {
      let times = missed.count == 1 ? "once" : "\(missed.count) times"
      return "\(pipeline.key): missed \(times), first \(missed[0].text(in: zone))"
    }

    /// The runs as programs read them.
    var json: JSONValue {
      [
        "pipeline": .string(pipeline.key),
        "missed": .array(missed.map { .string($0.text(in: zone)) }),
      ]
    }

    /// The runs as they are told.
    var diagnostic: Diagnostic {
      Diagnostic.warning(
        .runMissed,
        "pipeline '\(pipeline.key)' was due at \(missed[missed.count - 1].text(in: zone)) and did not start",
        at: pipeline.place)
    }
  }

  let session: Session
  let plan: Plan

  /// What is late now; only of what is installed.
  func all() throws -> [Late] {
    guard let journal = try Journal.reading(session.state(of: plan)) else { return [] }
    return try journal.installedSchedules().compactMap { installed in
      guard let pipeline = plan.pipelines.first(where: { $0.key == installed.pipeline }) else {
        return nil
      }
      let schedule = try CronExpression(installed.schedule)
      let zone = installed.zone.flatMap(SystemZones.rules) ?? SystemZones.ofMachine()
      let newest = try journal.runs(
        .init(pipeline: pipeline.key, parameters: "", statuses: RunStatus.started, limit: 1)
      ).first
      let due = DueRuns(
        pipeline: pipeline.key, schedule: schedule, zone: zone, since: installed.since,
        lastStart: newest?.started, now: SystemZones.now())
      guard !due.missed.isEmpty else { return nil }
      return Late(pipeline: pipeline, missed: due.missed, zone: zone)
    }
  }
}
