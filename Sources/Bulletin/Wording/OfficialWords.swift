/// The fixed words of official documents (Decree 30/2020/NĐ-CP, Appendix I) in one language.
public struct OfficialWords: Sendable {
  /// What a document attached to another refers to.
  public struct Reference: Sendable {
    /// The kind of the document: `Báo cáo`.
    public var kind: String
    /// Its number with the letters: `05/BC-LHHN`.
    public var number: String
    /// The day it was issued; nil for a blank to fill in.
    public var day: CalendarDay?
    /// Who issued it.
    public var issuer: String?

    /// Makes a reference.
    public init(kind: String, number: String, day: CalendarDay?, issuer: String?) {
      (self.kind, self.number, self.day, self.issuer) = (kind, number, day, issuer)
    }
  }

  /// The name of the country, over everything.
  public var country: String
  /// The motto under it.
  public var motto: String
  /// The kind of document that a report is.
  public var report: String
  /// What an annex belongs to: `Kèm theo Báo cáo số …`.
  public var attachedTo: @Sendable (Reference) -> String
}

extension Wording {
  /// The fixed words of official documents.
  public var official: OfficialWords { table.official }
}
