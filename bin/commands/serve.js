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
  await serveOn({ ...readEnvironment(), ...options });
  return 0;
}
