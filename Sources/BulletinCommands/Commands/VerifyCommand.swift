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
      let (sections, result) = try await again.read()
      let recorder = RunRecorder(run, in: journal)
      recorder.read(result, sources: plan.sources)
      let restated = try recorder.restated(
        result.figures, languages: pipeline.languages, units: plan.units)
      let notes = RunNotes(
        caveats: try journal.checks(of: run.id).filter { $0.consequence == "caveat" }
          .map { Message(verbatim: $0.message) },
        restated: restated.changes,
        published: restated.published.flatMap { CalendarDay(iso: $0.asOf) },
        isDraft: run.isDraft)
      let sets = try again.render(sections, result, notes, nil)
      // The folder may be another one, with '--output' or on another machine: names tell.
      let made = sets.flatMap(\.set.files)
      let differences = self.differences(outputs, made)
      guard !differences.isEmpty else { return .done }
      let reasons = try self.reasons(run, recorder, journal, session)
      throw CommandFault(.noInput, differences + reasons)
    }
  }

  private func differences(
    _ outputs: [RecordedOutput], _ made: [RenderedFile]
  ) -> [Diagnostic] {
    var digests: [String: [String]] = [:]
    for file in made { digests[file.name, default: []].append(FileDigest.sha256(of: file.bytes)) }
    var differences: [Diagnostic] = []
    for output in outputs {
      guard let again = digests[output.name] else {
        differences.append(Diagnostic(.verifyDiffers, "'\(output.name)' is not made any more"))
        continue
      }
      if !again.contains(output.sha256) {
        differences.append(Diagnostic(.verifyDiffers, "'\(output.name)' has other bytes"))
      }
    }
    let before = Set(outputs.map(\.name))
    return differences
      + digests.keys.filter { !before.contains($0) }.sorted().map {
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
