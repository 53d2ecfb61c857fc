import "htmx.org/dist/htmx.esm.min.js";
import { startKeyboard } from "./keyboard.ts";
import { startLitWords } from "./lit-words.ts";

startKeyboard();
startLitWords();
