import { useMemo } from "preact/hooks";
import { encode } from "uqr";

/** A QR code, always dark on white: a phone in the sun reads it, also from a dark screen. */
export function Qr({ text, label, class: extra = "" }: { text: string; label: string; class?: string }) {
  const { size, path } = useMemo(() => drawn(text), [text]);
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${size} ${size}`}
      shape-rendering="crispEdges"
      class={`bg-white ${extra}`}
    >
      <path d={path} fill="#000" />
    </svg>
  );
}

function drawn(text: string): { size: number; path: string } {
  const { size, data } = encode(text, { ecc: "M", border: 3 });
  const path = data
    .flatMap((row, y) => row.flatMap((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : [])))
    .join("");
  return { size, path };
}
