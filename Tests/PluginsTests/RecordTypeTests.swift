import Bulletin
import Testing

/// What record types promise to the tables of an office: no header and no spelling means two things.
@Suite struct RecordTypeTests {
  private static func fields(of type: RecordType, under header: String) -> [String] {
    let name = HeaderUnit.split(header).name
    let spellings = Set([header, name].map { FoldedText.fold($0) })
    return type.fields.filter { field in
      (field.headers + [field.name]).contains { spellings.contains(FoldedText.fold($0)) }
    }.map(\.name)
  }

  @Test(arguments: BuiltInPlugins.registry.recordTypes.map(\.name))
  func noTwoFieldsOfATypeShareAHeader(type: String) throws {
    let type = try #require(BuiltInPlugins.registry.recordType(type))
    for field in type.fields {
      for header in field.headers + [field.name] {
        #expect(Self.fields(of: type, under: header) == [field.name], "'\(header)'")
      }
    }
  }

  @Test(arguments: BuiltInPlugins.registry.recordTypes.map(\.name))
  func noTwoCodesOfAFieldShareASpelling(type: String) throws {
    let type = try #require(BuiltInPlugins.registry.recordType(type))
    for field in type.fields {
      var owners: [String: String] = [:]
      for code in field.codes {
        for spelling in code.spellings + [code.value] {
          let other = owners.updateValue(code.value, forKey: FoldedText.fold(spelling))
          #expect(other == nil || other == code.value, "'\(spelling)' in \(field.name)")
        }
      }
    }
  }

  @Test(arguments: BuiltInPlugins.registry.recordTypes.map(\.name))
  func aRowHasAPlaceInTimeAndEveryFieldASummary(type: String) throws {
    let type = try #require(BuiltInPlugins.registry.recordType(type))
    let date = try #require(type.date.flatMap(type.field))
    #expect(date.type == .date && date.isRequired)
    #expect(Set(type.fields.map(\.name)).count == type.fields.count)
    for field in type.fields { #expect(!field.summary.isEmpty && !field.headers.isEmpty) }
  }

  /// The headers of the office tables in `shared/examples/data`, and others that offices write.
  @Test(arguments: [
    (
      "laos.delegation", ["STT", "Ngày", "Chiều", "Nơi đến/đi", "Số người"],
      [nil, "date", "direction", "partner_place", "people"]
    ),
    (
      "laos.delegation", ["Ngày", "Chiều", "Nơi đến", "Số người"],
      ["date", "direction", "partner_place", "people"]
    ),
    (
      "laos.aid", ["STT", "Ngày", "Tỉnh", "Lĩnh vực", "Giá trị (triệu đồng)"],
      [nil, "date", "partner_place", "category", "value"]
    ),
    (
      "laos.delegation",
      ["NGÀY ĐI", "Đoàn ra/vào", "Nơi đi", "Số đoàn", "Số lượt người", "Nội dung"],
      ["date", "direction", "partner_place", "count", "people", "purpose"]
    ),
    (
      "laos.delegation", ["Date", "Direction", "Destination", "People"],
      ["date", "direction", "partner_place", "people"]
    ),
    (
      "laos.student", ["Năm học", "Tỉnh", "Số lưu học sinh"],
      ["date", "partner_place", "admitted"]
    ),
    ("laos.event", ["Thời gian", "Nội dung"], ["date", "name"]),
    (
      "ngo.project",
      ["TT", "Tên dự án", "Nhà tài trợ", "Ngày phê duyệt", "Giá trị (USD)", "Giải ngân"],
      [nil, "title", "donor", "date", "committed", "disbursed"]
    ),
    ("congress.body", ["Nhiệm kỳ", "Cơ quan", "Số lượng"], ["date", "kind", "elected"]),
    (
      "congress.award", ["Ngày", "Hình thức", "Đối tượng", "Số lượng"],
      ["date", "type", "recipient_kind", "count"]
    ),
  ])
  func headersOfOfficesMeanOneFieldEach(
    type: String, headers: [String], fields: [String?]
  ) throws {
    let type = try #require(BuiltInPlugins.registry.recordType(type))
    let found = headers.map { Self.fields(of: type, under: $0) }
    #expect(found == fields.map { $0.map { [$0] } ?? [] })
    for field in type.fields where field.isRequired { #expect(fields.contains(field.name)) }
  }

  @Test(arguments: [
    ("đi", "out"), ("ĐI", "out"), ("Đoàn ra", "out"), ("cử đi", "out"), ("outgoing", "out"),
    ("Đến", "in"), ("đoàn vào", "in"), ("đón", "in"), ("vào", "in"), ("incoming", "in"),
  ])
  func directionsAreRead(spelling: String, code: String) throws {
    try expect("direction", spelling, is: code)
  }

  /// A bare name is the province's; the capital always says that it is one.
  @Test(arguments: [
    ("Hua Phan", "Hủa Phăn"), ("tỉnh Hủa Phăn", "Hủa Phăn"), ("Luang Prabang", "Luông Pha Băng"),
    ("Xaysomboun", "Xay Sổm Bun"), ("LA-OU", "U Đôm Xay"), ("Viêng Chăn", "Viêng Chăn"),
    ("tỉnh Viangchan", "Viêng Chăn"), ("Vientiane Province", "Viêng Chăn"),
    ("ວຽງຈັນ", "Viêng Chăn"), ("Vientiane Capital", "Thủ đô Viêng Chăn"),
    ("Thành phố Viêng Chăn", "Thủ đô Viêng Chăn"), ("ນະຄອນຫຼວງວຽງຈັນ", "Thủ đô Viêng Chăn"),
  ])
  func laoPlacesAreRead(spelling: String, place: String) throws {
    try expect("partner_place", spelling, is: place)
  }

  private func expect(_ field: String, _ spelling: String, is code: String) throws {
    let type = try #require(BuiltInPlugins.registry.recordType("laos.delegation"))
    let codes = try #require(type.field(field)).codes.filter { entry in
      (entry.spellings + [entry.value]).contains {
        FoldedText.fold($0) == FoldedText.fold(spelling)
      }
    }
    #expect(codes.map(\.value) == [code])
  }
}
