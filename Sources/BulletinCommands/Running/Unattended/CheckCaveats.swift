import Bulletin
import BulletinConfig
import BulletinEngine
import BulletinOperations

/// What reports say of checks that do not hold, in each of their languages.
struct CheckCaveats {
  let languages: [LanguageCode]
  let units: UnitVocabulary

  /// A source without recent rows.
  func stale(_ source: String, since day: CalendarDay, _ span: Span) -> RecordedText {
    told { wording in
      let (since, time) = (wording.day(day), wording.text(of: span))
      return switch wording.language {
      case .vi: "Nguồn “\(source)” không có dòng số liệu nào từ \(since) (trong \(time) gần đây)."
      case .lo: "“\(source)” ບໍ່ມີແຖວຂໍ້ມູນຕັ້ງແຕ່ວັນທີ \(since) (ໃນ \(time) ຜ່ານມາ)."
      default: "“\(source)” has no rows since \(since) (in the last \(time))."
      }
    }
  }

  /// A source that has no dates.
  func undated(_ source: String) -> RecordedText {
    told { wording in
      switch wording.language {
      case .vi: "Không rõ số liệu của nguồn “\(source)” có mới không, vì nguồn không ghi ngày."
      case .lo: "ບໍ່ຮູ້ວ່າຂໍ້ມູນຂອງ “\(source)” ໃໝ່ຫຼືບໍ່ ເພາະບໍ່ມີວັນທີ."
      default: "Whether “\(source)” is recent is not known: it has no dates."
      }
    }
  }

  /// A source without rows for some values.
  func incomplete(_ source: String, _ missing: [String]) -> RecordedText {
    told { wording in
      let few = missing.prefix(8)
      let list =
        missing.count > few.count ? few.joined(separator: ", ") + "…" : wording.list(missing)
      return switch wording.language {
      case .vi: "Nguồn “\(source)” chưa có số liệu của \(list)."
      case .lo: "“\(source)” ຍັງບໍ່ມີຂໍ້ມູນຂອງ \(list)."
      default: "“\(source)” has no rows for \(list)."
      }
    }
  }

  /// A source with fewer rows than usual.
  func few(_ source: String, _ rows: Int, _ share: Percentage, usual: Int) -> RecordedText {
    told { wording in
      let (rows, usual) = (wording.count(rows), wording.count(usual))
      let share = wording.percent(share.fraction, places: 2)
      return switch wording.language {
      case .vi:
        "Nguồn “\(source)” chỉ có \(rows) dòng, dưới \(share) mức thường lệ (\(usual) dòng)."
      case .lo: "“\(source)” ມີພຽງ \(rows) ແຖວ, ໜ້ອຍກວ່າ \(share) ຂອງປົກກະຕິ (\(usual))."
      default: "“\(source)” has \(rows) rows, less than \(share) of the usual \(usual)."
      }
    }
  }

  /// A source with too many bad rows.
  func bad(_ source: String, _ bad: Int, of rows: Int, _ share: Percentage) -> RecordedText {
    told { wording in
      let (bad, rows) = (wording.count(bad), wording.count(rows))
      let share = wording.percent(share.fraction, places: 2)
      return switch wording.language {
      case .vi: "\(bad) trong \(rows) dòng của nguồn “\(source)” không đọc được, quá mức \(share)."
      case .lo: "\(bad) ໃນ \(rows) ແຖວຂອງ “\(source)” ອ່ານບໍ່ໄດ້, ເກີນ \(share)."
      default: "\(bad) of \(rows) rows of “\(source)” cannot be read, more than \(share)."
      }
    }
  }

  /// A condition that does not hold, or of which nobody knows.
  ///
  /// - Parameters:
  ///   - isKnown: Whether it is known not to hold.
  ///   - figure: The figures that it names.
  func unmet(
    _ condition: Expression, isKnown: Bool, _ figure: (MetricID) -> Figure?
  ) -> RecordedText {
    told { wording in
      let language = wording.language
      let text = FigureText(language: language, units: units)
      let names = condition.names.map { ($0, figure(MetricID($0))) }
      let labels = Dictionary(
        names.map { ($0, $1?.label[language] ?? $0) }, uniquingKeysWith: { first, _ in first })
      let words = ConditionText(labels: labels, wording: wording).text(condition.text)
      let values = names.map { name, figure in
        let value = figure.map { text.text($0) } ?? wording.phrase(.notStated)
        return switch language {
        case .vi: "\(labels[name] ?? name) là \(value)"
        case .lo: "\(labels[name] ?? name) ແມ່ນ \(value)"
        default: "\(labels[name] ?? name) is \(value)"
        }
      }.joined(separator: "; ")
      return switch (language, isKnown) {
      case (.vi, true): "Điều kiện “\(words)” không đạt: \(values)."
      case (.vi, false): "Không xác định được điều kiện “\(words)” có đạt không: \(values)."
      case (.lo, true): "ເງື່ອນໄຂ “\(words)” ບໍ່ບັນລຸ: \(values)."
      case (.lo, false): "ບໍ່ຮູ້ວ່າເງື່ອນໄຂ “\(words)” ບັນລຸຫຼືບໍ່: \(values)."
      case (_, true): "The condition “\(words)” does not hold: \(values)."
      case (_, false): "Whether the condition “\(words)” holds cannot be told: \(values)."
      }
    }
  }

  /// Figures that were published otherwise.
  func moved(_ change: FigureChange, more: Int) -> RecordedText {
    told { wording in
      let language = wording.language
      let label = change.label.text(in: language)
      let (old, new) = (change.old(in: language), change.new(in: language))
      let count = wording.count(more)
      return switch language {
      case .vi:
        "\(label) khác với bản đã công bố: trước là \(old), nay là \(new)"
          + (more > 0 ? "; \(count) số liệu khác cũng vậy." : ".")
      case .lo:
        "\(label) ຕ່າງຈາກສະບັບທີ່ເຜີຍແຜ່: ກ່ອນ \(old), ດຽວນີ້ \(new)" + (more > 0 ? "; +\(count)." : ".")
      default:
        "\(label) differs from what was published: \(old) before, \(new) now"
          + (more > 0 ? "; so do \(count) more figures." : ".")
      }
    }
  }

  private func told(_ sentence: (Wording) -> String) -> RecordedText {
    let all = Dictionary(languages.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
    return RecordedText(
      Dictionary(uniqueKeysWithValues: all.values.map { ($0, sentence(Wording($0))) }))
  }
}

extension Wording {
  /// A count in digits.
  fileprivate func count(_ count: Int) -> String { number(Fraction(count), places: 0) }

  /// A span of time: `3 ngày`, `3 days`.
  fileprivate func text(of span: Span) -> String {
    let words: String
    switch language {
    case .vi:
      words =
        switch span.unit {
        case .minute: "phút"
        case .hour: "giờ"
        case .day: "ngày"
        case .week: "tuần"
        case .month: "tháng"
        }
    case .lo:
      words =
        switch span.unit {
        case .minute: "ນາທີ"
        case .hour: "ຊົ່ວໂມງ"
        case .day: "ວັນ"
        case .week: "ອາທິດ"
        case .month: "ເດືອນ"
        }
    default: words = "\(span.unit)" + (span.count == 1 ? "" : "s")
    }
    return "\(count(span.count)) \(words)"
  }
}

extension Percentage {
  fileprivate var fraction: Fraction { Fraction(numerator: hundredths, denominator: 10_000) }
}
