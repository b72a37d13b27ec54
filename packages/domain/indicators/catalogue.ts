import type { Indicator, Platform } from "./indicator.ts";

/** Platforms in the order in which teams meet them. Seeded from the founding decision's duties. */
export const PLATFORMS: readonly Platform[] = [
  { code: "vneid", name: "VNeID", pillar: "government" },
  { code: "dvc", name: "Dịch vụ công trực tuyến", pillar: "government" },
  { code: "payment", name: "Thanh toán điện tử", pillar: "economy" },
  { code: "health", name: "Sổ sức khỏe điện tử", pillar: "society" },
  { code: "shop", name: "Bán hàng trên sàn", pillar: "economy" },
  { code: "group", name: "Nhóm Zalo của thôn", pillar: "network" },
];

const household = (code: string, name: string, platform: string, pillar: Indicator["pillar"]): Indicator => ({
  code,
  name,
  pillar,
  unit: "hộ",
  measure: `uses:${platform}`,
  denominator: "households",
});

/** The seeded catalogue of what field records can count. Figures that plans use: facts on indicators. */
export const INDICATORS: readonly Indicator[] = [
  household("HO-VNEID", "Hộ có người dùng VNeID mức 2", "vneid", "government"),
  household("HO-DVC", "Hộ nộp được hồ sơ dịch vụ công trực tuyến", "dvc", "government"),
  household("HO-TT", "Hộ có tài khoản thanh toán điện tử", "payment", "economy"),
  household("HO-SSK", "Hộ có sổ sức khỏe điện tử", "health", "society"),
  household("HO-SAN", "Hộ bán hàng trên sàn thương mại điện tử", "shop", "economy"),
  household("HO-NHOM", "Hộ tham gia nhóm Zalo của thôn", "group", "network"),
  {
    code: "LUOT",
    name: "Lượt đến hộ hướng dẫn",
    pillar: "network",
    unit: "lượt",
    measure: "visits",
    denominator: null,
  },
  {
    code: "NGUOI",
    name: "Người được hướng dẫn",
    pillar: "network",
    unit: "lượt người",
    measure: "people",
    denominator: null,
  },
];

const byCode = new Map(INDICATORS.map((indicator) => [indicator.code, indicator]));

export const indicator = (code: string): Indicator | undefined => byCode.get(code);

const platformNames = new Map(PLATFORMS.map(({ code, name }) => [code, name]));

export const platformName = (code: string): string => platformNames.get(code) ?? code;
