import Bulletin

/// What the reader of a report must be told about its data, in words.
struct DataNotes {
  let language: LanguageCode
  let units: UnitVocabulary

  /// A note for each thing that concerns any of the figures, each once.
  func blocks(_ figures: [Figure]) -> [Block] {
    var told: Set<String> = []
    var blocks: [Block] = []
    for figure in figures {
      for note in figure.provenance.notes {
        let text = self.text(note, figure)
        if told.insert(text).inserted { blocks.append(.note(.caveat, [.text(text)])) }
      }
    }
    return blocks
  }

  private func text(_ note: FigureNote, _ figure: Figure) -> String {
    let label = figure.label[language]
    switch note {
    case .leftOut(let rows, let source):
      switch language {
      case .vi: return "\(label): \(rows) dòng của nguồn “\(source)” bị loại do ô không đọc được (xem left-out.csv)."
      case .lo: return "\(label): \(rows) ແຖວຂອງ “\(source)” ຖືກຕັດອອກ (left-out.csv)."
      default:
        return "\(label): \(rows) \(rows == 1 ? "row" : "rows") of “\(source)” left out because a "
          + "cell cannot be read (see left-out.csv)."
      }
    case .corrected(let old, let new, let reason):
      let because = reason.map { " (\($0))" } ?? ""
      let (from, to) = (print(old, figure), print(new, figure))
      switch language {
      case .vi: return "\(label): \(to) thay cho \(from)\(because)."
      case .lo: return "\(label): \(to) ແທນ \(from)\(because)."
      default: return "\(label): \(to) instead of \(from)\(because)."
      }
    case .differs(let stated, let records):
      let (said, found) = (print(stated, figure), print(records, figure))
      switch language {
      case .vi: return "\(label): số liệu nêu là \(said), tổng hợp từ bản ghi là \(found)."
      case .lo: return "\(label): \(said); \(found)."
      default: return "\(label): stated as \(said), the records give \(found)."
      }
    case .undated(let rows, let source):
      switch language {
      case .vi: return "\(label): \(rows) dòng của nguồn “\(source)” không có ngày."
      case .lo: return "\(label): \(rows) ແຖວຂອງ “\(source)” ບໍ່ມີວັນທີ."
      default: return "\(label): \(rows) rows of “\(source)” have no date."
      }
    }
  }

  private func print(_ quantity: Quantity, _ figure: Figure) -> String {
    Wording(language).text(
      quantity, format: .standard, decimals: figure.decimals, isShare: figure.isShare,
      units: units)
  }
}
