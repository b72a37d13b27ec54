import type { Range, TextDocument } from "./document.ts";
import type { Found } from "./found.ts";

const FAINT = "Chữ quét mờ, hãy so lại với bản gốc.";

/** What was read with a doubt at every value that stands in faint words of a scan. A doubt already there is kept. */
export function doubtFaint<T>({ faint = [] }: Pick<TextDocument, "faint">, read: T): T {
  if (faint.length === 0) return read;
  const isFaint = ({ start, end }: Range) => faint.some((word) => word.start < end && start < word.end);
  const walk = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(walk);
    if (value === null || typeof value !== "object") return value;
    if (isFound(value))
      return value.doubt === null && value.source && isFaint(value.source)
        ? { ...value, doubt: FAINT }
        : value;
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, walk(part)]));
  };
  return walk(read) as T;
}

function isFound(value: object): value is Found<unknown> {
  return "source" in value && "doubt" in value;
}
