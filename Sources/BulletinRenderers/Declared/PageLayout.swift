import Bulletin

/// The layout of a document on paper.
public enum PageLayout: String, OptionValue, CaseIterable {
  /// Title, sections, page numbers.
  case plain
  /// The layout of official documents (Decree 30/2020/NĐ-CP, Appendix I).
  case decree30 = "decree-30"
}
