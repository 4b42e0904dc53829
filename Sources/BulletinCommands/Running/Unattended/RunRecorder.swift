import Bulletin
import BulletinConfig
import BulletinEngine
import BulletinOperations

/// Collects what a run reads and makes, and writes it into the journal when the run ends.
final class RunRecorder {
  let journal: Journal
  private(set) var run: RunRecord
  private var inputs: [RecordedInput] = []
  private var figures: [RecordedFigure] = []
  private var outputs: [RecordedOutput] = []
  private var findings: [Finding] = []
  /// The sets that somebody is to be sent.
  private(set) var kept: [KeptSet.Member] = []
  private let clock = ContinuousClock()
  private let start: ContinuousClock.Instant

  init(_ run: RunRecord, in journal: Journal) {
    self.run = run
    self.journal = journal
    start = clock.now
  }

  /// Notes what was read; the key of the run is known from then on.
  func read(_ result: EngineResult, sources: [SourceBinding]) {
    inputs = RecordedInputs(result).inputs(of: sources)
    run.key =
      RunKey(
        pipeline: run.pipeline, parameters: run.parameters, period: run.period, plan: run.plan,
        versions: run.versions, inputs: inputs
      ).text
  }

  /// Notes the figures that are printed.
  func printed(_ figures: [Figure], languages: [LanguageCode], units: UnitVocabulary) {
    var seen = Set(self.figures.map(\.id))
    for figure in figures where seen.insert(figure.id.description).inserted {
      self.figures.append(RecordedFigure(figure, languages: languages, units: units))
    }
  }

  /// Notes a set that is in place.
  func made(_ files: [RenderedFile], in folder: String) {
    outputs += files.map {
      RecordedOutput(
        folder: folder, name: $0.name, sha256: FileDigest.sha256(of: $0.bytes),
        size: $0.bytes.count)
    }
  }

  /// Notes a set that somebody is to be sent.
  func keep(_ set: KeptSet.Member) { kept.append(set) }

  /// Notes checks that do not hold, and oddities.
  func found(_ findings: [Finding]) {
    self.findings += findings
  }

  /// What was read, as the journal will keep it.
  var recordedInputs: [RecordedInput] { inputs }

  /// The rows that each source gave.
  var rows: [String: Int] {
    inputs.reduce(into: [:]) { $0[$1.source, default: 0] += $1.rows }
  }

  /// The figures that moved since the set was last published, and when that was.
  func restated(
    _ figures: [FigureID: Figure], languages: [LanguageCode], units: UnitVocabulary
  ) throws -> (changes: [FigureChange], published: RunRecord?) {
    guard
      let published = try journal.lastPublished(before: run)
    else { return ([], nil) }
    let now = Dictionary(
      figures.values.map { ($0.id.description, $0) }, uniquingKeysWith: { first, _ in first })
    let before = try journal.figures(of: published.id)
    let same = before.compactMap { old in
      now[old.id].map { RecordedFigure($0, languages: languages, units: units) }
    }
    let changes = FigureChange.between(published, before, run, same)
      .filter { $0.cause != .removed }
    return (changes, published)
  }

  /// How the run ends, by what was found.
  var outcome: (status: RunStatus, exit: ExitStatus, message: String?) {
    if let held = findings.first(where: { $0.consequence == .hold }) {
      return (.held, .dataRefused, held.message.description)
    }
    if let odd = findings.first(where: { $0.consequence == nil }) {
      return (.suspicious, .done, odd.message.description)
    }
    return (.good, .done, nil)
  }

  /// The good run on the same inputs whose sets are still in place, whole.
  ///
  /// - Parameters:
  ///   - folders: The folders that the sets are wanted in.
  ///   - checks: The checks that do not hold now: they must be those that did not hold then.
  func earlier(in folders: [String], found checks: [RecordedCheck]) throws -> RunRecord? {
    guard let key = run.key else { return nil }
    let runs = try journal.runs(.init(key: key, statuses: [.good, .suspicious]))
    return try runs.first { run in
      let outputs = try journal.outputs(of: run.id)
      let found = try journal.checks(of: run.id).filter { $0.consequence != "suspicious" }
      return found == checks && Set(outputs.map(\.folder)) == Set(folders)
        && outputs.allSatisfy(Self.isInPlace)
    }
  }

  private static func isInPlace(_ output: RecordedOutput) -> Bool {
    guard let file = try? LocalFiles().contents(of: "\(output.folder)/\(output.name)") else {
      return false
    }
    return file.digest.sha256 == output.sha256
  }

  /// How long the run has taken.
  var milliseconds: Int {
    let took = start.duration(to: clock.now).components
    return Int(took.seconds) * 1000 + Int(took.attoseconds / 1_000_000_000_000_000)
  }

  /// Writes down how the run ended.
  func finish(_ status: RunStatus, exit: ExitStatus, message: String? = nil) throws {
    run.duration = milliseconds
    run.status = status
    run.exit = Int(exit.rawValue)
    run.message = message
    try journal.finish(
      run, inputs: inputs, figures: figures, outputs: outputs,
      checks: findings.map(\.recorded))
  }
}
