import CTypesetting
import Synchronization

/// Sets text with the fonts of this machine: what Pango is for.
///
/// Nothing it does depends on the environment's language, on the screen or on settings of a
/// desktop. Not to be shared between threads, and to be made and used within `alone`.
public final class Typesetter {
  private static let turn = Mutex(())

  let library: TypesettingFunctions
  let context: OpaquePointer
  /// Families that were put in order before.
  var knownFamilies: [String: String] = [:]

  /// Makes a typesetter for a language.
  ///
  /// - Throws: `TypesettingFault.missingLibrary`.
  public init(language: String) throws(TypesettingFault) {
    guard let library = ctypesetting()?.pointee else { throw Self.missing }
    self.library = library
    guard let map = library.pango_cairo_font_map_get_default(),
      let context = library.pango_font_map_create_context(map)
    else { throw .failed("Pango has no fonts") }
    self.context = context
    library.pango_cairo_context_set_resolution(context, 72)
    library.pango_context_set_round_glyph_positions(context, 0)
    library.pango_context_set_language(context, library.pango_language_from_string(language))
    let options = library.cairo_font_options_create()
    library.cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
    library.cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
    library.pango_cairo_context_set_font_options(context, options)
    library.cairo_font_options_destroy(options)
  }

  deinit { library.g_object_unref(UnsafeMutableRawPointer(context)) }

  /// Sets or draws while no other thread does.
  ///
  /// Pango and cairo keep fonts for the whole process, and crash once in a long while where two
  /// threads draw at the same time. Not to be called within itself.
  public static func alone<Value: Sendable, Fault>(
    _ draw: () throws(Fault) -> Value
  ) throws(Fault) -> Value {
    try turn.withLock { _ throws(Fault) in try draw() }
  }

  static var missing: TypesettingFault {
    .missingLibrary(ctypesetting_missing().map { String(cString: $0) } ?? "pango")
  }
}

extension Typesetter {
  /// The first letter of a text that a report cannot do without and no font has; for other signs a
  /// box with their number is honest.
  func missingLetter(of text: String, families: String) -> Unicode.Scalar? {
    var seen: Set<Unicode.Scalar> = []
    return text.unicodeScalars.first { scalar in
      Self.mustBeThere(scalar) && seen.insert(scalar).inserted && isMissing(scalar, families)
    }
  }

  private func isMissing(_ scalar: Unicode.Scalar, _ families: String) -> Bool {
    let layout = library.pango_layout_new(context)!
    defer { library.g_object_unref(UnsafeMutableRawPointer(layout)) }
    let font = library.pango_font_description_new()
    library.pango_font_description_set_family(font, families)
    library.pango_layout_set_font_description(layout, font)
    library.pango_font_description_free(font)
    library.pango_layout_set_text(layout, String(scalar), -1)
    return library.pango_layout_get_unknown_glyphs_count(layout) > 0
  }

  /// Latin letters with all marks of Vietnamese, and Lao letters.
  private static func mustBeThere(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x41...0x5A, 0x61...0x7A, 0xC0...0x24F, 0x1EA0...0x1EF9: true
    case 0xE81...0xECD: scalar.properties.generalCategory == .otherLetter
    default: false
    }
  }
}
