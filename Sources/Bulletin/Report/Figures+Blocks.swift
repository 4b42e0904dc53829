extension Figures {
  /// The words that stand for this report's language.
  private var wording: Wording { Wording(language) }

  /// A text with its figures, in the figures' language.
  ///
  /// - Throws: `TextTemplateFault` for braces that cannot be understood.
  public func inlines(_ text: LocalizedText) throws(TextTemplateFault) -> [Inline] {
    let names = Set(parameters.keys).union(["period"])
    return try TextTemplate(text[language], names: names).pieces.map(inline)
  }

  /// A piece of a text with its figure.
  public func inline(_ piece: TextTemplate.Piece) -> Inline {
    switch piece {
    case .text(let words): .text(words)
    case .name("period", _): .text(wording.period(period))
    case .name(let name, let format):
      .text(
        NamedText(wording: wording, units: units, isNumeric: numericParameters.contains(name))
          .text(parameters[name] ?? "", format))
    case .figure(let metric, let form, let format):
      .figure(FigureID(metric, period: period, form: form), format)
    }
  }

  /// A paragraph of a text with its figures.
  ///
  /// - Throws: `TextTemplateFault` for braces that cannot be understood.
  public func paragraph(_ text: LocalizedText) throws(TextTemplateFault) -> Block {
    .paragraph(try inlines(text))
  }

  /// A paragraph of the first text whose figures are all known; nil if there is no such text.
  ///
  /// A text counts with its figures in every language, so that a report says the same in each.
  ///
  /// - Throws: `TextTemplateFault` for braces that cannot be understood.
  public func paragraph(
    firstKnownOf texts: [LocalizedText]
  ) throws(TextTemplateFault) -> Block? {
    for text in texts where try areKnown(in: text) { return try paragraph(text) }
    return nil
  }

  private func areKnown(in text: LocalizedText) throws(TextTemplateFault) -> Bool {
    let names = Set(parameters.keys).union(["period"])
    for words in text.all {
      for (metric, form) in try TextTemplate(words, names: names).metrics {
        let figure = self[FigureID(metric, period: period, form: form)]
        guard figure?.quantity.isKnown == true else { return false }
      }
    }
    return true
  }

  /// Figures under their labels; nil if none of them was asked.
  public func keyFigures(_ metrics: [MetricID]) -> Block? {
    let ids = metrics.map { FigureID($0, period: period) }.filter { self[$0] != nil }
    return ids.isEmpty ? nil : .keyFigures(ids)
  }

  /// Whether a metric has a value over the whole period.
  public func isKnown(_ metric: MetricID) -> Bool { self[metric]?.quantity.isKnown == true }

  /// A table of a question's answer: dimensions, then metrics with their units in the head; the
  /// last row is the whole, recomputed.
  public func table(_ query: FigureQuery, caption: LocalizedText? = nil) -> Block {
    let metrics = query.metrics.filter { self[$0] != nil }
    let heads =
      query.by.map { Table.Head(heading(of: $0, over: metrics)) }
      + metrics.flatMap { metric in
        let figure = self[metric]!
        let unit = unitInHead(of: figure)
        guard query.comparison != nil else {
          return [Table.Head(figure.label[language], unit: unit, isNumeric: true)]
        }
        let group = [figure.label[language]]
        return [
          Table.Head(
            wording.phrase(.current), groups: group, unit: unit, isNumeric: true),
          Table.Head(
            wording.phrase(.previous), groups: group, unit: unit, isNumeric: true),
          Table.Head(wording.phrase(.change), groups: group, unit: "%", isNumeric: true),
        ]
      }
    let totals = metrics.flatMap { compared(FigureID($0, period: period), query) }
    guard !query.by.isEmpty else {
      return .table(
        Table(
          caption: caption.map { [.text($0[language])] } ?? [], heads: heads,
          rows: [Table.Row(.row, totals)]))
    }
    var rows: [Table.Row] = []
    for row in orderedRows(of: query) {
      let keys = zip(row.key, query.by).map { [Inline.text(wording.dimension($0, of: $1))] }
      let figures = zip(query.metrics, row.figures).filter { metrics.contains($0.0) }
      let width = query.comparison == nil ? 1 : 3
      let cells = figures.flatMap {
        $0.1.map { compared($0, query) } ?? Array(repeating: [], count: width)
      }
      rows.append(
        Table.Row(row.key.contains(.notBrokenDown) ? .notBrokenDown : .row, keys + cells))
    }
    let label = [[Inline.text(wording.phrase(.total))]]
    let blanks = Array(repeating: [Inline](), count: max(query.by.count - 1, 0))
    rows.append(Table.Row(.total, label + blanks + totals))
    return .table(
      Table(
        caption: caption.map { [.text($0[language])] } ?? [], heads: heads, rows: rows))
  }

  /// The cell of a figure, with those of the figures that it is compared with.
  private func compared(_ id: FigureID, _ query: FigureQuery) -> [[Inline]] {
    guard let comparison = query.comparison else { return [[.figure(id, .bare)]] }
    return [FigureForm.value, .previous, .change].map {
      [.figure(id.told(as: $0, comparison), .bare)]
    }
  }

  /// The rows in the order of the language: words as in its dictionary, people by given name.
  public func orderedRows(of query: FigureQuery) -> [FigureRow] {
    let rows = rows(of: query)
    let order = TextOrder(language)
    let places = query.by.enumerated().map { index, dimension in
      let texts = rows.compactMap { row in
        if case .text(let text)? = row.key.dropFirst(index).first { text } else { nil }
      }
      return order.places(of: texts, isOfPeople: dimension.name == "person")
    }
    return rows.sorted { one, other in
      for (index, (a, b)) in zip(one.key, other.key).enumerated() where a != b {
        guard case .text(let x) = a, case .text(let y) = b else { return a < b }
        guard let first = places[index][x], let second = places[index][y] else { return x < y }
        return first < second
      }
      return false
    }
  }

  func unitInHead(of figure: Figure) -> String? {
    guard !figure.isShare else { return "%" }
    let unit = figure.quantity.unit
    return unit.isNone ? nil : unitName(unit)
  }
}
