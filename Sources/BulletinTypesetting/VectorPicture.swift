import CTypesetting

/// A picture in SVG, read by librsvg.
public final class VectorPicture {
  private let library: TypesettingFunctions
  private let pictures: PictureFunctions
  private let handle: OpaquePointer

  /// Reads a picture.
  ///
  /// - Throws: `missingLibrary`, or `failed` with librsvg's words.
  public init(svg: String) throws(TypesettingFault) {
    guard let library = ctypesetting()?.pointee, let pictures = ctypesetting_pictures()?.pointee
    else { throw Typesetter.missing }
    var svg = svg
    var fault: UnsafeMutablePointer<GError>?
    let handle = svg.withUTF8 { bytes in
      pictures.rsvg_handle_new_from_data(bytes.baseAddress, UInt(bytes.count), &fault)
    }
    guard let handle else { throw Self.fault(fault, pictures) }
    pictures.rsvg_handle_set_dpi(handle, 96)
    (self.library, self.pictures, self.handle) = (library, pictures, handle)
  }

  deinit { library.g_object_unref(UnsafeMutableRawPointer(handle)) }

  func draw(on cairo: OpaquePointer, _ area: RsvgRectangle) throws(TypesettingFault) {
    var fault: UnsafeMutablePointer<GError>?
    var area = area
    guard pictures.rsvg_handle_render_document(handle, cairo, &area, &fault) != 0 else {
      throw Self.fault(fault, pictures)
    }
  }

  /// The picture as points of colour, on white.
  ///
  /// - Returns: A PNG file.
  public func png(width: Int, height: Int) throws(TypesettingFault) -> [UInt8] {
    guard
      let surface = library.cairo_image_surface_create(
        CAIRO_FORMAT_ARGB32, Int32(clamping: width), Int32(clamping: height)),
      let cairo = library.cairo_create(surface)
    else { throw .failed("cairo makes no picture") }
    defer {
      library.cairo_destroy(cairo)
      library.cairo_surface_destroy(surface)
    }
    library.cairo_set_source_rgb(cairo, 1, 1, 1)
    library.cairo_paint(cairo)
    try draw(
      on: cairo, RsvgRectangle(x: 0, y: 0, width: Double(width), height: Double(height)))
    let sink = ByteSink()
    let status = withExtendedLifetime(sink) {
      library.cairo_surface_write_to_png_stream(
        surface, ByteSink.write, Unmanaged.passUnretained(sink).toOpaque())
    }
    guard status == CAIRO_STATUS_SUCCESS else {
      throw .failed(library.cairo_status_to_string(status).map { String(cString: $0) } ?? "cairo")
    }
    return sink.bytes
  }

  private static func fault(
    _ fault: UnsafeMutablePointer<GError>?, _ pictures: PictureFunctions
  ) -> TypesettingFault {
    guard let fault else { return .failed("librsvg cannot read a chart") }
    defer { pictures.g_error_free(fault) }
    return .failed(fault.pointee.message.map { String(cString: $0) } ?? "librsvg")
  }
}
