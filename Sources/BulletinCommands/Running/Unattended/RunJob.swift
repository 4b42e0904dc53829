import Bulletin
import BulletinConfig
import BulletinOperations
import Glibc

/// One run of one pipeline with all that surrounds it: lock, journal, once, watch, retries.
struct RunJob {
  let session: Session
  let plan: Plan
  let pipeline: PipelinePlan
  let options: UnattendedOptions
  /// The period, instead of the pipeline's own.
  var period: PeriodSpecification?
  /// The day that counts as today, instead of the clock's.
  var today: CalendarDay?
  /// The folder, instead of the pipeline's own.
  var output: String?
  /// Whether nothing is done unless the schedule says it is time.
  var onlyIfDue = false
  /// Whether the set is sent, and how the run ended told, to whom the pipeline names.
  var publishes = false
  /// Whether each page says that it is a draft.
  var isDraft = false

  /// Runs the pipeline.
  ///
  /// - Returns: How the run ended; nil if there was nothing to do.
  /// - Throws: `CommandFault`, after the journal knows of it.
  func run() async throws -> RunRecord? {
    let run = try PipelineRun(
      plan: plan, pipeline: pipeline, session: session, period: period, today: today,
      isDraft: isDraft)
    var record = RunRecord(
      id: RunRecord.newID(at: SystemZones.now()), pipeline: pipeline.key,
      parameters: isDraft ? RunRecord.draft : "", period: run.period.description,
      plan: session.configurationDigest,
      versions: BulletinVersion.whole, asOf: run.today.description, started: SystemZones.now())
    let state = session.state(of: plan)
    let lock = try await lock(state, &record)
    defer { withExtendedLifetime(lock) {} }
    let journal = try Journal(in: state)
    if onlyIfDue, try !isDue(journal) { return nil }
    try journal.begin(record)
    let recorder = RunRecorder(record, in: journal)
    let interruption = Interruption(
      record: record, state: state, folders: run.outputFolders(output),
      printer: session.printer)
    RunWatch.shared.onEnd { interruption.end($0) }
    defer { RunWatch.shared.onEnd(nil) }
    do {
      let isMade = try await Retry(attempts: options.retries, session: session).perform {
        try await run.make(into: output, recorder: recorder, force: options.force) { folders in
          let interruption = Interruption(
            record: recorder.run, state: state, folders: folders, printer: session.printer)
          RunWatch.shared.onEnd { interruption.end($0) }
        }
      }
      RunWatch.shared.step(nil)
      guard isMade else {
        session.log.info("nothing to do: a run on the same inputs made the set that is in place")
        try recorder.finish(.unchanged, exit: .done)
        return try await sendingWhatIsLeft(recorder, journal)
      }
      let outcome = recorder.outcome
      if outcome.status.hasSet, !recorder.kept.isEmpty {
        try KeptSet(of: record.id, in: state).keep(recorder.kept, today: run.today)
      }
      try recorder.finish(outcome.status, exit: outcome.exit, message: outcome.message)
    } catch {
      RunWatch.shared.step(nil)
      let fault = CommandFault(error)
      let errors = fault.diagnostics.filter { $0.severity == .error }
      try? recorder.finish(
        .failed, exit: fault.status, message: errors.first?.message.description)
      await aftermath(journal)?.tell(failed: recorder.run, errors.map(\.message))
      throw fault
    }
    guard let aftermath = aftermath(journal) else { return recorder.run }
    return try await aftermath.follow(recorder.run)
  }

  /// What follows the end of a run that publishes; nil for one that does not.
  private func aftermath(_ journal: Journal) -> Aftermath? {
    publishes ? Aftermath(session: session, plan: plan, pipeline: pipeline, journal: journal) : nil
  }

  /// Sends what an earlier run made of the same inputs and could not send.
  private func sendingWhatIsLeft(
    _ recorder: RunRecorder, _ journal: Journal
  ) async throws -> RunRecord? {
    guard let key = recorder.run.key, let aftermath = aftermath(journal),
      let earlier = try journal.runs(.init(key: key, statuses: [.good, .suspicious])).first
    else { return nil }
    return try await aftermath.send(earlier)
  }

  /// The lock of the pipeline, after waiting for it if that is asked for.
  ///
  /// - Throws: `CommandFault` with status 75 if another run holds it, after the journal knows.
  private func lock(_ state: JournalFolder, _ record: inout RunRecord) async throws -> PipelineLock
  {
    let note = "process \(getpid()), since \(record.started.utcText)"
    let deadline: ContinuousClock.Instant? =
      switch options.wait {
      case nil: .now
      case .forever: nil
      case .seconds(let seconds): .now + .seconds(seconds)
      }
    while true {
      switch try PipelineLock.take(pipeline.key, in: state, note: note) {
      case .success(let lock):
        record.started = SystemZones.now()
        return lock
      case .failure(let held):
        if deadline.map({ ContinuousClock.now >= $0 }) ?? false {
          let holder = held.note.isEmpty ? "another process" : held.note
          let fault = CommandFault(
            .locked,
            [
              Diagnostic(
                .lockHeld, "another run of pipeline '\(pipeline.key)' is at work: \(holder)",
                hint: "wait for it with '--wait'")
            ])
          record.status = .refused
          record.exit = Int(ExitStatus.locked.rawValue)
          record.duration = 0
          record.message = "another run held the lock: \(holder)"
          try? Journal(in: state).note(record)
          throw fault
        }
        try await Task.sleep(for: .milliseconds(50))
      }
    }
  }

  /// Whether the schedule's time came within the last hour and no run has started since.
  private func isDue(_ journal: Journal) throws -> Bool {
    guard let schedule = pipeline.schedule else { return false }
    let zone = plan.timezone.flatMap(SystemZones.rules) ?? SystemZones.ofMachine()
    guard
      let last = DueRuns.last(of: schedule, in: zone, upTo: SystemZones.now(), within: 3599)
    else { return false }
    let runs = try journal.runs(
      .init(
        pipeline: pipeline.key, parameters: "", statuses: RunStatus.started, since: last, limit: 1))
    return runs.isEmpty
  }
}
