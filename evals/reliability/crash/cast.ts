import { createConversation } from "#bot/conversation/conversation.ts";
import { parseEnv } from "#bot/env.ts";
import { createServices } from "#bot/services.ts";
import { startGates } from "./gates.ts";
import type { Stage } from "./stage.ts";
import { createTrap } from "./trap.ts";

/** Two people on Slack and two on Discord, each pair in a workspace of its own. */
export const PEOPLE = [
  { platform: "slack", workspaceKey: "T1", externalId: "UANA" },
  { platform: "slack", workspaceKey: "T1", externalId: "UBEN" },
  { platform: "discord", workspaceKey: "1170000000000000042", externalId: "1160000000000000001" },
  { platform: "discord", workspaceKey: "1170000000000000042", externalId: "1160000000000000002" },
] as const;

/** Where the pairs also get notices. */
export const CHANNELS = { slack: "C1", discord: "1170000000000000002" } as const;

/** They have said something once, and are never nudged: whatever comes is of the round that made it. */
export async function introduceCast(stage: Stage): Promise<void> {
  const gates = await startGates(
    stage,
    createTrap(() => undefined),
  );
  const conversation = createConversation({
    ...createServices(parseEnv(gates.bindings), {}),
    rateLimit: { allow: async () => true },
    model: null,
    now: () => stage.clock.now,
    waitUntil: () => undefined,
    requestId: "introduce",
    log: () => undefined,
    signInPath: async () => "/sign-in",
  });
  for (const { platform, workspaceKey, externalId } of PEOPLE) {
    await conversation.converse({
      platform,
      workspaceKey,
      actor: { externalId, name: externalId },
      channel: { externalId: `D${externalId}`, kind: "direct", name: null, thread: null },
      text: "help",
      mentions: [],
      addressed: "direct",
      inboundKey: `introduce:${externalId}`,
      replyTo: { kind: "response", private: true },
    });
  }
  await gates.close();
  await stage.owner.batch("update member set nudges = false, time_zone = 'Etc/UTC'");
  stage.discord.channels.add(CHANNELS.discord);
}
