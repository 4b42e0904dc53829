extension WordStyles {
  /// Styles of official documents, with the sizes of Decree 30/2020/NĐ-CP, Appendix I.
  var official: [WordStyle] { officialHead + officialBody + officialEnd }

  private func centred(
    _ id: String, _ name: String, _ size: Int, _ marks: String, before: Int = 0, after: Int = 0
  ) -> WordStyle {
    WordStyle(
      id: id, name: name, paragraph: WordStyle.spacing(before, after) + WordStyle.align("center"),
      run: marks + WordStyle.size(size))
  }

  private var officialHead: [WordStyle] {
    [
      centred("Country", "Country", 26, WordStyle.bold),
      centred("Motto", "Motto", 28, WordStyle.bold),
      centred("ParentBody", "Parent Body", 26, ""),
      centred("IssuingBody", "Issuing Body", 26, WordStyle.bold),
      WordStyle(
        id: "Rule", name: "Rule",
        paragraph: "<w:pBdr><w:top w:val=\"single\" w:sz=\"6\" w:space=\"1\" w:color=\"000000\"/>"
          + "</w:pBdr><w:spacing w:before=\"60\" w:after=\"0\" w:line=\"120\""
          + " w:lineRule=\"exact\"/>",
        run: WordStyle.size(8)),
      centred("DocumentNumber", "Document Number", 26, "", before: 60),
      centred("PlaceAndDay", "Place and Day", 28, WordStyle.italic, before: 60),
      centred("PlaceAndLongDay", "Place and Long Day", 26, WordStyle.italic, before: 60),
      centred("DocumentKind", "Document Kind", 28, WordStyle.bold, before: 360),
      WordStyle(
        id: "Abstract", name: "Abstract", next: "BodyText",
        paragraph: "<w:keepLines/>" + WordStyle.spacing(0, 0) + WordStyle.align("center"),
        run: WordStyle.bold + WordStyle.size(28)),
      centred("Addressee", "Addressee", 28, "", before: 240, after: 60),
      WordStyle(
        id: "AddresseeItem", name: "Addressee Item",
        paragraph: WordStyle.spacing(0, 0) + WordStyle.indent(left: 3400)),
    ]
  }

  private var officialBody: [WordStyle] {
    func heading(_ level: Int, _ marks: String) -> WordStyle {
      WordStyle(
        id: "Heading\(level)", name: "heading \(level)", next: "BodyText",
        paragraph: "<w:keepNext/><w:keepLines/><w:numPr><w:ilvl w:val=\"\(level - 1)\"/>"
          + "<w:numId w:val=\"\(WordNumbering.List.headings.rawValue)\"/></w:numPr>"
          + WordStyle.spacing(level == 1 ? 180 : 120, 0, line: 276)
          + WordStyle.indent(first: look.firstLine) + WordStyle.align(justified)
          + "<w:outlineLvl w:val=\"\(level - 1)\"/>",
        run: marks + WordStyle.size(28))
    }
    func note(_ id: String, _ name: String) -> WordStyle {
      WordStyle(
        id: id, name: name, base: "BodyText", run: WordStyle.italic + WordStyle.size(26))
    }
    return [
      heading(1, WordStyle.bold), heading(2, WordStyle.bold),
      heading(3, WordStyle.bold + WordStyle.italic),
      WordStyle(
        id: "ListBullet", name: "List Bullet", base: "BodyText", paragraph: list(.points)),
      note("Note", "Note"), note("NoteCaveat", "Note Caveat"),
      WordStyle(
        id: "TOCHeading", name: "TOC Heading", next: "BodyText",
        paragraph: "<w:keepNext/>" + WordStyle.spacing(240, 60) + WordStyle.align("center"),
        run: WordStyle.bold + WordStyle.size(28)),
      contents(1, left: 0), contents(2, left: 360),
    ]
  }

  private var officialEnd: [WordStyle] {
    [
      WordStyle(
        id: "RecipientsHeading", name: "Recipients Heading",
        run: WordStyle.bold + WordStyle.italic + WordStyle.size(24)),
      WordStyle(id: "Recipient", name: "Recipient", run: WordStyle.size(22)),
      centred("SignatureTitle", "Signature Title", 28, WordStyle.bold),
      // The room is for the signature and the seal.
      centred("SignatureName", "Signature Name", 28, WordStyle.bold, before: 1500),
      WordStyle(
        id: "AnnexNumber", name: "Annex Number", next: "AnnexName",
        paragraph: "<w:keepNext/>" + WordStyle.spacing(0, 0) + WordStyle.align("center"),
        run: WordStyle.bold + WordStyle.size(28)),
      WordStyle(
        id: "AnnexName", name: "Annex Name", next: "BodyText",
        paragraph: "<w:keepNext/><w:keepLines/>" + WordStyle.spacing(0, 0)
          + WordStyle.align("center") + "<w:outlineLvl w:val=\"0\"/>",
        run: WordStyle.bold + "<w:caps/>" + WordStyle.size(28)),
      centred("AnnexReference", "Annex Reference", 28, WordStyle.italic, after: 240),
      WordStyle(
        id: "Origin", name: "Origin",
        paragraph: "<w:keepNext/><w:keepLines/>" + list(.origins) + WordStyle.spacing(120, 0),
        run: WordStyle.size(24)),
      WordStyle(
        id: "OriginDetail", name: "Origin Detail",
        paragraph: WordStyle.spacing(20, 0) + WordStyle.indent(left: 454),
        run: WordStyle.size(20)),
    ]
  }
}
