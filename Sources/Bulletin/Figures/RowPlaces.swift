/// The places of rows, as runs of lines or spans of characters; only so many are kept.
public struct RowPlaces: Sendable, Hashable {
  /// The most runs that are kept.
  public static let limit = 200

  /// Runs of lines that follow each other, from 1.
  public private(set) var lines: [ClosedRange<Int>] = []
  /// Spans of characters, from 0, for rows found in prose.
  public private(set) var spans: [Range<Int>] = []
  /// The rows whose places were not kept.
  public private(set) var unlisted = 0

  /// Makes an empty list.
  public init() {}

  /// Whether no row was noted.
  public var isEmpty: Bool { lines.isEmpty && spans.isEmpty && unlisted == 0 }

  /// Notes a row; rows come in ascending order.
  public mutating func add(_ place: RowPlace) {
    if let span = place.span {
      if spans.count < Self.limit { spans.append(span) } else { unlisted += 1 }
    } else if let last = lines.last, place.line == last.upperBound + 1 {
      lines[lines.count - 1] = last.lowerBound...place.line
    } else if let last = lines.last, last.contains(place.line) {
      return
    } else if lines.count < Self.limit {
      lines.append(place.line...place.line)
    } else {
      unlisted += 1
    }
  }
}

extension RowPlaces {
  /// Adds the places of other rows, which may stand anywhere.
  public mutating func merge(_ other: RowPlaces) {
    var merged = RowPlaces()
    merged.unlisted = unlisted + other.unlisted
    var runs: [ClosedRange<Int>] = []
    for run in (lines + other.lines).sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = runs.last, run.lowerBound <= last.upperBound + 1 {
        runs[runs.count - 1] = last.lowerBound...max(last.upperBound, run.upperBound)
      } else {
        runs.append(run)
      }
    }
    merged.lines = Array(runs.prefix(Self.limit))
    merged.unlisted += runs.dropFirst(Self.limit).reduce(0) { $0 + $1.count }
    let all = Set(spans + other.spans).sorted { $0.lowerBound < $1.lowerBound }
    merged.spans = Array(all.prefix(Self.limit))
    merged.unlisted += max(0, all.count - Self.limit)
    self = merged
  }
}

extension RowPlaces: CustomStringConvertible {
  /// `lines 2–4, 7` or `characters 120–125`.
  public var description: String {
    var parts: [String] = []
    if !lines.isEmpty {
      let runs = lines.map {
        $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)–\($0.upperBound)"
      }
      let single = lines.count == 1 && lines[0].count == 1
      parts.append("\(single ? "line" : "lines") " + runs.joined(separator: ", "))
    }
    if !spans.isEmpty {
      let runs = spans.map { "\($0.lowerBound)–\($0.upperBound)" }
      parts.append("characters " + runs.joined(separator: ", "))
    }
    if unlisted > 0 { parts.append("and \(unlisted) more") }
    return parts.joined(separator: ", ")
  }
}
