import Bulletin

/// How the keys of groups are put together: their dimensions in order, each a text as it stands in
/// the file or a code.
struct KeyShape: Sendable, Equatable {
  /// Which dimensions these are, as `DimensionCodes` counts them.
  let dimensions: [Int]
  /// For each of them whether its values are texts as they stand.
  let isText: [Bool]
  /// For each of them whether those texts are numbers.
  let isNumber: [Bool]

  /// The keys of the groups of a question, or of the values of an operand within them.
  init(_ plan: ColumnarPlan, histogram: Int? = nil) {
    dimensions =
      Array(plan.query.by.indices) + (histogram.map { [plan.query.by.count + $0] } ?? [])
    let columns = dimensions.map { dimension in
      plan.columns.first { $0.uses.contains { plan.key(of: $0) == dimension } }
    }
    isText = columns.map { $0?.isIdentity ?? false }
    isNumber = columns.map { $0?.isNumberIdentity ?? false }
  }

  /// The bytes that stand for a combination of values; nil for one that has no such bytes.
  func key(of combination: [DimensionValue], _ codes: DimensionCodes) -> [UInt8]? {
    var key: [UInt8] = []
    for (place, value) in combination.enumerated() {
      guard isText[place] else {
        let code = codes.code(of: value, dimensions[place])
        withUnsafeBytes(of: code.littleEndian) { key.append(contentsOf: $0) }
        continue
      }
      var bytes: [UInt8] = []
      switch value {
      case .missing: break
      case .text(let text) where !text.isEmpty && !isNumber[place]: bytes = Array(text.utf8)
      case .number(let number) where isNumber[place]: bytes = Array(number.description.utf8)
      default: return nil
      }
      if isText.count > 1 {
        withUnsafeBytes(of: UInt32(bytes.count).littleEndian) { key.append(contentsOf: $0) }
      }
      key += bytes
    }
    return key
  }

  /// The last of the values that make up a key, if it is a number.
  func lastNumber(
    of key: UnsafeRawBufferPointer, _ values: [[DimensionValue]]
  ) -> ExactDecimal? {
    var reader = GroupKeyReader(key, isText)
    let last = isText.count - 1
    pass(last, &reader)
    if isText[last] { return ExactDecimal(plain: reader.text()) }
    guard case .number(let number) = values[last][Int(reader.code())] else { return nil }
    return number
  }

  /// The key of other dimensions that a key begins with.
  ///
  /// - Parameter shape: How that is put together; its dimensions are the first ones here.
  func head(of key: UnsafeRawBufferPointer, _ shape: KeyShape) -> UnsafeRawBufferPointer {
    var reader = GroupKeyReader(key, isText)
    // A text that is alone stands there without its length.
    if shape.isText == [true], isText.count > 1 { return reader.text() }
    pass(shape.isText.count, &reader)
    return UnsafeRawBufferPointer(rebasing: key[..<reader.next])
  }

  private func pass(_ count: Int, _ reader: inout GroupKeyReader) {
    for place in 0..<count {
      if isText[place] { _ = reader.text() } else { _ = reader.code() }
    }
  }
}

extension ColumnarPlan {
  /// The keys of its groups, and of each histogram.
  var shapes: [KeyShape] {
    [KeyShape(self)] + histograms.indices.map { KeyShape(self, histogram: $0) }
  }

  /// The dimension that a use is for, as `DimensionCodes` counts them; nil for one without.
  func key(of use: Use) -> Int? {
    switch use {
    case .dimension(let index): index
    case .histogram(let index): query.by.count + index
    case .condition, .presence: nil
    }
  }
}
