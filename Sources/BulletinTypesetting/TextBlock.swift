import CTypesetting

/// Text that has been set: lines of a width, ready to be drawn one by one.
public final class TextBlock {
  /// What is set like this and leads there.
  public struct Run: Sendable {
    /// The words.
    public var text: String
    /// Whether they are heavy.
    public var isBold: Bool
    /// Whether they lean.
    public var isItalic: Bool
    /// Whether they are small and above the line.
    public var isRaised: Bool
    /// The name of the place in the document that they lead to.
    public var link: String?
    /// The address of the web or of mail that they lead to, of ASCII letters without quotes.
    public var address: String?

    /// Makes a run.
    public init(
      _ text: String, isBold: Bool = false, isItalic: Bool = false, isRaised: Bool = false,
      link: String? = nil, address: String? = nil
    ) {
      self.text = text
      self.isBold = isBold
      self.isItalic = isItalic
      self.isRaised = isRaised
      self.link = link
      self.address = address
    }

    /// Where they lead, as cairo names it.
    var target: String? { address.map { "uri='\($0)'" } ?? link.map { "dest='\($0)'" } }
  }

  /// Where lines begin and end.
  public enum Alignment: Sendable {
    case start, centre, end, justified
  }

  /// What a whole block is set in.
  public struct Style: Sendable {
    /// Families, the first that is installed is taken letter by letter.
    public var families: String
    /// The size in points.
    public var size: Double
    /// Where lines begin and end.
    public var alignment: Alignment
    /// How far the first line is set in; below zero how far the others are.
    public var indent: Double

    /// Makes a style.
    public init(
      families: String, size: Double, alignment: Alignment = .start, indent: Double = 0
    ) {
      self.families = families
      self.size = size
      self.alignment = alignment
      self.indent = indent
    }
  }

  /// A line of the block.
  public struct Line: Sendable {
    /// The distance of its upper edge from that of the block.
    public var top: Double
    /// The height of its letters, from the highest to the lowest that their font has.
    public var height: Double
    /// The distance of the letters' foot from its upper edge.
    public var baseline: Double
  }

  /// One piece of a line that is drawn at once.
  struct Piece {
    var run: UnsafeMutablePointer<PangoGlyphItem>
    var line: Int
    var x: Double
    var width: Double
    /// Where it leads, as cairo names it.
    var link: String?
    /// How far it stands over the line.
    var lift = 0.0
    /// Whether a blank stands behind it, where its line ends.
    var endsInBlank = false
  }

  /// The lines.
  public private(set) var lines: [Line] = []
  /// The width of the widest line.
  public private(set) var width = 0.0
  private(set) var pieces: [Piece] = []
  /// Which pieces each line is made of.
  private(set) var piecesOfLine: [Range<Int>] = []
  let typesetter: Typesetter
  private let layout: OpaquePointer
  private let style: Style
  /// Whether a part of it leads somewhere.
  let hasLinks: Bool
  /// A blank of the same style.
  private(set) lazy var blank = try? TextBlock([Run(" ")], style, width: nil, with: typesetter)

  /// Sets text.
  ///
  /// - Parameters:
  ///   - width: The width of lines; nil for one line as long as it must be.
  ///   - partsWords: Whether a word that is wider than a line may be parted anywhere.
  /// - Throws: `missingLetter` for Latin and Lao letters that no font has.
  public init(
    _ runs: [Run], _ style: Style, width: Double?, with typesetter: Typesetter,
    partsWords: Bool = true
  ) throws(TypesettingFault) {
    self.typesetter = typesetter
    self.style = style
    hasLinks = runs.contains { $0.target != nil }
    let library = typesetter.library
    let layout = library.pango_layout_new(typesetter.context)!
    self.layout = layout
    let runs = width == nil ? runs : Self.inParts(runs)
    let text = runs.map(\.text).joined()
    let font = library.pango_font_description_new()
    library.pango_font_description_set_family(font, style.families)
    library.pango_font_description_set_absolute_size(font, style.size * Self.scale)
    library.pango_layout_set_font_description(layout, font)
    library.pango_font_description_free(font)
    library.pango_layout_set_text(layout, text, Int32(clamping: text.utf8.count))
    let marks = Self.setAttributes(of: runs, style.size, layout, library)
    library.pango_layout_set_wrap(layout, partsWords ? PANGO_WRAP_WORD_CHAR : PANGO_WRAP_WORD)
    library.pango_layout_set_width(layout, width.map { Int32($0 * Self.scale) } ?? -1)
    library.pango_layout_set_indent(layout, Int32(style.indent * Self.scale))
    switch style.alignment {
    case .start: break
    case .centre: library.pango_layout_set_alignment(layout, PANGO_ALIGN_CENTER)
    case .end: library.pango_layout_set_alignment(layout, PANGO_ALIGN_RIGHT)
    case .justified: library.pango_layout_set_justify(layout, 1)
    }
    let iterator = library.pango_layout_get_iter(layout)!
    defer { library.pango_layout_iter_free(iterator) }
    if library.pango_layout_get_unknown_glyphs_count(layout) > 0,
      let scalar = typesetter.missingLetter(of: text, families: style.families)
    {
      throw .missingLetter(scalar)
    }
    measure(iterator, marks)
  }

  /// The most letters that stand in one line before it is parted: beyond some hundred thousand their
  /// widths together are more than Pango counts.
  private static let longest = 50_000

  /// Runs whose lines are no longer than can be measured.
  private static func inParts(_ runs: [Run]) -> [Run] {
    guard runs.reduce(0, { $0 + $1.text.utf8.count }) > longest else { return runs }
    var length = 0
    return runs.map { run in
      var run = run
      var parted = String.UnicodeScalarView()
      for scalar in run.text.unicodeScalars {
        length = scalar == "\n" ? 0 : length + 1
        parted.append(scalar)
        let isMark = scalar.properties.canonicalCombiningClass != .notReordered
        guard length >= longest, !isMark else { continue }
        parted.append("\n")
        length = 0
      }
      run.text = String(parted)
      return run
    }
  }

  deinit {
    typesetter.library.g_object_unref(UnsafeMutableRawPointer(layout))
  }

  /// The text as Pango holds it; the pieces count its bytes.
  var text: UnsafePointer<CChar>? { typesetter.library.pango_layout_get_text(layout) }

  /// Units of Pango in a point.
  private static let scale = 1024.0

  /// The height of all lines with the gaps between them.
  public var height: Double { lines.last.map { $0.top + $0.height } ?? 0 }
}

extension TextBlock {
  /// Which bytes lead where, and which stand over the line: drawing one piece, Pango forgets both.
  private struct Marks {
    var links: [(range: Range<Int>, link: String)]
    var raised: [(range: Range<Int>, lift: Double)]
  }

  /// Reads off the lines and the pieces that they are made of.
  private func measure(
    _ iterator: OpaquePointer, _ marks: Marks
  ) {
    let library = typesetter.library
    var isFirst = true
    var lastBaseline: Int32 = -1
    repeat {
      let baseline = library.pango_layout_iter_get_baseline(iterator)
      var line = PangoRectangle()
      library.pango_layout_iter_get_line_extents(iterator, nil, &line)
      if isFirst || baseline != lastBaseline {
        lines.append(
          Line(
            top: Double(line.y) / Self.scale, height: Double(line.height) / Self.scale,
            baseline: Double(baseline - line.y) / Self.scale))
        width = max(width, Double(line.width) / Self.scale)
        piecesOfLine.append(pieces.count..<pieces.count)
      }
      (isFirst, lastBaseline) = (false, baseline)
      guard let run = library.pango_layout_iter_get_run_readonly(iterator) else { continue }
      var extents = PangoRectangle()
      library.pango_layout_iter_get_run_extents(iterator, nil, &extents)
      let offset = Int(run.pointee.item.pointee.offset)
      pieces.append(
        Piece(
          run: run, line: lines.count - 1, x: Double(extents.x) / Self.scale,
          width: Double(extents.width) / Self.scale,
          link: marks.links.first { $0.range.contains(offset) }?.link,
          lift: marks.raised.first { $0.range.contains(offset) }?.lift ?? 0))
      piecesOfLine[lines.count - 1] = piecesOfLine[lines.count - 1].lowerBound..<pieces.count
    } while library.pango_layout_iter_next_run(iterator) != 0
    markBlanks()
  }

  /// Finds the blanks at which lines were broken: Pango draws none there, and a reader that joins
  /// lines would join words.
  private func markBlanks() {
    for index in pieces.indices.dropLast() where pieces[index].line != pieces[index + 1].line {
      let item = pieces[index].run.pointee.item.pointee
      let end = Int(item.offset + item.length) - 1
      pieces[index].endsInBlank = end >= 0 && text?[end] == 0x20
    }
  }

  /// Marks what is bold, italic, raised or a link; a link is set apart by a colour that is black
  /// too, so that Pango begins a piece with it.
  private static func setAttributes(
    of runs: [Run], _ size: Double, _ layout: OpaquePointer, _ library: TypesettingFunctions
  ) -> Marks {
    let attributes = library.pango_attr_list_new()
    var links: [(range: Range<Int>, link: String)] = []
    var raised: [(range: Range<Int>, lift: Double)] = []
    var start = 0
    for (index, run) in runs.enumerated() {
      let range = start..<start + run.text.utf8.count
      start = range.upperBound
      func add(_ attribute: UnsafeMutablePointer<PangoAttribute>?) {
        guard let attribute else { return }
        attribute.pointee.start_index = UInt32(clamping: range.lowerBound)
        attribute.pointee.end_index = UInt32(clamping: range.upperBound)
        library.pango_attr_list_insert(attributes, attribute)
      }
      // What is written is what is read: a part of a word has no hyphen that its whole has not.
      add(library.pango_attr_insert_hyphens_new(0))
      if run.isBold { add(library.pango_attr_weight_new(PANGO_WEIGHT_BOLD)) }
      if run.isItalic { add(library.pango_attr_style_new(PANGO_STYLE_ITALIC)) }
      if run.isRaised {
        add(library.pango_attr_size_new_absolute(Int32(size * 0.68 * scale)))
        raised.append((range, size * 0.33))
      }
      if let link = run.target {
        add(library.pango_attr_foreground_new(0, 0, index % 2 == 0 ? 1 : 2))
        links.append((range, link))
      }
    }
    library.pango_layout_set_attributes(layout, attributes)
    library.pango_attr_list_unref(attributes)
    return Marks(links: links, raised: raised)
  }
}
