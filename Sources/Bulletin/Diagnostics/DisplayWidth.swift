extension Character {
  /// How many columns of a terminal the character takes: 0, 1 or 2.
  ///
  /// After Unicode Standard Annex 11, East Asian Width, with emoji taken as wide.
  public var displayWidth: Int {
    if isASCII {
      return unicodeScalars.first.map { $0.value >= 0x20 && $0.value != 0x7F } == true ? 1 : 0
    }
    let scalars = unicodeScalars
    if scalars.contains(where: { $0.value == 0xFE0F || $0.properties.isEmojiPresentation }) {
      return 2
    }
    return min(2, scalars.reduce(0) { $0 + $1.displayWidth })
  }

  /// Whether printing the character could move the cursor or do worse.
  var isControl: Bool {
    unicodeScalars.contains { $0.properties.generalCategory == .control } && self != "\t"
  }

  /// Whether it reorders what stands around it, so that a line would not look like the file.
  var isBidirectionalControl: Bool {
    unicodeScalars.contains {
      (0x202A...0x202E).contains($0.value) || (0x2066...0x2069).contains($0.value)
    }
  }
}

extension StringProtocol {
  /// How many columns of a terminal the text takes.
  public var displayWidth: Int { reduce(0) { $0 + $1.displayWidth } }
}

extension Unicode.Scalar {
  fileprivate var displayWidth: Int {
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: return 0
    default: break
    }
    switch value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3,
      0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F,
      0x1F900...0x1F9FF, 0x20000...0x3FFFD:
      return 2
    default: return 1
    }
  }
}
