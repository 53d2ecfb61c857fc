/** The part of d3-scale (which ships no types) that the charts use: https://d3js.org/d3-scale/linear */
declare module "d3-scale" {
  export type LinearScale = {
    (value: number): number;
    domain(domain: readonly [number, number]): LinearScale;
    range(range: readonly [number, number]): LinearScale;
    nice(count?: number): LinearScale;
    ticks(count?: number): number[];
  };
  export function scaleLinear(): LinearScale;
}
