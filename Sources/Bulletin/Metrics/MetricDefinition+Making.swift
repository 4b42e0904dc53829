extension MetricDefinition {
  /// The sum of an expression over records.
  public static func sum(
    _ name: String, of operand: Expression, where filter: Expression? = nil, from records: String,
    label: LocalizedText, unit: String
  ) -> MetricDefinition {
    let aggregate = Aggregate(.sum, of: operand, where: filter, from: .records(records))
    return MetricDefinition(
      name, AggregateMeasure(aggregate), label: label,
      unit: UnitVocabulary.standard.unit(named: unit))
  }

  /// The number of records.
  public static func count(
    _ name: String, where filter: Expression? = nil, from records: String, label: LocalizedText,
    unit: String
  ) -> MetricDefinition {
    let aggregate = Aggregate(.count, where: filter, from: .records(records))
    return MetricDefinition(
      name, AggregateMeasure(aggregate), label: label,
      unit: UnitVocabulary.standard.unit(named: unit))
  }

  /// The number of different values of an expression over records.
  public static func distinct(
    _ name: String, of operand: Expression, where filter: Expression? = nil, from records: String,
    label: LocalizedText, unit: String
  ) -> MetricDefinition {
    let aggregate = Aggregate(.distinct, of: operand, where: filter, from: .records(records))
    return MetricDefinition(
      name, AggregateMeasure(aggregate), label: label,
      unit: UnitVocabulary.standard.unit(named: unit))
  }

  /// A formula over metrics; names without a point are members of the same family.
  ///
  /// - Parameter unit: The unit; nil leaves what the formula gives, such as `USD / dự án`.
  public static func formula(
    _ name: String, _ formula: Expression, label: LocalizedText, unit: String? = nil,
    decimals: Int? = nil, isShare: Bool = false
  ) -> MetricDefinition {
    MetricDefinition(
      name, FormulaMeasure(formula), label: label,
      unit: unit.map { UnitVocabulary.standard.unit(named: $0) }, decimals: decimals,
      isShare: isShare)
  }

  /// The same metric as a place in a row: `Đại hội lần thứ II`.
  public var asPlaceInRow: MetricDefinition {
    var copy = self
    copy.isPlaceInRow = true
    return copy
  }

  /// The same metric, told of the term that begins when the asked one ends.
  ///
  /// A congress closes one term and elects for the next: a report over 2017..2023 tells what is
  /// stated for the term from 2024 on.
  public var ofNextTerm: MetricDefinition {
    var copy = self
    copy.isOfNextTerm = true
    return copy
  }
}
