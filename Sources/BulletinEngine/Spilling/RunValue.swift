import Bulletin

/// A value that is written to runs, in an order of its own.
protocol RunValue: Comparable, Sendable {
  /// How many bytes it takes in a run.
  var byteCount: Int { get }
  func append(to bytes: inout [UInt8])
  /// Reads the next value of a run; nil behind its end.
  init?(_ bytes: inout RunBytes)
}

/// A text, in the order of its bytes.
struct RunText: RunValue {
  private let bytes: [UInt8]

  init(_ text: String) { bytes = Array(FoldedText.composed(text).utf8) }

  var byteCount: Int { 4 + bytes.count }

  func append(to run: inout [UInt8]) {
    withUnsafeBytes(of: UInt32(bytes.count)) { run.append(contentsOf: $0) }
    run.append(contentsOf: bytes)
  }

  init?(_ run: inout RunBytes) {
    guard let head = run.next(4, { $0.loadUnaligned(as: UInt32.self) }) else { return nil }
    guard let text = run.next(Int(head), { Array($0) }) else { return nil }
    bytes = text
  }

  static func < (one: Self, other: Self) -> Bool {
    one.bytes.lexicographicallyPrecedes(other.bytes)
  }
}

/// A number with how many rows have it; the number alone gives it its place.
struct RunNumber: RunValue {
  let number: ExactDecimal
  let rows: Int

  init(_ number: ExactDecimal, rows: Int) { (self.number, self.rows) = (number, rows) }

  var byteCount: Int { 32 }

  func append(to run: inout [UInt8]) {
    withUnsafeBytes(of: number.coefficient) { run.append(contentsOf: $0) }
    withUnsafeBytes(of: Int64(number.scale)) { run.append(contentsOf: $0) }
    withUnsafeBytes(of: Int64(rows)) { run.append(contentsOf: $0) }
  }

  init?(_ run: inout RunBytes) {
    let read = run.next(32) { bytes in
      (
        coefficient: bytes.loadUnaligned(as: Int128.self),
        scale: bytes.loadUnaligned(fromByteOffset: 16, as: Int64.self),
        rows: bytes.loadUnaligned(fromByteOffset: 24, as: Int64.self)
      )
    }
    guard let read,
      let number = ExactDecimal(coefficient: read.coefficient, scale: Int(read.scale))
    else { return nil }
    self.init(number, rows: Int(read.rows))
  }

  static func == (one: Self, other: Self) -> Bool { one.number == other.number }
  static func < (one: Self, other: Self) -> Bool { one.number < other.number }
}
