import { catalogue } from "../i18n/catalogue.ts";

export const displayWords = catalogue({
  vi: {
    size: "Cỡ chữ",
    sizes: { "100": "Vừa", "125": "Lớn", "150": "Rất lớn" },
    theme: "Nền",
    themes: { auto: "Theo máy", toso: "Sáng", "toso-dark": "Tối" },
  },
});
