import Bulletin
import BulletinConfig
import BulletinEngine
import BulletinOperations

/// What the checks of a pipeline say of one answer, and what follows for the run.
struct Judgement {
  private let run: PipelineRun
  private let recorder: RunRecorder?
  private let findings: [Finding]
  /// What the report is to say of it.
  let notes: RunNotes

  /// Executes the checks.
  ///
  /// - Parameter recorder: The run's; without one nothing is known of earlier runs.
  init(run: PipelineRun, result: EngineResult, recorder: RunRecorder?) async throws {
    self.run = run
    self.recorder = recorder
    let past = try recorder.map { try PastRuns(of: $0.run.pipeline, in: $0.journal) } ?? .none
    let rows =
      recorder?.rows
      ?? RecordedInputs(result).inputs(of: run.plan.sources).reduce(into: [:]) {
        $0[$1.source, default: 0] += $1.rows
      }
    let restated = try recorder?.restated(
      result.figures, languages: run.pipeline.languages, units: run.plan.units)
    let gates = Gates(
      plan: run.plan, pipeline: run.pipeline, period: run.period, context: run.context, past: past)
    var findings = try await gates.findings(
      result, rows: rows, restated: restated?.changes ?? [])
    let counted = run.plan.sources.filter { !$0.statesFigures && result.inputs[$0.key] != nil }
    findings += past.oddities(rows, of: counted.map(\.key))
    self.findings = findings
    notes = RunNotes(
      caveats: findings.filter { $0.consequence == .caveat }.map(\.message),
      restated: restated?.changes ?? [],
      published: restated?.published.flatMap { CalendarDay(iso: $0.asOf) })
  }

  /// The checks that do not hold, as the journal keeps them.
  var recorded: [RecordedCheck] { findings.filter { $0.consequence != nil }.map(\.recorded) }

  /// Tells and writes down what was found.
  ///
  /// - Throws: `CommandFault` if a check that does not hold lets no report be made.
  func tell() throws {
    recorder?.found(findings)
    let diagnostics = findings.map { $0.diagnostic(at: run.pipeline.place) }
    guard findings.contains(where: { $0.consequence == .fail }) else {
      run.session.tell(diagnostics + moved)
      return
    }
    throw CommandFault(.dataRefused, diagnostics)
  }

  private var moved: [Diagnostic] {
    notes.restated.map { change in
      let (old, new) = (change.old(in: .en), change.new(in: .en))
      return Diagnostic.warning(
        .restated,
        "\(change.id) was published as \(old) and is now \(new): \(change.cause.rawValue)",
        at: nil)
    }
  }
}
