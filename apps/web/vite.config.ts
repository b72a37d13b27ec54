import { createRequire } from "node:module";
import preact from "@preact/preset-vite";
import tailwindcss from "@tailwindcss/vite";
import { defineConfig } from "vite";
import { VitePWA } from "vite-plugin-pwa";
import { precompress } from "./precompress.ts";

const SERVER = process.env.TOSO_SERVER ?? "http://127.0.0.1:8080";

/** Dexie's modern build: its package names the one for old browsers, which is a third larger. */
const dexie = createRequire(import.meta.url)
  .resolve("dexie")
  .replace(/dexie\/dist\/.*$/, "dexie/dist/modern/dexie.min.mjs");

/** Office chunks lie in a folder of their own: a member's phone must not fetch them. */
const folderOf = ({ moduleIds }: { moduleIds: readonly string[] }) =>
  moduleIds.some((id) => /\/apps\/web\/(office|features\/\w+\/office)|first-run|sign-in/.test(id))
    ? "assets/office/[name]-[hash].js"
    : "assets/[name]-[hash].js";

/** The member's face is one small script; every other face is loaded when somebody opens it. */
export default defineConfig({
  root: import.meta.dirname,
  resolve: { alias: { dexie } },
  plugins: [
    preact(),
    precompress(),
    tailwindcss(),
    VitePWA({
      registerType: "autoUpdate",
      injectRegister: false,
      manifest: {
        name: "Tổ Số",
        short_name: "Tổ Số",
        description: "Việc của Tổ công nghệ số cộng đồng, làm được cả khi mất sóng",
        lang: "vi",
        id: "/",
        start_url: "/",
        display: "standalone",
        background_color: "#ffffff",
        theme_color: "#14532d",
        icons: [
          { src: "/icon.svg", sizes: "any", type: "image/svg+xml", purpose: "any" },
          { src: "/icon-512.png", sizes: "512x512", type: "image/png", purpose: "any maskable" },
        ],
      },
      workbox: {
        globPatterns: ["**/*.{js,css,html,svg,png}"],
        globIgnores: ["assets/office/**"],
        navigateFallback: "/index.html",
        navigateFallbackDenylist: [/^\/api\//, /^\/health/, /^\/vao\//],
        cleanupOutdatedCaches: true,
      },
    }),
  ],
  build: {
    outDir: "dist",
    emptyOutDir: true,
    target: "es2022",
    reportCompressedSize: false,
    modulePreload: { polyfill: false },
    rolldownOptions: { output: { chunkFileNames: folderOf } },
  },
  server: { proxy: { "/api": SERVER, "/health": SERVER, "/vao": SERVER } },
});
