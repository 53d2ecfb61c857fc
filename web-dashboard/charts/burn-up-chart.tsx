import type { BurnUpPoint } from "#core/progress/burn-up.ts";
import { burnUpGeometry, type Frame } from "./burn-up-geometry.ts";

const WIDE: Frame = { width: 320, height: 190, left: 22, right: 60, top: 10, bottom: 24 };
const SMALL: Frame = { width: 132, height: 36, left: 0, right: 0, top: 3, bottom: 1 };

/** All tasks and the done ones over eight weeks, as a drawing, a sentence and a table of its numbers. */
export function BurnUpChart({ points, name }: { points: readonly BurnUpPoint[]; name: string }) {
  const drawn = burnUpGeometry(points, WIDE);
  const last = points.at(-1);
  if (!drawn || !last) return null;
  const apart = Math.abs(drawn.end.totalY - drawn.end.doneY) > 15;
  return (
    <figure class="chart">
      <svg viewBox={`0 0 ${WIDE.width} ${WIDE.height}`} role="img" aria-label={describe(points, name)}>
        {drawn.rules.map(({ y, label }) => (
          <g class="rule">
            <line x1={WIDE.left} x2={WIDE.width - WIDE.right} y1={y} y2={y} />
            <text x={WIDE.left - 8} y={y + 4} text-anchor="end">
              {label}
            </text>
          </g>
        ))}
        {drawn.weeks.map(({ x, day }, index) => (
          <text class="week" x={x} y={WIDE.height - 5} text-anchor={index === 0 ? "start" : "middle"}>
            {index % 3 === 0 ? dayLabel(day) : ""}
          </text>
        ))}
        <path class="done-area" d={drawn.doneArea} />
        <path class="total-line" d={drawn.total} />
        <path class="done-line" d={drawn.done} />
        <circle class="total-dot" cx={drawn.end.x} cy={drawn.end.totalY} r="3.5" />
        <circle class="done-dot" cx={drawn.end.x} cy={drawn.end.doneY} r="3.5" />
        {apart && (
          <text class="end-label" x={drawn.end.x + 8} y={drawn.end.totalY + 4}>
            {last.total} in all
          </text>
        )}
        <text class="end-label done-label" x={drawn.end.x + 8} y={drawn.end.doneY + 4}>
          {last.done} done
        </text>
      </svg>
      <figcaption>
        <details>
          <summary>The numbers</summary>
          <BurnUpTable points={points} />
        </details>
      </figcaption>
    </figure>
  );
}

/** A glance beside words that say the same. */
export function BurnUpSpark({ points }: { points: readonly BurnUpPoint[] }) {
  const drawn = burnUpGeometry(points, SMALL);
  if (!drawn) return null;
  return (
    <svg
      class="spark"
      viewBox={`0 0 ${SMALL.width} ${SMALL.height}`}
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      <path class="done-area" d={drawn.doneArea} />
      <path class="total-line" d={drawn.total} />
      <path class="done-line" d={drawn.done} />
    </svg>
  );
}

function BurnUpTable({ points }: { points: readonly BurnUpPoint[] }) {
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">Day</th>
          <th scope="col">In all</th>
          <th scope="col">Done</th>
        </tr>
      </thead>
      <tbody>
        {points.map(({ day, total, done }) => (
          <tr>
            <th scope="row">{dayLabel(day)}</th>
            <td>{total}</td>
            <td>{done}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function describe(points: readonly BurnUpPoint[], name: string): string {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return name;
  const then = `${first.done} of ${first.total} done on ${dayLabel(first.day)}`;
  return `${name} over eight weeks: ${then}, ${last.done} of ${last.total} now.`;
}

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** "2026-11-02" as "2 Nov" */
function dayLabel(day: string): string {
  const [, month = "1", date = "1"] = day.split("-");
  return `${Number(date)} ${MONTHS[Number(month) - 1]}`;
}
