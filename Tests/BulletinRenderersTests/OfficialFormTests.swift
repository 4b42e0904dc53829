import Bulletin
import Testing

@testable import BulletinRenderers

@Suite struct OfficialFormTests {
  private static func form(
    _ title: String = "Báo cáo tổng kết, năm 2023", language: LanguageCode = .vi,
    day: CalendarDay? = nil, _ change: (inout Letterhead) -> Void = { _ in }
  ) -> OfficialForm {
    var head = Letterhead()
    head.issuer = [.vi: "Liên hiệp các tổ chức hữu nghị", .en: "Union of Friendship Organisations"]
    head.code = "BC-LHHN"
    head.place = "Sơn La"
    change(&head)
    return OfficialForm(
      Report(
        pipeline: "p", title: [.text(title)], period: .all, language: language, letterhead: head,
        issued: day, parts: [], figures: []))
  }

  @Test(arguments: [
    (nil, "Số: ……/BC-LHHN"), ("5", "Số: 05/BC-LHHN"), ("05", "Số: 05/BC-LHHN"),
    ("125", "Số: 125/BC-LHHN"), ("", "Số: ……/BC-LHHN"), ("5a", "Số: 5a/BC-LHHN"),
  ])
  func aNumberBelowTenHasAZeroAndAMissingOneABlank(number: String?, printed: String) {
    #expect(Self.form { $0.number = number }.number == printed)
  }

  @Test(arguments: [
    ("2024-02-05", "Sơn La, ngày 05 tháng 02 năm 2024"),
    ("2024-03-11", "Sơn La, ngày 11 tháng 3 năm 2024"),
    ("2024-12-09", "Sơn La, ngày 09 tháng 12 năm 2024"),
    ("2024-01-31", "Sơn La, ngày 31 tháng 01 năm 2024"),
  ])
  func daysBelowTenAndTheFirstTwoMonthsHaveAZero(day: String, printed: String) {
    #expect(Self.form(day: CalendarDay(iso: day)).placeAndDay == printed)
  }

  @Test func aDayThatIsNotKnownIsABlankToFillIn() {
    #expect(Self.form().placeAndDay == "Sơn La, ngày …… tháng …… năm ……")
    #expect(
      Self.form().attachedTo
        == "(Kèm theo Báo cáo số ……/BC-LHHN ngày …… tháng …… năm ……… "
        + "của Liên hiệp các tổ chức hữu nghị)")
  }

  @Test(arguments: [
    ("Báo cáo tổng kết công tác", "Tổng kết công tác"), ("BÁO CÁO: kết quả", "Kết quả"),
    ("Kết quả công tác", "Kết quả công tác"), ("Báo cáo", "Báo cáo"),
    ("Báo cáoviên", "Báo cáoviên"),
  ])
  func theTitleFollowsTheKindOfDocument(title: String, abstract: String) {
    let form = Self.form(title)
    #expect(form.kind == "BÁO CÁO")
    #expect(form.abstract == [.text(abstract)])
  }

  @Test func oneAddresseeStandsInTheLineAndSeveralHaveMarks() {
    #expect(Self.form().addressees == nil)
    #expect(Self.form { $0.to = ["UBND tỉnh"] }.addressees?.names == ["UBND tỉnh"])
    #expect(
      Self.form { $0.to = ["UBND tỉnh", "Sở Ngoại vụ;", "Tỉnh ủy"] }.addressees?.names
        == ["UBND tỉnh;", "Sở Ngoại vụ;", "Tỉnh ủy."])
  }

  @Test func whoSignsStandsInCapitalsLineByLine() {
    let form = Self.form {
      var signature = Signature()
      signature.authority = "TM. Ban Thường vụ"
      signature.position = "KT. Chủ tịch\nPhó Chủ tịch"
      signature.name = "Người ký mẫu"
      $0.signature = signature
      $0.recipients = ["Như trên", "Lưu: VT, VP (2)"]
    }
    #expect(form.authority == ["TM. BAN THƯỜNG VỤ", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"])
    #expect(form.signer == "Người ký mẫu")
    #expect(form.recipients == ["- Như trên;", "- Lưu: VT, VP (2)."])
  }

  @Test func aFormIsInTheLanguageOfItsReport() {
    let form = Self.form("Report on 2023", language: .en, day: CalendarDay(iso: "2024-02-05"))
    #expect(form.country == "SOCIALIST REPUBLIC OF VIET NAM")
    #expect(form.issuer == "UNION OF FRIENDSHIP ORGANISATIONS")
    #expect(form.number == "No.: ……/BC-LHHN")
    #expect(form.placeAndDay == "Sơn La, 5 February 2024")
  }

  @Test(arguments: [
    ("I. Kết quả", true), ("3. Kết quả", true), ("1.2. Kết quả", true), ("đ) Kết quả", true),
    ("Kết quả", false), ("Năm 2023. Kết quả", false), ("I.", false), ("CIVIL. x", false),
  ])
  func aHeadingThatBearsANumberIsKnown(text: String, bears: Bool) {
    #expect(HeadingNumbers.bearsNumber(text) == bears)
  }
}
