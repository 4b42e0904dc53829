extension DiagnosticCatalogue {
  /// What codes about plugins mean and what to do, in Vietnamese.
  static let vietnamesePlugins: [Entry] = [
    Entry(
      .pluginNotStarted, "chương trình plugin không chạy được",
      "Từ đầu của 'command' là chương trình có trong PATH, hoặc đường dẫn tính từ thư mục của tệp "
        + "nêu nó; tệp đó phải có quyền thực thi."),
    Entry(
      .pluginTimedOut, "chương trình plugin không trả lời kịp",
      "Chương trình đã bị dừng cùng mọi thứ nó khởi chạy. Tăng 'timeout:' (giây), hoặc xem luồng lỗi "
        + "chuẩn của nó để biết nó chờ gì."),
    Entry(
      .pluginMalformed, "chương trình plugin không theo giao thức",
      "Chương trình ghi mỗi dòng một đối tượng JSON ra đầu ra chuẩn và không ghi gì khác; lời nhắn "
        + "khác ghi ra luồng lỗi chuẩn."),
    Entry(
      .pluginIncomplete, "câu trả lời của chương trình plugin không trọn vẹn",
      "Dòng kết 'done' phải có đúng số dòng và mã SHA-256 của chúng. Không dùng gì trong câu trả lời."
    ),
    Entry(
      .pluginFailed, "chương trình plugin gặp lỗi",
      "Thông báo là của chính chương trình, hoặc nêu nó kết thúc thế nào; xem thêm luồng lỗi chuẩn."
    ),
    Entry(
      .pluginOutdated, "plugin dành cho phiên bản Bulletin khác",
      "Dùng phiên bản plugin làm cho Bulletin này, hoặc ngược lại."),
    Entry(
      .pluginConflict, "plugin dùng một tên đã có",
      "Hai thành phần cùng loại không thể trùng tên: bỏ một trong hai plugin."),
    Entry(
      .pluginsNotCompiled, "plugin Swift chưa được biên dịch vào chương trình",
      "Gõ 'bulletin build': lệnh này tạo chương trình có các plugin của cấu hình, và từ đó 'bulletin "
        + "run' chuyển sang chương trình ấy."),
    Entry(
      .badPluginPackage, "không thấy hoặc không đọc được gói của plugin",
      "'path' là thư mục có Package.swift, tính từ tệp nêu nó. Gói có một thư viện mà mô-đun có kiểu "
        + "công khai cùng tên, theo giao thức Plugin."),
    Entry(
      .pluginBuildFailed, "không tạo được chương trình có plugin",
      "Lời của trình biên dịch ở phía trên. Plugin phải biên dịch được với Bulletin này; 'bulletin "
        + "plugins test PATH' thử riêng một plugin."),
    Entry(
      .pluginBinaryOutdated, "chương trình có plugin thuộc Bulletin khác",
      "Gõ lại 'bulletin build' để chương trình và plugin cùng một phiên bản."),
    Entry(
      .coreNotFound, "không thấy gói của Bulletin",
      "Chương trình có plugin được tạo từ gói của Bulletin: nêu thư mục bằng --core."),
    Entry(
      .pluginUnfit, "plugin không làm đúng điều đã hứa",
      "Mỗi dòng nêu thành phần, điều đã hứa, và điều đã xảy ra."),
  ]
}
