/** The help of the whole, for a person who types `toso --help`. */
export function overview(commands) {
  const width = Math.max(...commands.map((command) => callOf(command).length));
  const lines = commands.map(
    (command) =>
      `  ${callOf(command).padEnd(width)}  ${command.summary.vi}\n  ${" ".repeat(width)}  ${command.summary.en}`,
  );
  return `Tổ Số: nền tảng cho các Tổ công nghệ số cộng đồng.
The platform of community digital teams.

Cách gọi (usage): toso LỆNH [lựa chọn]      Chi tiết (details): toso LỆNH --help

${lines.join("\n")}

Biến môi trường (environment):
  HOST, PORT    nơi máy chủ nghe, mặc định 127.0.0.1 và 8080 (where the server listens)
  TOSO_DATA     thư mục dữ liệu, mặc định ./data (the data folder)
  TOSO_ADDRESS  địa chỉ người dùng gõ, khi đứng sau proxy (the address people type, behind a proxy)
  DATABASE_URL  dùng một PostgreSQL có sẵn thay cho cái đi kèm (a PostgreSQL server instead of the embedded one)`;
}

/** The help of one command. */
export function helpOf(command) {
  const options = { ...command.options, help: { vi: "in trang này", en: "prints this page" } };
  const calls = Object.entries(options).map(([name, { value }]) => (value ? `${name} ${value}` : name));
  const width = Math.max(8, ...calls.map((call) => call.length));
  const lines = Object.values(options).map(({ vi, en }, n) => `  --${calls[n].padEnd(width)} ${vi} (${en})`);
  return `toso ${callOf(command)} [lựa chọn]

${command.summary.vi}
${command.summary.en}

${lines.join("\n")}`;
}

function callOf({ name, positionals = [] }) {
  return [name, ...positionals].join(" ");
}
