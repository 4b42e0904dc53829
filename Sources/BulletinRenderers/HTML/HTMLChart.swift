import Bulletin

/// One chart of a page: the picture, and its figures as a table that can be opened.
struct HTMLChart {
  let chart: Chart
  let report: Report
  let units: UnitVocabulary
  let figures: HTMLFigures
  /// What the ids within the picture begin with; unique on the page.
  let prefix: String
  /// The title of the part that the chart stands in, escaped.
  let section: String

  var text: String {
    let picture = ChartPicture(chart, of: report, units: units, prefix: prefix)
    var lines = ["<figure class=\"chart\">"]
    if !chart.caption.isEmpty {
      lines.append("<figcaption>\(figures.inline(chart.caption))</figcaption>")
    }
    lines.append(
      "<div tabindex=\"0\" role=\"region\" aria-label=\"\(HTMLText.escaped(picture.title))\">")
    lines += [picture.svg, "</div>"] + HTMLFootnotes(chart.notes, figures: figures).lines
    guard !chart.hasNothing else { return (lines + ["</figure>"]).joined(separator: "\n") }
    let summary = Wording(report.language).phrase(.chartData)
    lines.append("<details><summary>\(HTMLText.escaped(summary))</summary>")
    var table = chart.dataTable
    (table.caption, table.notes) = ([], [])
    lines.append(HTMLTable(table: table, figures: figures, section: section).text)
    return (lines + ["</details>", "</figure>"]).joined(separator: "\n")
  }
}
