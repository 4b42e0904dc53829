extension WordStyles {
  /// Styles of the plain layout.
  var plain: [WordStyle] {
    let accent = WordStyle.color(look.accent)
    func heading(_ level: Int, _ size: Int, _ before: Int) -> WordStyle {
      WordStyle(
        id: "Heading\(level)", name: "heading \(level)", next: "BodyText",
        paragraph: "<w:keepNext/><w:keepLines/>" + WordStyle.spacing(before, 100)
          + "<w:outlineLvl w:val=\"\(level - 1)\"/>",
        run: WordStyle.bold + accent + WordStyle.size(size))
    }
    func note(_ id: String, _ name: String, _ bar: String) -> WordStyle {
      WordStyle(
        id: id, name: name,
        paragraph: "<w:keepLines/><w:pBdr><w:left w:val=\"single\" w:sz=\"24\" w:space=\"8\""
          + " w:color=\"\(bar)\"/></w:pBdr><w:shd w:val=\"clear\" w:color=\"auto\""
          + " w:fill=\"F5F5F5\"/>" + WordStyle.spacing(80, 80, line: 264)
          + WordStyle.indent(left: 220), run: WordStyle.size(19))
    }
    return [
      WordStyle(
        id: "Issuer", name: "Issuer", next: "Title", paragraph: WordStyle.spacing(0, 60),
        run: "<w:caps/>" + WordStyle.color("595959") + "<w:spacing w:val=\"20\"/>"
          + WordStyle.size(18)),
      WordStyle(
        id: "Title", name: "Title", next: "Subtitle",
        paragraph: "<w:keepNext/><w:keepLines/>" + WordStyle.spacing(0, 80)
          + WordStyle.align("left"),
        run: WordStyle.bold + accent + WordStyle.size(40)),
      WordStyle(
        id: "Subtitle", name: "Subtitle", next: "BodyText",
        paragraph: "<w:pBdr><w:bottom w:val=\"single\" w:sz=\"8\" w:space=\"6\""
          + " w:color=\"\(look.accent)\"/></w:pBdr>" + WordStyle.spacing(0, 240),
        run: WordStyle.color("595959") + WordStyle.size(22)),
      heading(1, 28, 360), heading(2, 24, 240), heading(3, 22, 200),
      WordStyle(
        id: "ListBullet", name: "List Bullet",
        paragraph: list(.points) + WordStyle.spacing(0, 60, line: 276) + "<w:contextualSpacing/>"),
      note("Note", "Note", "A6A6A6"), note("NoteCaveat", "Note Caveat", "C55A11"),
      WordStyle(
        id: "TOCHeading", name: "TOC Heading", next: "BodyText",
        paragraph: "<w:keepNext/>" + WordStyle.spacing(120, 60),
        run: WordStyle.bold + accent + WordStyle.size(24)),
      contents(1, left: 0), contents(2, left: 240),
      WordStyle(
        id: "AnnexTitle", name: "Annex Title", base: "Heading1", next: "BodyText"),
      WordStyle(
        id: "Origin", name: "Origin",
        paragraph: "<w:keepNext/><w:keepLines/>" + list(.origins) + WordStyle.spacing(120, 0),
        run: WordStyle.size(18)),
      WordStyle(
        id: "OriginDetail", name: "Origin Detail",
        paragraph: WordStyle.spacing(20, 0) + WordStyle.indent(left: 454),
        run: WordStyle.color("404040") + WordStyle.size(16)),
    ]
  }

  /// The style of a line of the contents.
  func contents(_ level: Int, left: Int) -> WordStyle {
    WordStyle(
      id: "TOC\(level)", name: "toc \(level)", next: "BodyText",
      paragraph: "<w:tabs><w:tab w:val=\"right\" w:leader=\"dot\" w:pos=\"\(look.textWidth)\"/>"
        + "</w:tabs>" + WordStyle.spacing(0, 60) + WordStyle.indent(left: left))
  }

  /// The list that the paragraphs of a style belong to.
  func list(_ list: WordNumbering.List) -> String {
    "<w:numPr><w:numId w:val=\"\(list.rawValue)\"/></w:numPr>"
  }
}
