extension MessageCatalogue {
  /// What a pipeline asks for.
  static let vietnamesePlanning: Table = [
    "'⟨1⟩' is no day on which years can start": "'⟨1⟩' không phải ngày mà năm có thể bắt đầu",
    "month and day, up to the 28th: 12-15": "tháng và ngày, đến ngày 28: 12-15",
    "no calendar '⟨1⟩'": "không có lịch '⟨1⟩'",
    "a term is named outright, not '⟨1⟩'": "nhiệm kỳ phải ghi rõ năm, không phải '⟨1⟩'",
    "'⟨1⟩' needs to know the terms": "'⟨1⟩' cần biết các nhiệm kỳ",
    "at the top: terms: [2017..2023, 2024..2029]":
      "ở cấp cao nhất: terms: [2017..2023, 2024..2029]",
    "pipeline '⟨1⟩' makes no '⟨2⟩' to attach": "báo cáo '⟨1⟩' không tạo '⟨2⟩' để đính kèm",
    "'in' needs exchange rates, and there is no 'rates'": "'in' cần tỷ giá mà không có 'rates'",
    "at the top: rates: {source: …, rule: latest}":
      "ở cấp cao nhất: rates: {source: …, rule: latest}",
    "'⟨1⟩' is no schedule": "'⟨1⟩' không phải lịch chạy",
    "five fields: minute hour day month weekday, such as \"0 6 1 * *\"":
      "năm trường: phút giờ ngày tháng thứ, chẳng hạn \"0 6 1 * *\"",
    "a file name is wanted, not ⟨1⟩": "cần một tên tệp, không phải ⟨1⟩",
    "'⟨1⟩' cannot be the name of a file": "'⟨1⟩' không thể là tên tệp",
    "a name without folders; 'output' names the folder":
      "tên không kèm thư mục; thư mục ghi ở 'output'",
    "two renderers write '⟨1⟩'": "hai định dạng cùng ghi '⟨1⟩'",
    "give one a name of its own: {type: ⟨1⟩, file: …}":
      "đặt tên riêng cho một bên: {type: ⟨1⟩, file: …}",
    "pipeline '⟨1⟩' has no renderer": "báo cáo '⟨1⟩' không có định dạng nào",
    "'{' is never closed": "'{' không được đóng",
    "nothing fills in '{⟨1⟩}'": "không có gì điền vào '{⟨1⟩}'",
    "no language is named": "chưa nêu ngôn ngữ nào",
    "no time zone '⟨1⟩'": "không có múi giờ '⟨1⟩'",
    "such as Asia/Ho_Chi_Minh": "chẳng hạn Asia/Ho_Chi_Minh",
    "'⟨1⟩' has no date, so its rows cannot be told for ⟨2⟩":
      "'⟨1⟩' không có ngày nên không biết dòng nào thuộc ⟨2⟩",
    "name its column: 'date: day'; or take every row in any period: 'date: none'":
      "nêu cột ngày: 'date: day'; hoặc lấy mọi dòng cho mọi kỳ: 'date: none'",
    "a section is the name of one, or a map with title, text, table, chart or figures, ":
      "mục là tên một mục, hoặc bảng khóa có title, text, table, chart hoặc figures, ",
    "not ⟨1⟩": "không phải ⟨1⟩",

    // Texts with braces.
    "footnotes and references are not read; the line is printed as it stands":
      "chú thích cuối trang và liên kết theo tên không được đọc; dòng này in nguyên văn",
    "write the words where they are meant, and links as [words](address)":
      "viết lời tại chỗ cần, và viết liên kết dạng [lời](địa chỉ)",
    "a report holds no images; only the words of this one are printed":
      "báo cáo không chứa hình ảnh; chỉ phần lời của hình này được in",
    "draw figures with a fenced block 'bulletin' that holds a chart":
      "vẽ số liệu bằng khối 'bulletin' chứa một biểu đồ (chart)",
    "HTML is not read; this tag is printed as it stands":
      "HTML không được đọc; thẻ này in nguyên văn",
    "write Markdown; a tag that is meant as words stands between backticks":
      "viết Markdown; thẻ cần in thành chữ đặt giữa hai dấu huyền",
    "the table has ⟨1⟩ columns; what stands behind them is left out":
      "bảng có ⟨1⟩ cột; phần đứng sau các cột đó bị bỏ",
    "a bar that parts nothing is written \\|": "dấu gạch không chia cột thì viết \\|",
    "'⟨1⟩' is no figure, so there is no '⟨2⟩' of it":
      "'⟨1⟩' không phải số liệu nên không có '⟨2⟩'",
    "number, compact, exact, words, ordinal and roman go with names too":
      "number, compact, exact, words, ordinal và roman dùng được cả với tên",
    "'{{' is never closed": "'{{' không được đóng",
    "write {{metric}}": "viết {{chỉ tiêu}}",
    "nothing between '{{' and '}}'": "giữa '{{' và '}}' không có gì",
    "a filter is due behind '|'": "sau '|' phải có bộ lọc",
    "unknown filter '⟨1⟩'": "không có bộ lọc '⟨1⟩'",

    // Stated figures in the configuration.
    "a stated figure in ⟨1⟩ has no '⟨2⟩'": "một số liệu nêu sẵn trong ⟨1⟩ không có '⟨2⟩'",
    "a stated figure in ⟨1⟩ has no period": "một số liệu nêu sẵn trong ⟨1⟩ không có kỳ",
    "write it in the row, or once: period: 2017..2023":
      "viết trong dòng, hoặc viết một lần: period: 2017..2023",

    // The command line.
    "--as-of: '⟨1⟩' is no day": "--as-of: '⟨1⟩' không phải một ngày",
    "--by: ⟨1⟩": "--by: ⟨1⟩",
    "no figure '⟨1⟩'": "không có số liệu '⟨1⟩'",
    "'/⟨1⟩' is no dimension": "'/⟨1⟩' không phải chiều phân tích",
    "'|⟨1⟩' is no form of a figure": "'|⟨1⟩' không phải dạng của số liệu",
    "write |change or |change(previous year)": "viết |change hoặc |change(previous year)",
    "write /province=Sơn La": "viết /province=Sơn La",
    "there are ⟨1⟩": "có ⟨1⟩",
  ]
}
