import Bulletin

/// What the reader of a report must be told about its data, in words.
struct DataNotes {
  let language: LanguageCode
  let units: UnitVocabulary
  private let wording: Wording

  init(language: LanguageCode, units: UnitVocabulary) {
    self.language = language
    self.units = units
    wording = Wording(language)
  }

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
      case .vi:
        return
          "\(label): \(rows) dòng của nguồn “\(source)” bị loại do ô không đọc được (xem left-out.csv)."
      case .lo: return "\(label): \(rows) ແຖວຂອງ “\(source)” ຖືກຕັດອອກ (left-out.csv)."
      default:
        return "\(label): \(rows) \(rows == 1 ? "row" : "rows") of “\(source)” left out because a "
          + "cell cannot be read (see left-out.csv)."
      }
    case .corrected(let subject, let old, let new, let reason):
      let because = reason.map { " (\($0))" } ?? ""
      let (from, to) = (print(old, figure), print(new, figure))
      return "\(name(subject)): \(to) \(wording.phrase(.insteadOf)) \(from)\(because)."
    case .differs(let subject, let stated, let records):
      let (said, found) = (print(stated, figure), print(records, figure))
      switch language {
      case .vi: return "\(name(subject)): số liệu nêu là \(said), tổng hợp từ bản ghi là \(found)."
      case .lo: return "\(name(subject)): ຕົວເລກທີ່ລະບຸ \(said), ບັນທຶກ \(found)."
      default: return "\(name(subject)): stated as \(said), the records give \(found)."
      }
    }
  }

  private func name(_ subject: FigureSubject) -> String {
    "\(subject.label[language]), \(wording.period(subject.period))"
  }

  private func print(_ quantity: Quantity, _ figure: Figure) -> String {
    wording.text(quantity, format: .standard, units: units)
  }
}
