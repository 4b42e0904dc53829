/// The order of Lao words: by the consonant of a syllable before the vowel that is written in front
/// of it; tone marks come second.
///
/// Words are not parted into syllables, so that a final consonant counts like a first one.
enum LaoOrder {
  private static let tones: ClosedRange<UInt32> = 0x0EC8...0x0ECB

  static func key(of text: String) -> OrderKey {
    var key = OrderKey()
    var waiting: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      if let digit = OrderKey.digit(scalar) {
        key.add(digit: digit)
      } else if tones.contains(scalar.value) {
        key.endNumber()
        key.mark(scalar.value - tones.lowerBound + 1)
      } else if scalar.value == 0x200B {
        continue
      } else if waiting == nil, (0x0EC0...0x0EC4).contains(scalar.value) {
        waiting = scalar
      } else {
        key.add(OrderKey.place(of: scalar))
        if let vowel = waiting { key.add(OrderKey.place(of: vowel)) }
        waiting = nil
      }
    }
    if let waiting { key.add(OrderKey.place(of: waiting)) }
    key.endNumber()
    return key
  }
}
