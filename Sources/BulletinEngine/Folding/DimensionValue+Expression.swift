import Bulletin

extension DimensionValue {
  /// The value of an expression as the value of a dimension.
  init(_ value: ExpressionValue) {
    switch value {
    case .text(let text): self = .text(text)
    case .decimal(let number): self = .number(number)
    case .date(let day): self = .day(day)
    case .boolean(let flag): self = .boolean(flag)
    case .quantity(let quantity):
      self = quantity.exactDecimal.map(DimensionValue.number) ?? .text("\(quantity)")
    default: self = .missing
    }
  }

  /// Whether both are the same, where one of them may have been typed by a person.
  func matches(_ other: DimensionValue) -> Bool {
    self == other || FoldedText.fold(description) == FoldedText.fold(other.description)
  }
}
