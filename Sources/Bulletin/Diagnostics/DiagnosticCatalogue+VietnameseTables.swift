extension DiagnosticCatalogue {
  /// What codes about figures by date, money and the shape of tables mean, in Vietnamese.
  static let vietnameseTables: [Entry] = [
    Entry(
      .tied, "nhiều dòng trùng ngày quyết định",
      "'first', 'last' và 'snapshot' tính theo ngày. Khi nhiều dòng cùng ngày có giá trị khác nhau "
        + "thì không lấy dòng nào. Sửa ngày, hoặc lọc bớt dòng."),
    Entry(
      .badRates, "tỷ giá không dùng được",
      "Bảng tỷ giá có các cột date, currency, rate và, nếu không tính ra đồng, per; hoặc một cột "
        + "ngày và mỗi loại tiền một cột."),
    Entry(
      .lookupMissed, "giá trị không có trong nguồn được tra",
      "Các dòng này không có giá trị ở cột tra cứu. Thêm vào nguồn kia, hoặc sửa cách viết."),
    Entry(
      .lookupAmbiguous, "giá trị xuất hiện hai lần trong nguồn được tra",
      "Mỗi dòng được tra theo một giá trị; nguồn kia cho hai kết quả khác nhau."),
    Entry(
      .doubtfulEncoding, "mã ký tự chưa chắc chắn",
      "Các byte hợp với nhiều mã. Nêu rõ bằng 'encoding', hoặc lưu tệp dưới dạng UTF-8."),
    Entry(
      .repeatedRow, "dòng lặp lại mà khác nội dung",
      "Các dòng trùng các cột 'unique' là một; dòng đầu được tính. Dòng này khác ở cột khác: hãy "
        + "sửa một trong hai."),
    Entry(
      .untold, "số liệu không nêu được",
      "Có dòng dữ liệu, nhưng thông báo nói vì sao không thành số: các đơn vị khác nhau, quá nhiều "
        + "chữ số, hoặc một dòng vắt qua ranh giới của kỳ."),
  ]
}
