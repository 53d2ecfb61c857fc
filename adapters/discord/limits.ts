/** Discord's documented limits: developers/docs/components/reference, /resources/message, /interactions/application-commands. */
export const DISCORD_LIMITS = {
  messageText: 4000, // all text displays of one message together
  componentsPerMessage: 40, // nested ones count
  buttonsPerRow: 5,
  buttonLabel: 80,
  buttonUrl: 512,
  customId: 100,
  selectOptions: 25,
  selectPlaceholder: 150,
  optionLabel: 100,
  optionValue: 100,
  modalTitle: 45,
  modalComponents: 5,
  inputLabel: 45, // the label around a text input
  inputPlaceholder: 100,
  inputValue: 4000,
  autocompleteChoices: 25,
  choiceName: 100,
  choiceValue: 100,
  commandName: 32,
  commandDescription: 100,
  commandText: 8000, // name, description and value of a command with all its options and choices
  nonce: 25,
} as const;

/** What one message of ours uses of its 40 components: two rows of buttons and three menus are more than anyone reads. */
export const ACTION_LIMITS = { buttons: 10, menus: 3 } as const;

/** Signed requests older (or newer) than this are refused: a recorded one can't be played again later. */
export const SIGNATURE_WINDOW_MS = 5 * 60_000;
