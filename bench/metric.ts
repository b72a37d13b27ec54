/** One figure of a bench; printed as a JSON line. */
export interface Metric {
  metric: string;
  value: number;
  unit: string;
}
