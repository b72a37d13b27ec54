/** Why a file cannot be read as a sheet: a code, and a sentence that tells the person what to do next. */
export class SheetRefusal extends Error {
  readonly code: SheetRefusalCode;
  readonly sentence: string;

  constructor(code: SheetRefusalCode) {
    super(sentences[code]);
    this.code = code;
    this.sentence = sentences[code];
  }
}

export type SheetRefusalCode = keyof typeof sentences;

const sentences = {
  empty: "Tệp này không có nội dung. Hãy mở tệp trên máy để kiểm tra rồi gửi lại bản đầy đủ.",
  too_large:
    "Tệp lớn hơn 20 MB. Hãy bỏ ảnh và các trang không cần, hoặc chia tệp theo từng thôn rồi gửi lại.",
  too_many_rows: "Tệp có hơn 100.000 dòng. Hãy chia tệp theo từng thôn rồi gửi lại.",
  encrypted: "Tệp đang đặt mật khẩu. Hãy mở bằng mật khẩu, lưu một bản không mật khẩu rồi gửi lại.",
  old_format: "Tệp Excel đời cũ (.xls) chưa đọc được. Hãy mở bằng Excel, lưu lại thành .xlsx rồi gửi lại.",
  binary_format: "Tệp .xlsb chưa đọc được. Hãy mở bằng Excel, lưu lại thành .xlsx rồi gửi lại.",
  open_document: "Tệp .ods chưa đọc được. Hãy mở ra, lưu lại thành .xlsx rồi gửi lại.",
  web_page: "Tệp này là trang web hoặc XML được đổi tên. Hãy mở bằng Excel, lưu lại thành .xlsx rồi gửi lại.",
  not_a_sheet:
    "Tệp này không phải bảng tính, có thể đã bị đổi đuôi tên. Hãy chọn tệp Excel (.xlsx) hoặc .csv.",
  unsafe_archive: "Tệp nén bất thường nên không mở. Hãy mở bằng Excel, lưu lại thành .xlsx mới rồi gửi lại.",
  damaged: "Tệp bị hỏng hoặc tải lên chưa hết. Hãy mở thử trên máy, lưu lại thành .xlsx mới rồi gửi lại.",
};
