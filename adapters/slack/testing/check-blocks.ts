import { SLACK_LIMITS as LIMITS } from "../limits.ts";
import { checkElement } from "./check-elements.ts";
import { checkId, checkKeys, checkLength, checkText, type Json } from "./check-text.ts";

/**
 * What Slack would refuse in a message, or what would reach people whom nobody meant; empty when it is sound.
 * Stricter than Slack: unknown fields, repeated ids and open mentions are faults too.
 */
export function checkMessage({
  text,
  blocks,
}: {
  readonly text: string;
  readonly blocks: readonly unknown[];
}): string[] {
  return [
    ...checkLength("text", text, LIMITS.messageText),
    ...checkText("text", { type: "mrkdwn", text }, LIMITS.messageText),
    ...checkBlocks(blocks),
  ];
}

export function checkBlocks(blocks: readonly unknown[], limit: number = LIMITS.blocksPerMessage): string[] {
  const all = blocks as readonly Json[];
  const count = all.length >= 1 && all.length <= limit ? [] : [`${all.length} blocks, limit ${limit}`];
  const faults = all.flatMap((block, i) => checkBlock(`blocks[${i}]`, block));
  return [
    ...count,
    ...faults,
    ...repeated(
      "block_id",
      all.map(({ block_id }) => block_id),
    ),
  ];
}

/** A modal, as views.open takes it. */
export function checkModal(view: unknown): string[] {
  const { title, submit, close, blocks, callback_id, private_metadata } = view as Json;
  return [
    ...checkKeys("modal", view, ["type", "title", "submit", "close", "blocks", "callback_id", "private_metadata"]),
    ...checkText("title", title, LIMITS.modalTitle, "plain_text"),
    ...checkText("submit", submit, LIMITS.modalButton, "plain_text"),
    ...checkText("close", close, LIMITS.modalButton, "plain_text"),
    ...checkLength("callback_id", callback_id, LIMITS.callbackId),
    ...checkLength("private_metadata", private_metadata, LIMITS.privateMetadata),
    ...checkBlocks(blocks as readonly unknown[], LIMITS.blocksPerModal),
  ];
}

function checkBlock(at: string, block: Json): string[] {
  const id = block.block_id === undefined ? [] : checkId(`${at}.block_id`, block.block_id, LIMITS.blockId);
  return [...id, ...(CHECKS[String(block.type)] ?? unknownBlock)(at, block)];
}

const unknownBlock = (at: string, { type }: Json): string[] => [`${at}: unknown block ${String(type)}`];

const CHECKS: Readonly<Record<string, (at: string, block: Json) => string[]>> = {
  section: (at, block) => [
    ...checkKeys(at, block, ["type", "block_id", "text"]),
    ...checkText(`${at}.text`, block.text, LIMITS.sectionText),
  ],
  context: (at, block) => [
    ...checkKeys(at, block, ["type", "block_id", "elements"]),
    ...checkCount(at, block.elements, LIMITS.contextElements),
    ...elementsOf(block).flatMap((text, i) => checkText(`${at}.elements[${i}]`, text, LIMITS.contextText)),
  ],
  actions: (at, block) => [
    ...checkKeys(at, block, ["type", "block_id", "elements"]),
    ...checkCount(at, block.elements, LIMITS.elementsPerActions),
    ...elementsOf(block).flatMap((element, i) => checkElement(`${at}.elements[${i}]`, element)),
    ...repeated(
      "action_id",
      elementsOf(block).map(({ action_id }) => action_id),
    ),
  ],
  input: (at, block) => [
    ...checkKeys(at, block, ["type", "block_id", "label", "hint", "optional", "element"]),
    ...checkText(`${at}.label`, block.label, LIMITS.inputLabel, "plain_text"),
    ...(block.hint === undefined ? [] : checkText(`${at}.hint`, block.hint, LIMITS.inputHint, "plain_text")),
    ...checkElement(`${at}.element`, block.element as Json),
  ],
};

const elementsOf = ({ elements }: Json): readonly Json[] => elements as readonly Json[];

function checkCount(at: string, items: unknown, limit: number): string[] {
  const sound = Array.isArray(items) && items.length >= 1 && items.length <= limit;
  return sound ? [] : [`${at}: needs 1 to ${limit} elements`];
}

function repeated(name: string, ids: readonly unknown[]): string[] {
  const given = ids.filter((id) => id !== undefined);
  return given.filter((id, i) => given.indexOf(id) !== i).map((id) => `${name} ${String(id)} is there twice`);
}
