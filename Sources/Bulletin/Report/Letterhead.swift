/// Who issues a report, for whom, and who signs it (Decree 30/2020/NĐ-CP, Appendix I).
public struct Letterhead: ComponentOptions {
  /// The body above the issuer.
  @Setting("The body above the issuer.", example: "UBND TỈNH SƠN LA")
  public var parent: LocalizedText?
  /// The issuing body.
  @Setting("The issuing body.", example: "LIÊN HIỆP CÁC TỔ CHỨC HỮU NGHỊ")
  public var issuer: LocalizedText?
  /// The letters behind the number, such as `BC-LHHN`.
  @Setting("The letters behind the number.", example: "BC-LHHN") public var code: String?
  /// The number of the report; a blank to fill in if it is missing.
  @Setting("The number of the report; a blank to fill in without it.") public var number: String?
  /// The place of issue.
  @Setting("The place of issue.", example: "Sơn La") public var place: LocalizedText?
  /// The day of issue; a blank to fill in if it is missing.
  @Setting(
    "The day of issue: a date, or 'today'; a blank to fill in without it.", example: "2024-02-05")
  public var date: IssueDate?
  /// The kind of document, over the title.
  @Setting("The kind of document, over the title.", example: "BÁO CÁO")
  public var kind: LocalizedText?
  /// To whom it is addressed, a line each.
  @Setting("To whom the report is addressed, a line each.", example: "[UBND tỉnh Sơn La]")
  public var to: [LocalizedText] = []
  /// Who receives it, a line each.
  @Setting("Who receives it, a line each.", example: "[Như trên, \"Lưu: VT\"]")
  public var recipients: [LocalizedText] = []
  /// Who signs it.
  @Setting("Who signs it.", example: "{position: CHỦ TỊCH, name: Nguyễn Văn A}")
  public var signature: Signature?

  /// Makes an empty head.
  public init() {}
}
