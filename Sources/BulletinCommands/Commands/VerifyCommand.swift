import ArgumentParser
import Bulletin
import BulletinConfig
import BulletinOperations

/// `bulletin verify`: makes the files of a run again and compares every byte.
struct VerifyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Make the files of a run again, compare every byte, and tell what differs.")

  @OptionGroup var common: CommonOptions

  @Argument(help: "The run, by its id or the first letters of it.")
  var id: String

  func run() async throws {
    try await Session.perform(common) { session in
      let plan = try session.plan()
      let found = try RunLookup(session: session, plan: plan).run(id)
      let (run, journal) = (found.run, found.journal)
      let outputs = try journal.outputs(of: run.id)
      guard run.status.hasSet, !outputs.isEmpty else {
        throw CommandFault(
          .noInput,
          [Diagnostic(.unknownRun, "run \(run.id) made no set: it is \(run.status.rawValue)")])
      }
      let pipeline = try session.pipelines(named: [run.pipeline], in: plan)[0]
      let again = try PipelineRun(
        plan: plan, pipeline: pipeline, session: session,
        period: try session.period(run.period, at: "period"), today: try session.day(run.asOf),
        isDraft: run.isDraft)
      let reading = try await again.read()
      let recorder = RunRecorder(run, in: journal)
      recorder.read(reading.inputs, sources: plan.sources)
      let caveats = try journal.checks(of: run.id).filter { $0.consequence == "caveat" }
      let labels = reading.parts.compactMap(\.value.label)
      // The folder may be another one, with '--output' or on another machine: what is under the
      // folder that all sets share tells.
      let folders = again.folders(nil)
      let all = SharedFolder(of: reading.parts.flatMap { folders.folders($0.value) }.map(\.path))
      let before = all.names(of: outputs)
      let made = Set(outputs.map { all.rest(of: $0.folder) })
      let sets = try await again.render(reading) { part in
        let restated = try recorder.restated(
          part.result.figures, of: part.value, languages: pipeline.languages, units: plan.units)
        return RunNotes(
          caveats: Self.caveats(caveats, of: part.value, among: labels),
          restated: restated.changes,
          published: restated.published.flatMap { CalendarDay(iso: $0.asOf) },
          isDraft: run.isDraft)
      } where: { part in
        // What failed then is not made again.
        run.status != .partial
          || folders.folders(part.value).contains { made.contains(all.rest(of: $0.path)) }
      }
      let differences = self.differences(
        before, sets.flatMap { all.names(of: $0.files) })
      guard !differences.isEmpty else { return .done }
      let reasons = try self.reasons(run, recorder, journal, session)
      throw CommandFault(.noInput, differences + reasons)
    }
  }

  /// The caveats of one report: those of all, and its own.
  private static func caveats(
    _ checks: [RecordedCheck], of value: ReportValue, among labels: [String]
  ) -> [RecordedText] {
    checks.filter { check in
      if let own = value.label, check.message.hasPrefix("\(own): ") { return true }
      return !labels.contains { check.message.hasPrefix("\($0): ") }
    }.map(\.told)
  }

  private func differences(
    _ outputs: [SharedFolder.Name], _ made: [SharedFolder.Name]
  ) -> [Diagnostic] {
    let again = Dictionary(
      made.map { ($0.path, $0.sha256) }, uniquingKeysWith: { first, _ in first })
    var differences: [Diagnostic] = []
    for output in outputs {
      guard let digest = again[output.path] else {
        differences.append(Diagnostic(.verifyDiffers, "'\(output.path)' is not made any more"))
        continue
      }
      if digest != output.sha256 {
        differences.append(Diagnostic(.verifyDiffers, "'\(output.path)' has other bytes"))
      }
    }
    let before = Set(outputs.map(\.path))
    return differences
      + again.keys.filter { !before.contains($0) }.sorted().map {
        Diagnostic(.verifyDiffers, "'\($0)' was not made before")
      }
  }

  /// What differs in that which the run was made of.
  private func reasons(
    _ run: RunRecord, _ recorder: RunRecorder, _ journal: Journal, _ session: Session
  ) throws -> [Diagnostic] {
    var reasons: [Message] = []
    let (before, now) = (try journal.inputs(of: run.id), recorder.recordedInputs)
    for input in before {
      guard let same = now.first(where: { $0.source == input.source && $0.path == input.path })
      else {
        reasons.append("the input '\(input.path)' of '\(input.source)' is no longer read")
        continue
      }
      if same.sha256 != input.sha256 {
        reasons.append(
          "the input '\(input.path)' of '\(input.source)' has changed since: \(input.rows) rows then, \(same.rows) now"
        )
      }
    }
    for input in now
    where !before.contains(where: { $0.source == input.source && $0.path == input.path }) {
      reasons.append("the input '\(input.path)' of '\(input.source)' was not read then")
    }
    if run.plan != session.configurationDigest { reasons.append("the configuration has changed") }
    if run.versions != BulletinVersion.whole {
      reasons.append("the program is \(BulletinVersion.whole), it was \(run.versions)")
    }
    if reasons.isEmpty { reasons.append("inputs, configuration and program are the same") }
    return reasons.map { Diagnostic(.verifyDiffers, $0, severity: .note) }
  }
}
