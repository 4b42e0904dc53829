import Bulletin
import BulletinConfig
import BulletinEngine
import BulletinOperations

/// What the checks of a pipeline say of what was read, and what follows for each report.
struct Judgement {
  /// What is said of one report.
  private struct Part {
    var value: ReportValue
    var findings: [Finding]
    var restated: [FigureChange]
    var published: RunRecord?
  }

  private let run: PipelineRun
  private let recorder: RunRecorder?
  private let whole: [Finding]
  private let parts: [Part]

  /// Executes the checks.
  ///
  /// - Parameter recorder: The run's; without one nothing is known of earlier runs.
  init(run: PipelineRun, reading: ReportReading, recorder: RunRecorder?) async throws {
    self.run = run
    self.recorder = recorder
    let past = try recorder.map { try PastRuns(of: $0.run.pipeline, in: $0.journal) } ?? .none
    let rows =
      recorder?.rows
      ?? reading.inputs.inputs(of: run.plan.sources).reduce(into: [:]) {
        $0[$1.source, default: 0] += $1.rows
      }
    let gates = Gates(
      plan: run.plan, pipeline: run.pipeline, period: run.period, context: run.context, past: past)
    var parts: [Part] = []
    for part in reading.parts {
      let restated = try recorder?.restated(
        part.result.figures, of: part.value, languages: run.pipeline.languages,
        units: run.plan.units)
      let label = part.value.label
      var findings = try await gates.findings(
        part.result, rows: rows, restated: restated?.changes ?? [], label == nil ? .all : .value)
      for index in findings.indices { findings[index].report = label }
      parts.append(
        Part(
          value: part.value, findings: findings, restated: restated?.changes ?? [],
          published: restated?.published))
    }
    self.parts = parts
    let isParted = !run.pipeline.parameters.isEmpty
    let counted = run.plan.sources.filter { source in
      !source.statesFigures && reading.whole.inputs[source.key] != nil
    }
    whole =
      (isParted
        ? try await gates.findings(reading.whole, rows: rows, restated: [], .whole) : [])
      + past.oddities(rows, of: counted.map(\.key))
  }

  /// All that was found: of each report, then of all.
  private var findings: [Finding] { parts.flatMap(\.findings) + whole }

  /// The checks that do not hold, as the journal keeps them.
  var recorded: [RecordedCheck] { findings.filter { $0.consequence != nil }.map(\.recorded) }

  /// What a report is to say of it.
  func notes(_ index: Int, isDraft: Bool) -> RunNotes {
    let part = parts[index]
    return RunNotes(
      caveats: (part.findings + whole).filter { $0.consequence == .caveat }.map(\.told),
      restated: part.restated,
      published: part.published.flatMap { CalendarDay(iso: $0.asOf) }, isDraft: isDraft)
  }

  /// Whether a check lets a report not be made.
  func isRefused(_ index: Int) -> Bool {
    parts[index].findings.contains { $0.consequence == .fail }
  }

  /// Whether a check keeps a report from being sent.
  func isHeld(_ index: Int) -> Bool {
    (parts[index].findings + whole).contains { $0.consequence == .hold }
  }

  /// The reports of several that checks let not be made.
  var refusals: [(value: ReportValue, fault: CommandFault)] {
    parts.indices.filter(isRefused).map { index in
      let grave = parts[index].findings.filter { $0.consequence == .fail }
      return (
        parts[index].value,
        CommandFault(.dataRefused, grave.map { $0.diagnostic(at: run.pipeline.place) })
      )
    }
  }

  /// Tells and writes down what was found.
  ///
  /// - Throws: `CommandFault` if a check that does not hold lets no report be made.
  func tell() throws {
    recorder?.found(findings)
    let isOne = run.pipeline.parameters.isEmpty
    let decisive = isOne ? findings : whole
    guard !decisive.contains(where: { $0.consequence == .fail }) else {
      throw CommandFault(.dataRefused, findings.map { $0.diagnostic(at: run.pipeline.place) })
    }
    // What lets one report of several not be made is told with the report.
    let told = findings.filter { $0.consequence != .fail }
    run.session.tell(told.map { $0.diagnostic(at: run.pipeline.place) } + moved)
  }

  private var moved: [Diagnostic] {
    parts.flatMap(\.restated).map { change in
      let (old, new) = (change.old(in: .en), change.new(in: .en))
      return Diagnostic.warning(
        .restated,
        "\(change.id) was published as \(old) and is now \(new): \(change.cause.rawValue)",
        at: nil)
    }
  }
}
