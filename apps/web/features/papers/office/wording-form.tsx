import { PLACEHOLDERS, type Template, type TemplatePart } from "@toso/domain/papers/template";
import { ArrowUp, Plus, Trash2 } from "lucide-preact";
import { useRef } from "preact/hooks";
import { Area, Field } from "../../../platform/ui/field.tsx";
import { Section } from "../../../platform/ui/page.tsx";
import { Lines } from "./lines.tsx";
import { Select } from "./select.tsx";
import { SignerForm } from "./signer-form.tsx";
import { WORDS } from "./words.ts";

/** A template's words. A place to fill is put where the person was typing last. */
export function WordingForm({
  template,
  onTemplate,
}: {
  template: Template;
  onTemplate: (template: Template) => void;
}) {
  const change = (part: Partial<Template>) => onTemplate({ ...template, ...part });
  const typed = useRef<HTMLInputElement | HTMLTextAreaElement | null>(null);
  return (
    <div
      class="flex flex-col gap-5"
      onFocusIn={(event) => {
        const { target } = event;
        if (target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement)
          typed.current = target;
      }}
    >
      <Placeholders kind={template.kind} onInsert={(name) => insert(typed.current, `{{${name}}}`)} />
      <Area label={WORDS.titleText} rows={2} value={template.title} onText={(title) => change({ title })} />
      {template.decider !== null && (
        <Field label={WORDS.decider} value={template.decider} onText={(decider) => change({ decider })} />
      )}
      {template.kind !== "minutes" && template.kind !== "list" && (
        <Lines
          label={WORDS.addressees}
          lines={template.addressees}
          onLines={(addressees) => change({ addressees })}
        />
      )}
      <Lines label={WORDS.grounds} lines={template.grounds} onLines={(grounds) => change({ grounds })} />
      <Section title={WORDS.body}>
        <Parts parts={template.body} onParts={(body) => change({ body })} />
      </Section>
      {template.annexes.map((annex, at) => (
        <Field
          key={at}
          label={WORDS.annexTitle(at + 1)}
          value={annex.title}
          onText={(title) =>
            change({ annexes: template.annexes.map((one, n) => (n === at ? { ...one, title } : one)) })
          }
        />
      ))}
      <Lines
        label={WORDS.recipients}
        lines={template.recipients}
        onLines={(recipients) => change({ recipients })}
      />
      <SignerForm signer={template.signer} onSigner={(signer) => change({ signer })} />
    </div>
  );
}

function Placeholders({ kind, onInsert }: { kind: Template["kind"]; onInsert: (name: string) => void }) {
  return (
    <details class="rounded-box border border-base-300 p-3">
      <summary class="min-h-11 cursor-pointer content-center font-bold">{WORDS.placeholders}</summary>
      <p class="my-2 text-sm text-base-content/80">{WORDS.insertHint}</p>
      <ul class="flex flex-col gap-1">
        {PLACEHOLDERS[kind].map(({ name, means }) => (
          <li key={name} class="flex flex-wrap items-center gap-2">
            <button
              type="button"
              class="btn min-h-11 font-mono"
              // The box that was being typed in keeps the focus.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => onInsert(name)}
            >
              {`{{${name}}}`}
            </button>
            <span class="min-w-0 flex-1 basis-48 text-sm">{means}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Types into a box as its person would, so that the form hears of it. */
function insert(box: HTMLInputElement | HTMLTextAreaElement | null, text: string): void {
  if (!box) return;
  box.focus();
  box.setRangeText(text, box.selectionStart ?? box.value.length, box.selectionEnd ?? box.value.length, "end");
  box.dispatchEvent(new Event("input", { bubbles: true }));
}

type PartKind = keyof typeof WORDS.partKinds;

const kindOf = (part: TemplatePart): PartKind =>
  part.kind === "heading" ? `heading ${part.level}` : part.kind;

function asKind(part: TemplatePart, kind: PartKind): TemplatePart {
  const text = part.text ?? "";
  if (kind === "article") return { kind, title: null, text };
  if (kind === "paragraph" || kind === "item") return { kind, text };
  return { kind: "heading", level: Number(kind.slice(-1)) as 1 | 2 | 3, text };
}

function Parts({ parts, onParts }: { parts: TemplatePart[]; onParts: (parts: TemplatePart[]) => void }) {
  const put = (at: number, part: TemplatePart) => onParts(parts.map((each, n) => (n === at ? part : each)));
  return (
    <ol class="flex flex-col gap-4">
      {parts.map((part, at) => (
        <li key={at} class="flex flex-col gap-2 border-l-4 border-base-300 pl-3">
          <div class="flex items-end gap-1">
            <div class="min-w-0 flex-1">
              <Select
                label={`${WORDS.part(at + 1)}: ${WORDS.partKind}`}
                value={kindOf(part)}
                options={WORDS.partKinds}
                onChoose={(kind) => put(at, asKind(part, kind as PartKind))}
              />
            </div>
            {at > 0 && (
              <IconButton
                label={WORDS.up(at + 1)}
                onClick={() => onParts(parts.toSpliced(at - 1, 2, part, parts[at - 1] as TemplatePart))}
              >
                <ArrowUp aria-hidden="true" class="size-5" />
              </IconButton>
            )}
            <IconButton
              label={WORDS.addPart}
              onClick={() => onParts(parts.toSpliced(at + 1, 0, { kind: "paragraph", text: "" }))}
            >
              <Plus aria-hidden="true" class="size-5" />
            </IconButton>
            <IconButton label={WORDS.removePart(at + 1)} onClick={() => onParts(parts.toSpliced(at, 1))}>
              <Trash2 aria-hidden="true" class="size-5" />
            </IconButton>
          </div>
          {part.kind === "article" && (
            <Field
              label={WORDS.articleTitle}
              value={part.title ?? ""}
              onText={(title) => put(at, { ...part, title: title || null })}
            />
          )}
          <Area
            label={WORDS.part(at + 1)}
            rows={Math.min(8, Math.max(2, Math.ceil((part.text?.length ?? 0) / 70)))}
            value={part.text ?? ""}
            onText={(text) =>
              put(at, part.kind === "article" ? { ...part, text: text || null } : { ...part, text })
            }
          />
        </li>
      ))}
    </ol>
  );
}

function IconButton({
  label,
  onClick,
  children,
}: {
  label: string;
  onClick: () => void;
  children: preact.ComponentChildren;
}) {
  return (
    <button type="button" class="btn btn-ghost btn-square size-12" aria-label={label} onClick={onClick}>
      {children}
    </button>
  );
}
