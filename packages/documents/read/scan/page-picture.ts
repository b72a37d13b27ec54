import type { Canvas, Image } from "@napi-rs/canvas";
import { flatten, type Plane, planeOf } from "./plane.ts";
import { liesOnItsSide, skewOf } from "./skew.ts";

/** The longer side of every page, in pixels: A4 at 300 dpi. What is measured in pixels here is measured at this size. */
const LONG_SIDE = 3508;

/** A picture of a page → the page upright, level, on even paper, at one size. */
export async function levelPage(picture: Image | Canvas): Promise<Plane> {
  const { createCanvas } = await import("@napi-rs/canvas");
  const scale = LONG_SIDE / Math.max(picture.width, picture.height);
  const [width, height] = [Math.round(picture.width * scale), Math.round(picture.height * scale)];
  const draw = (turn: number): Plane => {
    const aside = Math.abs(turn) > 45;
    const [w, h] = aside ? [height, width] : [width, height];
    const canvas = createCanvas(w, h);
    const context = canvas.getContext("2d");
    context.fillStyle = "white";
    context.fillRect(0, 0, w, h);
    context.translate(w / 2, h / 2);
    context.rotate((turn * Math.PI) / 180);
    context.imageSmoothingQuality = "high";
    context.drawImage(picture, -width / 2, -height / 2, width, height);
    return flatten(planeOf(context.getImageData(0, 0, w, h).data, w, h));
  };
  let turn = 0;
  let plane = draw(turn);
  if (liesOnItsSide(plane)) {
    turn = -90;
    plane = draw(turn);
  }
  const skew = skewOf(plane);
  return skew === 0 ? plane : draw(turn - skew);
}
