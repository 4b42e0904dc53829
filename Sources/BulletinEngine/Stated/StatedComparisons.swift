import Bulletin

/// What the records give where figures are stated.
struct StatedComparisons {
  private var notes: [StatedUse: [FigureNote]] = [:]
  /// Differences to be told, and corrections whose records have moved.
  private(set) var diagnostics: [Diagnostic] = []

  /// Holds every stated figure of some metrics against its records.
  ///
  /// - Parameter records: What the records of a figure give; nil if no source feeds its metric.
  init(
    _ book: StatedBook, metrics: Set<MetricID>, catalogue: MetricCatalogue,
    records: (StatedFigure) -> Quantity?
  ) {
    for figure in metrics.sorted().flatMap({ book[$0] }) {
      let given = records(figure)
      let subject = FigureSubject(
        metric: figure.metric,
        label: catalogue[figure.metric]?.definition.label ?? LocalizedText(figure.metric.text),
        period: figure.region.period)
      if let expected = figure.insteadOf {
        correct(figure, subject, expected, given)
      } else if let given, given.isKnown, !figure.quantity.admits(given) {
        notes[figure.use, default: []].append(
          .differs(subject, stated: figure.quantity, records: given))
        diagnostics.append(
          Diagnostic.warning(
            .statedDiffers,
            "'\(figure.metric)' is stated as \(figure.use.text) for \(figure.region.period); "
              + "the records give \(given)",
            at: figure.use.diagnosticPlace, hint: "the stated figure is printed, with a note"))
      }
    }
  }

  /// What the reader of a stated figure must be told.
  func notes(on figure: StatedFigure) -> [FigureNote] { notes[figure.use] ?? [] }

  private mutating func correct(
    _ figure: StatedFigure, _ subject: FigureSubject, _ expected: Quantity, _ given: Quantity?
  ) {
    guard let given, given.hasSameValue(as: expected) else {
      let found = given.map { "the records give \($0)" } ?? "no source feeds its records"
      diagnostics.append(
        Diagnostic(
          .correctionMoved,
          "the correction of '\(figure.metric)' for \(figure.region.period) stands in place of "
            + "\(figure.use.insteadOf ?? ""), but \(found)",
          at: figure.use.diagnosticPlace,
          hint: "look at the records again, then change 'instead_of' or drop the correction"))
      return
    }
    notes[figure.use, default: []].append(
      .corrected(subject, from: expected, to: figure.quantity, reason: figure.use.reason))
  }
}
