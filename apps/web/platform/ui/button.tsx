import type { ComponentChildren, JSX } from "preact";

export interface ButtonProps {
  children: ComponentChildren;
  /** One main act a screen; the others are quiet. */
  look?: "main" | "plain" | "quiet" | "danger";
  onClick?: (event: JSX.TargetedMouseEvent<HTMLElement>) => void;
  /** A link that looks like a button: it goes somewhere. */
  href?: string;
  type?: "button" | "submit";
  disabled?: boolean;
  /** It is working: it cannot be pressed again, and says so to a screen reader. */
  busy?: boolean;
  wide?: boolean;
  class?: string;
}

const LOOKS = {
  main: "btn-primary",
  plain: "btn-outline border-base-content/30",
  quiet: "btn-ghost text-primary",
  danger: "btn-outline btn-error",
};

/** A button says what it does with a verb. At least 48 px high: it is pressed with a thumb, in the sun. */
export function Button({
  look = "plain",
  href,
  type = "button",
  busy = false,
  wide = false,
  ...rest
}: ButtonProps) {
  const { children, onClick, disabled = false } = rest;
  const name = `btn h-auto min-h-12 max-w-full shrink px-5 py-2 text-base leading-snug font-semibold whitespace-normal [&>svg]:shrink-0 ${LOOKS[look]} ${wide ? "w-full" : ""} ${rest.class ?? ""}`;
  if (href)
    return (
      <a class={name} href={href} onClick={onClick}>
        {children}
      </a>
    );
  return (
    <button type={type} class={name} onClick={onClick} disabled={disabled || busy} aria-busy={busy}>
      {busy && <span class="loading loading-spinner loading-sm" aria-hidden="true" />}
      {children}
    </button>
  );
}
