#if PDF
  /// What cairo does not write into a PDF file, added behind its end as the format foresees
  /// (ISO 32000-1, 7.5.6): the language, that the title is to be shown, what pictures show, and which
  /// cells are heads of what.
  struct PDFCompletion {
    let language: String
    let heads: [StructureMarks.Head]
    let pictures: [String]

    /// The file with what was missing; the file itself where it is not as cairo writes it.
    func completed(_ bytes: [UInt8]) -> [UInt8] {
      guard let file = PDFObjects(bytes), let catalog = file.catalog else { return bytes }
      var changes: [(number: Int, text: [UInt8])] = []
      change(
        catalog, file,
        adding: "/Lang (\(language))\n   /ViewerPreferences << /DisplayDocTitle true >>",
        to: &changes)
      let elements = file.structureElements
      // Elements are numbered in the order in which they were opened.
      for (number, words) in zip(elements.filter { $0.kind == "Figure" }, pictures) {
        change(number.object, file, adding: "/Alt \(Self.text(words))", to: &changes)
      }
      for (number, head) in zip(elements.filter { $0.kind == "TH" }, heads) {
        var attributes = "/O /Table /Scope \(head.isRow ? "/Row" : "/Column")"
        if head.columns > 1 { attributes += " /ColSpan \(head.columns)" }
        if head.rows > 1 { attributes += " /RowSpan \(head.rows)" }
        change(number.object, file, adding: "/A << \(attributes) >>", to: &changes)
      }
      return file.bytes(changing: changes)
    }

    private func change(
      _ object: Int, _ file: PDFObjects, adding text: String,
      to changes: inout [(number: Int, text: [UInt8])]
    ) {
      guard let dictionary = file.dictionary(object) else { return }
      changes.append((object, Array("<< \(text)\n   ".utf8) + dictionary.dropFirst(2)))
    }

    /// A text in UTF-16 with its byte order mark, in hexadecimal digits.
    private static func text(_ text: String) -> String {
      let digits = Array("0123456789ABCDEF")
      var result = "<FEFF"
      for unit in text.utf16 {
        for shift in [12, 8, 4, 0] { result.append(digits[Int(unit >> UInt16(shift)) & 15]) }
      }
      return result + ">"
    }
  }

  /// The objects of a PDF file as cairo writes it: a plain table of their places at its end.
  struct PDFObjects {
    private let bytes: [UInt8]
    private let offsets: [Int: Int]
    private let table: Int
    private let size: Int
    private let trailer: String

    /// Reads the table of objects; nil for a file that has none.
    init?(_ bytes: [UInt8]) {
      self.bytes = bytes
      let end = String(decoding: bytes.suffix(64), as: UTF8.self)
      guard let mark = end.firstRange(of: "startxref\n"),
        let table = Int(end[mark.upperBound...].prefix { ("0"..."9").contains($0) }),
        bytes.indices.contains(table)
      else { return nil }
      let text = String(decoding: bytes[table...], as: UTF8.self)
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      guard lines.count > 2, lines[0] == "xref", lines[1].hasPrefix("0 "),
        let size = Int(lines[1].dropFirst(2)), lines.count > size + 2
      else { return nil }
      var offsets: [Int: Int] = [:]
      for number in 1..<max(size, 1) {
        let parts = lines[number + 2].split(separator: " ")
        guard parts.count == 3 else { return nil }
        if parts[2].hasPrefix("n") { offsets[number] = Int(parts[0]) }
      }
      (self.table, self.size, self.offsets) = (table, size, offsets)
      trailer = lines[(size + 2)...].joined(separator: "\n")
    }

    /// Where each object is.
    var places: [Int: Int] { offsets }

    /// The object that everything hangs on.
    var catalog: Int? {
      trailer.firstRange(of: "/Root ").flatMap { range in
        Int(trailer[range.upperBound...].prefix { ("0"..."9").contains($0) })
      }
    }

    /// The elements of the structure with their kinds, by their numbers.
    var structureElements: [(object: Int, kind: String)] {
      offsets.keys.sorted().compactMap { number in
        guard let dictionary = dictionary(number) else { return nil }
        let text = String(decoding: dictionary.prefix(96), as: UTF8.self)
        guard text.hasPrefix("<< /Type /StructElem"), let range = text.firstRange(of: "/S /") else {
          return nil
        }
        return (number, String(text[range.upperBound...].prefix { $0 != "\n" && $0 != " " }))
      }
    }

    /// The dictionary of an object, from its `<<` to its `>>`; nil for another kind of object.
    func dictionary(_ number: Int) -> ArraySlice<UInt8>? {
      guard let offset = offsets[number] else { return nil }
      let head = Array("\(number) 0 obj\n<<".utf8)
      let start = offset + head.count - 2
      guard bytes[offset...].starts(with: head) else { return nil }
      let end = Array("endobj".utf8)
      var index = start
      while index < bytes.count - end.count {
        if bytes[index] == end[0], bytes[index...].starts(with: end) {
          return bytes[start..<index]
        }
        if bytes[index] == UInt8(ascii: "s"), bytes[index...].starts(with: Array("stream".utf8)) {
          return nil
        }
        index += 1
      }
      return nil
    }

    /// The file with some objects changed, the change behind its end.
    func bytes(changing changes: [(number: Int, text: [UInt8])]) -> [UInt8] {
      var result = bytes
      var places: [(number: Int, offset: Int)] = []
      for change in changes.sorted(by: { $0.number < $1.number }) {
        places.append((change.number, result.count))
        result += Array("\(change.number) 0 obj\n".utf8) + change.text + Array("endobj\n".utf8)
      }
      let start = result.count
      var text = "xref\n"
      for place in places {
        let digits = String(place.offset)
        let padded = String(repeating: "0", count: max(10 - digits.count, 0)) + digits
        text += "\(place.number) 1\n\(padded) 00000 n \n"
      }
      let entries = trailer.firstRange(of: "<<").flatMap { open in
        trailer.firstRange(of: ">>").map { trailer[open.upperBound..<$0.lowerBound] }
      }
      text += "trailer\n<<\(entries ?? "")   /Prev \(table)\n>>\nstartxref\n\(start)\n%%EOF\n"
      return result + Array(text.utf8)
    }
  }
#endif
