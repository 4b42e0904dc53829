import Bulletin
import BulletinConfig
import BulletinOperations

/// Finds runs in the journal for commands that are given an id.
struct RunLookup {
  let session: Session
  let plan: Plan

  /// A run by its id or the first letters of it; the newest that made a set if none is said.
  ///
  /// - Throws: `CommandFault` if there is none.
  func run(_ id: String?) throws -> (run: RunRecord, journal: Journal) {
    guard let journal = try Journal.reading(session.state(of: plan)) else {
      throw CommandFault(
        .noInput,
        [
          Diagnostic(
            .unknownRun, "nothing was run yet",
            hint: "'bulletin run' makes the reports; '--state' names another folder")
        ])
    }
    if let id {
      if let run = try journal.run(id) { return (run, journal) }
      throw CommandFault(
        .noInput,
        [Diagnostic(.unknownRun, "no run '\(id)'", hint: "'bulletin runs list' shows the ids")])
    }
    if let run = try journal.runs(
      .init(statuses: [.good, .suspicious, .held, .partial], limit: 1)
    ).first {
      return (run, journal)
    }
    throw CommandFault(.noInput, [Diagnostic(.unknownRun, "no run has made a set yet")])
  }

  /// The run before another one, of the same pipeline and period.
  func before(_ run: RunRecord, in journal: Journal) throws -> RunRecord {
    let runs = try journal.runs(
      .init(
        pipeline: run.pipeline, parameters: run.parameters, period: run.period,
        statuses: [.good, .suspicious, .held, .partial]))
    if let index = runs.firstIndex(where: { $0.id == run.id }), index + 1 < runs.count {
      return runs[index + 1]
    }
    throw CommandFault(
      .noInput,
      [
        Diagnostic(
          .unknownRun, "run \(run.id) is the first of '\(run.pipeline)' for \(run.period)",
          hint: "name two runs")
      ])
  }
}
