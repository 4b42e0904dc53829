#if Excel
  import Bulletin
  import CXlsxWriter
  import Glibc

  /// A workbook in the making, over libxlsxwriter; the same calls give the same bytes on any day.
  ///
  /// Text is text: no cell is ever taken for a formula or a link.
  final class Workbook {
    /// One sheet.
    struct Sheet {
      fileprivate let pointer: UnsafeMutablePointer<lxw_worksheet>
      /// The name on its tab.
      let name: String
    }

    /// More is refused by spreadsheets.
    static let longestText = 32_767

    private let library: XlsxWriterFunctions
    private let book: UnsafeMutablePointer<lxw_workbook>
    private let file: Int32
    private var formats: [CellFormat: UnsafeMutablePointer<lxw_format>] = [:]
    private var names = SheetNames()
    private var fault: WorkbookFault?
    private var isClosed = false
    /// Whether some text was too long for its cell.
    private(set) var hasCutText = false

    /// Makes an empty workbook.
    ///
    /// - Throws: `MissingLibrary`, or `WorkbookFault`.
    init() throws {
      guard let library = cxlsxwriter()?.pointee else {
        throw MissingLibrary("libxlsxwriter", for: "xlsx", package: "libxlsxwriter4")
      }
      let file = cxlsxwriter_nameless_file()
      guard file >= 0 else { throw WorkbookFault(reason: String(cString: strerror(errno))) }
      var options = lxw_workbook_options()
      guard let book = library.workbook_new_opt("\(Self.folderOfFiles)/\(file)", &options) else {
        close(file)
        throw WorkbookFault(reason: "out of memory")
      }
      (self.library, self.book, self.file) = (library, book, file)
    }

    deinit {
      if !isClosed { _ = library.workbook_close(book) }
      close(file)
    }

    /// Names the document; the day is when the report was issued, else one that says nothing.
    func setProperties(title: String, author: String?, day: CalendarDay?) {
      let author = author ?? ""
      title.withCString { title in
        author.withCString { author in
          var properties = lxw_doc_properties()
          properties.title = UnsafeMutablePointer(mutating: title)
          properties.author = UnsafeMutablePointer(mutating: author)
          // Zero would mean now.
          properties.created = day.map { time_t($0.number) * 86_400 } ?? Self.noDay
          note(library.workbook_set_properties(book, &properties))
        }
      }
    }

    /// Adds a sheet under a name that no other has.
    func addSheet(_ wanted: String) throws -> Sheet {
      let name = names.take(wanted)
      guard let pointer = library.workbook_add_worksheet(book, name) else {
        throw WorkbookFault(reason: "no sheet can be named '\(name)'")
      }
      library.worksheet_set_paper(pointer, 9)
      library.worksheet_set_landscape(pointer)
      library.worksheet_fit_to_pages(pointer, 1, 0)
      note(library.worksheet_set_footer(pointer, "&C&P / &N"))
      return Sheet(pointer: pointer, name: name)
    }

    /// Writes text as text, whatever it begins with.
    func write(_ text: String, _ row: Int, _ column: Int, _ format: CellFormat, on sheet: Sheet) {
      let words = fitted(SafeText.inert(text))
      guard !words.isEmpty else {
        note(
          library.worksheet_write_blank(
            sheet.pointer, UInt32(row), UInt16(column), pointer(format)))
        return
      }
      note(
        library.worksheet_write_string(
          sheet.pointer, UInt32(row), UInt16(column), words, pointer(format)))
    }

    /// A text that a cell can hold; one that is longer ends with three points.
    private func fitted(_ text: String) -> String {
      guard text.utf8.count > Self.longestText, text.utf16.count > Self.longestText else {
        return text
      }
      hasCutText = true
      var (kept, room) = (String.UnicodeScalarView(), Self.longestText - 1)
      for scalar in text.unicodeScalars {
        room -= UTF16.width(scalar)
        guard room >= 0 else { break }
        kept.append(scalar)
      }
      return String(kept) + "…"
    }

    /// Writes a number.
    func write(_ number: Double, _ row: Int, _ column: Int, _ format: CellFormat, on sheet: Sheet) {
      note(
        library.worksheet_write_number(
          sheet.pointer, UInt32(row), UInt16(column), number, pointer(format)))
    }

    /// Writes text over several cells.
    func merge(
      _ text: String, rows: ClosedRange<Int>, columns: ClosedRange<Int>, _ format: CellFormat,
      on sheet: Sheet
    ) {
      guard rows.count > 1 || columns.count > 1 else {
        return write(text, rows.lowerBound, columns.lowerBound, format, on: sheet)
      }
      // The library writes the words of a merged range as a string too, never as a formula.
      note(
        library.worksheet_merge_range(
          sheet.pointer, UInt32(rows.lowerBound), UInt16(columns.lowerBound),
          UInt32(rows.upperBound), UInt16(columns.upperBound), SafeText.oneLine(text),
          pointer(format)))
    }

    /// Makes a column as wide as some digits.
    func setWidth(_ width: Int, of column: Int, on sheet: Sheet) {
      note(
        library.worksheet_set_column(
          sheet.pointer, UInt16(column), UInt16(column), Double(width), nil))
    }

    /// Makes a row as high as some lines of text; spreadsheets do not do so by themselves for files
    /// that they open.
    func setHeight(_ lines: Int, of row: Int, on sheet: Sheet) {
      guard lines > 1 else { return }
      note(
        library.worksheet_set_row(
          sheet.pointer, UInt32(row), Double(min(lines, Self.mostLines)) * 15, nil))
    }

    /// How many lines a text takes in a column of some width.
    static func lines(_ text: String, width: Int) -> Int {
      // No letter is wider than its bytes are many.
      if text.utf8.count < width, !text.utf8.contains(0x0A) { return 1 }
      return text.prefix(2000).split(separator: "\n", omittingEmptySubsequences: false)
        .map { max((String($0).displayWidth + width) / max(width, 1), 1) }.reduce(0, +)
    }

    /// Rows cannot be higher than 409 points.
    private static let mostLines = 27

    /// Keeps the rows above and the columns before in sight, and repeats the rows in print.
    func freeze(rows: ClosedRange<Int>, columns: Int, on sheet: Sheet) {
      library.worksheet_freeze_panes(
        sheet.pointer, UInt32(rows.upperBound + 1), UInt16(columns))
      note(
        library.worksheet_repeat_rows(
          sheet.pointer, UInt32(rows.lowerBound), UInt32(rows.upperBound)))
    }

    /// Words that the library writes whole into an attribute: what is longer it cuts, within a letter
    /// too, and the file cannot be opened.
    static func attribute(_ words: String) -> String {
      var (kept, room) = (String.UnicodeScalarView(), 1900)
      for scalar in words.unicodeScalars {
        room -= "&<>\"\n".unicodeScalars.contains(scalar) ? 6 : UTF8.width(scalar)
        guard room >= 0 else { break }
        kept.append(scalar)
      }
      return String(kept)
    }

    /// Prints a sheet on one page, or on pages as wide as it is; across them unless it is upright.
    func fit(onOnePage: Bool, isUpright: Bool, on sheet: Sheet) {
      if isUpright { library.worksheet_set_portrait(sheet.pointer) }
      library.worksheet_fit_to_pages(sheet.pointer, 1, onOnePage ? 1 : 0)
    }

    /// Prints a sheet that is too wide for letters of any size on pages side by side, each with the
    /// columns that name its rows.
    ///
    /// - Parameter width: The width of its columns, in digits.
    func fit(width: Int, names: Int, on sheet: Sheet) {
      guard width > Self.widestPage else { return }
      let pages = (width + Self.widestPage - 1) / Self.widestPage
      library.worksheet_fit_to_pages(sheet.pointer, UInt16(min(pages, 1000)), 0)
      guard names > 0 else { return }
      note(library.worksheet_repeat_columns(sheet.pointer, 0, UInt16(names - 1)))
    }

    /// More digits beside each other are too small to be read on a page.
    private static let widestPage = 220

    /// Leaves the columns behind some out of print, where there are such rows.
    func print(rows: Int, columns: Int, on sheet: Sheet) {
      note(
        library.worksheet_print_area(
          sheet.pointer, 0, 0, UInt32(rows - 1), UInt16(columns - 1)))
    }

    /// Years and codes in a range are text on purpose: they bear no warning.
    func allowNumbersAsText(in range: String, on sheet: Sheet) {
      note(
        library.worksheet_ignore_errors(
          sheet.pointer, UInt8(LXW_IGNORE_NUMBER_STORED_AS_TEXT.rawValue), range))
    }

    /// Draws a chart at a cell.
    func insert(_ chart: WorkbookChart, _ row: Int, _ column: Int, on sheet: Sheet) throws {
      guard let pointer = library.workbook_add_chart(book, chart.type) else {
        throw WorkbookFault(reason: "no chart can be added")
      }
      chart.build(pointer, library, on: sheet.name)
      Self.attribute(chart.description).withCString { description in
        var options = lxw_chart_options()
        (options.x_scale, options.y_scale) = (
          Double(WorkbookChart.width) / 480, Double(chart.height) / 288
        )
        options.description = UnsafeMutablePointer(mutating: description)
        note(
          library.worksheet_insert_chart_opt(
            sheet.pointer, UInt32(row), UInt16(column), pointer, &options))
      }
    }

    /// Ends the workbook.
    ///
    /// - Throws: `WorkbookFault` for the first call that the library refused.
    func bytes() throws -> [UInt8] {
      isClosed = true
      note(library.workbook_close(book))
      if let fault { throw fault }
      var bytes: [UInt8] = []
      var chunk = [UInt8](repeating: 0, count: 1 << 16)
      while true {
        let count = pread(file, &chunk, chunk.count, off_t(bytes.count))
        if count < 0, errno == EINTR { continue }
        guard count >= 0 else { throw WorkbookFault(reason: String(cString: strerror(errno))) }
        if count == 0 { return bytes }
        bytes += chunk[..<count]
      }
    }

    private func note(_ error: lxw_error) {
      guard error != LXW_NO_ERROR, fault == nil else { return }
      fault = WorkbookFault(reason: library.lxw_strerror(error).map { String(cString: $0) } ?? "")
    }

    private func pointer(_ format: CellFormat) -> UnsafeMutablePointer<lxw_format>? {
      if let made = formats[format] { return made }
      guard let made = library.workbook_add_format(book) else { return nil }
      format.apply(to: made, library)
      formats[format] = made
      return made
    }

    /// Where the system shows open files as paths.
    #if os(Linux)
      private static let folderOfFiles = "/proc/self/fd"
    #else
      private static let folderOfFiles = "/dev/fd"
    #endif

    /// The first day that zip containers know, 1980-01-01.
    private static let noDay: time_t = 315_532_800
  }
#endif

import Bulletin

/// A workbook that could not be made.
struct WorkbookFault: ToldFault {
  /// The library's words.
  let reason: String

  var message: Message { "the workbook cannot be written: \(reason)" }
}
