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

  /// The picture as points of colour on white, row by row, each `0xFFRRGGBB`.
  public func points(width: Int, height: Int) throws(TypesettingFault) -> [UInt32] {
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
    library.cairo_surface_flush(surface)
    guard let bytes = library.cairo_image_surface_get_data(surface) else {
      throw .failed("cairo makes no picture")
    }
    let stride = Int(library.cairo_image_surface_get_stride(surface))
    return Array(unsafeUninitializedCapacity: width * height) { points, count in
      guard let start = points.baseAddress else { return }
      for row in 0..<height {
        UnsafeMutableRawPointer(start + row * width).copyMemory(
          from: bytes + row * stride, byteCount: width * 4)
      }
      count = width * height
    }
  }

  private static func fault(
    _ fault: UnsafeMutablePointer<GError>?, _ pictures: PictureFunctions
  ) -> TypesettingFault {
    guard let fault else { return .failed("librsvg cannot read a chart") }
    defer { pictures.g_error_free(fault) }
    return .failed(fault.pointee.message.map { String(cString: $0) } ?? "librsvg")
  }
}
