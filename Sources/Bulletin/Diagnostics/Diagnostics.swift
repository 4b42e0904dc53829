/// Collects diagnostics, so that one pass reports every fault together.
///
/// It belongs to one task: what crosses to another is the plain array `all`.
public final class Diagnostics {
  private var collected: [Diagnostic] = []
  private var ranks: [String: Int] = [:]
  /// How many errors have been reported.
  public private(set) var errorCount = 0
  private var concealed: [String: [Place]] = [:]
  private var aliases: [Place: [Place]] = [:]
  /// The levels of the configuration, for keys that stand at the wrong one.
  public var levels: [OptionLevel] = []
  /// The keys that reading is inside of, for messages that name whose key is meant.
  var trail = DecodingTrail()

  /// Makes an empty collector; `files` fixes the order in which files are shown.
  public init(files: [String] = []) {
    for file in files { note(file: file) }
  }

  /// Gives `file` its rank among the files, the next one if it has none yet.
  public func note(file: String) {
    if ranks[file] == nil { ranks[file] = ranks.count }
  }

  /// Adds a diagnostic.
  public func report(_ diagnostic: Diagnostic) {
    if let place = diagnostic.place { note(file: place.file) }
    if diagnostic.severity == .error { errorCount += 1 }
    collected.append(diagnostic)
  }

  /// Adds an error.
  public func error(
    _ code: DiagnosticCode, _ message: Message, at place: Place?, hint: Message? = nil,
    notes: [Diagnostic.Note] = []
  ) {
    report(Diagnostic(code, message, at: place, hint: hint, notes: notes))
  }

  /// Adds a warning.
  public func warning(
    _ code: DiagnosticCode, _ message: Message, at place: Place?, hint: Message? = nil,
    notes: [Diagnostic.Note] = []
  ) {
    report(Diagnostic(code, message, at: place, hint: hint, notes: notes, severity: .warning))
  }

  /// Marks a stretch as secret: printers put dots in its stead.
  public func conceal(_ place: Place) { concealed[place.file, default: []].append(place) }

  /// Every stretch that was marked as secret.
  public var secrets: [Place] { concealed.values.flatMap(\.self) }

  /// Notes that what stands at a place is used at another too, through an alias.
  ///
  /// A fault in it is told once, with the first places that lead there.
  public func follow(alias: Place, to target: Place) {
    aliases[target, default: []].append(alias)
  }

  /// Whether any error has been reported.
  public var hasErrors: Bool { errorCount > 0 }

  /// Everything reported, without repetitions, by file, line and column.
  ///
  /// Files stand in the order of their ranks; what has no place comes last; what stands at one
  /// place keeps the order in which it was reported.
  public var all: [Diagnostic] {
    var seen: Set<Diagnostic> = []
    let distinct = collected.filter { seen.insert($0).inserted }
    return withAliases(distinct).enumerated()
      .map { (key: key(of: $1, at: $0), diagnostic: $1) }
      .sorted { $0.key < $1.key }
      .map { concealing($0.diagnostic) }
  }

  /// What stands behind aliases, once for each place and code, with notes of where it is used.
  private func withAliases(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    guard !aliases.isEmpty else { return diagnostics }
    let targets = aliases.keys.sorted { $0.start < $1.start }.prefix(Self.mostTargets)
    var told: [Place: Set<DiagnosticCode>] = [:]
    return diagnostics.compactMap { diagnostic in
      guard let place = diagnostic.place else { return diagnostic }
      let uses = targets.filter { $0.contains(place) }.flatMap { aliases[$0] ?? [] }
        .prefix(Self.mostUses)
      guard !uses.isEmpty else { return diagnostic }
      guard told[place, default: []].insert(diagnostic.code).inserted else { return nil }
      var copy = diagnostic
      for use in uses where !copy.notes.contains(where: { $0.place == use }) {
        copy.notes.append(Diagnostic.Note("used here", at: use))
      }
      return copy
    }
  }

  private static let mostTargets = 200
  private static let mostUses = 3

  private func concealing(_ diagnostic: Diagnostic) -> Diagnostic {
    guard !concealed.isEmpty else { return diagnostic }
    var copy = diagnostic
    for shown in [diagnostic.place] + diagnostic.notes.map(\.place) {
      guard let shown else { continue }
      copy.concealed += (concealed[shown.file] ?? []).filter {
        ($0.line...max($0.line, $0.end?.line ?? $0.line)).contains(shown.line)
      }
    }
    return copy
  }

  private func key(of diagnostic: Diagnostic, at index: Int) -> (Int, Int, Int, Int) {
    guard let place = diagnostic.place else { return (.max, 0, 0, index) }
    return (ranks[place.file] ?? .max, place.line, place.column, index)
  }
}
