/** Languages in which a team may read a step card aloud, in the order of how often the highlands' teams need them. */
export const LANGUAGES = [
  { code: "kinh", name: "Kinh" },
  { code: "cor", name: "Cor" },
  { code: "hre", name: "Hrê" },
  { code: "xodang", name: "Xơ Đăng" },
  { code: "bana", name: "Ba Na" },
  { code: "giarai", name: "Gia Rai" },
  { code: "ede", name: "Ê Đê" },
  { code: "mnong", name: "M’Nông" },
  { code: "hmong", name: "Hmông" },
  { code: "dao", name: "Dao" },
  { code: "thai", name: "Thái" },
  { code: "khmer", name: "Khmer" },
  { code: "other", name: "Tiếng khác" },
] as const;

export type Language = (typeof LANGUAGES)[number]["code"];

/** "Cor", as the people call their language in Vietnamese. */
export const languageName = (code: string): string =>
  LANGUAGES.find((language) => language.code === code)?.name ?? code;
