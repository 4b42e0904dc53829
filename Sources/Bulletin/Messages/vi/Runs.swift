extension MessageCatalogue {
  /// Files, folders and what becomes of a run.
  static let vietnameseRuns: Table = [
    "cannot write '⟨1⟩': ⟨2⟩": "không ghi được '⟨1⟩': ⟨2⟩",
    "the folder '⟨1⟩' holds files that Bulletin did not make: ⟨2⟩":
      "thư mục '⟨1⟩' có tệp không do Bulletin tạo: ⟨2⟩",
    "the file system of '⟨1⟩' cannot exchange two folders in one step":
      "hệ tệp của '⟨1⟩' không đổi được hai thư mục trong một bước",
    "'⟨1⟩' cannot be the name of an output file": "'⟨1⟩' không thể là tên tệp kết quả",
    "it is a file, not a folder": "đó là tệp, không phải thư mục",
    "name another folder with 'output:', or empty this one":
      "nêu thư mục khác ở 'output:', hoặc dọn sạch thư mục này",
    "put the output on a local file system": "hãy ghi kết quả vào hệ tệp trên máy",
    "'⟨1⟩/⟨2⟩' was edited; it is kept as '⟨3⟩'":
      "'⟨1⟩/⟨2⟩' đã bị sửa tay; được giữ lại thành '⟨3⟩'",
    "⟨1⟩: ⟨2⟩": "⟨1⟩: ⟨2⟩",
  ]
}
