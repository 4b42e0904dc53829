import Bulletin
import BulletinConfig
import BulletinOperations

/// What follows the end of a run that publishes: the set is sent, and who wants to know is told.
struct Aftermath {
  let session: Session
  let plan: Plan
  let pipeline: PipelinePlan
  let journal: Journal

  private var alerts: Alerts {
    Alerts(session: session, plan: plan, pipeline: pipeline, journal: journal)
  }

  /// Sends the set of a run that made one, unless it is held, and tells the outcome.
  ///
  /// - Returns: The run, with the exit status that counts the deliveries.
  func follow(_ run: RunRecord) async throws -> RunRecord {
    switch run.status {
    case .held: await tell(.held, run, Self.lines(run))
    case .suspicious: await tell(.suspicious, run, Self.lines(run))
    case .partial: await tell(.failed, run, Self.lines(run))
    default: break
    }
    let sent = run.status.isDone || run.status == .partial ? try await send(run) : run
    if run.status == .good, sent.exit == Int(ExitStatus.done.rawValue) {
      if try hadFailed(before: run) { await tell(.recovered, run, ["the pipeline is well again"]) }
      await tell(.done, run, ["the report is made and sent"])
    }
    return sent
  }

  /// Sends what has not been sent of a run's set; tells what could not be sent.
  ///
  /// - Returns: The run; its exit status is that of something partly done where anything is undelivered.
  func send(_ run: RunRecord) async throws -> RunRecord {
    let undelivered = try await Publication(
      session: session, plan: plan, pipeline: pipeline, journal: journal, run: run
    ).deliver()
    guard !undelivered.isEmpty else { return run }
    await tell(.failed, run, undelivered.map(\.message))
    var partly = run
    partly.exit = Int(ExitStatus.partlyDone.rawValue)
    return partly
  }

  /// Tells that a run failed.
  func tell(failed run: RunRecord, _ lines: [Message]) async { await tell(.failed, run, lines) }

  private func tell(_ outcome: Alerts.Outcome, _ run: RunRecord, _ lines: [Message]) async {
    await alerts.tell(
      outcome, identity: run.id, period: run.period,
      lines + ["run \(run.id)", "bulletin runs show \(run.id)"])
  }

  private static func lines(_ run: RunRecord) -> [Message] {
    run.message.map { [Message(verbatim: $0)] } ?? []
  }

  /// Whether the run before this one of the pipeline did not come to a good end.
  private func hadFailed(before run: RunRecord) throws -> Bool {
    let bad: [RunStatus] = [.failed, .partial, .interrupted, .killed, .held, .suspicious]
    let past = try journal.runs(.init(pipeline: run.pipeline, limit: 20))
      .drop { $0.id != run.id }.dropFirst()
    return past.first { $0.status != .refused }.map { bad.contains($0.status) } ?? false
  }
}
