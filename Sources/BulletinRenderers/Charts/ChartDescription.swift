import Bulletin

/// A chart in words, for readers who do not see it.
struct ChartDescription {
  /// The words over the chart; empty for none.
  let caption: String
  /// The caption, or what is drawn along which axis.
  let title: String
  /// The kind of chart and its figures, the first forty of them.
  let summary: String

  init(_ chart: Chart, of report: Report, units: UnitVocabulary) {
    let wording = Wording(report.language)
    let text = FigureText(language: report.language, units: units)
    caption = Self.short(text.text(chart.caption, of: report))
    let things = chart.series.map(\.label).filter { !$0.isEmpty }.joined(separator: ", ")
    let plain = [things, chart.axis].filter { !$0.isEmpty }.joined(separator: " · ")
    let kind = wording.name(of: chart.kind)
    title = caption.isEmpty ? Self.short(plain.isEmpty ? kind : plain) : caption
    var entries: [String] = []
    for (index, category) in chart.categories.enumerated() where entries.count <= Self.most {
      for series in chart.series {
        guard series.figures.indices.contains(index),
          let figure = series.figures[index].flatMap({ report.figure($0) })
        else { continue }
        let place = [category, chart.series.count > 1 ? series.label : ""]
          .filter { !$0.isEmpty }.map(Self.short).joined(separator: ", ")
        entries.append("\(place): \(text.text(figure, OriginText.format(of: figure)))")
      }
    }
    let shown = entries.prefix(Self.most).joined(separator: "; ")
    let subject = plain.isEmpty ? "" : " (\(Self.short(plain)))"
    let nothing = wording.phrase(.notStated)
    let told = entries.isEmpty ? nothing.prefix(1).uppercased() + nothing.dropFirst() : shown
    summary = "\(kind)\(subject). \(told)\(entries.count > Self.most ? "; …" : ".")"
  }

  private static let most = 40

  /// A text on one line, cut where it is too long to be listened to.
  static func short(_ text: String) -> String {
    let line = SafeText.oneLine(String(String.UnicodeScalarView(text.unicodeScalars.prefix(400))))
    return line.count > 200 ? line.prefix(199) + "…" : line
  }
}
