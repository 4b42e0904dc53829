// R080 to R089: what is sent.
extension DiagnosticCode {
  /// A destination did not take a set.
  public static let notDelivered = DiagnosticCode("R080")
  /// Nobody knows whether a destination has a set.
  public static let deliveryUnknown = DiagnosticCode("R081")
  /// There is nothing of a run that could be sent.
  public static let nothingKept = DiagnosticCode("R082")
}

extension DiagnosticCatalogue {
  /// R080 to R089: what is sent.
  static let publishing: [Entry] = [
    Entry(
      .notDelivered, "set that was not delivered",
      "The message is what the other side said. Mend it, then 'bulletin publish RUN' sends the set to "
        + "those who have not got it, and to nobody twice."),
    Entry(
      .deliveryUnknown, "delivery of which nobody knows whether it arrived",
      "The connection broke after the set was sent and before it was confirmed. It is never sent again "
        + "by itself. Ask the recipient; 'bulletin publish RUN --again ADDRESS' sends it once more."
    ),
    Entry(
      .nothingKept, "run of which nothing is kept",
      "Sets are kept in the state folder where a pipeline says 'publish'. Run it again with '--force'."
    ),
  ]

  /// R080 to R089, in Vietnamese.
  static let vietnamesePublishing: [Entry] = [
    Entry(
      .notDelivered, "bộ báo cáo chưa gửi được",
      "Thông báo là lời của bên nhận. Sửa xong, 'bulletin publish RUN' gửi cho những nơi chưa nhận, "
        + "không gửi ai hai lần."),
    Entry(
      .deliveryUnknown, "không rõ đã gửi đến hay chưa",
      "Kết nối đứt sau khi gửi và trước khi được xác nhận. Chương trình không bao giờ tự gửi lại. Hỏi "
        + "người nhận; 'bulletin publish RUN --again ĐỊA_CHỈ' gửi thêm một lần."),
    Entry(
      .nothingKept, "lần chạy không còn gì được giữ lại",
      "Bộ báo cáo được giữ trong thư mục trạng thái khi báo cáo có 'publish'. Chạy lại với '--force'."
    ),
  ]
}
