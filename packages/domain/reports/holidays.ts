import type { Day } from "../words/day.ts";

/** `off`: no work on that day though it is a weekday. `worked`: a weekend day worked in exchange. */
export type Holidays = { off: readonly Day[]; worked: readonly Day[] };

/**
 * Public holidays of state offices, with the days off in lieu and the swapped working days, as the
 * Ministry of Labour (from 2025: of Home Affairs) announced them. Weekend days need no entry.
 * A province edits its own copy: this is data.
 */
export const VIETNAM_HOLIDAYS: Holidays = {
  off: [
    // 2022
    "2022-01-03", // New Year fell on a Saturday
    ...["2022-01-31", "2022-02-01", "2022-02-02", "2022-02-03", "2022-02-04"], // Tết Nhâm Dần
    "2022-04-11", // Hùng Kings fell on a Sunday
    ...["2022-05-02", "2022-05-03"], // 30/4 and 1/5 fell on a weekend
    ...["2022-09-01", "2022-09-02"],
    // 2023
    "2023-01-02", // New Year fell on a Sunday
    ...["2023-01-20", "2023-01-23", "2023-01-24", "2023-01-25", "2023-01-26"], // Tết Quý Mão
    ...["2023-05-01", "2023-05-02", "2023-05-03"], // Hùng Kings (29/4) and 30/4 fell on a weekend
    ...["2023-09-01", "2023-09-04"],
    // 2024
    "2024-01-01",
    ...["2024-02-08", "2024-02-09", "2024-02-12", "2024-02-13", "2024-02-14"], // Tết Giáp Thìn
    "2024-04-18", // Hùng Kings
    ...["2024-04-29", "2024-04-30", "2024-05-01"], // 29/4 swapped
    ...["2024-09-02", "2024-09-03"],
    // 2025
    "2025-01-01",
    ...["2025-01-27", "2025-01-28", "2025-01-29", "2025-01-30", "2025-01-31"], // Tết Ất Tỵ
    "2025-04-07", // Hùng Kings
    ...["2025-04-30", "2025-05-01", "2025-05-02"], // 2/5 swapped
    ...["2025-09-01", "2025-09-02"],
    // 2026
    ...["2026-01-01", "2026-01-02"], // 2/1 swapped
    ...["2026-02-16", "2026-02-17", "2026-02-18", "2026-02-19", "2026-02-20"], // Tết Bính Ngọ
    "2026-04-27", // Hùng Kings fell on a Sunday
    ...["2026-04-30", "2026-05-01"],
    ...["2026-08-31", "2026-09-01", "2026-09-02"], // 31/8 swapped
    "2026-11-24", // Vietnam Culture Day (NQ 80-NQ/TW); to be checked against the year's announcement
    // 2027: what the law fixes; Tết and the day beside 2/9 are to be checked against the announcement
    "2027-01-01",
    ...["2027-02-05", "2027-02-08", "2027-02-09", "2027-02-10", "2027-02-11"], // Tết Đinh Mùi: 6/2 is its first day
    "2027-04-16", // Hùng Kings
    ...["2027-04-30", "2027-05-03"], // 1/5 falls on a Saturday
    ...["2027-09-02", "2027-09-03"],
    "2027-11-24", // Vietnam Culture Day
  ],
  worked: ["2024-05-04", "2025-04-26", "2026-01-10", "2026-08-22"],
};
