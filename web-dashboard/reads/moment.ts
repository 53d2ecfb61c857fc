import { dateView, type Reader } from "#core/chat/date-view.ts";
import { wallTime } from "#core/tasks/task-date.ts";
import type { Moment } from "../page-models.ts";

/** When something happened: "Fri 20 Nov 14:05", by the reader's clock. */
export function momentOf(at: Date, reader: Reader): Moment {
  const local = wallTime(at, reader.timeZone);
  const { text } = dateView({ value: "date-time", local, timeZone: reader.timeZone }, reader);
  return { iso: at.toISOString(), text };
}
