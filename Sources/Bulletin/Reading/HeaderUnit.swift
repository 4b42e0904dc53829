/// A header with the unit that offices write behind it: `Giá trị (triệu đồng)`.
public enum HeaderUnit {
  /// Parts a header into its name, the scale of its numbers and their unit.
  ///
  /// - Returns: The whole header as the name if the words behind it are no unit; no scale if it
  ///   names none; no unit for a scale alone.
  public static func split(
    _ header: String, vocabulary: UnitVocabulary = .standard
  ) -> (name: String, scale: ExactDecimal?, unit: UnitOfMeasure?) {
    let text = header.trimmingBlanks
    let parts: (name: Substring, unit: Substring)
    if text.hasSuffix(")"), let open = text.lastIndex(of: "(") {
      parts = (text[..<open], text[text.index(after: open)...].dropLast())
    } else if let comma = text.lastIndex(of: ",") {
      parts = (text[..<comma], text[text.index(after: comma)...])
    } else {
      return (text, nil, nil)
    }
    var inside = String(parts.unit).trimmingBlanks
    for prefix in ["ĐVT:", "Đơn vị tính:", "Đơn vị:", "đvt:", "đơn vị:"]
    where inside.hasPrefix(prefix) {
      inside = String(inside.dropFirst(prefix.count)).trimmingBlanks
    }
    guard let (scale, unit) = amount(inside, vocabulary) else { return (text, nil, nil) }
    return (String(parts.name).trimmingBlanks, scale, unit)
  }

  /// The name of a header that has a unit behind it which no vocabulary needs to know.
  ///
  /// - Returns: Nil for a header with another unit behind it, or none.
  public static func name(
    of header: String, in unit: UnitOfMeasure, vocabulary: UnitVocabulary = .standard
  ) -> String? {
    let text = header.trimmingBlanks
    guard text.hasSuffix(")"), let open = text.lastIndex(of: "("),
      vocabulary.unit(named: String(text[text.index(after: open)...].dropLast())) == unit
    else { return nil }
    return String(text[..<open]).trimmingBlanks
  }

  private static func amount(
    _ text: String, _ vocabulary: UnitVocabulary
  ) -> (ExactDecimal?, UnitOfMeasure?)? {
    if let unit = vocabulary.unit(spelled: text) { return (nil, unit) }
    let tokens = QuantityTokens(text)
    var words = tokens.tokens[...]
    var scale: ExactDecimal = 1
    if case .number(let digits) = words.first {
      guard let number = NumberReader.read(digits, style: .vi) else { return nil }
      scale = number
      words.removeFirst()
    }
    var hasScale = scale != 1
    while let word = words.first?.word, let power = QuantityWords.scales[word] {
      for _ in 0..<power { scale = (try? scale.multiplied(by: 10)) ?? scale }
      hasScale = true
      words.removeFirst()
    }
    guard hasScale else { return nil }
    if words.isEmpty { return (scale, nil) }
    let rest = tokens.spellings[words.startIndex...].joined(separator: " ")
    guard let unit = vocabulary.unit(spelled: rest) else { return nil }
    return (scale, unit)
  }
}
