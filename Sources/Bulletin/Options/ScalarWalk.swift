/// Reads the source of a scalar again and notes, for each byte of its value, what it was typed as.
struct ScalarWalk {
  private let source: [UInt8]
  private let style: Node.Scalar.Style
  private var position = 0
  private var starts: [Int] = []
  private var ends: [Int] = []

  init(source: [UInt8], style: Node.Scalar.Style) {
    self.source = source
    self.style = style
  }

  /// Where each byte of the value begins and ends in the source; the starts have one more, the end.
  mutating func run() -> (starts: [Int], ends: [Int]) {
    starts.reserveCapacity(source.count + 1)
    ends.reserveCapacity(source.count)
    switch style {
    case .plain, .singleQuoted, .doubleQuoted: walkFlow()
    case .literal, .folded: walkBlock()
    }
    starts.append(min(position, source.count))
    return (starts, ends)
  }

  private mutating func emit(_ count: Int = 1, from: Int, to: Int) {
    for _ in 0..<count {
      starts.append(from)
      ends.append(to)
    }
  }

  private func byte(_ offset: Int) -> UInt8? { offset < source.count ? source[offset] : nil }

  private func isBlank(_ byte: UInt8?) -> Bool { byte == 0x20 || byte == 0x09 }

  private func isBreak(_ byte: UInt8?) -> Bool { byte.map(ScalarTrail.isBreak) ?? false }

  /// The offset after the line break at `offset`; CR LF is one.
  private func afterBreak(_ offset: Int) -> Int {
    source[offset] == 0x0D && byte(offset + 1) == 0x0A ? offset + 2 : offset + 1
  }
}

// Plain and quoted scalars.
extension ScalarWalk {
  private mutating func walkFlow() {
    let quote: UInt8? =
      switch style {
      case .singleQuoted: UInt8(ascii: "'")
      case .doubleQuoted: UInt8(ascii: "\"")
      default: nil
      }
    if quote != nil { position = 1 }
    while let next = byte(position) {
      if isBlank(next) || isBreak(next) {
        walkBlanks()
      } else if next == quote {
        guard style == .singleQuoted, byte(position + 1) == quote else { return }
        emit(from: position, to: position + 2)
        position += 2
      } else if style == .doubleQuoted, next == UInt8(ascii: "\\") {
        walkEscape()
      } else {
        emit(from: position, to: position + 1)
        position += 1
      }
    }
  }

  /// Blanks stay; blanks around line breaks fold into one blank, or into all breaks but one.
  private mutating func walkBlanks() {
    var end = position
    while isBlank(byte(end)) { end += 1 }
    guard isBreak(byte(end)) else {
      for offset in position..<end { emit(from: offset, to: offset + 1) }
      position = end
      return
    }
    let (breaks, after) = skipBreaks(from: end)
    emit(breaks == 1 ? 1 : breaks - 1, from: position, to: after)
    position = after
  }

  private func skipBreaks(from offset: Int) -> (count: Int, after: Int) {
    var (count, after) = (0, offset)
    while isBlank(byte(after)) || isBreak(byte(after)) {
      if isBreak(byte(after)) {
        count += 1
        after = afterBreak(after)
      } else {
        after += 1
      }
    }
    return (count, after)
  }

  private mutating func walkEscape() {
    guard let letter = byte(position + 1) else {
      position += 1
      return
    }
    if isBreak(letter) {
      let (breaks, after) = skipBreaks(from: afterBreak(position + 1))
      emit(breaks, from: position, to: after)
      position = after
      return
    }
    let digits =
      switch letter {
      case UInt8(ascii: "x"): 2
      case UInt8(ascii: "u"): 4
      case UInt8(ascii: "U"): 8
      default: 0
      }
    let end = min(position + 2 + digits, source.count)
    let width: Int
    if digits > 0 {
      let code = source[(position + 2)..<end].reduce(UInt32(0)) { $0 << 4 | Self.hex($1) }
      width = Unicode.Scalar(code).map { UTF8.width($0) } ?? 3
    } else {
      switch letter {
      case UInt8(ascii: "N"), UInt8(ascii: "_"): width = 2
      case UInt8(ascii: "L"), UInt8(ascii: "P"): width = 3
      default: width = 1
      }
    }
    emit(width, from: position, to: end)
    position = end
  }

  private static func hex(_ byte: UInt8) -> UInt32 {
    Character(Unicode.Scalar(byte)).hexDigitValue.map(UInt32.init) ?? 0
  }
}

// Literal and folded blocks.
extension ScalarWalk {
  private mutating func walkBlock() {
    var isIndented = false
    while let next = byte(position), !isBreak(next) {
      if next == UInt8(ascii: "#") { break }
      if (0x31...0x39).contains(next) { isIndented = true }
      position += 1
    }
    while let next = byte(position), !isBreak(next) { position += 1 }
    if position < source.count { position = afterBreak(position) }
    let indent = indentation(stated: isIndented)
    var pending: [Range<Int>] = []
    var wasBlank = true
    while position < source.count {
      skipIndent(indent)
      let begin = position
      let beginsBlank = isBlank(byte(position))
      if !isBreak(byte(position)) {
        join(pending, keepAll: wasBlank || beginsBlank)
        pending = []
        while let next = byte(position), !isBreak(next) {
          emit(from: position, to: position + 1)
          position += 1
        }
        wasBlank = beginsBlank && position > begin
      }
      guard position < source.count else { break }
      let after = afterBreak(position)
      pending.append(position..<after)
      position = after
    }
    // Chomping decides how many of these the value has; those it has stand here.
    for range in pending { emit(from: range.lowerBound, to: range.upperBound) }
  }

  private mutating func join(_ breaks: [Range<Int>], keepAll: Bool) {
    guard let first = breaks.first, let last = breaks.last else { return }
    if style == .literal || keepAll {
      for range in breaks { emit(from: range.lowerBound, to: range.upperBound) }
    } else if breaks.count == 1 {
      emit(from: first.lowerBound, to: last.upperBound)
    } else {
      for range in breaks.dropFirst() { emit(from: range.lowerBound, to: range.upperBound) }
    }
  }

  private mutating func skipIndent(_ indent: Int) {
    var left = indent
    while left > 0, byte(position) == 0x20 {
      position += 1
      left -= 1
    }
  }

  /// The first line with text tells; if a header digit says otherwise, the least indented line.
  private func indentation(stated: Bool) -> Int {
    var widths: [Int] = []
    var offset = position
    while offset < source.count {
      let begin = offset
      while byte(offset) == 0x20 { offset += 1 }
      if let next = byte(offset), !isBreak(next) {
        widths.append(offset - begin)
        if !stated { break }
      }
      while let next = byte(offset), !isBreak(next) { offset += 1 }
      if offset < source.count { offset = afterBreak(offset) }
    }
    return widths.min() ?? 0
  }
}
