extension MessageCatalogue {
  /// Files in the formats of offices.
  static let vietnameseOfficeFiles: Table = [
    "'⟨1⟩' needs the library ⟨2⟩, which is not installed":
      "'⟨1⟩' cần thư viện ⟨2⟩, chưa được cài đặt",
    "apt-get install ⟨1⟩": "apt-get install ⟨1⟩",
    "the zip container cannot be written: ⟨1⟩": "không ghi được gói zip: ⟨1⟩",
    "the workbook cannot be written: ⟨1⟩": "không ghi được sổ tính: ⟨1⟩",
  ]
}
