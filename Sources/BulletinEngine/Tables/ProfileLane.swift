import Bulletin

/// Looks at the cells of some columns before they are read for good.
final class ProfileLane: BatchLane {
  private struct Column {
    var reader: ColumnReader
    var profile: ColumnProfile
    /// The cells that were looked at.
    var seen = CellTable()
    /// The forms of cells that teach the profile nothing any more.
    var settled: UInt8 = 0
    /// Whether digits are never a spelling of something else.
    var takesNumbers: Bool

    /// Whether a number in machine notation, which proves no style, teaches nothing any more.
    func isSettled(_ bytes: UnsafeRawPointer, _ length: Int) -> Bool {
      guard takesNumbers else { return false }
      let plain = PlainNumber(bytes.assumingMemoryBound(to: UInt8.self), length)
      switch plain.form {
      case .whole: return profile.settles(whole: true)
      case .point, .ambiguous: return profile.settles(whole: false)
      default: return false
      }
    }
  }

  private static let limit = 10_000

  private var columns: [Column]

  /// - Parameter demands: What a question needs each column to be; empty where it takes any.
  init(_ readers: [ColumnReader], demands: [ColumnDemand?] = []) {
    columns = readers.enumerated().map { index, reader in
      Column(
        reader: reader,
        profile: ColumnProfile(
          demand: demands.isEmpty ? nil : demands[index], readsAmounts: reader.type == .quantity),
        takesNumbers: !reader.spellings.keys.contains { $0.contains(where: \.isNumber) })
    }
  }

  deinit { for column in columns { column.seen.deallocate() } }

  /// What the cells say of each column.
  var profiles: [ColumnProfile] { columns.map(\.profile) }

  override func fold(_ batch: RecordBatch) {
    for index in columns.indices {
      batch.withCells(of: index) { bytes, cells in
        for cell in cells {
          switch cell.kind {
          case .missing, .fault: continue
          case .text:
            look(at: bytes + Int(cell.start), Int(cell.length), &columns[index])
          default:
            if cell.kind == .number,
              columns[index].isSettled(bytes + Int(cell.start), Int(cell.length))
            {
              continue
            }
            let text = String(
              decoding: UnsafeRawBufferPointer(
                start: bytes + Int(cell.start), count: Int(cell.length)), as: UTF8.self)
            Self.observe(text, cell.kind, &columns[index])
          }
        }
      }
    }
  }

  @inline(__always)
  private func look(at bytes: UnsafeRawPointer, _ length: Int, _ column: inout Column) {
    if column.settled == ColumnProfile.anyForm { return }
    if column.takesNumbers {
      let plain = PlainNumber(bytes.assumingMemoryBound(to: UInt8.self), length)
      if plain.form != .missing, plain.form.rawValue & ~column.settled == 0 { return }
    }
    let hash = CellTable.hash(bytes, length)
    guard column.seen.find(bytes, length, hash) < 0 else { return }
    if column.seen.count < Self.limit { _ = column.seen.insert(bytes, length, hash) }
    Self.observe(
      String(decoding: UnsafeRawBufferPointer(start: bytes, count: length), as: UTF8.self), .text,
      &column)
  }

  private static func observe(
    _ cell: String, _ kind: RecordBatch.CellKind, _ column: inout Column
  ) {
    let text = HeaderFinder.trimmed(cell)
    let folded = FoldedText.fold(text)
    let reader = column.reader
    if text.isEmpty || reader.missing.contains(folded) || reader.notStated.contains(folded) {
      return
    }
    column.profile.observe(reader.spellings[folded] ?? text, kind)
    column.settled = column.profile.settledForms
  }
}
