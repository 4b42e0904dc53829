import Bulletin

/// Reads the stated figures of a source: columns `metric value period instead_of reason`, and
/// dimensions by any other name.
struct StatedReader {
  private static let columns = ["metric", "value", "period", "instead_of", "reason"]

  let binding: SourceBinding
  let catalogue: MetricCatalogue
  let context: RunContext
  let terms: [Period]
  let spellings: StatedSpellings

  /// Reads all rows.
  ///
  /// - Throws: `TableFault`, `InputFault`; a bad row is an error among the diagnostics, since no
  ///   stated figure may be lost silently.
  func read() async throws -> (figures: [StatedFigure], diagnostics: [Diagnostic]) {
    var figures: [StatedFigure] = []
    var diagnostics: [Diagnostic] = []
    for table in try await SourceScanner(binding: binding, context: context).open() {
      let names = table.headers.map { FoldedText.fold($0).replacing(" ", with: "_") }
      for required in ["metric", "value"] where !names.contains(required) {
        throw TableFault(
          .missingField, path: table.table.path, line: nil,
          "stated figures need a column '\(required)'; the headers are \(table.headersText)")
      }
      let collector = LaneCollector { CollectingLane(width: names.count) }
      let summary = try await table.scan(
        binding, columns: Array(names.indices), in: context, into: collector.sink)
      diagnostics += summary.diagnostics
      let input =
        summary.inputs.first ?? InputDigest(path: table.table.path, sha256: "", size: 0)
      let rows = collector.lanes.flatMap(\.rows)
      for row in rows {
        do {
          figures.append(try figure(row, names, table.headers, input, of: rows.count))
        } catch let fault as StatedFault {
          diagnostics.append(fault.diagnostic)
        }
      }
    }
    return (figures, diagnostics)
  }

  private func figure(
    _ row: CollectingLane.Row, _ names: [String], _ headers: [String], _ input: InputDigest,
    of count: Int
  ) throws -> StatedFigure {
    func cell(_ name: String) -> CollectingLane.Cell? {
      names.firstIndex(of: name).flatMap { row.cells[$0] }
    }
    func fault(
      _ code: DiagnosticCode, _ cell: CollectingLane.Cell?, _ message: Message, hint: Message? = nil
    )
      -> StatedFault
    {
      let place = Place(
        file: input.path, line: max(row.place.line, 1), column: max(cell?.column ?? 1, 1))
      return StatedFault(Diagnostic(code, message, at: place, hint: hint))
    }
    guard let metricCell = cell("metric"), let binding = catalogue[MetricID(metricCell.text)]
    else {
      let text = cell("metric")?.text ?? ""
      throw fault(
        .unknownMetric, cell("metric"), "unknown metric '\(text)' in a stated figure",
        hint: Suggestion.hint(for: text, among: catalogue.ids.map(\.text)))
    }
    guard let valueCell = cell("value") else {
      throw fault(.badStatedFigure, metricCell, "'\(binding.id)' is stated without a value")
    }
    let quantity = try quantity(valueCell, binding) { fault(.badStatedFigure, valueCell, $0) }
    let insteadOf = try cell("instead_of").map { cell in
      try self.quantity(cell, binding) { fault(.badStatedFigure, cell, $0) }
    }
    let period: Period
    if let periodCell = cell("period") {
      do {
        period = try PeriodSpecification.parse(periodCell.text).resolve(
          today: context.today, calendar: context.calendar, terms: terms)
      } catch {
        throw fault(.badStatedFigure, periodCell, "\(error)")
      }
    } else if let specification = self.binding.table.period {
      period = try specification.resolve(
        today: context.today, calendar: context.calendar, terms: terms)
    } else {
      throw fault(
        .badStatedFigure, metricCell, "'\(binding.id)' is stated for no period",
        hint: "add a column 'period', or 'period:' to the source")
    }
    var dimensions: [FigureID.DimensionEntry] = []
    for (index, name) in names.enumerated()
    where !Self.columns.contains(name) && name != "start" && name != "end" {
      guard let cell = row.cells[index] else { continue }
      do {
        dimensions.append(try spellings.entry(headers[index], cell.text, of: binding))
      } catch {
        let codes = error.codes.joined(separator: ", ")
        throw fault(
          .badStatedFigure, cell, "'\(error.value)' is not one of \(codes) in '\(headers[index])'")
      }
    }
    return StatedFigure(
      metric: binding.id, region: StatedRegion(period: period, dimensions: dimensions),
      quantity: quantity, insteadOf: insteadOf,
      use: StatedUse(
        source: self.binding.key, input: input, rowsInFile: count, place: row.place,
        text: valueCell.text, period: period,
        reason: cell("reason")?.text ?? self.binding.table.reason,
        insteadOf: cell("instead_of")?.text))
  }

  private func quantity(
    _ cell: CollectingLane.Cell, _ binding: MetricBinding, _ fault: (Message) -> StatedFault
  ) throws -> Quantity {
    let unit = binding.definition.unit ?? .none
    let style: NumberStyle = self.binding.table.style == .en ? .en : .vi
    let folded = FoldedText.fold(cell.text)
    if self.binding.table.notStated.contains(where: { FoldedText.fold($0.text) == folded }) {
      return .notStated(.notReported)
    }
    var quantity: Quantity
    do {
      quantity = try QuantityReader.read(
        cell.text, style: style, expectedUnit: unit, vocabulary: context.units)
    } catch {
      throw fault("\(error)")
    }
    if quantity.unit.isNone || unit.isNone {
      if quantity.unit.isNone { quantity.unit = unit }
    } else if quantity.unit.commonKind(with: unit) == nil {
      throw fault("'\(cell.text)' is in \(quantity.unit), '\(binding.id)' is in \(unit)")
    } else {
      quantity.unit = unit
    }
    return quantity
  }
}

/// Keeps the cells of every row, for small tables.
final class CollectingLane: BatchLane {
  /// One cell.
  struct Cell {
    var text: String
    var column: Int
  }

  /// One row.
  struct Row {
    var cells: [Cell?]
    var place: RowPlace
  }

  private let width: Int
  private(set) var rows: [Row] = []

  init(width: Int) { self.width = width }

  override func fold(_ batch: RecordBatch) {
    for index in 0..<batch.rowCount {
      let cells = (0..<width).map { column -> Cell? in
        let cell = batch.columns[column][index]
        let text = HeaderFinder.trimmed(batch.text(cell))
        return text.isEmpty ? nil : Cell(text: text, column: Int(cell.column))
      }
      rows.append(Row(cells: cells, place: batch.places[index]))
    }
  }
}
