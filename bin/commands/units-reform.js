export const unitsReform = {
  name: "units reform",
  summary: {
    vi: "Chuyển sổ của xã cũ sang xã mới theo sắp xếp năm 2025",
    en: "Hands communes of before over to those that the reform of 2025 made",
  },
  options: {
    code: { value: "MÃ", vi: "một xã, theo mã cũ, ví dụ 21163", en: "one commune, by its code of before" },
    all: { vi: "mọi xã chuyển được", en: "every commune that can go" },
    "dry-run": { vi: "chỉ nói sẽ làm gì", en: "only says what would be done" },
  },
  run: reform,
};

/** A line for each commune on stdout, exit code 0; or the refusal's sentence on stderr and 2. */
async function reform({ code, all, "dry-run": dryRun }) {
  const { readEnvironment } = await import("../../apps/server/platform/environment.ts");
  const { reformFromTerminal } = await import("../../apps/server/features/units/reform/terminal.ts");
  const refusal = await reformFromTerminal(readEnvironment(), { code, all, dryRun }, console.log);
  if (refusal) console.error(refusal.sentence);
  return refusal ? 2 : 0;
}
