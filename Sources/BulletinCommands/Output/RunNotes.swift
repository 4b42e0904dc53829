import Bulletin
import BulletinOperations

/// What the run adds to a report: checks that did not hold, figures that moved since they were
/// published.
struct RunNotes: Sendable {
  var caveats: [RecordedText] = []
  var restated: [FigureChange] = []
  /// The day of the set that figures moved since.
  var published: CalendarDay?
  /// Whether each page says that it is a draft.
  var isDraft = false

  /// Notes in a language.
  func blocks(in language: LanguageCode) -> [Block] {
    var blocks = caveats.map { Block.note(.caveat, [.text($0.text(in: language).sentence)]) }
    guard !restated.isEmpty, let published else { return blocks }
    let day = Wording(language).day(published)
    let head =
      switch language {
      case .vi: "Số liệu thay thế bản đã công bố \(day):"
      case .lo: "ຕົວເລກທີ່ປ່ຽນແປງຈາກສະບັບທີ່ເຜີຍແຜ່ວັນທີ \(day):"
      default: "These figures replace those published on \(day):"
      }
    let items = restated.map { change in
      let (old, new) = (change.old(in: language), change.new(in: language))
      return
        "\(change.label.text(in: language)): \(old) → \(new) (\(change.cause.text(in: language)))"
    }
    blocks.append(.note(.caveat, [.text(head + " " + items.joined(separator: "; ") + ".")]))
    return blocks
  }
}

extension FigureChange.Cause {
  /// The cause in words of a report.
  func text(in language: LanguageCode) -> String {
    switch language {
    case .vi: vietnamese
    case .lo: lao
    default: rawValue
    }
  }

  private var lao: String {
    switch self {
    case .lateRows: "ເພີ່ມແຖວຂໍ້ມູນທີ່ມາຊ້າ"
    case .correctedRows: "ແກ້ໄຂແຖວຂໍ້ມູນ"
    case .withdrawnRows: "ຖອນແຖວຂໍ້ມູນ"
    case .changedDefinition: "ປ່ຽນນິຍາມຕົວຊີ້ວັດ"
    case .changedConfiguration: "ປ່ຽນການຕັ້ງຄ່າ"
    case .changedVersion: "ປ່ຽນລຸ້ນໂປຣແກຣມ"
    case .added: "ເພີ່ມໃໝ່"
    case .removed: "ບໍ່ມີອີກ"
    }
  }

  private var vietnamese: String {
    switch self {
    case .lateRows: "bổ sung dòng số liệu đến muộn"
    case .correctedRows: "dòng số liệu được đính chính"
    case .withdrawnRows: "dòng số liệu bị rút"
    case .changedDefinition: "thay đổi định nghĩa chỉ tiêu"
    case .changedConfiguration: "thay đổi cấu hình"
    case .changedVersion: "thay đổi phiên bản chương trình"
    case .added: "thêm mới"
    case .removed: "không còn"
    }
  }
}

extension String {
  /// The text as a sentence: its first letter large, a full stop behind it.
  fileprivate var sentence: String {
    prefix(1).uppercased() + dropFirst() + (hasSuffix(".") ? "" : ".")
  }
}
