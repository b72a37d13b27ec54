import type { ComponentChildren } from "preact";
import { useEffect } from "preact/hooks";

/** One page of the office: its name, one sentence on what it is for, and what is pressed first. */
export function Page({
  title,
  lead,
  acts,
  children,
}: {
  title: string;
  lead?: ComponentChildren;
  acts?: ComponentChildren;
  children: ComponentChildren;
}) {
  useEffect(() => {
    document.title = `${title} · Tổ Số`;
  }, [title]);
  return (
    <div class="mx-auto flex w-full max-w-6xl flex-col gap-6 px-4 py-6 lg:px-8 lg:py-8">
      <header class="flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
        <div class="min-w-0 max-w-2xl">
          <h1 class="text-2xl leading-tight font-bold text-balance">{title}</h1>
          {lead && <p class="mt-1 text-base-content/80">{lead}</p>}
        </div>
        {acts && <div class="flex flex-wrap gap-2 print:hidden">{acts}</div>}
      </header>
      {children}
    </div>
  );
}

/** A part of a page under its own heading. */
export function Section({
  title,
  acts,
  children,
}: {
  title: ComponentChildren;
  acts?: ComponentChildren;
  children: ComponentChildren;
}) {
  return (
    <section class="flex flex-col gap-3">
      <div class="flex flex-wrap items-center justify-between gap-2">
        <h2 class="text-lg font-bold">{title}</h2>
        {acts}
      </div>
      {children}
    </section>
  );
}
