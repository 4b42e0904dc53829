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

  /// What concerns any of the figures: bad rows by source, then corrections and differences.
  func blocks(_ figures: [Figure]) -> [Block] {
    var touched: [(source: String, figures: [String])] = []
    var told: Set<String> = []
    var others: [Block] = []
    for figure in figures {
      for note in figure.provenance.notes {
        if case .leftOut(let rows, let source) = note {
          guard figure.id.dimensions.isEmpty else { continue }
          let entry = "\(figure.label[language]) (\(rows))"
          if let index = touched.firstIndex(where: { $0.source == source }) {
            if !touched[index].figures.contains(entry) { touched[index].figures.append(entry) }
          } else {
            touched.append((source, [entry]))
          }
        } else {
          let text = self.text(note, figure)
          if told.insert(text).inserted { others.append(.note(.caveat, [.text(text)])) }
        }
      }
    }
    return touched.map { .note(.caveat, [.text(leftOut($0.source, $0.figures))]) } + others
  }

  private func leftOut(_ source: String, _ figures: [String]) -> String {
    let list = figures.joined(separator: "; ")
    switch language {
    case .vi:
      return
        "Nguồn “\(source)” có dòng không đọc được nên bị loại (xem left-out.csv). Số dòng thiếu "
        + "trong từng chỉ tiêu: \(list)."
    case .lo: return "“\(source)”: left-out.csv. \(list)."
    default:
      return
        "Rows of “\(source)” with a cell that cannot be read were left out (see left-out.csv). "
        + "Rows missing from each figure: \(list)."
    }
  }

  private func text(_ note: FigureNote, _ figure: Figure) -> String {
    switch note {
    case .leftOut: return ""
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
    case .uneven(let subject, let other):
      switch language {
      case .vi:
        return
          "\(name(subject)): có số liệu nêu, nhưng “\(other[language])” không có bản ghi nào trong "
          + "thời gian đó; chỉ tiêu tính từ cả hai cần được đọc thận trọng."
      case .lo: return "\(name(subject)): “\(other[language])” ບໍ່ມີບັນທຶກໃນໄລຍະນັ້ນ."
      default:
        return
          "\(name(subject)): stated, while “\(other[language])” has no records in that time; read "
          + "figures made of both with care."
      }
    case .converted(let originals, let total, let rule):
      let list = originals.map { print($0, figure) }.joined(separator: "; ")
      let label = figure.label[language]
      switch language {
      case .vi:
        return
          "\(label): \(print(total, figure)) quy đổi từ \(list), theo \(Self.vietnamese(rule))."
      case .lo: return "\(label): \(print(total, figure)) = \(list)."
      default:
        return "\(label): \(print(total, figure)) converted from \(list), at \(Self.english(rule))."
      }
    }
  }

  private static func vietnamese(_ rule: RateRule) -> String {
    switch rule {
    case .exact: "tỷ giá của ngày phát sinh"
    case .latest: "tỷ giá gần nhất trước ngày phát sinh"
    case .average: "tỷ giá bình quân tháng"
    }
  }

  private static func english(_ rule: RateRule) -> String {
    switch rule {
    case .exact: "the rate of each day"
    case .latest: "the latest rate up to each day"
    case .average: "the average rate of each month"
    }
  }

  private func name(_ subject: FigureSubject) -> String {
    "\(subject.label[language]), \(wording.period(subject.period))"
  }

  private func print(_ quantity: Quantity, _ figure: Figure) -> String {
    wording.text(quantity, format: .standard, units: units)
  }
}
