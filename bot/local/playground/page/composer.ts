import { part } from "./element.ts";

/** The message box: enter sends, shift and enter makes a line, the up arrow brings back what was sent before. */
export function createComposer(send: (text: string) => void) {
  const form = part("composer", HTMLFormElement);
  const box = part("text", HTMLTextAreaElement);
  const sent: string[] = [];
  let back = 0; // how many messages ago the box shows; 0: what is being written

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    submit();
  });
  box.addEventListener("input", grow);
  box.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      submit();
    } else if (event.key === "ArrowUp" && (box.value === "" || back > 0)) {
      event.preventDefault();
      recall(Math.min(back + 1, sent.length));
    } else if (event.key === "ArrowDown" && back > 0) {
      event.preventDefault();
      recall(back - 1);
    }
  });

  function submit(): void {
    const text = box.value.trim();
    if (text === "") return;
    sent.push(text);
    recall(0);
    send(text);
  }

  function recall(steps: number): void {
    back = steps;
    write(steps === 0 ? "" : (sent.at(-steps) ?? ""));
  }

  function write(text: string): void {
    box.value = text;
    grow();
    box.focus();
  }

  function grow(): void {
    box.style.height = "auto";
    box.style.height = `${Math.min(box.scrollHeight + 2, 200)}px`;
  }

  return {
    write,
    focus: () => box.focus(),
    speakAs: (name: string) => {
      box.placeholder = `Write as ${name}`;
    },
  };
}
