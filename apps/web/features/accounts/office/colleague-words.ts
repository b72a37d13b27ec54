import type { DutyKind } from "@toso/domain/command/command";
import { catalogue } from "../../../platform/i18n/catalogue.ts";

/** "làm mọi việc", inside a sentence. */
const inside = (kind: DutyKind): string => (kind === "work" ? "làm mọi việc" : "chỉ xem");

/** What is read about who works in the office. */
export const WORDS = catalogue({
  vi: {
    title: "Cán bộ",
    lead: "Ai làm việc ở xã trên Tổ Số, từ ngày nào đến ngày nào. Mỗi người một tài khoản, việc ai làm ghi tên người ấy.",
    add: "Thêm cán bộ",
    now: "Đang làm",
    later: "Chưa đến ngày",
    past: "Đã thôi",
    name: "Họ và tên",
    duties: "Chức trách",
    lastActive: "Dùng lần cuối",
    kinds: { work: "Làm mọi việc", view: "Chỉ xem" },
    kindHints: {
      work: "Như mọi cán bộ: giao chỉ tiêu, duyệt báo cáo, trả lời, thêm cán bộ.",
      view: "Xem được hết, không sửa gì. Hợp với lãnh đạo theo dõi, đoàn kiểm tra.",
    },
    open: (from: string) => `từ ngày ${from}`,
    until: (from: string, to: string) => `từ ngày ${from} đến hết ngày ${to}`,
    oneDay: (day: string) => `trong ngày ${day}`,
    notReady: "Chưa đặt mật khẩu",
    never: "chưa lần nào",
    you: "anh/chị",
    change: "Thay đổi",
    yourKind: "Chức trách của anh/chị là chỉ xem nên không đổi được gì ở trang này.",

    addTitle: "Thêm cán bộ",
    addLead: "Điền xong, máy tạo một đường dẫn dùng một lần. Người được thêm mở ra và tự đặt mật khẩu.",
    username: "Tên đăng nhập",
    usernameHint: "Chữ thường không dấu, số, dấu chấm; ví dụ: hoa.traxinh",
    kind: "Được làm gì",
    from: "Từ ngày",
    to: "Đến hết ngày",
    toHint: "Chưa biết thì để trống. Thay người đi vắng thì ghi ngày cuối: qua ngày đó tự thôi.",
    addAct: "Thêm và tạo đường dẫn",
    added: (name: string) => `Đã thêm ${name}.`,
    faults: {
      name: "Chưa có họ tên.",
      username: "Tên đăng nhập gồm 3 đến 40 chữ thường không dấu, số, dấu chấm.",
      from: "Chưa có ngày bắt đầu.",
      to: "Ngày cuối đứng trước ngày bắt đầu.",
    },

    held: "Chức trách đang và sẽ giữ",
    heldBefore: "Trước đây",
    toView: "Đổi thành chỉ xem",
    toWork: "Đổi thành làm mọi việc",
    setEnd: "Đặt ngày cuối",
    lastDay: "Ngày làm việc cuối",
    lastDayHint: "Hết ngày này thì tự thoát và không đăng nhập được nữa. Bỏ trống: chưa có ngày cuối.",
    saveEnd: "Lưu ngày cuối",
    cancel: "Thôi, không đổi",
    stop: "Cho thôi ngay",
    stopTitle: (name: string) => `Cho ${name} thôi ngay?`,
    stopWhy: (kind: string) =>
      `Chức trách “${kind}” hết từ hôm nay. Mọi máy của người này thoát ra lập tức. Việc đã làm vẫn còn và vẫn mang tên người ấy.`,
    takeBack: "Bỏ chức trách này",
    takeBackTitle: (name: string) => `Bỏ chức trách chưa bắt đầu của ${name}?`,
    takeBackWhy: (kind: string, days: string) => `Chức trách “${kind}” ${days} sẽ không bắt đầu.`,
    saved: "Đã lưu.",
    give: "Giao thêm chức trách",
    giveLead:
      "Ủy quyền khi có người đi vắng: giao “làm mọi việc” từ ngày đến ngày. Hết ngày cuối, người này lại như trước.",
    giveAct: "Giao chức trách",
    given: (name: string) => `Đã giao chức trách cho ${name}.`,

    password: "Mật khẩu",
    invited: "Người này chưa đặt mật khẩu. Đường dẫn cũ mất hay hết hạn thì tạo đường dẫn mới.",
    forgot:
      "Quên mật khẩu, hoặc ngại có người biết: tạo đường dẫn để đặt mật khẩu mới. Mật khẩu cũ dùng được đến khi đặt xong.",
    makeLink: "Tạo đường dẫn đặt mật khẩu",
    scan: (name: string) => `Cho ${name} quét mã này, hoặc chép đường dẫn gửi riêng. Đừng gửi vào nhóm.`,
    qr: (name: string) => `Mã QR đặt mật khẩu của ${name}`,
    link: "Đường dẫn",
    expires: (moment: string) => `Dùng được một lần, hết hạn lúc ${moment}.`,
    copy: "Chép đường dẫn",
    copied: "Đã chép. Gửi riêng cho người đó.",
    cannotCopy: "Máy không cho chép tự động. Hãy bôi đen đường dẫn rồi chép.",
    share: "Gửi qua Zalo…",
    shared: (name: string, username: string, link: string, until: string) =>
      `${name}: mở đường dẫn này để đặt mật khẩu Tổ Số, tên đăng nhập ${username} (dùng một lần, hết hạn lúc ${until}): ${link}`,

    log: "Nhật ký tài khoản",
    logLead: "Ai vào, ai ra, ai giao gì cho ai. Chỉ thêm, không sửa, không xóa.",
    older: "Xem cũ hơn",
    address: (address: string) => `từ máy ${address}`,
    nobody: "Người quản máy chủ",
    events: {
      first_account: ({ by }: Said) => `${by} lập tài khoản đầu tiên của xã`,
      signed_in: ({ by }: Said) => `${by} đăng nhập`,
      sign_in_failed: ({ about }: Said) => `Có người nhập sai mật khẩu của tên ${about}`,
      sign_in_locked: ({ about }: Said) => `Tên ${about} bị khóa 30 phút vì sai mật khẩu 5 lần`,
      sign_in_without_duty: ({ by }: Said) => `${by} đăng nhập khi không giữ chức trách nào, không vào được`,
      signed_out: ({ by }: Said) => `${by} đăng xuất`,
      invited: ({ by, about }: Said) => `${by} mời thành viên ${about}`,
      invitation_used: ({ by }: Said) => `${by} nhận lời mời vào ứng dụng`,
      demo_sign_in: ({ by }: Said) => `${by} vào bằng đường dẫn dùng thử`,
      duty_given: ({ by, about, kind, days }: Said) => `${by} giao cho ${about}: ${kind}, ${days}`,
      duty_changed: ({ by, about, kind, days }: Said) =>
        `${by} đổi chức trách của ${about}: ${kind}, ${days}`,
      duty_end_set: ({ by, about, kind, days, taken }: Said) =>
        taken
          ? `${by} bỏ chức trách ${kind} của ${about}`
          : `${by} đặt lại ngày cuối cho ${about}: ${kind}, ${days}`,
      password_link_made: ({ by, about }: Said) => `${by} tạo đường dẫn đặt mật khẩu cho ${about}`,
      password_set: ({ by }: Said) => `${by} đặt mật khẩu`,
    },
    inside,
  },
});

/** What the sentence of an event is made of. */
export interface Said {
  by: string;
  about: string;
  kind: string;
  days: string;
  /** The duty was ended before it began. */
  taken: boolean;
}
