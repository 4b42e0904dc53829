/// Who issues a report, as its head names them (Decree 30/2020/NĐ-CP, Appendix I).
public struct Letterhead: ComponentOptions {
  /// The body above the issuer.
  @Setting("The body above the issuer.", example: "UBND TỈNH SƠN LA") public var parent: String?
  /// The issuing body.
  @Setting("The issuing body.", example: "LIÊN HIỆP CÁC TỔ CHỨC HỮU NGHỊ")
  public var issuer: String?
  /// The letters behind the number, such as `BC-LHHN`.
  @Setting("The letters behind the number.", example: "BC-LHHN") public var code: String?
  /// The number of the report; a blank to fill in if it is missing.
  @Setting("The number of the report; a blank to fill in without it.") public var number: String?
  /// The place of issue.
  @Setting("The place of issue.", example: "Sơn La") public var place: String?

  /// Makes an empty head.
  public init() {}
}
