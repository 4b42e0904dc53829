import Bulletin

#if PDF
  import BulletinTypesetting
#endif

/// Charts as points of colour, for programs that show no vector pictures.
enum ChartRaster {
  /// A picture as a PNG file on white.
  ///
  /// - Parameter scale: Points for each unit of the picture; 2 is sharp on paper.
  /// - Returns: Nil in a build without the trait `PDF`, and on a machine without librsvg.
  static func png(_ picture: ChartPicture, scale: Int = 2) -> [UInt8]? {
    #if PDF
      return try? VectorPicture(svg: picture.svg).png(
        width: picture.width * scale, height: picture.height * scale)
    #else
      return nil
    #endif
  }
}
