extension Figures {
  /// A chart of a question's answer: one series for each metric that was answered, one category
  /// for each row.
  ///
  /// A question without a breakdown has the metrics themselves as categories. Rows that cannot be
  /// broken down are no category: the data notes tell them.
  public func chart(_ query: FigureQuery, _ kind: Chart.Kind, caption: LocalizedText? = nil)
    -> Block
  {
    let wording = Wording(language)
    let metrics = query.metrics.filter { self[$0] != nil }
    let caption = caption.map { [Inline.text($0[language])] } ?? []
    guard !query.by.isEmpty else {
      let figures = metrics.compactMap { self[$0] }
      return .chart(
        Chart(
          kind: kind, caption: caption, axis: "", categories: figures.map { $0.label[language] },
          series: [Chart.Series("", figures.map(\.id))], unit: sharedUnit(of: figures)))
    }
    let rows = orderedRows(of: query).filter { !$0.key.contains(.notBrokenDown) }
    let series = query.metrics.enumerated().compactMap { index, metric -> Chart.Series? in
      guard let whole = self[metric] else { return nil }
      return Chart.Series(
        whole.label[language], rows.map { $0.figures[index] }, unit: unitInHead(of: whole))
    }
    return .chart(
      Chart(
        kind: kind, caption: caption,
        axis: query.by.map { heading(of: $0, over: metrics) }.joined(separator: " · "),
        categories: rows.map { row in
          zip(row.key, query.by).map { wording.dimension($0, of: $1) }.joined(separator: " · ")
        },
        series: series, unit: sharedUnit(of: metrics.compactMap { self[$0] })))
  }

  private func sharedUnit(of figures: [Figure]) -> String? {
    let units = Set(figures.map { unitInHead(of: $0) })
    return units.count == 1 ? units.first.flatMap { $0 } : nil
  }
}
