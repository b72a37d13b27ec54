import { SaxesParser } from "saxes";

/** An element with its children in order; text stands between them as strings. */
export class XmlNode {
  readonly name: string;
  readonly attributes: Record<string, string>;
  readonly children: (XmlNode | string)[] = [];

  constructor(name: string, attributes: Record<string, string>) {
    this.name = name;
    this.attributes = attributes;
  }

  attribute(name: string): string {
    return this.attributes[name] ?? "";
  }

  elements(): XmlNode[] {
    return this.children.filter((child) => typeof child !== "string");
  }

  /** Children of this name. */
  all(name: string): XmlNode[] {
    return this.elements().filter((child) => child.name === name);
  }

  first(name: string): XmlNode | undefined {
    return this.elements().find((child) => child.name === name);
  }
}

const DEEPEST = 200;

/** XML text → tree. Throws on text that is not XML, is nested absurdly deep, or declares entities. */
export function parseXml(text: string): XmlNode {
  const root = new XmlNode("#document", {});
  const open = [root];
  const parser = new SaxesParser();
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("doctype", () => {
    throw new Error("a document needs no DOCTYPE");
  });
  parser.on("opentag", (tag) => {
    if (open.length > DEEPEST) throw new Error("nested too deep");
    const node = new XmlNode(tag.name, tag.attributes as Record<string, string>);
    open.at(-1)!.children.push(node);
    open.push(node);
  });
  parser.on("closetag", () => open.pop());
  parser.on("text", (piece) => open.at(-1)!.children.push(piece));
  parser.write(text).close();
  return root.elements()[0] ?? root;
}
