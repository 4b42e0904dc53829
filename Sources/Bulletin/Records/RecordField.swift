/// One field of a record type.
public struct RecordField: Sendable {
  /// The name in expressions: lower case, words joined by `_`.
  public var name: String
  /// What its cells are read as.
  public var type: ColumnType
  /// The unit of its amounts; a header that names a scale (`triệu đồng`) is understood.
  public var unit: UnitOfMeasure
  /// Other units that offices write for the same amounts: `8 người` for eight person-trips.
  public var otherUnits: [String]
  /// Whether a source without this field is refused, and a row without this cell is bad.
  public var isRequired: Bool
  /// The headers that offices write, in the order they are tried; compared folded.
  public var headers: [String]
  /// The codes of a coded field with their spellings; empty for a field that is not coded.
  public var codes: [RecordCode]
  /// Whether a coded field takes other values too, as they stand.
  public var takesOtherValues: Bool
  /// The cell that stands where a source has no such column or a row leaves it empty.
  public var fallback: String?
  /// Whether a cell may list several values, parted by commas or semicolons.
  public var isList: Bool
  /// What stands over its values in reports; nil for its name.
  public var label: LocalizedText?
  /// One sentence for documentation.
  public var summary: String

  /// Makes a field.
  public init(
    _ name: String, _ type: ColumnType, unit: UnitOfMeasure = .none,
    otherUnits: [String] = [], required: Bool = false, headers: [String], codes: [RecordCode] = [],
    others: Bool = false,
    fallback: String? = nil, list: Bool = false, label: LocalizedText? = nil, summary: String
  ) {
    self.name = name
    self.type = type
    self.unit = unit
    self.otherUnits = otherUnits
    self.isRequired = required
    self.headers = headers
    self.codes = codes
    self.takesOtherValues = others
    self.fallback = fallback
    self.isList = list
    self.label = label
    self.summary = summary
  }
}
