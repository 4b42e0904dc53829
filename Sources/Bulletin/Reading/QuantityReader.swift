/// Reads amounts as offices write them: `70 tỷ 814 triệu đồng`, `trên 17 triệu USD`, `15-20 triệu`.
public enum QuantityReader {
  /// Reads a quantity.
  ///
  /// - Parameters:
  ///   - style: Tells what `1.440` is where the digits do not.
  ///   - expectedUnit: The unit that is meant where the text names none; it is not filled in here.
  ///   - vocabulary: The units that the text may name.
  /// - Throws: `QuantityReadingFault` with the reason.
  public static func read(
    _ text: String, style: NumberStyle, expectedUnit: UnitOfMeasure? = nil,
    vocabulary: UnitVocabulary = .standard
  ) throws(QuantityReadingFault) -> Quantity {
    if let number = NumberReader.read(text, style: style) { return .exact(Fraction(number)) }
    var parser = QuantityParser(text, style: style, vocabulary: vocabulary)
    return try parser.quantity()
  }
}

extension QuantityReader {
  /// The numbers in digits that a text holds.
  package static func numbers(in text: String) -> [String] {
    QuantityTokens(text).tokens.compactMap { token in
      if case .number(let digits) = token { digits } else { nil }
    }
  }

  /// Whether there are words beside the digits of a text that only Vietnamese has.
  package static func isVietnamese(_ text: String) -> Bool {
    if text.unicodeScalars.contains(where: { $0.value >= 0xC0 && $0.properties.isAlphabetic }) {
      return true
    }
    let words = FoldedText.fold(text).split { !$0.isLetter }
    return words.contains { ["nghin", "ngan", "trieu", "ty", "dong", "vnd"].contains($0) }
  }
}

/// Takes the tokens of one quantity from left to right.
private struct QuantityParser {
  private let text: String
  private let style: NumberStyle
  private let vocabulary: UnitVocabulary
  private let spellings: [String]
  private var rest: ArraySlice<QuantityTokens.Token>

  init(_ text: String, style: NumberStyle, vocabulary: UnitVocabulary) {
    self.text = text
    self.style = style
    self.vocabulary = vocabulary
    let tokens = QuantityTokens(text)
    spellings = tokens.spellings
    rest = tokens.tokens[...]
  }

  mutating func quantity() throws(QuantityReadingFault) -> Quantity {
    var qualifiers: [QuantityWords.Qualifier] = []
    while let qualifier = take(QuantityWords.qualifiers) { qualifiers.append(qualifier) }
    let currency = leadingCurrency()
    let isNegative = takeWord("-") || takeWord("−")
    let first = try amount()
    var second: Amount?
    if takeWord("-") || takeWord("–") || takeWord("—") || takeWord("den") || takeWord("to")
      || qualifiers.contains(.from) && (takeWord("va") || takeWord("and"))
    {
      second = try amount()
    }
    if let qualifier = take(QuantityWords.trailing) { qualifiers.append(qualifier) }
    var unit = try trailingUnit()
    if let qualifier = take(QuantityWords.trailing) { qualifiers.append(qualifier) }
    guard rest.isEmpty else { throw fault() }
    if let currency {
      guard unit.isNone || unit == currency else { throw fault("it names two units") }
      unit = currency
    }
    return try finished(first, second, unit, qualifiers, isNegative: isNegative)
  }

  private struct Amount {
    var value: Fraction
    var isBare: Bool
    /// The power of ten of its only scale word, for ranges such as `15-20 triệu`.
    var scale: Int?
  }

  private func finished(
    _ first: Amount, _ second: Amount?, _ unit: UnitOfMeasure,
    _ qualifiers: [QuantityWords.Qualifier], isNegative: Bool
  ) throws(QuantityReadingFault) -> Quantity {
    var quantity: Quantity
    if let second {
      let (a, b) = (first.value, second.value)
      if first.isBare, second.isBare, unit.isNone, Self.isYear(a), Self.isYear(b) {
        throw fault("it looks like years")
      }
      let low = first.isBare ? second.scale.map { a * Self.power($0) } ?? a : a
      guard low < b else { throw fault("the range runs backwards") }
      quantity = .between(low, b, unit: unit)
    } else {
      quantity = .exact(isNegative ? -first.value : first.value, unit: unit)
    }
    for qualifier in qualifiers {
      let value = quantity.low ?? quantity.high
      guard let value = value?.value else { continue }
      switch qualifier {
      case .atLeast(let open):
        quantity.high = nil
        quantity.low = Quantity.Bound(value, isOpen: open)
      case .atMost(let open):
        quantity.low = nil
        quantity.high = Quantity.Bound(second?.value ?? value, isOpen: open)
      case .from:
        guard second == nil else { continue }
        quantity.high = nil
        quantity.low = Quantity.Bound(value)
      case .about: quantity.isApproximate = true
      case .planned: quantity.standing = .planned
      case .target: quantity.standing = .target
      }
    }
    return quantity
  }

  /// Numbers with scale words that fall: `70 tỷ 814 triệu`, `1,2 nghìn tỷ`, `một tỷ rưỡi`.
  private mutating func amount() throws(QuantityReadingFault) -> Amount {
    var total: Fraction?
    var lowest = Int.max
    var count = 0
    while let number = try number() {
      var scale = 0
      while let word = rest.first?.word, let power = QuantityWords.scales[word] {
        scale += power
        rest.removeFirst()
      }
      if total != nil, scale == 0 || scale >= lowest { throw fault("its scale words do not fall") }
      lowest = scale
      count += 1
      var value = number * Self.power(scale)
      if scale > 0, takeWord("ruoi") { value = value + Self.power(scale).divided(by: Fraction(2))! }
      total = total.map { $0 + value } ?? value
      if scale == 0 { break }
    }
    guard let total else { throw fault() }
    return Amount(
      value: total, isBare: lowest == 0, scale: count == 1 && lowest > 0 ? lowest : nil)
  }

  private mutating func number() throws(QuantityReadingFault) -> Fraction? {
    switch rest.first {
    case .number(let digits):
      guard let number = NumberReader.read(digits, style: style) else { throw fault() }
      rest.removeFirst()
      return Fraction(number)
    case .word("nua"):
      guard let next = rest.dropFirst().first?.word, QuantityWords.scales[next] != nil else {
        return nil
      }
      rest.removeFirst()
      return Fraction(numerator: 1, denominator: 2)
    case .word(let word):
      guard let number = QuantityWords.numbers[word],
        let next = rest.dropFirst().first?.word, QuantityWords.scales[next] != nil
      else { return nil }
      rest.removeFirst()
      return Fraction(number)
    case nil:
      return nil
    }
  }

  private mutating func leadingCurrency() -> UnitOfMeasure? {
    for length in [2, 1] where rest.count > length {
      let words = rest.prefix(length).compactMap(\.word)
      guard words.count == length,
        let unit = vocabulary.unit(spelled: words.joined(separator: length == 2 ? "" : " ")),
        let id = unit.id, vocabulary.definition(id)?.isCurrency == true
      else { continue }
      rest.removeFirst(length)
      return unit
    }
    return nil
  }

  private mutating func trailingUnit() throws(QuantityReadingFault) -> UnitOfMeasure {
    guard !rest.isEmpty else { return .none }
    if case .number = rest.first { throw fault() }
    for length in stride(from: rest.count, through: 1, by: -1) {
      let tokens = rest.prefix(length)
      guard tokens.allSatisfy({ $0.word != nil }) else { continue }
      let words = Array(spellings[tokens.startIndex..<tokens.endIndex])
      if let unit = vocabulary.unit(spelled: Self.joined(words)) {
        rest.removeFirst(length)
        return unit
      }
    }
    if ["*", "("].contains(rest.first?.word ?? "") {
      throw fault("there is a footnote mark behind the number")
    }
    if take(QuantityWords.trailing, peeking: true) != nil { return .none }
    if rest.first?.word?.first?.isLetter == true {
      let words = Self.joined(Array(spellings[rest.startIndex...]))
      throw fault("the unit '\(words)' is not known")
    }
    throw fault()
  }

  /// Marks stand behind the word before them, as people type them.
  private static func joined(_ words: [String]) -> String {
    var text = ""
    for word in words {
      let isMark = word.count == 1 && !(word.first!.isLetter) && word != "$"
      if !text.isEmpty, !isMark, text.last != "/", text.last != "-" { text += " " }
      text += word
    }
    return text
  }

  private mutating func take(
    _ table: [(words: [String], qualifier: QuantityWords.Qualifier)], peeking: Bool = false
  ) -> QuantityWords.Qualifier? {
    for (words, qualifier) in table
    where rest.count >= words.count && rest.prefix(words.count).map(\.word) == words {
      if !peeking { rest.removeFirst(words.count) }
      return qualifier
    }
    return nil
  }

  private mutating func takeWord(_ word: String) -> Bool {
    guard rest.first?.word == word else { return false }
    rest.removeFirst()
    return true
  }

  private func fault(_ reason: Message? = nil) -> QuantityReadingFault {
    QuantityReadingFault(text, reason)
  }

  private static func power(_ exponent: Int) -> Fraction {
    (0..<exponent).reduce(Fraction(1)) { power, _ in power * Fraction(10) }
  }

  private static func isYear(_ value: Fraction) -> Bool {
    value.isInteger && Fraction(1899) < value && value < Fraction(2101)
  }
}
