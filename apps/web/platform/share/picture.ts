/** What a picture for Zalo says. */
export interface Picture {
  title: string;
  team: string;
  period: string;
  lines: readonly PictureLine[];
  /** A sentence under the figures: thanks, or what to do. */
  note?: string | null;
  foot: string;
}

export interface PictureLine {
  label: string;
  /** "46 hộ" */
  words: string;
  /** "Cộng dồn 46/120 hộ (38%)" */
  more?: string | null;
  /** 0 to 1 for the bar; null: there is no whole to compare with. */
  part: number | null;
}

const WIDTH = 1080;
const EDGE = 72;
const INNER = WIDTH - 2 * EDGE;
const GREEN = "#14532d";
const INK = "#16211a";
const GREY = "#4b5a50";
const FACE = 'system-ui, Roboto, "Segoe UI", "Be Vietnam Pro", sans-serif';

type Pen = CanvasRenderingContext2D;

/** Draws it as a PNG, as high as its words need. Nothing leaves the phone. */
export async function drawPicture(picture: Picture): Promise<Blob> {
  const canvas = document.createElement("canvas");
  canvas.width = WIDTH;
  canvas.height = 100;
  const height = lay(canvas.getContext("2d") as Pen, picture);
  canvas.height = Math.ceil(height);
  const pen = canvas.getContext("2d") as Pen;
  pen.fillStyle = "#ffffff";
  pen.fillRect(0, 0, WIDTH, height);
  lay(pen, picture);
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("no picture"))), "image/png"),
  );
}

/** Sets everything one below the other; returns how high that is. Laid twice: to measure, then to draw. */
function lay(pen: Pen, { title, team, period, lines, note, foot }: Picture): number {
  const head = headHeight(pen, { title, team, period });
  pen.fillStyle = GREEN;
  pen.fillRect(0, 0, WIDTH, head);
  let y = 64;
  y = write(pen, team, { y, size: 40, weight: 700, ink: "#d5ecdd" });
  y = write(pen, title, { y: y + 8, size: 68, weight: 700, ink: "#ffffff" });
  write(pen, period, { y: y + 8, size: 40, weight: 400, ink: "#d5ecdd" });
  y = head + 56;
  for (const line of lines) y = layLine(pen, line, y) + 48;
  if (note) y = write(pen, note, { y, size: 40, weight: 400, ink: INK }) + 40;
  pen.fillStyle = "#dfe5dd";
  pen.fillRect(EDGE, y, INNER, 3);
  return write(pen, foot, { y: y + 28, size: 32, weight: 400, ink: GREY }) + 48;
}

function headHeight(pen: Pen, { title, team, period }: Pick<Picture, "title" | "team" | "period">): number {
  const high = (text: string, size: number, weight: number) =>
    wrap(pen, text, font(size, weight)).length * size * LEADING;
  return 64 + high(team, 40, 700) + 8 + high(title, 68, 700) + 8 + high(period, 40, 400) + 56;
}

function layLine(pen: Pen, { label, words, more, part }: PictureLine, top: number): number {
  let y = write(pen, label, { y: top, size: 40, weight: 400, ink: INK });
  y = write(pen, words, { y, size: 52, weight: 700, ink: GREEN });
  if (more) y = write(pen, more, { y, size: 36, weight: 400, ink: GREY });
  if (part === null) return y;
  bar(pen, y + 12, 1, "#dfe5dd");
  bar(pen, y + 12, part, GREEN);
  return y + 12 + BAR;
}

const BAR = 30;

function bar(pen: Pen, y: number, part: number, ink: string): void {
  const width = INNER * Math.min(1, Math.max(0, part));
  if (width === 0) return;
  pen.fillStyle = ink;
  pen.beginPath();
  pen.roundRect(EDGE, y, Math.max(width, BAR), BAR, BAR / 2);
  pen.fill();
}

const LEADING = 1.3;
const font = (size: number, weight: number) => `${weight} ${size}px ${FACE}`;

interface Style {
  y: number;
  size: number;
  weight: number;
  ink: string;
}

/** Writes a text in as many lines as it needs; returns where the next begins. */
function write(pen: Pen, text: string, { y, size, weight, ink }: Style): number {
  const lines = wrap(pen, text, font(size, weight));
  pen.fillStyle = ink;
  pen.textBaseline = "top";
  for (const [index, line] of lines.entries()) pen.fillText(line, EDGE, y + index * size * LEADING);
  return y + lines.length * size * LEADING;
}

function wrap(pen: Pen, text: string, face: string): string[] {
  pen.font = face;
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/\s+/)) {
    const longer = line ? `${line} ${word}` : word;
    if (line && pen.measureText(longer).width > INNER) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}
