export const DEFAULT_BASE_URL = "https://api.openai.com/v1";
/** A small, quick one that keeps to a strict schema: somebody is waiting. */
export const DEFAULT_MODEL = "gpt-5.4-mini";
