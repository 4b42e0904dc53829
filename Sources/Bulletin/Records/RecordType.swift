/// What a plugin calls its rows: fields, with the headers that offices write over them.
public struct RecordType: Sendable {
  /// The name that `records:` asks for, such as `laos.delegation`.
  public var name: String
  /// One sentence that says what a row is.
  public var summary: String
  /// The fields, in the order that documentation prints them.
  public var fields: [RecordField]
  /// The field that places a row in time; nil for records without a date.
  public var date: String?

  /// Makes a record type.
  public init(_ name: String, summary: String, date: String? = "date", fields: [RecordField]) {
    self.name = name
    self.summary = summary
    self.date = date
    self.fields = fields
  }

  /// The field under a name, if there is one.
  public func field(_ name: String) -> RecordField? { fields.first { $0.name == name } }
}
