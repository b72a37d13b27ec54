import { catalogue } from "../i18n/catalogue.ts";

const things = ({ visits, others }: { visits: number; others: number }): string => {
  if (others === 0) return `${visits} lượt`;
  return `${visits + others} việc`;
};

/** How the exchange stands, said like a neighbour. */
export const syncWords = catalogue({
  vi: {
    things,
    offline: (what: string) => `Chưa gửi ${what}: máy đang không có sóng. Cứ làm tiếp, có sóng sẽ tự gửi.`,
    offlineNothing: "Máy đang không có sóng. Cứ làm tiếp, mọi việc được giữ trên máy này.",
    weak: (what: string) => `Chưa gửi ${what}: mạng đang yếu hoặc mất. Cứ làm tiếp, máy sẽ tự gửi lại.`,
    weakNothing: "Mạng đang yếu hoặc mất. Cứ làm tiếp, mọi việc được giữ trên máy này.",
    serverBusy: (what: string) =>
      `Chưa gửi ${what}: máy chủ của xã đang bận. Cứ làm tiếp, lát nữa sẽ tự gửi.`,
    serverBusyNothing: "Máy chủ của xã đang bận. Cứ làm tiếp, lát nữa máy sẽ tự hỏi lại.",
    sending: (what: string) => `Đang gửi ${what}…`,
    waiting: (what: string) => `Còn ${what} trên máy này, sẽ tự gửi ngay.`,
    photos: (n: number) => `Còn ${n} ảnh hoặc bài ghi âm đang chờ gửi.`,
    allSent: (when: string) => `Đã gửi hết lúc ${when}.`,
    asking: "Đang hỏi tin mới từ xã…",
    never: "Máy này chưa nhận được gì từ xã. Khi có sóng, máy sẽ tự nhận.",
    refused: (n: number) => `${n} việc xã không nhận được.`,
    wrongClock: (ahead: boolean, much: string) =>
      `Đồng hồ của máy đang chạy ${ahead ? "nhanh" : "chậm"} ${much}. Hãy chỉnh lại giờ trong phần Cài đặt của điện thoại.`,
    minutes: (n: number) => `${n} phút`,
    hours: (n: number) => `${n} giờ`,
    days: (n: number) => `${n} ngày`,
    sendNow: "Gửi ngay",
  },
});
