export const decisionRead = {
  name: "decision read",
  positionals: ["FILE"],
  summary: {
    vi: "Đọc một quyết định (.txt, .md, .docx, .pdf, ảnh .jpg, .png) và in những gì hiểu được",
    en: "Reads a decision file, also a scan, and prints what it says",
  },
  options: {
    json: { vi: "in đúng một đối tượng JSON, cả khi từ chối", en: "one JSON object, refusals included" },
  },
  run: readDecision,
};

/** Prints the decision as JSON, exit code 0; or the refusal's sentence on stderr, exit code 2. */
async function readDecision({ json }, file) {
  const { readDecisionFile } = await import("../../apps/server/features/decisions/read-file.ts");
  const read = await readDecisionFile(file, { onProgress: process.stderr.isTTY ? sayProgress : undefined });
  if (read.ok) {
    console.log(JSON.stringify(read.decision, null, 2));
    return 0;
  }
  const { code, sentence } = read.refusal;
  console.error(sentence);
  if (json) console.log(JSON.stringify({ refused: true, code, reason: sentence }));
  return 2;
}

function sayProgress({ progress, page, pages }) {
  const share = Math.floor(progress * 100);
  process.stderr.write(
    `\rĐang nhận dạng chữ: trang ${page}/${pages}, ${share}%${progress === 1 ? "\n" : ""}`,
  );
}
