/// A report as a tree: what renderers get, and nothing else.
public struct Report: Sendable {
  /// One part of a report.
  public struct Part: Sendable {
    /// The anchor: unique in the report, of ASCII letters, digits, `-` and `.`.
    public var anchor: String
    /// The heading; empty for none.
    public var title: [Inline]
    /// The blocks.
    public var blocks: [Block]
    /// Whether it is an annex: numbered apart, and behind all parts that are none.
    public var isAnnex: Bool

    /// Makes a part.
    public init(anchor: String, title: [Inline], blocks: [Block], isAnnex: Bool = false) {
      (self.anchor, self.title, self.blocks) = (anchor, title, blocks)
      self.isAnnex = isAnnex
    }
  }

  /// The key of the pipeline.
  public var pipeline: String
  /// The title.
  public var title: [Inline]
  /// The period.
  public var period: Period
  /// The language of every text in the tree.
  public var language: LanguageCode
  /// Who issues the report, if that is to be printed.
  public var letterhead: Letterhead?
  /// The day of issue; nil where it is to be filled in by hand.
  public var issued: CalendarDay?
  /// Whether it is a draft, which every page is to say.
  public var isDraft: Bool
  /// The parts, in order; annexes last.
  public var parts: [Part]
  /// What the reader must be told about the data.
  public var notes: [Block]
  /// The figures that the tree names, in the order of their first appearance.
  public var figures: [Figure]
  private let positions: [FigureID: Int]

  /// Makes a report; `figures` holds every figure that the parts name.
  ///
  /// Amounts in words begin with a small letter where they stand within a sentence.
  public init(
    pipeline: String, title: [Inline], period: Period, language: LanguageCode,
    letterhead: Letterhead? = nil, issued: CalendarDay? = nil, isDraft: Bool = false,
    parts: [Part], notes: [Block] = [], figures: [Figure]
  ) {
    self.pipeline = pipeline
    self.title = SentenceCase.text(title)
    self.period = period
    self.language = language
    self.letterhead = letterhead
    self.issued = issued
    self.isDraft = isDraft
    let parts = parts.map { part in
      var part = part
      part.title = SentenceCase.text(part.title)
      part.blocks = part.blocks.map(SentenceCase.block)
      return part
    }
    self.parts = parts.filter { !$0.isAnnex } + parts.filter(\.isAnnex)
    self.notes = notes.map(SentenceCase.block)
    self.figures = figures
    positions = Dictionary(
      figures.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The parts that are no annexes.
  public var body: [Part] { parts.filter { !$0.isAnnex } }

  /// The annexes, in the order of their numbers.
  public var annexes: [Part] { parts.filter(\.isAnnex) }

  /// The number of an annex, from 1; nil for a part that is none.
  public func annexNumber(of index: Int) -> Int? {
    guard parts.indices.contains(index), parts[index].isAnnex else { return nil }
    return parts[...index].count(where: \.isAnnex)
  }

  /// The figure under an id, if the tree names it.
  public func figure(_ id: FigureID) -> Figure? { positions[id].map { figures[$0] } }
}
