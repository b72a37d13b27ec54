import { catalogue } from "../../../platform/i18n/catalogue.ts";

/** What is read on the way into the office. */
export const WORDS = catalogue({
  vi: {
    product: "Tổ Số",
    tagline: "Việc của Tổ công nghệ số cộng đồng",
    firstTitle: "Mở sổ của xã",
    firstLead:
      "Chưa ai có tài khoản trên máy chủ này. Người lập tài khoản đầu tiên là cán bộ xã phụ trách; sau đó tải quyết định thành lập tổ lên.",
    code: "Mã một lần",
    codeHint: "Mã hiện trong cửa sổ dòng lệnh, nơi vừa bật Tổ Số.",
    name: "Họ và tên của anh/chị",
    username: "Tên đăng nhập",
    usernameHint: "Chữ thường không dấu, số, dấu chấm; ví dụ: hoa.traxinh",
    password: "Mật khẩu",
    passwordHint: "Ít nhất 10 ký tự. Một câu dễ nhớ là tốt nhất.",
    showPassword: "Hiện mật khẩu",
    makeFirst: "Lập tài khoản và bắt đầu",
    signInTitle: "Đăng nhập",
    signInLead: "Dành cho cán bộ xã. Thành viên tổ mở ứng dụng bằng lời mời trên điện thoại.",
    idleLead:
      "Máy để yên quá 30 phút, hoặc mật khẩu hay chức trách vừa đổi, nên đã tự thoát. Đăng nhập lại, trang đang làm còn nguyên.",
    enter: "Đăng nhập",
    forgot:
      "Quên mật khẩu: nhờ một cán bộ khác của xã mở trang Cán bộ, bấm Thay đổi ở tên anh/chị rồi tạo đường dẫn đặt mật khẩu. Không còn ai vào được: người quản máy chủ chạy lệnh toso password.",
    setTitle: "Đặt mật khẩu",
    setAgainTitle: "Đặt mật khẩu mới",
    setLooking: "Đang mở đường dẫn…",
    setLead: (name: string, where: string) =>
      `Tài khoản của ${name}, ${where}. Mật khẩu chỉ mình anh/chị biết.`,
    office: "UBND xã",
    setAct: "Đặt mật khẩu và vào",
    setDone: "Đã đặt mật khẩu",
    setNext: (username: string) =>
      `Từ nay đăng nhập bằng tên ${username} và mật khẩu vừa đặt, trên máy tính làm việc của mình.`,
    lookAgain: "Mở lại",
    toSignIn: "Đến trang đăng nhập",
    toProduct: "Về Tổ Số",
    bothMissing: "Hãy điền tên đăng nhập và mật khẩu.",
    faults: {
      code: "Chưa có mã một lần. Hãy xem cửa sổ dòng lệnh.",
      name: "Chưa có họ tên.",
      username: "Tên đăng nhập gồm 3 đến 40 chữ thường không dấu, số, dấu chấm.",
      password: (length: number) => `Mật khẩu cần ít nhất 10 ký tự, mới có ${length}.`,
    },
  },
});
