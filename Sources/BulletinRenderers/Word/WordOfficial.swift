import Bulletin

/// The head and the end of an official document (Decree 30/2020/NĐ-CP, Appendix I), as tables
/// without lines and paragraphs: nothing floats, so that staff can edit all of it.
struct WordOfficial {
  let form: OfficialForm
  let look: WordLook
  let runs: WordRuns

  /// From the name of the country to those to whom the document goes.
  var head: String {
    let day = TextExtent.width(form.placeAndDay, size: isLongDay ? 26 : 28)
    let right = isLongDay ? min(max(usualRight, day + 60), look.textWidth * 31 / 50) : usualRight
    let widths = [look.textWidth - right, right]
    return WordXML.sideBySide(
      widths, [[issuer(widths[0]), country(widths[1])], [number, placeAndDay]])
      + title + addressees
  }

  /// The width of the side with the name of the country.
  private var usualRight: Int {
    max(TextExtent.width(form.country, size: 26) + 100, look.textWidth * 11 / 20)
  }

  /// Whether the place and the day need the smaller of the sizes that are allowed.
  private var isLongDay: Bool { TextExtent.width(form.placeAndDay, size: 28) > usualRight }

  /// Who gets copies on the left, who signs on the right; nothing if neither is told.
  var closing: String {
    guard !form.recipients.isEmpty || !form.authority.isEmpty || form.signer != nil else {
      return ""
    }
    let left = look.textWidth * 9 / 20
    return WordXML.paragraph("TableEnd", "")
      + WordXML.sideBySide([left, look.textWidth - left], [[recipients, signature]])
  }

  private func issuer(_ width: Int) -> String {
    var xml = form.parent.map { paragraph("ParentBody", $0) } ?? ""
    guard let issuer = form.issuer else { return xml + (xml.isEmpty ? "<w:p/>" : "") }
    let side = Self.margin(of: issuer, in: width)
    xml += WordXML.paragraph(
      "IssuingBody",
      properties: side > 0 ? "<w:ind w:left=\"\(side)\" w:right=\"\(side)\"/>" : "",
      WordRuns.text(issuer))
    // The rule is as long as a third to a half of the line over it.
    let line = min(TextExtent.width(issuer, size: 26), width)
    return xml + WordXML.rule(line * 2 / 5, in: width)
  }

  /// How far a name is taken in on both sides so that no single word is left to its last line.
  private static func margin(of name: String, in width: Int) -> Int {
    var lines: [[String]] = []
    func extent(_ words: [String]) -> Int {
      TextExtent.width(words.joined(separator: " "), size: 26)
    }
    for word in name.split(separator: " ").map(String.init) {
      if let last = lines.last, extent(last + [word]) <= width {
        lines[lines.count - 1].append(word)
      } else {
        lines.append([word])
      }
    }
    guard lines.count > 1, let single = lines.last, single.count == 1,
      let full = lines.dropLast().last, full.count > 2
    else { return 0 }
    // Wide enough for the line without its last word, too narrow for that with it.
    let room = (extent(full.dropLast()) + extent(full)) / 2
    // A last line that would not fit would be parted within its words.
    guard extent(full.suffix(1) + single) <= room else { return 0 }
    return max((width - room) / 2, 0)
  }

  private func country(_ width: Int) -> String {
    paragraph("Country", form.country) + paragraph("Motto", form.motto)
      + WordXML.rule(min(TextExtent.width(form.motto, size: 28), width), in: width)
  }

  private var number: String { paragraph("DocumentNumber", form.number) }

  private var placeAndDay: String {
    paragraph(isLongDay ? "PlaceAndLongDay" : "PlaceAndDay", form.placeAndDay)
  }

  private var title: String {
    let abstract = runs.plain(form.abstract)
    let line = min(TextExtent.width(abstract, size: 28), look.textWidth)
    return paragraph("DocumentKind", form.kind)
      + WordXML.paragraph("Abstract", runs.inline(form.abstract))
      + WordXML.rule(min(line * 2 / 5, look.textWidth / 3), in: look.textWidth)
  }

  /// One stands in the line of the heading; several below it, their dashes in one line.
  private var addressees: String {
    guard let addressees = form.addressees, let first = addressees.names.first else { return "" }
    guard addressees.names.count > 1 else {
      return paragraph("Addressee", "\(addressees.heading) \(first)")
    }
    return paragraph("Addressee", addressees.heading)
      + addressees.names.map { paragraph("AddresseeItem", "- \($0)") }.joined()
  }

  private var recipients: String {
    guard !form.recipients.isEmpty else { return "<w:p/>" }
    return paragraph("RecipientsHeading", form.recipientsHeading)
      + form.recipients.map { paragraph("Recipient", $0) }.joined()
  }

  private var signature: String {
    let lines = form.authority.map { paragraph("SignatureTitle", $0) }.joined()
    return lines + paragraph("SignatureName", form.signer ?? "")
  }

  private func paragraph(_ style: String, _ text: String) -> String {
    WordXML.paragraph(style, WordRuns.text(text))
  }
}
