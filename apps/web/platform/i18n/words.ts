import { catalogue } from "./catalogue.ts";

/** The few words of the components themselves. */
export const uiWords = catalogue({
  vi: { back: "Quay lại", close: "Đóng", waiting: "Đang mở…" },
});
