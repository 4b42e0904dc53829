extension MessageCatalogue {
  /// Schedules in cron's five fields.
  static let vietnameseSchedules: Table = [
    "'⟨1⟩' is no schedule: ⟨2⟩": "'⟨1⟩' không phải lịch chạy: ⟨2⟩",
    "'⟨1⟩' never comes: none of its months has such a day":
      "'⟨1⟩' không bao giờ đến: không tháng nào của nó có ngày như vậy",
    "for the last day of a month take the first of the next one":
      "muốn ngày cuối tháng thì lấy ngày đầu tháng sau",
    "'@reboot' tells no time that a report could be due at":
      "'@reboot' không cho biết lúc nào phải có báo cáo",
    "cron knows no '⟨1⟩'": "cron không biết '⟨1⟩'",
    "cron wants five fields, '⟨1⟩' has ⟨2⟩": "cron cần năm trường, '⟨1⟩' có ⟨2⟩",
    "a comma with nothing beside it": "dấu phẩy không có gì bên cạnh",
    "Sunday at the end of a range is 7": "Chủ nhật ở cuối khoảng là 7",
    "'⟨1⟩' is no step": "'⟨1⟩' không phải bước nhảy",
    "'⟨1⟩' is no name that cron knows": "'⟨1⟩' không phải tên mà cron biết",
    "write '⟨1⟩'": "viết '⟨1⟩'",
    "'⟨1⟩' is not known to Debian's cron, only to other programs":
      "cron của Debian không biết '⟨1⟩', chỉ chương trình khác biết",
    "⟨1⟩ is not between ⟨2⟩ and ⟨3⟩": "⟨1⟩ không nằm giữa ⟨2⟩ và ⟨3⟩",
    "'⟨1⟩' names days of the month and days of the week: cron takes either, not both":
      "'⟨1⟩' nêu cả ngày trong tháng và thứ trong tuần: cron lấy một trong hai, không lấy cả hai",
    "leave one of them '*'; 'bulletin help R050' tells more":
      "để một bên là '*'; xem thêm bằng 'bulletin help R050'",
    "--cron: ⟨1⟩": "--cron: ⟨1⟩",
    "--from: '⟨1⟩' is no moment": "--from: '⟨1⟩' không phải một thời điểm",
    "minute": "phút", "hour": "giờ", "day of the month": "ngày trong tháng", "month": "tháng",
    "day of the week": "thứ trong tuần",
  ]
}
