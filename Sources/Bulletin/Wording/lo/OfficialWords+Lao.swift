extension OfficialWords {
  /// Lao, to be read by a native speaker before a report is sent in it.
  static let lao = OfficialWords(
    country: "ສາທາລະນະລັດ ສັງຄົມນິຍົມ ຫວຽດນາມ", motto: "ເອກະລາດ - ອິດສະຫຼະພາບ - ຜາສຸກ",
    report: "ບົດລາຍງານ",
    attachedTo: { reference in
      "ຄັດຕິດກັບ\(reference.kind) ເລກທີ \(reference.number) ລົງວັນທີ \(laoDay(reference.day))"
        + (reference.issuer.map { " ຂອງ \($0)" } ?? "")
    })

  private static func laoDay(_ day: CalendarDay?) -> String {
    day.map(LanguageTable.laoDay) ?? "…… ………… ………"
  }
}
