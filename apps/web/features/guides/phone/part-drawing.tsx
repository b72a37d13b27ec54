import { Check, Pointer } from "lucide-preact";
import type { ComponentChildren } from "preact";
import type { Part } from "../content/guide.ts";
import { GLYPHS } from "./glyphs.tsx";

/** Of a row on the drawn phone, in the drawing's units. */
export function heightOf(part: Part): number {
  if ("glyph" in part && !("row" in part)) return 64;
  if ("text" in part) return 18;
  if ("tick" in part) return 24;
  if ("bar" in part || "boxes" in part) return 28;
  return 34;
}

interface Place {
  x: number;
  y: number;
  width: number;
}

/** One row on the drawn phone, with a finger on it if it is to be pressed. */
export function PartDrawing({ part, ...place }: Place & { part: Part }) {
  const height = heightOf(part);
  const pressed = "press" in part && part.press;
  return (
    <>
      {drawn(part, place)}
      {pressed && <Finger x={place.x + place.width - 18} y={place.y + height - 12} />}
    </>
  );
}

function drawn(part: Part, { x, y, width }: Place) {
  const middle = x + width / 2;
  const height = heightOf(part);
  const box = { x, y, width, height, rx: 9, "stroke-width": 1.5 };
  if ("bar" in part)
    return (
      <>
        <Words x={middle} y={y + 19} bold>
          {part.bar}
        </Words>
        <line
          x1={x}
          x2={x + width}
          y1={y + height}
          y2={y + height}
          class="stroke-base-300"
          stroke-width="1.5"
        />
      </>
    );
  if ("text" in part)
    return (
      <Words x={middle} y={y + 14}>
        {part.text}
      </Words>
    );
  if ("field" in part)
    return (
      <>
        <rect {...box} class="fill-base-100 stroke-base-content" />
        <Words x={x + 10} y={y + 22} start>
          {part.field}
        </Words>
      </>
    );
  if ("button" in part)
    return (
      <>
        <rect {...box} class="fill-primary" />
        <Words x={middle} y={y + 22} bold light>
          {part.button}
        </Words>
      </>
    );
  if ("row" in part) return <Row part={part} x={x} y={y} width={width} />;
  if ("tick" in part)
    return (
      <>
        <Check x={x + 4} y={y + 2} size={20} strokeWidth={3} class="text-success" />
        <Words x={x + 30} y={y + 17} start>
          {part.tick}
        </Words>
      </>
    );
  if ("boxes" in part) return <Boxes many={part.boxes} x={x} y={y} width={width} />;
  if ("bubble" in part)
    return (
      <>
        <rect
          {...box}
          x={part.mine ? x + 6 : x - 4}
          rx={14}
          class={part.mine ? "fill-primary" : "fill-base-200 stroke-base-300"}
        />
        <Words x={(part.mine ? x + 6 : x - 4) + width / 2} y={y + 22} light={part.mine ?? false} small>
          {part.bubble}
        </Words>
      </>
    );
  const Thing = GLYPHS[part.glyph];
  return <Thing x={middle - 30} y={y + 2} size={60} strokeWidth={1.5} class="text-primary" />;
}

function Row({ part, x, y, width }: Place & { part: Extract<Part, { row: string }> }) {
  const Thing = part.glyph && GLYPHS[part.glyph];
  return (
    <>
      <rect
        {...{ x, y, width, height: 34, rx: 9 }}
        class={part.press ? "fill-base-200 stroke-primary" : "fill-base-200"}
        stroke-width="2"
      />
      {Thing && <Thing x={x + 8} y={y + 6} size={22} class="text-primary" />}
      <Words x={x + 38} y={y + 22} start small>
        {part.row}
      </Words>
    </>
  );
}

function Boxes({ many, x, y, width }: Place & { many: number }) {
  const step = Math.min(26, width / many);
  const from = x + (width - step * many) / 2;
  return (
    <>
      {Array.from({ length: many }, (_, n) => (
        <g key={from + n * step}>
          <rect
            x={from + n * step + 2}
            y={y}
            width={step - 4}
            height={28}
            rx={5}
            class="stroke-base-content"
            stroke-width="1.5"
          />
          <circle cx={from + n * step + step / 2} cy={y + 14} r={4} class="fill-base-content" />
        </g>
      ))}
    </>
  );
}

function Finger({ x, y }: { x: number; y: number }) {
  return (
    <g>
      <circle cx={x + 8} cy={y + 2} r={17} class="stroke-warning" stroke-width="3" />
      <Pointer x={x - 4} y={y - 2} size={38} strokeWidth={1.6} class="text-base-content fill-base-100" />
    </g>
  );
}

interface WordsProps {
  x: number;
  y: number;
  bold?: boolean;
  light?: boolean;
  small?: boolean;
  start?: boolean;
  children: ComponentChildren;
}

const Words = ({ x, y, bold, light, small, start, children }: WordsProps) => (
  <text
    x={x}
    y={y}
    text-anchor={start ? "start" : "middle"}
    font-weight={bold ? 700 : 400}
    font-size={small ? 12 : 14}
    class={light ? "fill-primary-content" : "fill-base-content"}
  >
    {children}
  </text>
);
