/** Why a file cannot be read: a value with a code and a sentence that tells the person what to do next. */
export type Unreadable = { kind: "unreadable"; code: UnreadableCode; sentence: string };

export type UnreadableCode =
  | "empty"
  | "too_large"
  | "too_long"
  | "encrypted"
  | "unsafe_archive"
  | "not_a_document"
  | "macros"
  | "scan"
  | "no_text"
  | "other_picture"
  | "picture_too_large"
  | "too_many_pages"
  | "busy"
  | "given_up"
  | "several_files"
  | "old_format"
  | "damaged";

export const LARGEST_FILE = 20 * 1024 * 1024;

/** Letters in all: a decision for a hundred teams has a tenth of this. */
export const LONGEST_TEXT = 1_200_000;

const sentences: Record<UnreadableCode, string> = {
  empty: "Tệp này không có nội dung. Hãy mở tệp trên máy để kiểm tra rồi gửi lại bản đầy đủ.",
  too_large: "Tệp lớn hơn 20 MB. Hãy bỏ bớt ảnh hoặc chỉ gửi quyết định và danh sách kèm theo.",
  too_long: "Văn bản quá dài để là một quyết định. Hãy chỉ gửi quyết định và danh sách kèm theo.",
  encrypted: "Tệp đang đặt mật khẩu. Hãy mở bằng mật khẩu, lưu một bản không mật khẩu rồi gửi lại.",
  unsafe_archive: "Tệp nén bất thường nên không mở. Hãy mở bằng Word, lưu lại thành .docx mới rồi gửi lại.",
  not_a_document: "Tệp này không phải văn bản. Hãy chọn tệp .docx, .pdf, .txt hoặc .md của quyết định.",
  macros: "Tệp có chứa macro nên không mở. Hãy lưu lại thành .docx (không macro) hoặc .pdf rồi gửi lại.",
  scan: "Tệp Word này chỉ có ảnh. Hãy lưu thành .pdf, hoặc gửi thẳng các ảnh của từng trang.",
  no_text:
    "Không thấy chữ nào đọc được trong ảnh. Hãy chụp lại cho thẳng, đủ sáng, cả trang nằm trong khung; hoặc nhập bằng tay.",
  other_picture: "Loại ảnh này chưa đọc được. Hãy lưu lại thành .jpg, .png hoặc .pdf rồi gửi lại.",
  picture_too_large: "Ảnh quá lớn (trên 60 triệu điểm). Hãy quét lại ở 300 dpi hoặc thu nhỏ ảnh rồi gửi lại.",
  too_many_pages: "Bản quét có hơn 40 trang. Hãy chỉ gửi quyết định và danh sách kèm theo.",
  several_files:
    "Chỉ ảnh chụp các trang mới gửi nhiều tệp một lúc. Hãy chọn một tệp quyết định, hoặc chỉ chọn ảnh.",
  given_up: "Việc đọc đã dừng giữa chừng. Hãy gửi lại tệp.",
  busy: "Máy đang nhận dạng nhiều bản quét. Hãy chờ vài phút rồi gửi lại.",
  old_format: "Tệp Word đời cũ (.doc) chưa đọc được. Hãy mở bằng Word, chọn Lưu thành .docx rồi gửi lại.",
  damaged: "Tệp bị hỏng hoặc tải lên chưa hết. Hãy mở thử trên máy, lưu lại thành bản mới rồi gửi lại.",
};

export function unreadable(code: UnreadableCode): Unreadable {
  return { kind: "unreadable", code, sentence: sentences[code] };
}
