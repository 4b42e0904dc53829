@_spi(_Unicode) import Swift

/// What a text is compared by: letters first, then marks, then case.
struct OrderKey: Equatable, Comparable {
  private(set) var letters: [UInt32] = []
  private(set) var marks: [UInt32] = []
  private(set) var capitals: [UInt32] = []
  private var number: [UInt32]?

  /// Where numbers stand: behind marks and blanks, before all letters.
  private static let numbers: UInt32 = 0x40

  /// Adds a letter.
  ///
  /// - Parameters:
  ///   - letter: Its place in the alphabet.
  ///   - mark: The place of its tone or accent; zero for none.
  mutating func add(_ letter: UInt32, mark: UInt32 = 0, isCapital: Bool = false) {
    endNumber()
    letters.append(letter)
    marks.append(mark)
    capitals.append(isCapital ? 1 : 0)
  }

  /// Sets the mark of the letter that was added last.
  mutating func mark(_ mark: UInt32) {
    guard !marks.isEmpty else { return }
    marks[marks.count - 1] = mark
  }

  /// Adds a digit; digits that follow each other are one number.
  mutating func add(digit: UInt32) {
    if number == nil { number = [] }
    if number != [] || digit > 0 { number?.append(digit) }
  }

  /// Ends a number, so that longer ones stand behind shorter ones.
  mutating func endNumber() {
    guard let digits = number else { return }
    number = nil
    let placed = [Self.numbers, UInt32(digits.count)] + digits
    letters += placed
    marks += placed.map { _ in 0 }
    capitals += placed.map { _ in 0 }
  }

  /// Makes an empty key.
  init() {}

  /// A key that puts letters with accents beside those without.
  init(latin text: String) {
    for scalar in text._nfd {
      let isCapital = scalar.properties.isUppercase
      let lower = scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar
      if let digit = Self.digit(scalar) {
        add(digit: digit)
      } else if lower.properties.canonicalCombiningClass != .notReordered {
        endNumber()
        mark(lower.value)
      } else {
        add(Self.place(of: lower), isCapital: isCapital)
      }
    }
    endNumber()
  }

  static func digit(_ scalar: Unicode.Scalar) -> UInt32? {
    switch scalar.value {
    case 0x30...0x39: scalar.value - 0x30
    case 0x0ED0...0x0ED9: scalar.value - 0x0ED0
    default: nil
    }
  }

  /// Blanks first, then marks, then letters by code point.
  static func place(of scalar: Unicode.Scalar) -> UInt32 {
    if scalar.properties.isWhitespace { return 1 }
    return scalar.properties.isAlphabetic ? 0x100 + scalar.value : min(scalar.value, 0x3F)
  }

  static func < (one: OrderKey, other: OrderKey) -> Bool {
    if one.letters != other.letters { return one.letters.lexicographicallyPrecedes(other.letters) }
    if one.marks != other.marks { return one.marks.lexicographicallyPrecedes(other.marks) }
    return one.capitals.lexicographicallyPrecedes(other.capitals)
  }
}
