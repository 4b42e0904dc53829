import CBytes

extension ColumnarWorker {
  /// Folds the records of a chunk.
  ///
  /// Where separators stand is found for some kilobytes at once. A record with as many of them as there
  /// are columns is taken as it stands; any other is walked through, and so are kilobytes in which
  /// quotes stand within cells.
  ///
  /// - Parameter skipping: The records at the start that are no rows.
  /// - Throws: `Unfit` for bytes that the plain way must refuse.
  mutating func fold(_ chunk: borrowing ChunkReader.Buffer, skipping: Int) throws {
    let bytes = UnsafePointer(chunk.bytes.assumingMemoryBound(to: UInt8.self))
    let count = chunk.count
    guard UTF8Check.isValid(bytes, count) else { throw ChunkReader.Unfit() }
    var walk = Walk(base: chunk.index << 32, skipping: skipping)
    walk.hasNUL = bulletin_has(bytes, count, 0) != 0
    if walk.hasNUL { try self.walk(bytes, count, &walk, until: count) }
    while walk.record < count {
      let start = walk.record
      let length = min(Self.window, count &- start)
      let found = bulletin_index(
        bytes + start, length, delimiter, quote, places, lineEnds, Self.isWide)
      if found == Self.stray {
        try self.walk(bytes, count, &walk, until: start &+ length)
        continue
      }
      var last = 0
      for number in 0..<found {
        let word = lineEnds[number]
        let next = Int(word & Self.ordinal)
        let at = start &+ Int(places[next &- 1])
        if word & Self.loneReturn != 0 || next &- last != width {
          try self.walk(bytes, count, &walk, until: at &+ 1)
        } else {
          if walk.skipping > 0 {
            walk.skipping &-= 1
          } else {
            let isCut = at > walk.record && bytes[at &- 1] == 0x0D
            take(bytes, start, places + last, isCut ? at &- 1 : at, walk)
            if isFull { try makeRoom() }
          }
          if word & Self.broken != 0 { walk.line &+= feeds(bytes, walk.record, at) }
          walk.line &+= 1
          walk.record = at &+ 1
        }
        last = next
      }
      if walk.record == start { try self.walk(bytes, count, &walk, until: start &+ 1) }
    }
    guard walk.skipping == 0 || count == 0 else { throw ChunkReader.Unfit() }
    lines[chunk.index] = walk.line
  }

  private static let stray = Int(bitPattern: UInt.max)
  private static let loneReturn: UInt32 = 1 << 31
  private static let broken: UInt32 = 1 << 29
  private static let ordinal: UInt32 = (1 << 29) - 1
  private static let isWide = bulletin_is_wide()
  /// The bytes of which the separators are found at once; they stay in a processor's own memory.
  static let window = 1 << 14

  /// How far a chunk has been folded.
  private struct Walk {
    let base: Int
    /// The records that are no rows and still to come.
    var skipping: Int
    /// Whether the chunk holds NUL bytes.
    var hasNUL = false
    /// Where the next record starts.
    var record = 0
    /// The line that it starts in, from 0 for the first of the chunk.
    var line = 0
  }

  /// The line feeds within a record.
  @inline(never)
  private func feeds(_ bytes: UnsafePointer<UInt8>, _ record: Int, _ end: Int) -> Int {
    var feeds = 0
    var block = record
    while block < end {
      var mask = bulletin_places(bytes + block, 0x0A)
      if end &- block < 64 { mask &= (1 &<< UInt64(end &- block)) &- 1 }
      feeds &+= mask.nonzeroBitCount
      block &+= 64
    }
    return feeds
  }

  /// Folds records byte by byte where it matters, from the next one on.
  ///
  /// - Parameter limit: The last record is the first that ends at or behind this place.
  @inline(never)
  private mutating func walk(
    _ bytes: UnsafePointer<UInt8>, _ count: Int, _ walk: inout Walk, until limit: Int
  ) throws {
    let (first, line) = (walk.record, walk.line)
    let found = try scanner.scan(bytes, count, from: first, until: limit &- 1) { scanner, record in
      (walk.record, walk.line) = (record.start, line &+ record.line)
      try take(record, scanner, bytes, count, &walk)
    }
    guard let found else { throw ChunkReader.Unfit() }
    (walk.record, walk.line) = (found.next, line &+ found.lines)
  }

  /// Takes a record that was walked through; cells that it lacks are empty.
  private mutating func take(
    _ record: RecordScanner.Record, _ scanner: RecordScanner, _ bytes: UnsafePointer<UInt8>,
    _ count: Int, _ walk: inout Walk
  ) throws {
    if walk.skipping > 0 {
      walk.skipping &-= 1
      return
    }
    for position in 0..<width {
      let end = position < record.cells ? scanner.end(of: position) : record.end
      ends[position] = UInt32(truncatingIfNeeded: end)
    }
    // Only the last record of a file may lack a line end.
    let isOpen = record.end == count && record.cells < width
    let isBad =
      record.hasExcess || isOpen
      || walk.hasNUL && bulletin_has(bytes + record.start, record.end &- record.start, 0) != 0
    if isBad, !isBlank(bytes, record.start, record.end) {
      passOn(bytes, record.start, record.end, walk.base | walk.line, isOpen: isOpen)
    } else {
      take(bytes, 0, ends, record.end, walk)
    }
    if isFull { try makeRoom() }
  }

  /// Folds one record, or hands it to the plain way.
  ///
  /// - Parameters:
  ///   - start: The place from which `places` are counted.
  ///   - places: Where its cells end.
  ///   - end: Where it ends.
  @inline(never)
  private mutating func take(
    _ bytes: UnsafePointer<UInt8>, _ start: Int, _ places: UnsafePointer<UInt32>, _ end: Int,
    _ walk: Walk
  ) {
    let record = walk.record
    if bytes[record] <= 0x2C || bytes[record] == delimiter || bytes[record] == quote {
      if isBlank(bytes, record, end) { return }
    }
    var isOdd = false
    var isKept = 1
    for number in 0..<columnCount {
      let position = traits[number].position
      var from = position == 0 ? record : start &+ Int(places[position &- 1]) &+ 1
      var to = min(start &+ Int(places[position]), end)
      var cell = bytes + from
      if bytes[from] == quote, from &+ 1 < to {
        from &+= 1
        to &-= 1
        cell = bytes + from
        if bulletin_has(cell, to &- from, quote) != 0 {
          guard let length = unquoted.take(cell, to &- from, quote) else {
            isOdd = true
            continue
          }
          (cell, from, to) = (unquoted.bytes, 0, length)
        }
      }
      fold(stores + number, cell, max(to &- from, 0), number, &isOdd, &isKept)
    }
    if isOdd {
      passOn(bytes, record, end, walk.base | walk.line)
    } else if isKept != 0, !add() {
      passOn(bytes, record, end, walk.base | walk.line)
    }
  }

  @inline(never)
  private func isBlank(_ bytes: UnsafePointer<UInt8>, _ record: Int, _ end: Int) -> Bool {
    for index in record..<end where bytes[index] != 0x20 && bytes[index] != 0x09 {
      if bytes[index] == delimiter { continue }
      guard bytes[index] == quote else { return false }
      return OddRecord(
        UnsafeRawBufferPointer(start: bytes + record, count: end - record),
        delimiter: delimiter, quote: quote
      ).isBlank
    }
    return true
  }

  @inline(never)
  private func passOn(
    _ bytes: UnsafePointer<UInt8>, _ record: Int, _ end: Int, _ line: Int, isOpen: Bool = false
  ) {
    OddRecord(
      UnsafeRawBufferPointer(start: bytes + record, count: end - record),
      delimiter: delimiter, quote: quote
    ).append(plan.table.positions, width: width, line: line, isOpen: isOpen, to: batch)
    if batch.rowCount == 1024 || batch.bytes.count > 1 << 20 {
      plain.fold(batch)
      batch.removeAll()
    }
  }
}
