import Bulletin

/// Where the figures of a document come from: one entry for each metric, however many cells of
/// tables show it.
struct WordOrigins {
  /// The figures of one metric.
  struct Entry {
    /// The number, from 1.
    var number: Int
    /// The figures, in the order they are printed.
    var figures: [Figure]

    /// The bookmark of the entry.
    var anchor: String { "origin_\(number)" }

    /// The figure that is not broken down, if it is printed, or the only one.
    func whole(in report: Report) -> Figure? {
      guard figures.count > 1 else { return figures[0] }
      return figures.first {
        $0.id.dimensions.isEmpty && $0.id.period == report.period && $0.id.form == .value
      }
    }
  }

  /// Definitions of the figures of one entry, and runs of rows, that are told one by one.
  private static let (mostDefinitions, mostRuns) = (3, 3)

  /// Stated figures of the cells of one entry that are told one by one.
  private static let mostStated = 12

  /// The entries, in the order their figures are printed first.
  let entries: [Entry]
  private let positions: [MetricID: Int]
  private let report: Report
  private let text: OriginText
  private let wording: Wording

  init(_ report: Report) {
    var entries: [Entry] = []
    var positions: [MetricID: Int] = [:]
    for figure in report.figures {
      if let position = positions[figure.id.metric] {
        entries[position].figures.append(figure)
      } else if figure.id.form == .value || figure.quantity.isKnown {
        // What would be compared with a period that there is none of comes from nowhere.
        positions[figure.id.metric] = entries.count
        entries.append(Entry(number: entries.count + 1, figures: [figure]))
      }
    }
    self.entries = entries
    self.positions = positions
    self.report = report
    text = OriginText(report)
    wording = Wording(report.language)
  }

  /// The bookmark of what a figure comes from.
  func anchor(of figure: Figure) -> String? {
    positions[figure.id.metric].map { entries[$0].anchor }
  }

  /// What an entry is of.
  func title(of entry: Entry) -> String {
    entry.whole(in: report).map(text.title) ?? entry.figures[0].label[report.language]
  }

  /// The lines of an entry: those of the whole, and what is stated of its parts.
  func lines(of entry: Entry) -> [OriginText.Line] {
    guard let whole = entry.whole(in: report) else {
      return stated(of: entry.figures, behind: summary(of: entry))
    }
    return stated(of: entry.figures, behind: text.lines(of: whole, runs: Self.mostRuns))
  }

  /// The files that the figures are of, each once, in the order they are named.
  var files: [InputDigest] {
    var seen: Set<String> = []
    let provenances = report.figures.map(\.provenance)
    return provenances.flatMap { $0.stated.map(\.input) + $0.sources.map(\.input) }
      .filter { seen.insert("\($0.path)\u{0}\($0.sha256)").inserted }
  }

  /// How the figures are computed, and of which rows of which files, each once.
  private func summary(of entry: Entry) -> [OriginText.Line] {
    let plain = entry.figures.filter { $0.id.form == .value }
    let figures = plain.isEmpty ? entry.figures : plain
    var told: Set<String> = []
    let definitions = figures.map(\.provenance.definition).filter { told.insert($0).inserted }
    var inputs: [InputDigest] = []
    var uses: [InputDigest: [SourceUse]] = [:]
    for use in figures.flatMap(\.provenance.sources) {
      if uses[use.input] == nil { inputs.append(use.input) }
      uses[use.input, default: []].append(use)
    }
    return definitions.prefix(Self.mostDefinitions).map {
      OriginText.Line(label: wording.phrase(.definition), text: $0)
    } + inputs.map { text.source($0, uses[$0] ?? []) }
  }

  private func stated(
    of figures: [Figure], behind lines: [OriginText.Line]
  ) -> [OriginText.Line] {
    var told = Set(lines.map(\.text))
    var more: [OriginText.Line] = []
    for figure in figures {
      for line in text.lines(of: figure, runs: 0)
      where line.label == wording.phrase(.stated) && told.insert(line.text).inserted {
        more.append(line)
      }
    }
    let rest = more.count - Self.mostStated
    guard rest > 0 else { return lines + more }
    return lines + more.prefix(Self.mostStated)
      + [OriginText.Line(label: wording.phrase(.stated), text: "… (+\(rest))")]
  }
}
