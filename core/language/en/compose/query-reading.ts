import type { Reading } from "../../reading.ts";
import type { When } from "../../resolve-when.ts";
import type { Scan } from "../../scan.ts";
import type { Asked } from "../intent/classify.ts";
import { readReferences } from "../intent/read-references.ts";
import { readScope } from "../intent/read-scope.ts";

/** Completes a question with the tasks that it is about. */
export function queryReading(scan: Scan, base: Reading, asked: Asked, masked: string, when: When | null): Reading {
  const request = masked.slice(asked.request);
  if (base.verb === "show-task") return { ...base, references: readReferences(request)?.references ?? [] };
  if (base.verb === "open-dashboard") return base;
  const said = { when, categories: base.categories, list: base.list, people: base.assignees };
  const scope = readScope(scan, masked, said, base.verb === "show-progress");
  return { ...base, scope, summary: scope.words };
}
