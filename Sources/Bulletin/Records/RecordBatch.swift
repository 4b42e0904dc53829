/// Some rows of a table, by columns: one store of bytes, and for each cell where its bytes lie.
///
/// A lane reuses its batch, so that a scan allocates nothing for each row.
public final class RecordBatch {
  /// What the bytes of a cell are.
  public enum CellKind: UInt8, Sendable {
    /// UTF-8 as a person typed it.
    case text
    /// A number in machine notation: point, no groups.
    case number
    /// A day in ISO 8601.
    case date
    /// `true` or `false`.
    case boolean
    /// Nothing: an empty cell.
    case missing
    /// An error of the source's own, such as `#REF!`.
    case fault
  }

  /// Where the bytes of one cell lie.
  public struct Cell: Sendable {
    /// The first byte, in the batch's bytes.
    public var start: Int32
    /// The number of bytes.
    public var length: Int32
    /// What they are.
    public var kind: CellKind
    /// The column that an editor shows the cell at, from 1; 0 where that is not known.
    public var column: Int32
  }

  /// The store that the cells point into.
  public private(set) var bytes: [UInt8] = []
  /// The cells, a list for each asked column.
  public private(set) var columns: [[Cell]]
  /// The places of the rows.
  public private(set) var places: [RowPlace] = []
  /// What is wrong with whole rows, by their position in the batch.
  public private(set) var rowFaults: [Int: Message] = [:]
  /// The rows that are set aside, by their position in the batch: they repeat earlier ones.
  public private(set) var setAside: Set<Int> = []
  private var next = 0

  /// Makes an empty batch for a number of columns.
  public init(columnCount: Int) {
    columns = Array(repeating: [], count: columnCount)
  }

  /// The number of whole rows.
  public var rowCount: Int { places.count }

  /// Empties the batch and keeps its memory.
  public func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    places.removeAll(keepingCapacity: true)
    rowFaults.removeAll(keepingCapacity: true)
    if !setAside.isEmpty { setAside.removeAll(keepingCapacity: true) }
    for index in columns.indices { columns[index].removeAll(keepingCapacity: true) }
    next = 0
  }

  /// Adds the next cell of the row that is being written.
  public func append(
    _ utf8: some Sequence<UInt8>, kind: CellKind = .text, column: Int = 0
  ) {
    let start = bytes.count
    bytes.append(contentsOf: utf8)
    close(from: start, kind, column)
  }

  /// Adds the next cell of the row that is being written, from bytes that lie together.
  public func append(
    _ utf8: UnsafeBufferPointer<UInt8>, kind: CellKind = .text, column: Int = 0
  ) {
    let start = bytes.count
    bytes.append(contentsOf: utf8)
    close(from: start, kind, column)
  }

  /// Ends the cell whose bytes begin at an offset and reach to the end.
  private func close(from start: Int, _ kind: CellKind, _ column: Int) {
    columns[next].append(
      Cell(
        start: Int32(start), length: Int32(bytes.count - start), kind: kind,
        column: Int32(clamping: column)))
    next += 1
  }

  /// Empties the batch and takes bytes in, for cells to lie in.
  package func take(_ bytes: UnsafeRawBufferPointer) {
    removeAll()
    self.bytes.append(contentsOf: bytes)
  }

  /// Adds the next cell of the row that is being written: text that lies in the batch already.
  package func append(start: Int, length: Int, isMissing: Bool, column: Int) {
    columns[next].append(
      Cell(
        start: Int32(truncatingIfNeeded: start),
        length: isMissing ? 0 : Int32(truncatingIfNeeded: length),
        kind: isMissing ? .missing : .text, column: Int32(truncatingIfNeeded: column)))
    next += 1
  }

  /// Adds the next cell of the row that is being written, from text.
  public func append(_ text: String, kind: CellKind = .text, column: Int = 0) {
    append(text.utf8, kind: kind, column: column)
  }

  /// Adds an empty cell.
  public func appendMissing(column: Int = 0) {
    close(from: bytes.count, .missing, column)
  }

  /// Closes the row that is being written; cells that were not written are missing.
  ///
  /// - Parameter fault: What is wrong with the row as a whole, such as too many cells; such a row
  ///   is left out of every figure.
  /// - Parameter isSetAside: Whether the row repeats an earlier one and counts for no figure.
  public func endRow(at place: RowPlace, fault: Message? = nil, isSetAside: Bool = false) {
    if let fault { rowFaults[places.count] = fault }
    if isSetAside { setAside.insert(places.count) }
    while next < columns.count { appendMissing() }
    places.append(place)
    next = 0
  }

  /// Moves the last rows to other lines.
  package func moveLines(ofLast count: Int, by offset: Int) {
    for row in places.count - count..<places.count { places[row].line += offset }
  }

  /// Hands out the bytes and the cells of one column; at least sixteen more bytes may be read behind
  /// those of any cell.
  package func withCells(
    of column: Int, _ body: (UnsafeRawPointer, UnsafeBufferPointer<Cell>) -> Void
  ) {
    bytes.reserveCapacity(bytes.count + 16)
    bytes.withUnsafeBytes { bytes in
      columns[column].withUnsafeBufferPointer { cells in
        guard let start = bytes.baseAddress else { return }
        body(start, UnsafeBufferPointer(rebasing: cells.prefix(places.count)))
      }
    }
  }

  /// The text of a cell; malformed UTF-8 is replaced by U+FFFD.
  public func text(_ cell: Cell) -> String {
    let start = Int(cell.start)
    return String(decoding: bytes[start..<start + Int(cell.length)], as: UTF8.self)
  }
}
