import { CircleCheck, Info, TriangleAlert } from "lucide-preact";
import type { ComponentChildren } from "preact";

const TONES = {
  success: { icon: CircleCheck, line: "border-success", ink: "text-success", role: "status" },
  info: { icon: Info, line: "border-info", ink: "text-info", role: "status" },
  warning: { icon: TriangleAlert, line: "border-warning", ink: "text-warning", role: "status" },
  error: { icon: TriangleAlert, line: "border-error", ink: "text-error", role: "alert" },
} as const;

/** A sentence to the person, with a mark beside it so that colour never speaks alone. */
export function Notice({
  tone,
  act,
  children,
}: {
  tone: keyof typeof TONES;
  act?: ComponentChildren;
  children: ComponentChildren;
}) {
  const { icon: Icon, line, ink, role } = TONES[tone];
  return (
    <div
      role={role}
      class={`flex flex-wrap items-center gap-3 rounded-field border-l-4 bg-base-200 px-4 py-3 ${line}`}
    >
      <Icon aria-hidden class={`size-5 shrink-0 ${ink}`} />
      <div class="min-w-0 flex-1 basis-48">{children}</div>
      {act}
    </div>
  );
}
