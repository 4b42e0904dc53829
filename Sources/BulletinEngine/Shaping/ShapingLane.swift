import Bulletin

/// Shapes the batches of a source and hands them on; rows come in the order of the table.
final class ShapingLane: BatchLane {
  private let shape: TableShape
  private let columns: [TableShape.Column]
  private let next: BatchLane
  private let shaped: RecordBatch
  /// Where the columns of the source stand in its batches.
  private let positions: [Int: Int]
  private var above: [Int: (bytes: [UInt8], kind: RecordBatch.CellKind)] = [:]
  /// What was not found in other sources, with the line of the first row that asked.
  private(set) var missed: [Missed: Int] = [:]

  /// A value that another source does not know.
  struct Missed: Hashable {
    var lookup: Int
    var value: String
  }

  init(_ shape: TableShape, columns: [Int], raw: [Int], into next: BatchLane) {
    self.shape = shape
    self.columns = columns.map { shape.columns[$0].column }
    self.next = next
    shaped = RecordBatch(columnCount: columns.count)
    positions = Dictionary(uniqueKeysWithValues: raw.enumerated().map { ($1, $0) })
  }

  override func fold(_ batch: RecordBatch) throws {
    shaped.removeAll()
    for row in 0..<batch.rowCount {
      remember(row, of: batch)
      if shape.turned.isEmpty {
        write(row, of: batch, turned: nil)
        continue
      }
      // A cell without a value makes no row, as a column without rows makes none.
      for column in shape.turned
      where batch.columns[positions[column]!][row].kind != .missing {
        write(row, of: batch, turned: column)
      }
    }
    try next.fold(shaped)
  }

  private func remember(_ row: Int, of batch: RecordBatch) {
    for column in shape.fillDown {
      guard let position = positions[column] else { continue }
      let cell = batch.columns[position][row]
      if cell.kind != .missing { above[column] = (bytes(of: cell, batch), cell.kind) }
    }
  }

  private func write(_ row: Int, of batch: RecordBatch, turned: Int?) {
    for column in columns {
      switch column {
      case .raw(let position): copy(position, row, batch)
      case .joined(let position, let unit): join(position, unit, row, batch)
      case .turnedHeader: shaped.append(shape.rawHeaders[turned ?? 0])
      case .turnedCell: copy(turned ?? 0, row, batch)
      case .lookup(let index): look(up: index, row, batch, turned)
      }
    }
    shaped.endRow(at: batch.places[row], fault: batch.rowFaults[row])
  }

  private func copy(_ column: Int, _ row: Int, _ batch: RecordBatch) {
    let cell = batch.columns[positions[column]!][row]
    if cell.kind == .missing, let above = above[column] {
      shaped.append(above.bytes, kind: above.kind, column: Int(cell.column))
    } else {
      shaped.append(bytes(of: cell, batch), kind: cell.kind, column: Int(cell.column))
    }
  }

  private func join(_ column: Int, _ unit: Int, _ row: Int, _ batch: RecordBatch) {
    let (amount, beside) = (
      batch.columns[positions[column]!][row], batch.columns[positions[unit]!][row]
    )
    guard amount.kind != .missing, beside.kind != .missing else {
      return copy(column, row, batch)
    }
    var text = batch.text(amount)
    // Machine notation has no groups: three digits behind its point are no thousands.
    if amount.kind == .number, text.contains(".") { text += "0" }
    shaped.append("\(text) \(batch.text(beside))", column: Int(amount.column))
  }

  private func look(up index: Int, _ row: Int, _ batch: RecordBatch, _ turned: Int?) {
    let lookup = shape.lookups[index]
    guard let position = lookup.position else {
      let header = shape.rawHeaders[turned ?? 0]
      return look(up: index, header, .text, at: batch.places[row].line, column: 0)
    }
    var cell = batch.columns[positions[position]!][row]
    var text = batch.text(cell)
    if cell.kind == .missing, let above = above[position] {
      text = String(decoding: above.bytes, as: UTF8.self)
      cell.kind = above.kind
    }
    look(up: index, text, cell.kind, at: batch.places[row].line, column: Int(cell.column))
  }

  private func look(
    up index: Int, _ text: String, _ kind: RecordBatch.CellKind, at line: Int, column: Int
  ) {
    let lookup = shape.lookups[index]
    guard kind != .missing, let value = LookupReader.text(of: lookup.by.read(text, kind)) else {
      return shaped.appendMissing(column: column)
    }
    guard let found = lookup.values[value] else {
      missed[Missed(lookup: index, value: value), default: line] += 0
      return shaped.appendMissing(column: column)
    }
    shaped.append(found, column: column)
  }

  private func bytes(of cell: RecordBatch.Cell, _ batch: RecordBatch) -> [UInt8] {
    Array(batch.bytes[Int(cell.start)..<Int(cell.start) + Int(cell.length)])
  }
}

extension ShapingLane {
  /// Warnings of values that other sources do not know, each once.
  func warnings(_ path: String) -> [Diagnostic] {
    let sorted = missed.sorted { ($0.value, $0.key.value) < ($1.value, $1.key.value) }
    return sorted.map { entry in
      let lookup = shape.lookups[entry.key.lookup]
      return Diagnostic.warning(
        .lookupMissed, "'\(lookup.source)' does not know '\(entry.key.value)'",
        at: Place(file: path, line: max(entry.value, 1), column: 1),
        hint: "add it to '\(lookup.source)', or correct the spelling of '\(lookup.name)'")
    }
  }
}
