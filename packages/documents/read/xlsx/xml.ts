import type { SaxesParser } from "saxes";
import { SheetRefusal } from "../sheet-refusals.ts";

/** What a reader of one part wants to hear: names come without their prefix. */
export interface Listener {
  open?(name: string, attributes: Record<string, string>): void;
  close?(name: string): void;
  text?(text: string): void;
}

export type Walk = (part: Uint8Array, listener: Listener) => void;

const bare = (name: string) => name.slice(name.indexOf(":") + 1);

/** A walker over XML parts. saxes is loaded on first use; it expands no declared entities, so none can explode. */
export async function xmlWalker(): Promise<Walk> {
  const { SaxesParser: Parser } = await import("saxes");
  return (part, listener) => {
    const parser: SaxesParser = new Parser();
    parser.on("error", () => {
      throw new SheetRefusal("damaged");
    });
    parser.on("opentag", ({ name, attributes }) =>
      listener.open?.(bare(name), attributes as Record<string, string>),
    );
    parser.on("closetag", ({ name }) => listener.close?.(bare(name)));
    if (listener.text) parser.on("text", (text) => listener.text!(text));
    const decoder = new TextDecoder(part[0] === 0xff && part[1] === 0xfe ? "utf-16le" : "utf-8");
    // In pieces, so that a sheet of 100 MB is never one string.
    for (let at = 0; at < part.length; at += 1 << 20) {
      parser.write(decoder.decode(part.subarray(at, at + (1 << 20)), { stream: true }));
    }
    parser.write(decoder.decode());
    parser.close();
  };
}
