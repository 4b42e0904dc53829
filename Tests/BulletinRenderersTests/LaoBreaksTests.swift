import Testing

@testable import BulletinRenderers

/// Lines of Lao break between syllables and never within one.
@Suite struct LaoBreaksTests {
  @Test(arguments: [
    "ແຜນ|ພູມ", "ຄະ|ແນນ", "ຕົວ|ຊີ້|ວັດ", "ມູນ|ຄ່າ|ການ|ຊ່ວຍ|ເຫຼືອ", "ຄວາມ", "ຫຼວງ|ພະ|ບາງ", "ເວ|ລາ",
    "ອຸ|ດົມ|ໄຊ", "ເສດ|ຖະ|ກິດ", "ມີ|ນາ", "ເຂົ້າ", "ຫົວ|ໜ່ວຍ|ຕ່າງ|ກັນ", "Hủa Phăn", "ແຂວງ 5, ປີ 2023", "",
  ])
  func aTextBreaksBetweenSyllables(text: String) {
    let pieces = LaoBreaks.pieces(of: text.replacing("|", with: ""))
    #expect(pieces.joined(separator: "|") == text)
  }

  @Test func aLineEndsWithAWholeSyllable() {
    let name = "ມູນຄ່າການຊ່ວຍເຫຼືອຕາມແຂວງ"
    let lines = TextLines(name, width: 60, size: 14, limit: 9)
    let breaks = LaoBreaks.pieces(of: name)
    #expect(lines.isWhole && lines.lines.joined() == name)
    #expect(lines.lines.allSatisfy { line in breaks.contains { line.hasSuffix($0) } })
  }
}
