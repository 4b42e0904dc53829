/// Texts that are read as they stand: without blanks at their ends, and in NFC.
enum PlainText {
  /// Whether a cell is surely read as it stands; false where that would have to be looked at.
  ///
  /// Letters up to U+02FF and from U+1E00 to U+1EFF, which is what Vietnamese is written with, are
  /// composed already where no mark stands behind them.
  static func isCanonical(_ cell: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = cell.first, let last = cell.last, first > 0x20, last > 0x20,
      first != 0x7F, last != 0x7F
    else { return false }
    var index = 0
    while index < cell.count {
      let byte = cell[index]
      if byte < 0x80 {
        index += 1
        continue
      }
      guard index + 1 < cell.count, cell[index + 1] & 0xC0 == 0x80 else { return false }
      if byte >= 0xC3, byte <= 0xCB {
        index += 2
      } else if byte == 0xE1, cell[index + 1] >= 0xB8, cell[index + 1] <= 0xBB,
        index + 2 < cell.count, cell[index + 2] & 0xC0 == 0x80
      {
        index += 3
      } else {
        return false
      }
    }
    return true
  }
}
