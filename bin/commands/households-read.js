export const householdsRead = {
  name: "households read",
  positionals: ["FILE"],
  summary: {
    vi: "Đọc một danh sách hộ (.xlsx, .csv) và in những gì hiểu được",
    en: "Reads a list of households and prints what it says",
  },
  options: {
    json: { vi: "in đúng một đối tượng JSON, cả khi từ chối", en: "one JSON object, refusals included" },
  },
  run: readList,
};

/** Prints the list as JSON, exit code 0; or the refusal's sentence on stderr, exit code 2. */
async function readList({ json }, file) {
  const { readHouseholdsFile } = await import("../../apps/server/features/households/read-file.ts");
  const list = await readHouseholdsFile(file);
  if (list.refused) console.error(list.reason);
  if (json || !list.refused) console.log(JSON.stringify(list, null, 2));
  return list.refused ? 2 : 0;
}
