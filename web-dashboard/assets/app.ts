import "htmx.org/dist/htmx.esm.min.js";
import { startEditorLines } from "./editor-lines.ts";
import { startFreshForms } from "./fresh-forms.ts";
import { startKeyboard } from "./keyboard.ts";
import { startLitWords } from "./lit-words.ts";

startFreshForms(); // before the others look at the fields
startKeyboard();
startLitWords();
startEditorLines();
