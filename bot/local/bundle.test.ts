import { beforeAll, describe, expect, it } from "vitest";
import { type Bundle, bundleWorker, DEPLOYED_ENTRY } from "./bundle.ts";
import { readWranglerConfig } from "./wrangler-config.ts";

/** What only the playground has: its address, its page's title, and the folder that it is made from. */
const MARKS = ["/playground", "Companion playground"];
const MADE_FROM = "bot/local/";

/** The Worker that the reliability suites end by SIGKILL tells where it is, at this address. */
const HOOKED_ENTRY = "evals/reliability/crash/worker.ts";
const HOOK = "CRASH_HOOK_URL";

describe("the deployed Worker", () => {
  let deployed: Bundle;
  let local: Bundle;

  beforeAll(async () => {
    deployed = await bundleWorker(DEPLOYED_ENTRY);
    local = await bundleWorker("bot/local/worker.ts");
  });

  it("is what wrangler.toml's build command writes and names", () => {
    expect(readWranglerConfig().main).toBe("bot/dist/worker.js"); // build-deployed.ts: the entry's name in that folder
    expect(deployed.inputs).toContain("bot/worker.ts");
  });

  it.each(MARKS)("doesn't hold %j, which the local one does", (mark) => {
    expect(local.code).toContain(mark);
    expect(deployed.code).not.toContain(mark);
  });

  it("doesn't hold the reliability suites' hook, and is made from none of their files", async () => {
    const hooked = await bundleWorker(HOOKED_ENTRY);
    expect(hooked.code).toContain(HOOK);
    expect(hooked.inputs).toContain(HOOKED_ENTRY);
    expect(deployed.code).not.toContain(HOOK);
    expect(deployed.inputs.filter((path) => path.startsWith("evals/"))).toEqual([]);
  });

  it("is made from no file of the local run, which the local one is", () => {
    const fromHere = ({ inputs }: Bundle) => inputs.filter((path) => path.startsWith(MADE_FROM));
    expect(fromHere(local).length).toBeGreaterThan(5);
    expect(fromHere(deployed)).toEqual([]);
  });
});
