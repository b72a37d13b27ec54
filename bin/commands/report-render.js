export const reportRender = {
  name: "report render",
  positionals: ["PERIOD", "FILE"],
  summary: {
    vi: "Ghi báo cáo tổng hợp của xã ra FILE (.docx hoặc .pdf); PERIOD ví dụ 2026-11",
    en: "Writes the commune's report of a period, such as 2026-11, to FILE (.docx or .pdf)",
  },
  run: render,
};

/** Exit code 0 when the file is written; else the refusal's sentence on stderr and 2. */
async function render(_options, period, file) {
  const { readEnvironment } = await import("../../apps/server/platform/environment.ts");
  const { renderReport } = await import("../../apps/server/features/reports/render.ts");
  const refusal = await renderReport(readEnvironment(), period, file);
  console.error(refusal ? refusal.sentence : `Đã ghi ${file} (written)`);
  return refusal ? 2 : 0;
}
