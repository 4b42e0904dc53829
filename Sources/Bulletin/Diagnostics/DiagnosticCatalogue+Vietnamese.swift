extension DiagnosticCatalogue {
  /// What codes mean and what to do, in Vietnamese.
  static let vietnamese: [Entry] = [
    Entry(
      .yamlSyntax, "YAML không đúng cú pháp",
      "Xem chỗ được đánh dấu và dòng trước đó: dấu nháy hoặc ngoặc chưa đóng, thụt lề "
        + "sai, hoặc văn bản có ': ' hay '#' cần đặt trong dấu nháy."),
    Entry(
      .duplicateKey, "khóa định nghĩa hai lần",
      "Mỗi khóa chỉ đứng một lần trong một bảng. Xóa một trong hai, hoặc gộp giá trị "
        + "lại."),
    Entry(
      .tabIndentation, "thụt lề bằng tab",
      "YAML thụt lề bằng dấu cách. Thay tab bằng dấu cách; phần lớn trình soạn thảo làm "
        + "được việc này khi gõ."),
    Entry(
      .severalDocuments, "nhiều tài liệu trong một tệp",
      "Mỗi tệp chỉ chứa một tài liệu. Xóa '---' ở giữa, hoặc dùng 'include'."),
    Entry(
      .ambiguousScalar, "giá trị mà các công cụ YAML đọc khác nhau",
      "Các từ như no và on, các số như 0777 và 12:30 là văn bản với công cụ này nhưng là "
        + "giá trị đúng sai hoặc số với công cụ khác. Hãy đặt văn bản trong dấu nháy."),
    Entry(
      .splitText, "văn bản bị cắt ở dấu phẩy",
      "Bên trong { } dấu phẩy kết thúc một giá trị. Đặt văn bản có dấu phẩy trong dấu "
        + "nháy: {vi: \"Đoàn ra, đoàn vào\"}."),
    Entry(
      .unsupportedTag, "thẻ không được hỗ trợ",
      "Chỉ đọc các thẻ của chính YAML (!!str, !!int, !!bool, !!null, !!float, !!seq, "
        + "!!map). Hãy xóa thẻ."),
    Entry(
      .tooLarge, "tệp quá lớn, quá sâu hoặc phình quá lớn",
      "Tệp cấu hình được đọc có giới hạn về kích thước, độ sâu và mức phình qua bí danh. "
        + "Hãy chuyển số liệu sang tệp riêng và nêu tệp đó trong một nguồn."),
    Entry(
      .wrongType, "giá trị sai kiểu",
      "Thông báo nói cần gì. 'bulletin plugins describe TÊN' liệt kê các tùy chọn của "
        + "một thành phần cùng kiểu."),
    Entry(
      .missingKey, "thiếu khóa bắt buộc",
      "Thêm khóa; thông báo nói thêm ở đâu."),
    Entry(
      .unknownKey, "khóa không được biết",
      "Tìm lỗi chính tả hoặc thụt lề sai. 'bulletin plugins describe TÊN' liệt kê các "
        + "tùy chọn của một thành phần."),
    Entry(
      .valueNotAllowed, "giá trị không được phép",
      "Viết một trong các giá trị mà thông báo liệt kê."),
    Entry(
      .outOfRange, "số ngoài khoảng cho phép",
      "Viết một số trong khoảng đã nêu."),
    Entry(
      .environmentUnset, "biến môi trường chưa được đặt",
      "Đặt biến, hoặc cho giá trị mặc định: ${env:TÊN:-mặc định}. Dưới cron môi trường "
        + "gần như trống."),
    Entry(
      .fileUnreadable, "không đọc được tệp của ${file:…}",
      "Kiểm tra tệp có tồn tại và được phép đọc; đường dẫn tính từ tệp có ghi đường dẫn "
        + "đó."),
    Entry(
      .malformedInterpolation, "${…} viết sai",
      "Viết ${env:TÊN}, ${env:TÊN:-mặc định}, ${env:TÊN:?thông báo} hoặc ${file:đường "
        + "dẫn}; muốn chính các ký tự đó thì viết $${."),
    Entry(
      .badInclude, "tệp không thể bao gồm",
      "Kiểm tra tệp có tồn tại, không tệp nào bao gồm chính nó qua tệp khác, và mỗi khóa "
        + "chỉ định nghĩa trong một tệp."),
    Entry(
      .conflictingKeys, "các khóa loại trừ nhau",
      "Thông báo nêu các khóa. Chỉ viết một trong số đó."),
    Entry(
      .unknownComponent, "thành phần không được biết",
      "'bulletin plugins list' cho biết có những gì. Thành phần của một phần bổ sung cần "
        + "phần bổ sung đó."),
    Entry(
      .unknownSource, "nguồn không được biết",
      "Nguồn khai báo dưới 'sources'."),
    Entry(
      .unknownMetric, "chỉ tiêu không được biết",
      "Chỉ tiêu khai báo dưới 'metrics', hoặc có sẵn trong phần bổ sung khi có nguồn "
        + "cung cấp bản ghi."),
    Entry(
      .unknownSection, "mục không được biết",
      "Các mục đi kèm phần bổ sung; xem bằng 'bulletin plugins list'."),
    Entry(
      .unknownRenderer, "định dạng không được biết",
      "'bulletin plugins list' cho biết chương trình này có các định dạng nào."),
    Entry(
      .unknownRecordType, "loại bản ghi không được biết",
      "Loại bản ghi đi kèm phần bổ sung; xem bằng 'bulletin plugins list'."),
    Entry(
      .unknownPublisher, "kênh gửi không được biết",
      "'bulletin plugins list' cho biết các kênh gửi: folder, email, webhook, command."),
    Entry(
      .unknownDimension, "số liệu không chia được như vậy",
      "Khóa 'by' của chỉ tiêu nêu các chiều duy nhất, hoặc không nguồn nào của nó có cột "
        + "này."),
    Entry(
      .unknownPlaceholder, "tên trong ngoặc nhọn không được điền",
      "Đường dẫn biết {pipeline}, {period}, {language} và các tên của 'for'; địa chỉ "
        + "biết các cột của nguồn mà 'for' đi qua."),
    Entry(
      .badExpression, "biểu thức không đọc được",
      "Dấu nằm ở chỗ dừng đọc, hoặc dưới phần có kiểu hay đơn vị không khớp. Tên có dấu "
        + "cách đặt trong dấu huyền, văn bản đặt trong dấu nháy."),
    Entry(
      .badText, "ngoặc nhọn trong văn bản không hiểu được",
      "Viết {{chỉ tiêu}} hoặc {{chỉ tiêu | bộ lọc}}; thông báo liệt kê các bộ lọc."),
    Entry(
      .badPeriod, "kỳ không đọc được hoặc không tìm thấy",
      "Viết 2023, 2023-H1, 2023-9M, 2023-Q3, 2023-05, 2017..2023, "
        + "2023-01-15..2023-06-14, previous month, quarter, half hoặc year, current year, "
        + "hoặc all."),
    Entry(
      .badOption, "tùy chọn mà thành phần không đáp ứng được",
      "Thông báo là của chính thành phần; 'bulletin plugins describe TÊN' nói nó cần gì."),
    Entry(
      .undatedSource, "nguồn không có ngày bị hỏi theo kỳ",
      "Nêu cột ngày bằng 'date:', hoặc lấy mọi dòng bằng 'date: none'."),
    Entry(
      .circularMetric, "các chỉ tiêu định nghĩa lẫn nhau",
      "Lần theo các tên trong thông báo và cắt vòng lặp."),
    Entry(
      .badCalendar, "lịch không thể có, hoặc không có",
      "Lịch khai báo dưới 'calendars', chẳng hạn nd58: {year_starts: 12-15}."),
    Entry(
      .badSchedule, "lịch chạy mà cron không đọc được",
      "Viết năm trường của cron: phút, giờ, ngày, tháng, thứ, chẳng hạn \"0 6 1 * *\"."),
    Entry(
      .unknownPipeline, "báo cáo không được biết",
      "Báo cáo khai báo dưới 'pipelines'."),
    Entry(
      .unknownFigure, "số liệu không được biết",
      "Một số liệu viết chỉ_tiêu[/chiều=giá trị…][@kỳ[|dạng]]; provenance.json của lần chạy "
        + "liệt kê tất cả."),
    Entry(
      .unreadMarkup, "Markdown mà báo cáo không nhận",
      "Hình ảnh, HTML, chú thích cuối trang và liên kết theo tên chỉ được in bằng chữ hoặc bị bỏ; "
        + "thông báo nói rõ. Ghi chú HTML (<!-- -->) được bỏ mà không báo."),
  ]
}
