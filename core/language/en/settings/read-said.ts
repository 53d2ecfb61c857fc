import type { Reading, SettingChange } from "../../reading.ts";
import { isAbsence, readAbsence } from "./read-absence.ts";
import { readChannelDigest, readDigest } from "./read-digest.ts";
import { readNudging } from "./read-nudging.ts";
import { readQuiet } from "./read-quiet.ts";
import { readReminding } from "./read-reminding.ts";
import { readOurWorkDays, readWorkDays } from "./read-work-days.ts";
import { isDayOff, readDayOff, readWorkspace } from "./read-workspace.ts";
import type { Said } from "./said.ts";

const READERS: readonly ((request: string) => SettingChange | null)[] = [
  readQuiet,
  readReminding,
  readNudging,
  readDigest,
  readChannelDigest,
  readWorkDays,
  readOurWorkDays,
  readWorkspace,
];

const SHOWN =
  /^(?:(?:what(?:'s| is| are)|show(?: me)?|see|list|open|view|tell me) )?(?:my|our|your|the) (?:current )?(?:settings|preferences|habits|options)(?: (?:now|look like|right now))?[ ?.!]*$/;

/** Whole requests that say how somebody wants to be treated: nothing more may stand in them. */
export const isSetting = (said: Said): boolean =>
  SHOWN.test(said.words) || isAbsence(said) || isDayOff(said) || readWords(said.words) !== null;

/** `dates`: what was read of the whole text's times. */
export function readSaid(said: Said, dates: Reading): SettingChange | null {
  if (isAbsence(said)) return readAbsence(said, dates);
  if (isDayOff(said)) return readDayOff(said, dates);
  return readWords(said.words);
}

function readWords(request: string): SettingChange | null {
  for (const read of READERS) {
    const found = read(request);
    if (found) return found;
  }
  return null;
}
