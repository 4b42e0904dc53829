@_spi(_Unicode) import Swift

/// The order of Vietnamese dictionaries: a ă â b c d đ e ê … o ô ơ … u ư … y, then the tones
/// ngang huyền hỏi ngã sắc nặng.
enum VietnameseOrder {
  private static let alphabet: [Character: UInt32] = {
    var places: [Character: UInt32] = [:]
    for (index, letter) in "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz".enumerated() {
      places[letter] = 0x100 + UInt32(index)
    }
    return places
  }()

  /// Tones by their combining marks.
  private static let tones: [UInt32: UInt32] = [
    0x300: 1, 0x309: 2, 0x303: 3, 0x301: 4, 0x323: 5,
  ]

  static func key(of text: String) -> OrderKey {
    var key = OrderKey()
    for character in text {
      var base: [Unicode.Scalar] = []
      var tone: UInt32 = 0
      for scalar in String(character)._nfd {
        if let found = tones[scalar.value] { tone = found } else { base.append(scalar) }
      }
      guard let first = base.first else { continue }
      if base.count == 1, let digit = OrderKey.digit(first) {
        key.add(digit: digit)
        continue
      }
      var letter = String.UnicodeScalarView()
      letter.append(contentsOf: base)
      let isCapital = first.properties.isUppercase
      let lower = String(letter).lowercased().first
      let place = lower.flatMap { alphabet[$0] }
      key.add(place ?? OrderKey.place(of: first), mark: tone, isCapital: isCapital)
    }
    key.endNumber()
    return key
  }
}
