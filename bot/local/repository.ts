import { fileURLToPath } from "node:url";

/** The folder that holds package.json, wherever the command was started from. */
export const REPOSITORY = fileURLToPath(new URL("../../", import.meta.url)).replace(/[/\\]$/, "");
