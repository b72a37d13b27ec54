export const password = {
  name: "password",
  summary: {
    vi: "Tạo đường dẫn đặt lại mật khẩu cho một cán bộ, khi xã không còn ai vào được; dừng máy chủ trước",
    en: "Makes a link to set an office person's password, when nobody else can; stop the server first",
  },
  positionals: ["USERNAME"],
  run: makeLink,
};

/** The link on stdout, exit code 0; or the refusal's sentence on stderr and 2. */
async function makeLink(_values, username) {
  const { readEnvironment } = await import("../../apps/server/platform/environment.ts");
  const { passwordLinkFromTerminal } = await import("../../apps/server/features/accounts/terminal.ts");
  const refusal = await passwordLinkFromTerminal(readEnvironment(), username, console.log);
  if (refusal) console.error(refusal.sentence);
  return refusal ? 2 : 0;
}
