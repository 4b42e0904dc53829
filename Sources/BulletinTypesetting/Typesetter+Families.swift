import CTypesetting

extension Typesetter {
  /// Families in the order in which letters are to be looked for: at the front the first that is
  /// installed and has every letter of Vietnamese.
  ///
  /// Letter by letter, the order as it is would take ă from one font and ắ from the next, within
  /// one word: some kin of Times and Arial lack the letters with two marks.
  /// - Parameter families: The wanted order, parted by commas.
  public func families(_ families: String) -> String {
    if let known = knownFamilies[families] { return known }
    let ordered = ordered(families)
    knownFamilies[families] = ordered
    return ordered
  }

  private func ordered(_ families: String) -> String {
    let names = families.split(separator: ",").map { $0.drop { $0 == " " } }
    guard let whole = names.firstIndex(where: { hasVietnamese(String($0)) }), whole > 0 else {
      return families
    }
    return ([names[whole]] + names[..<whole] + names[(whole + 1)...]).joined(separator: ", ")
  }

  private func hasVietnamese(_ family: String) -> Bool {
    let wanted = library.pango_font_description_new()
    defer { library.pango_font_description_free(wanted) }
    library.pango_font_description_set_family(wanted, family)
    guard let font = library.pango_context_load_font(context, wanted) else { return false }
    defer { library.g_object_unref(UnsafeMutableRawPointer(font)) }
    // Another family than the wanted one stands in for one that is not installed.
    let found = library.pango_font_describe(font)
    defer { library.pango_font_description_free(found) }
    guard let name = library.pango_font_description_get_family(found),
      String(cString: name).lowercased() == family.lowercased()
    else { return false }
    return Self.vietnamese.allSatisfy { library.pango_font_has_char(font, $0) != 0 }
  }

  /// The letters that Latin ones become in Vietnamese.
  private static let vietnamese: [UInt32] =
    [0x102, 0x103, 0x110, 0x111, 0x128, 0x129, 0x168, 0x169, 0x1A0, 0x1A1, 0x1AF, 0x1B0]
    + Array(0x1EA0...0x1EF9)
}
