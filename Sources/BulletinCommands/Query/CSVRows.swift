import Bulletin
import BulletinEngine

/// Makes lines of CSV of rows, straight from the bytes and numbers that they are made of.
final class CSVRows: AnswerWriter {
  /// The lines.
  private(set) var bytes: [UInt8] = []
  private var isFirst = true
  private let untold: UntoldFigures?

  /// - Parameter untold: Takes what is not stated.
  init(_ untold: UntoldFigures? = nil) { self.untold = untold }

  func dimension(_ value: DimensionValue) {
    part()
    bytes.append(contentsOf: FigureTable.csv(value).utf8)
  }

  func text(_ text: UnsafeRawBufferPointer) {
    guard Self.isPlain(text) else {
      return dimension(.text(String(decoding: text, as: UTF8.self)))
    }
    part()
    bytes.append(contentsOf: text)
  }

  func value(_ value: QueryAnswer.Value) {
    part()
    switch value {
    case .number(let number): bytes.append(number.coefficient, places: number.scale)
    case .quantity(let quantity):
      untold?.note(quantity)
      bytes.append(contentsOf: FigureTable.plain(quantity).utf8)
    case .day(let day): bytes.append(contentsOf: day.description.utf8)
    }
  }

  func number(_ coefficient: Int128, places: Int) {
    part()
    bytes.append(coefficient, places: places)
  }

  func endRow() {
    bytes.append(0x0A)
    isFirst = true
  }

  private func part() {
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    isFirst = false
  }

  /// Whether a text surely stands in a cell as it is: nothing to put in quotes, and no mark at its
  /// start that a spreadsheet takes for a formula, be it wide (U+FF0B and others).
  private static func isPlain(_ text: UnsafeRawBufferPointer) -> Bool {
    guard let first = text.first else { return true }
    switch first {
    case 0xEF, UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09:
      return false
    default: break
    }
    for byte in text {
      if byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte == 0x0A || byte == 0x0D {
        return false
      }
    }
    return true
  }
}

extension [UInt8] {
  /// Appends `coefficient` × 10^-`places` in plain digits, without zeros at its end.
  mutating func append(_ coefficient: Int128, places: Int) {
    if coefficient < 0 { append(UInt8(ascii: "-")) }
    withUnsafeTemporaryAllocation(byteCount: 64, alignment: 8) { digits in
      var start = 64
      func put(_ digit: UInt64) {
        start &-= 1
        digits[start] = 0x30 &+ UInt8(truncatingIfNeeded: digit)
      }
      var rest = coefficient.magnitude
      while rest > UInt128(UInt64.max) {
        // Nineteen digits at a time, since long division is slow.
        let (quotient, remainder) = rest.quotientAndRemainder(dividingBy: Self.chunk)
        rest = quotient
        var low = UInt64(remainder)
        for _ in 0..<19 {
          put(low % 10)
          low /= 10
        }
      }
      var low = UInt64(rest)
      while low > 0 || 64 &- start <= places {
        put(low % 10)
        low /= 10
      }
      let point = 64 &- places
      var end = 64
      while end > point, digits[end &- 1] == 0x30 { end &-= 1 }
      append(
        contentsOf: UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(digits)[start..<point]))
      guard end > point else { return }
      append(UInt8(ascii: "."))
      append(
        contentsOf: UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(digits)[point..<end]))
    }
  }

  private static let chunk: UInt128 = 10_000_000_000_000_000_000
}
