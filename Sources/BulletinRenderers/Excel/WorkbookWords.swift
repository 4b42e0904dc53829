import Bulletin

/// What only a workbook says, in the language of the report.
struct WorkbookWords {
  private let isVietnamese: Bool
  private let isLao: Bool
  private let wording: Wording

  init(_ language: LanguageCode) {
    (isVietnamese, isLao) = (language == .vi, language == .lo)
    wording = Wording(language)
  }

  /// What kind of value a figure is.
  func name(of bound: BoundKind) -> String {
    switch bound {
    case .exact: words("chính xác", "ແນ່ນອນ", "exact")
    case .atLeast: words("ít nhất", "ຢ່າງໜ້ອຍ", "at least")
    case .atMost: words("nhiều nhất", "ບໍ່ເກີນ", "at most")
    case .about: words("khoảng", "ປະມານ", "about")
    case .between: words("trong khoảng", "ລະຫວ່າງ", "between")
    case .planned: words("dự kiến", "ຄາດຄະເນ", "planned")
    case .target: words("mục tiêu", "ເປົ້າໝາຍ", "target")
    case .notStated: wording.phrase(.notStated)
    }
  }

  /// That some text was too long for its cell.
  func cutText(_ most: Int) -> String {
    let number = wording.number(Fraction(most), places: 0)
    return words(
      "Ô tính chứa được nhiều nhất \(number) ký tự: chữ dài hơn bị cắt và kết thúc bằng dấu “…”.",
      "ຫ້ອງໜຶ່ງບັນຈຸໄດ້ບໍ່ເກີນ \(number) ຕົວອັກສອນ: ຂໍ້ຄວາມທີ່ຍາວກວ່ານັ້ນຖືກຕັດ ແລະ ລົງທ້າຍດ້ວຍ “…”.",
      "A cell holds \(number) characters at most: longer text is cut and ends with “…”.")
  }

  private func words(_ vietnamese: String, _ lao: String, _ english: String) -> String {
    isVietnamese ? vietnamese : isLao ? lao : english
  }
}
