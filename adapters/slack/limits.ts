/** What Slack accepts (docs.slack.dev/reference/block-kit, …/methods/chat.postMessage). Characters are UTF-16 units. */
export const SLACK_LIMITS = {
  messageText: 4_000, // longer is allowed up to 40,000, but clients cut it
  blocksPerMessage: 50,
  sectionText: 3_000,
  contextElements: 10,
  contextText: 3_000,
  headerText: 150,
  fieldsPerSection: 10,
  fieldText: 2_000,
  elementsPerActions: 25,
  actionId: 255,
  blockId: 255,
  buttonText: 75,
  buttonValue: 2_000,
  url: 3_000,
  placeholder: 150,
  options: 100,
  overflowOptions: 5,
  optionText: 75,
  optionValue: 150,
  blocksPerModal: 100,
  modalTitle: 24,
  modalButton: 24,
  callbackId: 255,
  privateMetadata: 3_000,
  inputLabel: 2_000,
  inputHint: 2_000,
  inputText: 3_000,
  responseUrlUses: 5,
} as const;

/** Slack gives a request 3 s; these leave room for the way there and back. */
export const ANSWER_WITHIN_MS = { command: 1_800, event: 2_500, form: 1_800 } as const;
