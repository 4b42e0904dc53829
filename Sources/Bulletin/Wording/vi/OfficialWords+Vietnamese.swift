extension OfficialWords {
  /// The words of Decree 30/2020/NĐ-CP itself.
  static let vietnamese = OfficialWords(
    country: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", motto: "Độc lập - Tự do - Hạnh phúc",
    report: "BÁO CÁO",
    attachedTo: { reference in
      "Kèm theo \(reference.kind) số \(reference.number) \(vietnameseDay(reference.day))"
        + (reference.issuer.map { " của \($0)" } ?? "")
    })

  private static func vietnameseDay(_ day: CalendarDay?) -> String {
    day.map(LanguageTable.vietnameseDay) ?? "ngày …… tháng …… năm ………"
  }
}
