import Bulletin

/// What the dimensions of stated figures are called and how their values are written in records, so
/// that a figure stated of `Houaphan` stands for the records of `Hủa Phăn`.
struct StatedSpellings {
  private let sources: [SourceBinding]
  private let catalogue: MetricCatalogue

  init(_ sources: [SourceBinding], _ catalogue: MetricCatalogue) {
    (self.sources, self.catalogue) = (sources, catalogue)
  }

  /// A dimension of a metric as its records have it.
  ///
  /// - Throws: `Unknown` for a value that a coded field does not have.
  func entry(
    _ header: String, _ text: String, of metric: MetricBinding
  ) throws(Unknown) -> FigureID.DimensionEntry {
    for source in sources.behind(catalogue.origins(of: [metric.id])) {
      let field = source.recordType.flatMap { Self.field(header, of: $0) }
      let name = field?.name ?? header
      let folded = FoldedText.fold(text)
      let spelled = source.table.columns[name]?.values.entries.first {
        FoldedText.fold($0.key) == folded
      }
      let value = spelled?.value.text ?? text
      guard let field, !field.codes.isEmpty else {
        if spelled == nil { continue }
        return FigureID.DimensionEntry(name, .text(value))
      }
      if let code = Self.code(value, of: field) {
        return FigureID.DimensionEntry(name, .text(code))
      }
      guard field.takesOtherValues else { throw Unknown(value, field.codes.map(\.value)) }
      return FigureID.DimensionEntry(name, .text(value))
    }
    return FigureID.DimensionEntry(header, .text(text))
  }

  /// A value that a coded field does not have.
  struct Unknown: Error {
    let value: String
    let codes: [String]

    init(_ value: String, _ codes: [String]) { (self.value, self.codes) = (value, codes) }
  }

  private static func field(_ header: String, of type: RecordType) -> RecordField? {
    let folded = FoldedText.fold(header)
    return type.fields.first { FoldedText.fold($0.name) == folded }
      ?? type.fields.first { $0.headers.contains { FoldedText.fold($0) == folded } }
  }

  private static func code(_ text: String, of field: RecordField) -> String? {
    let folded = FoldedText.fold(text)
    return field.codes.first { code in
      ([code.value] + code.spellings).contains { FoldedText.fold($0) == folded }
    }?.value
  }
}
