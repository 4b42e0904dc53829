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
  public mutating func add(_ place: RowPlace) { add(place, breaks: 0) }

  /// Notes a row of a part of a table; rows come in ascending order.
  ///
  /// - Parameter breaks: How often rows of the table were passed over that belong to other parts,
  ///   each of which may part a run: so many more are kept until the parts are `joined`.
  package mutating func add(_ place: RowPlace, breaks: Int) {
    let limit = Self.limit + breaks
    if let span = place.span {
      if spans.count < limit { spans.append(span) } else { unlisted += 1 }
    } else if let last = lines.last, place.line == last.upperBound + 1 {
      lines[lines.count - 1] = last.lowerBound...place.line
    } else if let last = lines.last, last.contains(place.line) {
      return
    } else if lines.count < limit {
      lines.append(place.line...place.line)
    } else {
      unlisted += 1
    }
  }
}

extension RowPlaces {
  /// Adds the places of other rows, which may stand anywhere.
  public mutating func merge(_ other: RowPlaces) {
    join(other)
    cut()
  }

  /// Drops the runs that are more than are kept.
  package mutating func cut() {
    guard lines.count > Self.limit || spans.count > Self.limit else { return }
    unlisted += lines.dropFirst(Self.limit).reduce(0) { $0 + $1.count }
    unlisted += max(0, spans.count - Self.limit)
    lines = Array(lines.prefix(Self.limit))
    spans = Array(spans.prefix(Self.limit))
  }

  /// Adds the places of the rows of another part of a table, and keeps all.
  package mutating func join(_ other: RowPlaces) {
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
    merged.lines = runs
    merged.spans = Set(spans + other.spans).sorted { $0.lowerBound < $1.lowerBound }
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
