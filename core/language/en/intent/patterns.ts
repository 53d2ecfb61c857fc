import type { Pattern } from "./pattern.ts";
import { ACT } from "./patterns-act.ts";
import { COMPLETE } from "./patterns-complete.ts";
import { DELETE } from "./patterns-delete.ts";
import { EDIT } from "./patterns-edit.ts";
import { COMMENT, OCCURRENCES, PROGRESS, TEMPLATE } from "./patterns-other.ts";
import { REMARK } from "./patterns-remark.ts";
import { SETTINGS } from "./patterns-settings.ts";
import { UPDATE } from "./patterns-update.ts";

/** Ordered: the first that fits wins. Requests that say that they want a task are tried before these. */
export const PATTERNS: readonly Pattern[] = [
  ...ACT,
  ...COMMENT,
  ...OCCURRENCES,
  ...TEMPLATE,
  ...PROGRESS,
  ...SETTINGS,
  ...EDIT,
  ...REMARK,
  ...COMPLETE,
  ...UPDATE,
  ...DELETE,
];
