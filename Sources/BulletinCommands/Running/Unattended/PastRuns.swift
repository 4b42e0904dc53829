import Bulletin
import BulletinOperations

/// What earlier runs of a pipeline were like, for what is usual.
struct PastRuns {
  /// The least number of runs of which a median says something.
  private static let least = 3
  private static let most = 25

  private let rows: [String: [Int]]
  private let durations: [Int]

  /// Nothing is known.
  static let none = PastRuns(rows: [:], durations: [])

  private init(rows: [String: [Int]], durations: [Int]) {
    self.rows = rows
    self.durations = durations
  }

  /// Reads the newest runs that made a set.
  init(of pipeline: String, in journal: Journal) throws {
    let runs = try journal.runs(
      .init(pipeline: pipeline, statuses: [.good, .suspicious, .held], limit: Self.most))
    var rows: [String: [Int]] = [:]
    for run in runs {
      let counts = try journal.inputs(of: run.id).reduce(into: [String: Int]()) {
        $0[$1.source, default: 0] += $1.rows
      }
      for (source, count) in counts { rows[source, default: []].append(count) }
    }
    self.init(rows: rows, durations: runs.compactMap(\.duration))
  }

  /// The rows that a source usually gives; nil if too few runs are known.
  func medianRows(of source: String) -> Int? { Self.median(rows[source] ?? []) }

  /// How long a run usually takes, in milliseconds; nil if too few are known.
  var medianDuration: Int? { Self.median(durations) }

  /// What is odd about the rows that sources gave, though nobody asked to check.
  func oddities(_ counts: [String: Int], of sources: [String]) -> [Finding] {
    sources.compactMap { source in
      guard let count = counts[source] else { return nil }
      if count == 0 { return Finding(message: "'\(source)' gave no rows") }
      guard let usual = medianRows(of: source), count * 2 < usual else { return nil }
      return Finding(
        message: "'\(source)' gave \(count) rows, less than half of the usual \(usual)")
    }
  }

  /// What is odd about the time that a run took.
  func oddity(duration: Int) -> Finding? {
    guard let usual = medianDuration, usual >= 5000, duration * 10 < usual else { return nil }
    return Finding(
      message: "the run took \(duration) ms, less than a tenth of the usual \(usual) ms")
  }

  private static func median(_ numbers: [Int]) -> Int? {
    guard numbers.count >= least else { return nil }
    return numbers.sorted()[numbers.count / 2]
  }
}
