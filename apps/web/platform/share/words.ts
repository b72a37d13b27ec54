import { catalogue } from "../i18n/catalogue.ts";

export const shareWords = catalogue({
  vi: {
    share: "Chia sẻ",
    title: "Chia sẻ qua Zalo hoặc ứng dụng khác",
    drawing: "Đang vẽ ảnh…",
    preview: "Ảnh sẽ gửi",
    sendPicture: "Gửi ảnh",
    savePicture: "Tải ảnh về máy",
    sendText: "Gửi chữ",
    copyText: "Chép chữ",
    seeText: "Xem chữ sẽ gửi",
    copied: "Đã chép. Mở Zalo rồi dán vào ô tin nhắn.",
    saved: "Đã tải ảnh về máy. Mở Zalo rồi gửi ảnh đó.",
    notCopied: "Máy không cho chép. Hãy bấm giữ vào phần “Xem chữ sẽ gửi” để chép.",
    madeWith: "Tổ Số",
  },
});
