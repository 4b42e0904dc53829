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
  private var printedIDs: Set<String> = []
  private var failures: [String] = []
  /// The reports that are to be made.
  var reports = 1
  private var published: [String: String]?
  private var publishedFigures: [String: [String: RecordedFigure]] = [:]
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
  func read(_ recorded: RecordedInputs, sources: [SourceBinding]) {
    inputs = recorded.inputs(of: sources)
    run.key =
      RunKey(
        pipeline: run.pipeline, parameters: run.parameters, period: run.period, plan: run.plan,
        versions: run.versions, inputs: inputs
      ).text
  }

  /// Notes the figures that are printed.
  func printed(_ figures: [Figure], languages: [LanguageCode], units: UnitVocabulary) {
    for figure in figures where printedIDs.insert(figure.wholeID.description).inserted {
      self.figures.append(RecordedFigure(figure, languages: languages, units: units))
    }
  }

  /// Notes a set that is in place.
  func made(_ files: [RecordedOutput]) { outputs += files }

  /// Notes that one report of several failed.
  func failed(_ report: String, _ fault: CommandFault) {
    failures.append("\(report): \(fault.firstMessage)")
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
  ///
  /// - Parameter value: For which value of a `for` the set is.
  func restated(
    _ figures: [FigureID: Figure], of value: ReportValue, languages: [LanguageCode],
    units: UnitVocabulary
  ) throws -> (changes: [FigureChange], published: RunRecord?) {
    let sets = try self.published ?? journal.publishedSets(before: run)
    self.published = sets
    guard let id = sets[value.deliveryText], let published = try journal.run(id) else {
      return ([], nil)
    }
    var before: [RecordedFigure] = []
    var same: [RecordedFigure] = []
    let known = try self.figures(of: id)
    for figure in figures.values {
      guard let old = known[figure.wholeID.description] else { continue }
      before.append(old)
      same.append(RecordedFigure(figure, languages: languages, units: units))
    }
    let order = Dictionary(
      uniqueKeysWithValues: known.keys.sorted().enumerated().map { ($1, $0) })
    func sorted(_ figures: [RecordedFigure]) -> [RecordedFigure] {
      figures.sorted { order[$0.id]! < order[$1.id]! }
    }
    return (FigureChange.between(published, sorted(before), run, sorted(same)), published)
  }

  private func figures(of id: String) throws -> [String: RecordedFigure] {
    if let known = publishedFigures[id] { return known }
    let figures = Dictionary(
      try journal.figures(of: id).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    publishedFigures[id] = figures
    return figures
  }

  /// How the run ends, by what was found.
  var outcome: (status: RunStatus, exit: ExitStatus, message: String?) {
    let holds = findings.filter { $0.consequence == .hold }
    let held = Set(holds.compactMap(\.report))
    if let whole = holds.first(where: { $0.report == nil }) {
      return (.held, .dataRefused, whole.message.description)
    }
    if !held.isEmpty, held.count + failures.count == reports {
      return (.held, .dataRefused, holds[0].recorded.message)
    }
    let missing = failures + holds.map { "\($0.recorded.message) (held)" }
    if let first = missing.first {
      let count = held.count + failures.count
      return (.partial, .partlyDone, "\(count) of \(reports) reports: \(first)")
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
