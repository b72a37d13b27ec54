/** By which the communes of a province were arranged anew; the facts name that of Quảng Ngãi alone. */
const RESOLUTIONS: Readonly<Record<string, string>> = {
  "tỉnh Quảng Ngãi": "Nghị quyết số 1677/NQ-UBTVQH15 của Ủy ban Thường vụ Quốc hội",
};

/** The resolution on the communes of that province. */
export const resolutionFor = ({ province }: { province: string }): string =>
  RESOLUTIONS[province] ??
  `Nghị quyết của Ủy ban Thường vụ Quốc hội về sắp xếp các đơn vị hành chính cấp xã của ${province} năm 2025`;
