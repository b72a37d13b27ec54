/** The arrows of ARCHITECTURE.md. A broken one fails `npm test`. */
const no = (name, from, to, comment) => ({ name, severity: "error", comment, from, to });
module.exports = {
  forbidden: [
    no("no-cycles", {}, { circular: true }, "cycles hide who depends on whom"),
    no(
      "domain-is-pure",
      { path: "^packages/domain", pathNot: "\\.test\\.ts$" },
      { pathNot: "^packages/domain" },
      "rules run on phone and server alike: no library, no node:*",
    ),
    no(
      "contract-knows-domain-only",
      { path: "^packages/contract", pathNot: "\\.test\\.ts$" },
      { path: "^(packages/(sync|documents)|apps)|^node:", dependencyTypesNot: ["type-only"] },
      "what crosses the wire",
    ),
    no(
      "sync-knows-contract",
      { path: "^packages/sync", pathNot: "\\.test\\.ts$" },
      { path: "^(packages/documents|apps)" },
      "ports only",
    ),
    no(
      "documents-know-domain",
      { path: "^packages/documents" },
      { path: "^(packages/(contract|sync)|apps)" },
      "documents read and write, no wire",
    ),
    no("server-not-web", { path: "^apps/server" }, { path: "^apps/web" }, "two programs"),
    no(
      "web-not-server",
      { path: "^apps/web" },
      { path: "^(apps/server|packages/documents)" },
      "two programs",
    ),
    no(
      "platform-knows-no-feature",
      { path: "^apps/(server|web)/platform" },
      { path: "^apps/[^/]+/(features|office|phone|demo)" },
      "platform is below features",
    ),
    no(
      "features-stay-apart",
      { path: "^apps/([^/]+)/features/([^/]+)" },
      { path: "^apps/$1/features/", pathNot: "^apps/$1/features/$2" },
      "features meet in the domain, in reads of any table, and in events",
    ),
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "(^|/)(dist|node_modules)/" },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "default"],
      extensions: [".ts", ".tsx", ".js"],
    },
  },
};
