extension OfficialWords {
  /// English after the translations of Vietnamese state documents.
  static let english = OfficialWords(
    country: "SOCIALIST REPUBLIC OF VIET NAM", motto: "Independence - Freedom - Happiness",
    report: "REPORT",
    attachedTo: { reference in
      "Attached to \(reference.kind) No. \(reference.number) of \(englishDay(reference.day))"
        + (reference.issuer.map { " by \($0)" } ?? "")
    })

  private static func englishDay(_ day: CalendarDay?) -> String {
    day.map(LanguageTable.englishDay) ?? "…… ………… ………"
  }
}
