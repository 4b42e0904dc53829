import Bulletin

/// The section of a page that tells of each figure where it comes from.
struct HTMLOrigins {
  let report: Report
  let figures: HTMLFigures

  /// The lines of the section; none for a report without figures.
  var lines: [String] {
    guard !report.figures.isEmpty else { return [] }
    let heading = Wording(report.language).phrase(.origins)
    let origins = OriginText(report)
    return [
      "<section id=\"origins\" class=\"origins\" aria-labelledby=\"origins-title\">",
      "<h2 id=\"origins-title\">\(HTMLText.escaped(heading))</h2>", "<ol>",
    ] + report.figures.flatMap { item($0, origins) } + ["</ol>", "</section>"]
  }

  /// Runs of rows that are told of each source of a figure.
  private static let mostRuns = 20

  private func item(_ figure: Figure, _ origins: OriginText) -> [String] {
    guard let anchor = figures.anchor(figure.id) else { return [] }
    var lines = ["<li id=\"\(anchor)\">"]
    lines.append(
      "<p><strong>\(HTMLText.escaped(origins.title(of: figure)))</strong>: "
        + "\(figures.element(figure, OriginText.format(of: figure))) <code>\(HTMLText.escaped("\(figure.wholeID)"))</code></p>"
    )
    lines.append("<dl>")
    for line in origins.lines(of: figure, runs: Self.mostRuns) {
      var text = HTMLText.escaped(line.text)
      if let digest = line.sha256.map(HTMLText.escaped) {
        text += "; <code title=\"SHA-256 \(digest)\">SHA-256 \(digest.prefix(12))…</code>"
      }
      lines.append("<dt>\(HTMLText.escaped(line.label))</dt><dd>\(text)</dd>")
    }
    return lines + ["</dl>", "</li>"]
  }
}
