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
  ///
  /// - Parameter told: What stands under a table or chart already.
  func blocks(_ figures: [Figure], except told: Set<String> = []) -> [Block] {
    var touched: [(source: String, figures: [String])] = []
    var told = told
    var others: [Block] = []
    for figure in figures {
      for note in figure.provenance.notes {
        if case .leftOut(let rows, let source) = note {
          guard figure.id.dimensions.isEmpty else { continue }
          let count = wording.number(Fraction(rows), places: 0)
          let entry = "\(figure.label[language]) (\(count))"
          if let index = touched.firstIndex(where: { $0.source == source }) {
            if !touched[index].figures.contains(entry) { touched[index].figures.append(entry) }
          } else {
            touched.append((source, [entry]))
          }
        } else {
          let text = self.text(note, figure)
          if told.insert(text).inserted { others.append(.note(note.kind, [.text(text)])) }
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
    case .lo:
      return
        "ແຖວຂອງ “\(source)” ທີ່ມີຊ່ອງອ່ານບໍ່ໄດ້ ຖືກຕັດອອກ (ເບິ່ງ left-out.csv). ຈຳນວນແຖວທີ່ຂາດ"
        + "ໃນແຕ່ລະຕົວຊີ້ວັດ: \(list)."
    default:
      return
        "Rows of “\(source)” with a cell that cannot be read were left out (see left-out.csv). "
        + "Rows missing from each figure: \(list)."
    }
  }

  /// A note in words; empty for rows left out, which are told of a source.
  func text(_ note: FigureNote, _ figure: Figure) -> String {
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
      case .lo:
        return "\(label): \(print(total, figure)) ແລກປ່ຽນຈາກ \(list), ຕາມ\(Self.lao(rule))."
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

  private static func lao(_ rule: RateRule) -> String {
    switch rule {
    case .exact: "ອັດຕາແລກປ່ຽນຂອງແຕ່ລະມື້"
    case .latest: "ອັດຕາແລກປ່ຽນຫຼ້າສຸດກ່ອນມື້ນັ້ນ"
    case .average: "ອັດຕາແລກປ່ຽນສະເລ່ຍຂອງເດືອນ"
    }
  }

  /// Rows of a source that are missing from figures, in short.
  func leftOut(_ rows: Int, of source: String) -> String {
    let count = wording.number(Fraction(rows), places: 0)
    switch language {
    case .vi: return "Nguồn “\(source)”: thiếu \(count) dòng không đọc được, xem left-out.csv."
    case .lo: return "“\(source)”: ຂາດ \(count) ແຖວທີ່ອ່ານບໍ່ໄດ້, ເບິ່ງ left-out.csv."
    default:
      return rows == 1
        ? "1 row of “\(source)” is missing, see left-out.csv."
        : "\(count) rows of “\(source)” are missing, see left-out.csv."
    }
  }

  private func name(_ subject: FigureSubject) -> String {
    "\(subject.label[language]), \(wording.period(subject.period))"
  }

  private func print(_ quantity: Quantity, _ figure: Figure) -> String {
    wording.text(quantity, format: .standard, units: units)
  }
}

extension FigureNote {
  /// How grave it is.
  var kind: NoteKind {
    switch self {
    case .corrected: .correction
    case .converted: .information
    case .leftOut, .differs, .uneven: .caveat
    }
  }
}
