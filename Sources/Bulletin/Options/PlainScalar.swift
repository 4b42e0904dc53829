/// How YAML tools read a scalar without quotes.
enum PlainScalar {
  /// Why tools disagree about `text`, if they do: YAML 1.1 and 1.2 read it as different things.
  static func ambiguity(of text: String) -> Message? {
    let bytes = Array(text.utf8)
    guard let first = bytes.first, bytes.count <= 40 else { return nil }
    switch text.lowercased() {
    case "yes", "no", "on", "off": return "a truth value"
    default: break
    }
    let digits =
      first == UInt8(ascii: "-") || first == UInt8(ascii: "+") ? bytes.dropFirst() : bytes[...]
    guard let lead = digits.first, isDigit(lead) else { return nil }
    if digits.count > 1, lead == UInt8(ascii: "0") {
      if digits.allSatisfy({ isDigit($0) || $0 == underscore }) { return "an octal number" }
      let marker = digits[digits.startIndex + 1]
      if marker == UInt8(ascii: "o") || marker == UInt8(ascii: "b"), digits.count > 2,
        digits.dropFirst(2).allSatisfy({ isDigit($0) || $0 == underscore })
      {
        return marker == UInt8(ascii: "o") ? "an octal number" : "a binary number"
      }
    }
    if isSexagesimal(digits) { return "a number to base sixty" }
    if digits.contains(underscore),
      digits.allSatisfy({ isDigit($0) || $0 == underscore || $0 == UInt8(ascii: ".") })
    {
      return "a number"
    }
    return isBareExponent(digits) ? "a number" : nil
  }

  /// Whether `text` is `true` or `false` to every tool.
  static func isTruth(_ text: String) -> Bool {
    ["true", "True", "TRUE", "false", "False", "FALSE"].contains(text)
  }

  private static let underscore = UInt8(ascii: "_")

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  /// `12:30`, `1:02:03.5`: YAML 1.1 counts such to base sixty.
  private static func isSexagesimal(_ digits: ArraySlice<UInt8>) -> Bool {
    let parts = digits.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    guard parts.count > 1, parts[0].allSatisfy(isDigit), parts[0].first != UInt8(ascii: "0") else {
      return false
    }
    return parts.dropFirst().enumerated().allSatisfy { index, part in
      var whole = part
      if index == parts.count - 2, let point = part.firstIndex(of: UInt8(ascii: ".")) {
        guard part[part.index(after: point)...].allSatisfy(isDigit) else { return false }
        whole = part[..<point]
      }
      guard (1...2).contains(whole.count), whole.allSatisfy(isDigit) else { return false }
      return whole.count == 1 || whole.first.map { $0 <= UInt8(ascii: "5") } ?? false
    }
  }

  /// `1e3`: a number to YAML 1.2, a text to YAML 1.1, which wants a point.
  private static func isBareExponent(_ digits: ArraySlice<UInt8>) -> Bool {
    guard let mark = digits.firstIndex(where: { $0 == 0x65 || $0 == 0x45 }),
      digits[..<mark].allSatisfy(isDigit)
    else { return false }
    var power = digits[digits.index(after: mark)...]
    if power.first == UInt8(ascii: "-") || power.first == UInt8(ascii: "+") {
      power = power.dropFirst()
    }
    return !power.isEmpty && power.allSatisfy(isDigit)
  }
}

extension Node {
  /// Whether the scalar was typed without quotes and nothing was filled in.
  var isBareScalar: Bool {
    guard let scalar else { return false }
    return scalar.style == .plain && scalar.tag == nil && scalar.substitutions.isEmpty
  }

  /// Whether the scalar may be a number: typed without quotes, or filled in from outside.
  public var mayHoldNumber: Bool { mayBeTyped }

  /// Whether the scalar may be something other than a text: typed bare, or filled in from outside.
  var mayBeTyped: Bool {
    guard let scalar else { return false }
    if let tag = scalar.tag { return tag != "tag:yaml.org,2002:str" && tag != "!" }
    return scalar.style == .plain || !scalar.substitutions.isEmpty
  }
}
