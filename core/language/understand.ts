import { parseWall } from "./calendar.ts";
import { readRepeatRequest } from "./en/intent/read-repeat-request.ts";
import { readEnglish } from "./en/read-english.ts";
import { readTemplateRequest } from "./en/template/read-template-request.ts";
import type { Reading, Sender, Understanding } from "./reading.ts";
import { EMPTY_READING } from "./reading-parts.ts";

const LONGEST = 2_000;

/**
 * What a text means to its sender: pure, synchronous, linear in the text's length, and never throws.
 * Texts beyond 2,000 characters are read up to there; callers refuse or shorten longer ones.
 */
export function understand(text: string, sender: Sender): Understanding {
  const now = parseWall(sender.now) ?? 0;
  try {
    const repeat = readRepeatRequest(text);
    if (repeat) return { ...repeat, alternative: null };
    const reading = readEnglish(text.slice(0, LONGEST), sender, now);
    const template = readTemplateRequest(text, reading);
    if (!template) return reading;
    return template.sure
      ? { ...reading, intent: "template", verb: "run-template", template }
      : { ...reading, template };
  } catch {
    return { ...asItStands(text.slice(0, LONGEST).trim()), alternative: null };
  }
}

/** A text that no reader could take: a task of those words, without confidence. */
function asItStands(text: string): Reading {
  return text === ""
    ? EMPTY_READING
    : { ...EMPTY_READING, intent: "create", verb: "create-task", summary: text, confidence: 0.1 };
}
