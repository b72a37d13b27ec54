const open = { vi: "mở trang trong trình duyệt", en: "opens the page in the browser" };

export const serve = {
  name: "serve",
  summary: {
    vi: "Chạy máy chủ và giao diện web; in địa chỉ để mở",
    en: "Runs the server with its web pages; prints the address to open",
  },
  options: {
    open,
    demo: {
      vi: "dùng một xã tưởng tượng, không đụng dữ liệu thật",
      en: "an invented commune; real data is not touched",
    },
  },
  servesWeb: true,
  run: (values) => start({ demo: values.demo === true, open: values.open === true }),
};

export const demo = {
  name: "demo",
  summary: { vi: "Như serve --demo: chạy thử với một xã tưởng tượng", en: "The same as serve --demo" },
  options: { open },
  servesWeb: true,
  run: (values) => start({ demo: true, open: values.open === true }),
};

async function start(options) {
  const { readEnvironment } = await import("../../apps/server/platform/environment.ts");
  const { serve: serveOn } = await import("../../apps/server/main.ts");
  const settings = { ...readEnvironment(), ...options };
  await withSignalsHeld(() => serveOn(settings));
  return 0;
}

/** A request to end that comes while starting is kept until the server can end cleanly; a second one ends at once. */
async function withSignalsHeld(begin) {
  const signals = ["SIGINT", "SIGTERM"];
  let held;
  const hold = (signal) => {
    if (held) process.exit(1);
    held = signal;
  };
  for (const signal of signals) process.on(signal, hold);
  await begin();
  for (const signal of signals) process.off(signal, hold);
  if (held) process.kill(process.pid, held);
}
