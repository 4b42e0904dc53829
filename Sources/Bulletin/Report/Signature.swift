/// The signature block of a report (Decree 30/2020/NĐ-CP, Appendix I, 7).
public struct Signature: ComponentOptions {
  /// On whose behalf it is signed, such as `TM. BAN THƯỜNG VỤ`.
  @Setting("On whose behalf it is signed.", example: "TM. BAN THƯỜNG VỤ")
  public var authority: LocalizedText?
  /// The office of who signs.
  @Setting("The office of who signs.", example: "CHỦ TỊCH") public var position: LocalizedText?
  /// The name of who signs; a blank to fill in if it is missing.
  @Setting("The name of who signs; left blank without it.") public var name: LocalizedText?

  /// Makes an empty block.
  public init() {}
}
