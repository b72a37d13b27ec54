import { Ban, CircleCheck } from "lucide-preact";
import type { Glyph, Part, Picture } from "../content/guide.ts";
import { GLYPHS } from "./glyphs.tsx";
import { heightOf, PartDrawing } from "./part-drawing.tsx";

const WIDTH = 280;
const HEIGHT = 250;
const PHONE = { x: 50, y: 4, width: 180, height: 242 };

/** The drawing of one card. The sentence beside it says the same: for a screen reader it is not there. */
export function Drawing({ picture }: { picture: Picture }) {
  const { phone, things, mark } = picture;
  return (
    <svg
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      aria-hidden="true"
      class="text-base-content h-full max-h-full w-full"
      fill="none"
      font-size="14"
    >
      {phone && <DrawnPhone parts={phone} />}
      {things && <Things things={things} />}
      {mark && <Mark mark={mark} />}
    </svg>
  );
}

function DrawnPhone({ parts }: { parts: readonly Part[] }) {
  const gap = 8;
  const whole = parts.reduce((sum, part) => sum + heightOf(part) + gap, -gap);
  const first = parts[0];
  const hasBar = first !== undefined && "bar" in first;
  // What is on the screen stands in its middle; a title stays on top.
  const room = PHONE.height - 32;
  let y = PHONE.y + 16 + (hasBar ? 0 : (room - whole) / 2);
  const slack = hasBar ? Math.min(14, Math.max(0, (room - whole) / parts.length)) : 0;
  return (
    <>
      <rect {...PHONE} rx="22" class="fill-base-100 stroke-base-content" stroke-width="4" />
      <rect x="122" y="10" width="36" height="4" rx="2" class="fill-base-content" />
      {parts.map((part) => {
        const at = y + (part === first ? 4 : slack);
        y = at + heightOf(part) + gap;
        return (
          <PartDrawing
            key={JSON.stringify(part)}
            part={part}
            x={PHONE.x + 12}
            y={at}
            width={PHONE.width - 24}
          />
        );
      })}
    </>
  );
}

function Things({ things }: { things: readonly Glyph[] }) {
  const size = 104;
  const gap = (WIDTH - things.length * size) / (things.length + 1);
  return (
    <>
      {things.map((thing, n) => {
        const Thing = GLYPHS[thing];
        const x = gap + n * (size + gap);
        return (
          <g key={thing}>
            <rect
              x={x - 8}
              y="56"
              width={size + 16}
              height={size + 16}
              rx="20"
              class="fill-base-200 stroke-base-300"
              stroke-width="2"
            />
            <Thing x={x + 8} y={72} size={size - 16} strokeWidth={1.4} class="text-primary" />
          </g>
        );
      })}
    </>
  );
}

/** What one does, ticked; what one never does, crossed out: told by its form, not by its colour. */
function Mark({ mark }: { mark: "yes" | "no" }) {
  const Form = mark === "yes" ? CircleCheck : Ban;
  return (
    <g>
      <circle cx="234" cy="212" r="36" class="fill-base-100" />
      <Form
        x={202}
        y={180}
        size={64}
        strokeWidth={2.4}
        class={mark === "yes" ? "text-success" : "text-error"}
      />
    </g>
  );
}
