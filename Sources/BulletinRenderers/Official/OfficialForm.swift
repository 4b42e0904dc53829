import Bulletin

/// The fixed parts of an official document as words of the report's language, in the wording and
/// with the marks of Decree 30/2020/NĐ-CP, Appendix I; how they stand on paper is a renderer's.
struct OfficialForm {
  /// Those to whom a document goes.
  struct Addressees {
    /// `Kính gửi:`
    var heading: String
    /// Each with its mark: none for a single one, else `;`, and `.` for the last.
    var names: [String]
  }

  /// The name of the country, in capitals.
  let country: String
  /// The motto under it.
  let motto: String
  /// The body above the issuer, in capitals.
  let parent: String?
  /// The issuing body, in capitals.
  let issuer: String?
  /// `Số: 05/BC-LHHN`; what is not known is a blank to fill in.
  let number: String
  /// `Sơn La, ngày 05 tháng 02 năm 2024`; a day that is not known is a blank to fill in.
  let placeAndDay: String
  /// `BÁO CÁO`.
  let kind: String
  /// What the document is about: the title without the kind of document at its beginning.
  let abstract: [Inline]
  /// To whom it goes, if that is told.
  let addressees: Addressees?
  /// On whose behalf it is signed and the office of who signs, a line each, in capitals.
  let authority: [String]
  /// The name of who signs.
  let signer: String?
  /// `Nơi nhận:`
  let recipientsHeading: String
  /// Those who get copies, each with its mark.
  let recipients: [String]
  /// What an annex says that it belongs to, in brackets.
  let attachedTo: String

  /// Makes the form of a report.
  init(_ report: Report) {
    let language = report.language
    let head = report.letterhead ?? Letterhead()
    let wording = Wording(language)
    let words = wording.official
    country = words.country
    motto = words.motto
    parent = Self.line(head.parent?[language])?.uppercased()
    issuer = Self.line(head.issuer?[language])?.uppercased()
    let digits = "\(Self.padded(head.number) ?? Self.blank)/\(head.code ?? Self.blank)"
    number = "\(wording.phrase(.number)): \(digits)"
    placeAndDay = wording.place(
      Self.line(head.place?[language]) ?? Self.blank, andDay: report.issued)
    let kind = Self.line(head.kind?[language]) ?? words.report
    self.kind = kind.uppercased()
    abstract = Self.abstract(report.title, without: kind)
    let names = head.to.compactMap { Self.line($0[language]) }
    addressees =
      names.isEmpty
      ? nil
      : Addressees(
        heading: "\(wording.phrase(.addressees)):",
        names: names.count == 1 ? names : Self.marked(names))
    let signature = head.signature ?? Signature()
    authority =
      Self.lines(signature.authority?[language]) + Self.lines(signature.position?[language])
    signer = Self.line(signature.name?[language])
    recipientsHeading = "\(wording.phrase(.recipients)):"
    recipients = Self.marked(head.recipients.compactMap { Self.line($0[language]) })
      .map { "- \($0)" }
    let reference = OfficialWords.Reference(
      kind: kind.prefix(1).uppercased() + kind.dropFirst().lowercased(), number: digits,
      day: report.issued, issuer: Self.line(head.issuer?[language]))
    attachedTo = "(\(words.attachedTo(reference)))"
  }

  /// What stands for a number that is to be filled in.
  private static let blank = "……"

  /// Numbers below 10 have a zero before them.
  private static func padded(_ number: String?) -> String? {
    guard let number = line(number) else { return nil }
    let isDigit = number.utf8.count == 1 && number.utf8.allSatisfy { (0x30...0x39).contains($0) }
    return isDigit ? "0\(number)" : number
  }

  /// Entries of a list: `;` behind each, `.` behind the last.
  private static func marked(_ entries: [String]) -> [String] {
    entries.enumerated().map { index, entry in
      entry.last.map { ".;".contains($0) } == true
        ? entry : entry + (index == entries.count - 1 ? "." : ";")
    }
  }

  /// The lines of a text in capitals: `KT. CHỦ TỊCH` over `PHÓ CHỦ TỊCH`.
  private static func lines(_ text: String?) -> [String] {
    (text ?? "").split(whereSeparator: \.isNewline).compactMap {
      line(String($0))?.uppercased()
    }
  }

  private static func line(_ text: String?) -> String? {
    guard var text = text.map(SafeText.oneLine) else { return nil }
    while text.last?.isWhitespace == true { text.removeLast() }
    while text.first?.isWhitespace == true { text.removeFirst() }
    return text.isEmpty ? nil : text
  }

  /// `Báo cáo tổng kết …` is `Tổng kết …` under `BÁO CÁO`.
  private static func abstract(_ title: [Inline], without kind: String) -> [Inline] {
    guard case .text(let first) = title.first, first.count >= kind.count,
      first.prefix(kind.count).lowercased() == kind.lowercased()
    else { return title }
    var rest = first.dropFirst(kind.count)
    guard rest.first.map({ !$0.isLetter && !$0.isNumber }) ?? true else { return title }
    while let mark = rest.first, mark.isWhitespace || mark.isPunctuation { rest.removeFirst() }
    let words = rest.prefix(1).uppercased() + rest.dropFirst()
    let abstract = (words.isEmpty ? [] : [Inline.text(words)]) + title.dropFirst()
    return abstract.isEmpty ? title : abstract
  }
}
