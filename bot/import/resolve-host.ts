import { resolve4, resolve6 } from "node:dns/promises";
import type { Resolve } from "./fetch-text.ts";

/** Both families, as the runtime's resolver answers; a family that a name lacks is no fault. */
export const resolveHost: Resolve = async (host) => {
  const answers = await Promise.allSettled([resolve4(host), resolve6(host)]);
  return answers.flatMap((answer) => (answer.status === "fulfilled" ? answer.value : []));
};
