import Bulletin

/// Where the figures of a document come from: one entry for each metric, however many cells of
/// tables show it.
struct WordOrigins {
  /// The figures of one metric in one form.
  struct Entry {
    /// The number, from 1.
    var number: Int
    /// The figures, in the order they are printed.
    var figures: [Figure]

    /// The bookmark of the entry.
    var anchor: String { "origin_\(number)" }

    /// The figure that is not broken down, if it is printed.
    func whole(in report: Report) -> Figure? {
      figures.first { $0.id.dimensions.isEmpty && $0.id.period == report.period }
    }
  }

  /// What figures of one entry share.
  private struct Key: Hashable {
    var metric: MetricID
    var form: FigureForm
    var comparison: FigureComparison
    var definition: String

    init(_ figure: Figure) {
      metric = figure.id.metric
      form = figure.id.form
      comparison = figure.id.comparison
      definition = figure.provenance.definition
    }
  }

  /// Stated figures of the cells of one entry that are told one by one.
  private static let mostStated = 12

  /// The entries, in the order their figures are printed first.
  let entries: [Entry]
  private let positions: [Key: Int]
  private let report: Report
  private let text: OriginText
  private let wording: Wording

  init(_ report: Report) {
    var entries: [Entry] = []
    var positions: [Key: Int] = [:]
    for figure in report.figures {
      let key = Key(figure)
      if let position = positions[key] {
        entries[position].figures.append(figure)
      } else {
        positions[key] = entries.count
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
  func anchor(of figure: Figure) -> String? { positions[Key(figure)].map { entries[$0].anchor } }

  /// What an entry is of.
  func title(of entry: Entry) -> String {
    if entry.figures.count == 1 { return text.title(of: entry.figures[0]) }
    return entry.whole(in: report).map(text.title) ?? entry.figures[0].label[report.language]
  }

  /// The lines of an entry: those of the whole, and what is stated of its parts.
  func lines(of entry: Entry) -> [OriginText.Line] {
    let whole = entry.figures.count == 1 ? entry.figures[0] : entry.whole(in: report)
    guard let whole else { return stated(of: entry.figures, behind: summary(of: entry)) }
    return stated(of: entry.figures, behind: text.lines(of: whole))
  }

  /// The files that the figures are of, each once, in the order they are named.
  var files: [InputDigest] {
    var seen: Set<String> = []
    let provenances = report.figures.map(\.provenance)
    return provenances.flatMap { $0.stated.map(\.input) + $0.sources.map(\.input) }
      .filter { seen.insert("\($0.path)\u{0}\($0.sha256)").inserted }
  }

  /// How the figures are computed and the files they are of, each once.
  private func summary(of entry: Entry) -> [OriginText.Line] {
    let first = entry.figures[0].provenance
    var lines = [OriginText.Line(label: wording.phrase(.definition), text: first.definition)]
    var seen: Set<String> = []
    for use in entry.figures.flatMap(\.provenance.sources)
    where seen.insert(use.input.path).inserted {
      lines.append(
        OriginText.Line(
          label: wording.phrase(.source), text: use.input.path, sha256: use.input.sha256))
    }
    return lines
  }

  private func stated(
    of figures: [Figure], behind lines: [OriginText.Line]
  ) -> [OriginText.Line] {
    var told = Set(lines.map(\.text))
    var more: [OriginText.Line] = []
    for figure in figures {
      for line in text.lines(of: figure)
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
