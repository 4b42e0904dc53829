import CTypesetting

/// Pages of a PDF file, drawn one after the other.
///
/// Lengths are points, from the upper left corner. The same calls give the same bytes: no clock is
/// read.
public final class PDFCanvas {
  let library: TypesettingFunctions
  private let surface: OpaquePointer
  private let cairo: OpaquePointer
  private let sink: ByteSink
  private var openTags: [String] = []
  private var hasPage = false

  /// Begins a file.
  ///
  /// - Throws: `TypesettingFault.missingLibrary`.
  public init(width: Double, height: Double) throws(TypesettingFault) {
    guard let library = ctypesetting()?.pointee else { throw Typesetter.missing }
    let sink = ByteSink()
    guard
      let surface = library.cairo_pdf_surface_create_for_stream(
        ByteSink.write, Unmanaged.passUnretained(sink).toOpaque(), width, height),
      let cairo = library.cairo_create(surface)
    else { throw .failed("cairo makes no PDF") }
    // Of version 1.4 a file has no packed objects, so that `PDFCompletion` can add to it.
    library.cairo_pdf_surface_restrict_to_version(surface, CAIRO_PDF_VERSION_1_4)
    (self.library, self.surface, self.cairo, self.sink) = (library, surface, cairo, sink)
  }

  deinit {
    library.cairo_destroy(cairo)
    // The surface may write when it goes, so the sink goes after it.
    library.cairo_surface_finish(surface)
    library.cairo_surface_destroy(surface)
  }

  /// What a file says of itself.
  public enum Metadata {
    case title, author, creator, creationDate
  }

  /// Sets what the file says of itself; a date in ISO 8601.
  public func set(_ metadata: Metadata, to text: String) {
    let kind =
      switch metadata {
      case .title: CAIRO_PDF_METADATA_TITLE
      case .author: CAIRO_PDF_METADATA_AUTHOR
      case .creator: CAIRO_PDF_METADATA_CREATOR
      case .creationDate: CAIRO_PDF_METADATA_CREATE_DATE
      }
    library.cairo_pdf_surface_set_metadata(surface, kind, text)
  }

  /// Begins a page; the one before it is done.
  public func beginPage(width: Double, height: Double) {
    if hasPage { library.cairo_show_page(cairo) }
    hasPage = true
    library.cairo_pdf_surface_set_size(surface, width, height)
  }

  /// Adds a bookmark that leads to a place.
  ///
  /// - Returns: Its number, which others may be put under.
  public func addBookmark(_ title: String, to place: String, under parent: Int = 0) -> Int {
    Int(
      library.cairo_pdf_surface_add_outline(
        surface, Int32(clamping: parent), title, "dest='\(place)'", CAIRO_PDF_OUTLINE_FLAG_OPEN))
  }

  /// Ends the file.
  ///
  /// - Returns: Its bytes.
  /// - Throws: `TypesettingFault.failed` with cairo's words.
  public func finish() throws(TypesettingFault) -> [UInt8] {
    while let tag = openTags.last { endTag(tag) }
    if hasPage { library.cairo_show_page(cairo) }
    let status = library.cairo_status(cairo)
    library.cairo_surface_finish(surface)
    let last = library.cairo_surface_status(surface)
    for status in [status, last] where status != CAIRO_STATUS_SUCCESS {
      throw .failed(library.cairo_status_to_string(status).map { String(cString: $0) } ?? "cairo")
    }
    return sink.bytes
  }
}

extension PDFCanvas {
  /// Opens a structure element, such as `P` or `TR`.
  public func beginTag(_ name: String) {
    library.cairo_tag_begin(cairo, name, nil)
    openTags.append(name)
  }

  /// Closes the structure element that was opened last.
  public func endTag(_ name: String) {
    library.cairo_tag_end(cairo, name)
    openTags.removeLast()
  }

  /// Makes what is drawn a place that links lead to; the name has no quotes.
  public func place(_ name: String, _ draw: () throws -> Void) rethrows {
    library.cairo_tag_begin(cairo, "cairo.dest", "name='\(name)'")
    try draw()
    library.cairo_tag_end(cairo, "cairo.dest")
  }

  /// Draws one line of a block, its upper edge at `y` and the block's left edge at `x`.
  public func draw(_ block: TextBlock, line: Int, x: Double, y: Double) {
    let baseline = y + block.lines[line].baseline
    // An element holds text or elements: beside links the words need elements of their own. What
    // leads to one place, or to none, is one element, in however many pieces it is drawn.
    let plainTag = block.hasLinks ? "Span" : nil
    var pieces = block.pieces[block.piecesOfLine[line]]
    while let first = pieces.first {
      let tag = first.link == nil ? plainTag : "Link"
      if let link = first.link {
        library.cairo_tag_begin(cairo, "Link", link)
      } else if let plainTag {
        library.cairo_tag_begin(cairo, plainTag, nil)
      }
      while let piece = pieces.first, piece.link == first.link {
        show(piece, of: block, x + piece.x, baseline - piece.lift)
        pieces.removeFirst()
      }
      if let tag { library.cairo_tag_end(cairo, tag) }
    }
  }

  private func show(_ piece: TextBlock.Piece, of block: TextBlock, _ x: Double, _ y: Double) {
    library.cairo_move_to(cairo, x, y)
    library.pango_cairo_show_glyph_item(cairo, block.text, piece.run)
    guard piece.endsInBlank, let blank = block.blank, let run = blank.pieces.first?.run else {
      return
    }
    library.cairo_move_to(cairo, x + piece.width, y)
    library.pango_cairo_show_glyph_item(cairo, blank.text, run)
  }

  /// Sets the colour of what is drawn next; 0 to 1 each.
  public func setColour(_ red: Double, _ green: Double, _ blue: Double) {
    library.cairo_set_source_rgb(cairo, red, green, blue)
  }

  /// Draws a line.
  public func line(
    from start: (x: Double, y: Double), to end: (x: Double, y: Double), width: Double
  ) {
    library.cairo_set_line_width(cairo, width)
    library.cairo_move_to(cairo, start.x, start.y)
    library.cairo_line_to(cairo, end.x, end.y)
    library.cairo_stroke(cairo)
  }

  /// Fills an area.
  public func fill(x: Double, y: Double, width: Double, height: Double) {
    library.cairo_rectangle(cairo, x, y, width, height)
    library.cairo_fill(cairo)
  }

  /// Draws something turned around a point, which is its origin then.
  public func turned(by radians: Double, aroundX x: Double, y: Double, _ draw: () -> Void) {
    library.cairo_save(cairo)
    library.cairo_translate(cairo, x, y)
    library.cairo_rotate(cairo, radians)
    draw()
    library.cairo_restore(cairo)
  }

  /// Draws a vector picture into an area.
  ///
  /// - Throws: `missingLibrary`, or `failed` for a picture that cannot be read.
  public func draw(
    _ picture: VectorPicture, x: Double, y: Double, width: Double, height: Double
  ) throws(TypesettingFault) {
    try picture.draw(on: cairo, RsvgRectangle(x: x, y: y, width: width, height: height))
  }
}
