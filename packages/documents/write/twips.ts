/** The units of DOCX, from points and millimetres. */
export const twips = (points: number) => Math.round(points * 20);
export const twipsOfMm = (mm: number) => Math.round((mm / 25.4) * 1440);
export const halfPoints = (points: number) => Math.round(points * 2);
/** Line spacing, in 240ths of a single line. */
export const lineSpacing = (multiple: number) => Math.round(multiple * 240);
/** Width of a border. */
export const eighths = (points: number) => Math.round(points * 8);
