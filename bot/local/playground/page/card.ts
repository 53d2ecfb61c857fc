import { taskDetails } from "#core/chat/render-plain.ts";
import type { ActionView, ExampleView, ProgressView, TaskView, View } from "#core/chat/view.ts";
import { PRIORITY_WORDS, plural } from "#core/chat/words.ts";
import { element } from "./element.ts";

/** What the card's controls do. */
export type CardHandlers = {
  readonly press: (id: string, card: HTMLElement) => void;
  readonly tryOut: (text: string) => void;
};

/** A view as HTML, in the order that every surface keeps: say, tasks, more, progress, examples, small print, actions. */
export function renderCard(view: View, handlers: CardHandlers): HTMLElement {
  const card = element("div", { class: `card ${view.kind}` });
  card.append(
    ...present([
      view.say ? element("p", { class: "say" }, [view.say]) : null,
      renderTasks(view),
      view.more > 0 ? element("p", { class: "more" }, [`${plural(view.more, "more task")} on the dashboard`]) : null,
      view.progress && renderProgress(view.progress),
      ...view.examples.map((example) => renderExample(example, handlers)),
      view.smallPrint ? element("p", { class: "small-print" }, [view.smallPrint]) : null,
      view.link ? element("a", { class: "button", href: view.link.path, target: "_blank" }, [view.link.label]) : null,
      view.actions.length > 0 ? renderActions(view.actions, card, handlers) : null,
    ]),
  );
  return card;
}

const present = <T>(items: readonly (T | null)[]): T[] => items.filter((item) => item !== null);

function renderTasks({ tasks, layout }: View): HTMLElement | null {
  const [first] = tasks;
  if (!first) return null;
  if (layout === "card")
    return element("div", { class: "tasks" }, [renderTask(first), ...tasks.slice(1).map(renderLine)]);
  return element(
    "ul",
    { class: "tasks lines" },
    tasks.map((task) => element("li", {}, [renderLine(task)])),
  );
}

function renderTask(task: TaskView): HTMLElement {
  const priority = PRIORITY_WORDS[task.priority];
  const details = taskDetails({ ...task, priority: 0 });
  return element("div", { class: taskClass("task", task) }, [
    element(
      "p",
      { class: "title" },
      present([
        numberOf(task),
        element("span", { class: "summary" }, [task.summary]),
        priority ? element("span", { class: `priority p${task.priority}` }, [priority]) : null,
      ]),
    ),
    details.length > 0 ? element("p", { class: "details" }, [details.join(" · ")]) : null,
    task.description ? element("p", { class: "description" }, [task.description]) : null,
    task.subtasks && task.subtasks.total > 0 ? renderBar(task.subtasks.done, task.subtasks.total, "Steps") : null,
  ]);
}

function renderLine(task: TaskView): HTMLElement {
  return element(
    "div",
    { class: taskClass("line", task) },
    present([
      numberOf(task),
      element("span", { class: "summary" }, [task.summary]),
      element("span", { class: "details" }, [taskDetails(task).join(" · ")]),
    ]),
  );
}

/** A mark before the number says the state in a shape and in words; colour only repeats it. */
function numberOf(task: TaskView): HTMLElement | null {
  const [mark, meaning] = stateOf(task);
  const number = task.number === null ? "" : `#${task.number}`;
  if (!mark && !number) return null;
  const sign = mark ? element("span", { class: "mark", role: "img", "aria-label": meaning }, [mark]) : null;
  return element("span", { class: "number" }, present([sign, number || null]));
}

function stateOf({ status, overdue }: TaskView): [mark: string, meaning: string] {
  if (status === "completed") return ["✓", "done"];
  if (status === "cancelled") return ["✗", "dropped"];
  return overdue ? ["⚠", "overdue"] : ["", ""];
}

const taskClass = (base: string, task: TaskView): string => [base, stateOf(task)[1]].filter(Boolean).join(" ");

function renderProgress({ label, done, total, late }: ProgressView): HTMLElement {
  const lateness = late > 0 ? `, ${late} late` : "";
  return element("div", { class: "progress" }, [
    element("p", {}, [`${label}: ${done} of ${total} done${lateness}`]),
    renderBar(done, total, label),
  ]);
}

const renderBar = (done: number, total: number, label: string): HTMLElement =>
  element("progress", { value: String(done), max: String(Math.max(total, 1)), "aria-label": label });

function renderExample({ title, lines }: ExampleView, { tryOut }: CardHandlers): HTMLElement {
  const tries = lines.map((line) =>
    element("button", { type: "button", class: "try", click: () => tryOut(line) }, [line]),
  );
  return element("div", { class: "example" }, [element("p", {}, [title]), ...tries]);
}

function renderActions(actions: readonly ActionView[], card: HTMLElement, { press }: CardHandlers): HTMLElement {
  return element(
    "div",
    { class: "actions" },
    actions.map((action) => (action.options.length > 0 ? renderMenu(action) : renderButton(action))),
  );

  function renderButton({ id, label, style }: ActionView): HTMLElement {
    const shape = style === "plain" ? "" : style;
    return element("button", { type: "button", class: shape, click: () => press(id, card) }, [label]);
  }

  function renderMenu({ label, options }: ActionView): HTMLElement {
    const menu = element("select", { "aria-label": label }, [
      element("option", { value: "" }, [`${label} …`]),
      ...options.map(({ id, label: choice }) => element("option", { value: id }, [choice])),
    ]);
    menu.addEventListener("change", () => {
      if (menu.value) press(menu.value, card);
      menu.value = "";
    });
    return menu;
  }
}
