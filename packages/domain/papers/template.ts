/** Templates of papers (mẫu văn bản), what fills them, and what may be wrong with one. */
export {
  type Authority,
  blankContent,
  type PaperChange,
  type PaperContent,
  type PaperMeeting,
  type PaperMember,
  type PaperOffice,
  type PaperPeriod,
  type PaperPerson,
  type PaperReference,
  type PaperReport,
  type PaperSigner,
  type PaperTargets,
  type PaperTeam,
  type ReportFigure,
  type ReportRow,
} from "./template-content.ts";
export { type Finding, findingsOf } from "./template-findings.ts";
export {
  TEMPLATE_KINDS,
  type Template,
  type TemplateAnnex,
  type TemplateKind,
  type TemplatePart,
} from "./template-form.ts";
export {
  blockIn,
  filled,
  PLACEHOLDERS,
  type Placeholder,
  placeholderKey,
  placeholdersIn,
} from "./template-placeholders.ts";
export { DEFAULT_TEMPLATES } from "./templates/defaults.ts";
