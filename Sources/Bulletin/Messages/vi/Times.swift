extension MessageCatalogue {
  /// Periods, dates and amounts as people write them.
  static let vietnameseTimes: Table = [
    "'⟨1⟩' is no period; write 2023, 2023-H1, 2023-9M, 2023-Q3, 2023-05, 2017..2023, ":
      "'⟨1⟩' không phải một kỳ; hãy viết 2023, 2023-H1, 2023-9M, 2023-Q3, 2023-05, 2017..2023, ",
    "2023-01-15..2023-06-14, previous month, current year or all":
      "2023-01-15..2023-06-14, previous month, current year hoặc all",
    "'⟨1⟩' runs backwards": "'⟨1⟩' chạy ngược",
    "'⟨1⟩': a year has the quarters Q1 to Q4": "'⟨1⟩': một năm có các quý từ Q1 đến Q4",
    "'⟨1⟩': a year has the months 01 to 12": "'⟨1⟩': một năm có các tháng từ 01 đến 12",
    "'⟨1⟩': no term holds ⟨2⟩; name it under 'terms'":
      "'⟨1⟩': không nhiệm kỳ nào chứa ⟨2⟩; hãy ghi dưới 'terms'",
    "'⟨1⟩' cannot be counted from ⟨2⟩": "'⟨1⟩' không tính được từ ⟨2⟩",
    "it is empty": "ô rỗng",
    "no day, month, quarter or year is found in it": "không tìm thấy ngày, tháng, quý hay năm",
    "there is no such period": "không có kỳ như vậy",
    "it has no year": "không có năm",
    "⟨1⟩ is no year": "⟨1⟩ không phải một năm",
    "there is no month ⟨1⟩": "không có tháng ⟨1⟩",
    "month ⟨1⟩ of ⟨2⟩ has no day ⟨3⟩": "tháng ⟨1⟩ năm ⟨2⟩ không có ngày ⟨3⟩",
    "it runs backwards": "khoảng này chạy ngược",
    "'⟨1⟩' is not a quantity": "'⟨1⟩' không phải một đại lượng",
    "'⟨1⟩' is not a quantity: ⟨2⟩": "'⟨1⟩' không phải một đại lượng: ⟨2⟩",
    "it names two units": "có hai đơn vị",
    "it looks like years": "trông như các năm",
    "the range runs backwards": "khoảng này chạy ngược",
    "its scale words do not fall": "các từ chỉ hàng (tỷ, triệu, nghìn) không giảm dần",
    "there is a footnote mark behind the number": "sau số có dấu chú thích",
    "the unit '⟨1⟩' is not known": "không biết đơn vị '⟨1⟩'",
  ]
}
