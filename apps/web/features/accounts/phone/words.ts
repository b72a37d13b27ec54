import { catalogue } from "../../../platform/i18n/catalogue.ts";

export const words = catalogue({
  vi: {
    pin: {
      ask: "Nhập mã PIN",
      hello: (name: string) => `Chào ${name}`,
      why: "Mã PIN giữ thông tin của bà con trên máy này.",
      label: "Mã PIN 6 số",
      open: "Mở",
      wrong: (left: number) => `Mã PIN chưa đúng. Còn ${left} lần thử.`,
      locked: (minutes: number) => `Đã sai 5 lần. Hãy đợi ${minutes} phút rồi thử lại.`,
      forgot: "Quên mã PIN?",
      forgotHow:
        "Hãy gọi UBND xã xin lời mời mới rồi mở lời mời đó trên máy này. Những gì đã ghi trên máy vẫn còn.",
      choose: "Chọn mã PIN 6 số",
      chooseHint: "Chỉ dùng để mở ứng dụng trên máy này. Chọn số anh/chị dễ nhớ, người khác khó đoán.",
      again: "Nhập lại mã PIN",
      notSix: "Mã PIN cần đúng 6 chữ số.",
      weak: "Mã PIN này dễ đoán quá. Hãy chọn 6 số khác.",
      differ: "Hai lần nhập chưa giống nhau. Hãy nhập lại.",
      keep: "Lưu mã PIN",
      kept: "Đã lưu mã PIN.",
      missing: "Máy này chưa có mã PIN",
      missingWhy: "Ai cầm máy cũng mở xem được thông tin của bà con.",
      set: "Đặt mã PIN",
      change: "Đổi mã PIN",
      lockNow: "Khóa ứng dụng",
    },
    invitation: {
      title: "Lời mời vào tổ",
      opening: "Đang mở lời mời…",
      hello: (name: string) => `Chào ${name}!`,
      into: (team: string, commune: string) => `UBND ${commune} mời anh/chị làm việc cùng ${team}.`,
      until: (day: string) => `Lời mời dùng được một lần, đến hết ngày ${day}.`,
      notYou: "Nếu đây không phải tên của anh/chị, xin đừng tiếp tục và báo lại UBND xã.",
      accept: "Nhận lời mời",
      failed: "Chưa mở được lời mời",
      again: "Thử lại",
      home: "Mở ứng dụng",
      unsent: (n: number) =>
        `Máy này còn ${n} việc của tổ khác chưa gửi. Hãy mở ứng dụng, đợi gửi hết rồi mở lại lời mời.`,
      insecure:
        "Trình duyệt này không mở được an toàn. Hãy mở đường dẫn bằng Chrome hoặc Safari, địa chỉ bắt đầu bằng https.",
    },
    first: {
      title: "Đang đưa danh sách của tổ về máy",
      here: "Danh sách của tổ đã về máy",
      progress: (n: string) => `Đã nhận ${n} mục.`,
      wait: "Việc này chỉ làm một lần. Xin giữ ứng dụng mở.",
      done: "Từ nay máy dùng được cả khi mất sóng.",
      later: "Mạng đang yếu. Anh/chị cứ vào làm việc, khi có sóng máy sẽ tự nhận tiếp.",
      start: "Vào làm việc",
    },
    otherAccount: (name: string) =>
      `Trình duyệt này vừa đăng nhập tên ${name}, nhưng trên máy còn việc chưa gửi của người trước. Hãy đăng nhập lại tên cũ để gửi hết.`,
  },
});
