import ArgumentParser
import Bulletin
import BulletinConfig
import BulletinOperations

/// `bulletin publish`: sends what a good or held run made, to whom it has not been sent.
struct PublishCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "publish",
    abstract: "Send what a run made, to whom it has not been sent.",
    discussion: """
      Without a run, the newest good run of each pipeline is sent. A run that a check holds back is sent
      only where it is named: whoever names it has looked at it.
      """)

  @OptionGroup var common: CommonOptions

  @Argument(help: "The run, or the first letters of its id.")
  var run: String?

  @Option(
    help: ArgumentHelp(
      "Send to this address once more although it is not known whether it arrived.",
      valueName: "address"))
  var again: String?

  func run() async throws {
    try await Session.perform(common) { session in
      let plan = try session.plan()
      let journal = try Journal(in: session.state(of: plan))
      let runs = try chosen(journal, plan)
      return try await Tally(session: session).each(runs) { run in
        try await publish(run, session, plan, journal)
      }
    }
  }

  private func chosen(_ journal: Journal, _ plan: Plan) throws -> [RunRecord] {
    guard let id = run else {
      return try plan.pipelines.filter { !$0.publish.isEmpty }.compactMap {
        try journal.runs(
          .init(
            pipeline: $0.key, parameters: "", statuses: [.good, .suspicious, .partial], limit: 1)
        ).first
      }
    }
    guard let record = try journal.run(id) else {
      throw CommandFault(
        .usage, [Diagnostic(.unknownRun, "no run '\(id)'", hint: "bulletin runs list")])
    }
    guard record.status.hasSet else {
      throw CommandFault(
        .failed,
        [Diagnostic(.nothingKept, "run '\(record.id)' is \(record.status.rawValue): it has no set")]
      )
    }
    guard !record.isDraft else {
      throw CommandFault(
        .failed,
        [
          Diagnostic(
            .nothingKept, "run '\(record.id)' made a draft: it is never sent",
            hint: "run it again without '--draft'")
        ])
    }
    return [record]
  }

  private func publish(
    _ run: RunRecord, _ session: Session, _ plan: Plan, _ journal: Journal
  ) async throws -> ExitStatus {
    guard let pipeline = plan.pipelines.first(where: { $0.key == run.pipeline }) else {
      throw CommandFault(
        .usage,
        [Diagnostic(.unknownPipeline, "there is no pipeline '\(run.pipeline)' any more")])
    }
    let note = "publishing run \(run.id)"
    switch try PipelineLock.take(pipeline.key, in: session.state(of: plan), note: note) {
    case .failure(let held):
      throw CommandFault(
        .locked,
        [Diagnostic(.lockHeld, "a run of pipeline '\(pipeline.key)' is at work: \(held.note)")])
    case .success(let lock):
      return try await withLock(lock) {
        if let again {
          guard try journal.allowAgain(again, of: run) else {
            throw CommandFault(
              .usage,
              [
                Diagnostic(
                  .unknownRun, "nothing of run '\(run.id)' to '\(again)' is unknown",
                  hint: "bulletin runs show \(run.id)")
              ])
          }
        }
        let undelivered = try await Publication(
          session: session, plan: plan, pipeline: pipeline, journal: journal, run: run,
          sendsHeld: self.run != nil
        ).deliver()
        return undelivered.isEmpty ? .done : .partlyDone
      }
    }
  }

  private func withLock<Result>(
    _ lock: PipelineLock, _ body: () async throws -> Result
  ) async throws -> Result {
    defer { withExtendedLifetime(lock) {} }
    return try await body()
  }
}
