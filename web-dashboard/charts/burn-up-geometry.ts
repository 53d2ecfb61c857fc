import { scaleLinear } from "d3-scale";
import type { BurnUpPoint } from "#core/progress/burn-up.ts";

export type Frame = {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
};

/** Where things stand in the drawing, in its own units; lines are SVG path data. */
export type BurnUpGeometry = {
  readonly total: string;
  readonly done: string;
  readonly doneArea: string;
  readonly rules: readonly { readonly y: number; readonly label: string }[];
  readonly weeks: readonly { readonly x: number; readonly day: string }[];
  readonly end: { readonly x: number; readonly totalY: number; readonly doneY: number };
};

/** Points are spaced by their time, so that a week that has only begun is as narrow as it is. */
export function burnUpGeometry(points: readonly BurnUpPoint[], frame: Frame): BurnUpGeometry | null {
  const first = points[0];
  const last = points.at(-1);
  if (!first || !last) return null;

  const most = Math.max(1, ...points.map(({ total }) => total));
  const x = scaleLinear()
    .domain([first.at.getTime(), last.at.getTime()])
    .range([frame.left, frame.width - frame.right]);
  const y = scaleLinear()
    .domain([0, most])
    .nice(4)
    .range([frame.height - frame.bottom, frame.top]);

  const along = (value: (point: BurnUpPoint) => number): string =>
    points
      .map((point, i) => `${i === 0 ? "M" : "L"}${round(x(point.at.getTime()))} ${round(y(value(point)))}`)
      .join("");
  const done = along((point) => point.done);
  const ground = round(y(0));
  return {
    total: along((point) => point.total),
    done,
    doneArea: `${done}L${round(x(last.at.getTime()))} ${ground}L${round(x(first.at.getTime()))} ${ground}Z`,
    rules: y
      .ticks(4)
      .filter(Number.isInteger)
      .map((value) => ({ y: round(y(value)), label: String(value) })),
    weeks: points.slice(0, -1).map((point) => ({ x: round(x(point.at.getTime())), day: point.day })),
    end: { x: round(x(last.at.getTime())), totalY: round(y(last.total)), doneY: round(y(last.done)) },
  };
}

const round = (value: number): number => Math.round(value * 10) / 10;
