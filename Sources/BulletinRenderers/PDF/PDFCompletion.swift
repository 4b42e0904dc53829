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
    /// Where each object is, by its number; nil for a number that no object has.
    private let offsets: [Int?]
    private let table: Int
    private let trailer: String

    /// Reads the table of objects; nil for a file that has none.
    init?(_ bytes: [UInt8]) {
      self.bytes = bytes
      let end = String(decoding: bytes.suffix(64), as: UTF8.self)
      guard let mark = end.firstRange(of: "startxref\n"),
        let table = Int(end[mark.upperBound...].prefix { ("0"..."9").contains($0) }),
        bytes.indices.contains(table), bytes[table...].starts(with: "xref\n0 ".utf8)
      else { return nil }
      // Of each object a line of twenty bytes: ten digits, and an n for one that is in use.
      let sizeStart = table + 7
      guard let sizeEnd = bytes[sizeStart...].firstIndex(of: UInt8(ascii: "\n")),
        let size = Self.number(bytes[sizeStart..<sizeEnd]),
        case let trailerStart = sizeEnd + 1 + size * 20, trailerStart <= bytes.count
      else { return nil }
      offsets = (0..<size).map { number in
        let line = sizeEnd + 1 + number * 20
        guard bytes[line + 17] == UInt8(ascii: "n") else { return nil }
        return Self.number(bytes[line..<line + 10])
      }
      self.table = table
      trailer = String(decoding: bytes[trailerStart...], as: UTF8.self)
    }

    private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
      var value = 0
      for digit in digits {
        guard (0x30...0x39).contains(digit) else { return nil }
        value = value * 10 + Int(digit) - 0x30
      }
      return digits.isEmpty ? nil : value
    }

    /// The object that everything hangs on.
    var catalog: Int? {
      trailer.firstRange(of: "/Root ").flatMap { range in
        Int(trailer[range.upperBound...].prefix { ("0"..."9").contains($0) })
      }
    }

    /// The elements of the structure with their kinds, by their numbers.
    var structureElements: [(object: Int, kind: String)] {
      offsets.indices.compactMap { number in
        guard let start = start(of: number),
          bytes[start...].starts(with: "<< /Type /StructElem".utf8)
        else { return nil }
        let (head, mark) = (bytes[start...].prefix(96), "/S /".utf8)
        guard let place = head.indices.first(where: { head[$0...].starts(with: mark) }) else {
          return nil
        }
        let kind = head[(place + mark.count)...].prefix { $0 != 0x0A && $0 != 0x20 }
        return (number, String(decoding: kind, as: UTF8.self))
      }
    }

    /// The dictionary of an object, from its `<<` to its `>>`; nil for another kind of object.
    func dictionary(_ number: Int) -> ArraySlice<UInt8>? {
      guard let start = start(of: number), bytes[start...].starts(with: "<<".utf8) else {
        return nil
      }
      var index = start
      while index < bytes.count {
        if bytes[index] == UInt8(ascii: "e"), bytes[index...].starts(with: "endobj".utf8) {
          return bytes[start..<index]
        }
        if bytes[index] == UInt8(ascii: "s"), bytes[index...].starts(with: "stream".utf8) {
          return nil
        }
        index += 1
      }
      return nil
    }

    /// Where an object begins behind its number.
    private func start(of number: Int) -> Int? {
      guard offsets.indices.contains(number), let offset = offsets[number],
        offset < bytes.count, bytes[offset...].starts(with: "\(number) 0 obj\n".utf8)
      else { return nil }
      return bytes[offset...].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 }
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
