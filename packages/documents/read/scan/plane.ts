/** A page in greys, row by row: 0 is black, 255 white. */
export type Plane = { width: number; height: number; grey: Uint8Array };

/**
 * Colours → greys in which ink of letters stays dark and coloured ink (the red stamp, a blue signature over the
 * signer's name) fades into the paper.
 */
export function planeOf(rgba: Uint8ClampedArray | Uint8Array, width: number, height: number): Plane {
  const grey = new Uint8Array(width * height);
  for (let i = 0, at = 0; i < grey.length; i++, at += 4) {
    const [r, g, b] = [rgba[at]!, rgba[at + 1]!, rgba[at + 2]!];
    const most = r > g ? Math.max(r, b) : Math.max(g, b);
    const least = r < g ? Math.min(r, b) : Math.min(g, b);
    const value = most + ((most - least) >> 1);
    grey[i] = Math.min(value, 255);
  }
  return { width, height, grey };
}

/** The brightest of every `by` × `by` pixels, or the darkest. */
export function shrink({ width, height, grey }: Plane, by: number, keep: "bright" | "dark"): Plane {
  const [columns, rows] = [Math.ceil(width / by), Math.ceil(height / by)];
  const bright = keep === "bright";
  const small = new Uint8Array(columns * rows).fill(bright ? 0 : 255);
  for (let y = 0; y < height; y++) {
    const row = Math.floor(y / by) * columns;
    for (let x = 0, at = y * width; x < width; x++, at++) {
      const into = row + Math.floor(x / by);
      const value = grey[at]!;
      if (bright ? value > small[into]! : value < small[into]!) small[into] = value;
    }
  }
  return { width: columns, height: rows, grey: small };
}

/** Side of the squares in which the paper's brightness is measured: wider than a stroke, narrower than a shadow. */
const PATCH = 24;

/** The same page on even white paper: shadows and yellowed paper go, letters are as dark as they were beside it. */
export function flatten(plane: Plane): Plane {
  const paper = smooth(smooth(shrink(plane, PATCH, "bright")));
  const { width, height, grey } = plane;
  const flat = new Uint8Array(grey.length);
  for (let y = 0; y < height; y++) {
    const py = Math.min(paper.height - 1.001, Math.max(0, (y - PATCH / 2) / PATCH));
    const top = Math.floor(py) * paper.width;
    const below = paper.height > 1 ? top + paper.width : top;
    const fy = py - Math.floor(py);
    for (let x = 0, at = y * width; x < width; x++, at++) {
      const px = Math.min(paper.width - 1.001, Math.max(0, (x - PATCH / 2) / PATCH));
      const left = Math.floor(px);
      const right = paper.width > 1 ? left + 1 : left;
      const fx = px - left;
      const white =
        (paper.grey[top + left]! * (1 - fx) + paper.grey[top + right]! * fx) * (1 - fy) +
        (paper.grey[below + left]! * (1 - fx) + paper.grey[below + right]! * fx) * fy;
      const value = (grey[at]! * 255) / Math.max(white, 40);
      // What is nearly paper is paper: noise and the other side shining through.
      flat[at] = value > 215 ? 255 : value;
    }
  }
  return { width, height, grey: flat };
}

/** The mean of each square and its neighbours; a square that is darker than all around it (thick ink) takes theirs. */
function smooth({ width, height, grey }: Plane): Plane {
  const even = new Uint8Array(grey.length);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      let sum = 0;
      let count = 0;
      for (let dy = -1; dy <= 1; dy++) {
        for (let dx = -1; dx <= 1; dx++) {
          const [ny, nx] = [y + dy, x + dx];
          if (ny < 0 || nx < 0 || ny >= height || nx >= width || (dx === 0 && dy === 0)) continue;
          sum += grey[ny * width + nx]!;
          count++;
        }
      }
      const around = count === 0 ? grey[y * width + x]! : sum / count;
      const own = grey[y * width + x]!;
      even[y * width + x] = own < around ? around : (own + around) / 2;
    }
  }
  return { width, height, grey: even };
}

/** The page at a smaller size: each pixel is the mean of those it covers. */
export function scaleDown({ width, height, grey }: Plane, by: number): Plane {
  const [columns, rows] = [Math.round(width * by), Math.round(height * by)];
  const across = spread(width, columns);
  const down = spread(height, rows);
  const narrow = new Float32Array(columns * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const value = grey[y * width + x]!;
      const { into, share } = across[x]!;
      narrow[y * columns + into]! += value * share;
      if (share < 1 && into + 1 < columns) narrow[y * columns + into + 1]! += value * (1 - share);
    }
  }
  const small = new Float32Array(columns * rows);
  for (let y = 0; y < height; y++) {
    const { into, share } = down[y]!;
    for (let x = 0; x < columns; x++) {
      const value = narrow[y * columns + x]!;
      small[into * columns + x]! += value * share;
      if (share < 1 && into + 1 < rows) small[(into + 1) * columns + x]! += value * (1 - share);
    }
  }
  const area = (width / columns) * (height / rows);
  return {
    width: columns,
    height: rows,
    grey: Uint8Array.from(small, (sum) => Math.min(255, sum / area + 0.5)),
  };
}

/** Into which of `count` pixels each of `length` falls, and how much of it; the rest falls into the next. */
function spread(length: number, count: number): { into: number; share: number }[] {
  const by = count / length;
  return Array.from({ length }, (_, i) => {
    const into = Math.min(count - 1, Math.floor(i * by));
    const end = (i + 1) * by;
    return { into, share: end <= into + 1 ? 1 : (into + 1 - i * by) / by };
  });
}
