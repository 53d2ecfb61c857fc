import { noticeWords } from "#core/chat/setting-words.ts";
import { listOf } from "../forms/form-values.ts";
import type { SettingsPage } from "../page-models.ts";
import { ActForm } from "./act-form.tsx";
import { Boxes, CheckField, type Filled, InputField, SelectField, Together, WEEKDAYS } from "./form-field.tsx";

const NOTICES = ["PT10M", "PT30M", "PT1H", "PT3H", "P1D", "P2D", "P1W"];
const CLOCKS = { h23: "24 hours: 16:00", h12: "am and pm: 4 pm" };
const MOST_UNASKED = 100;

/** One's own settings. Whatever is left as usual follows the usual. */
export function HabitsForm({ page, filled }: { page: SettingsPage; filled: Filled }) {
  return (
    <ActForm action="/settings" back="/settings" name="settings-form">
      <Clock page={page} filled={filled} />
      <Reminding filled={filled} />
      <Quiet filled={filled} />
      <Digest filled={filled} />
      <button type="submit" class="btn">
        Save your settings
      </button>
    </ActForm>
  );
}

function Clock({ page, filled }: { page: SettingsPage; filled: Filled }) {
  const { usual } = page;
  const starts = usual.weekStart.charAt(0).toUpperCase() + usual.weekStart.slice(1);
  return (
    <Together>
      <InputField
        filled={filled}
        name="timeZone"
        label="Time zone"
        list="zones"
        hint={`Empty: as the workspace, ${usual.timeZone.replaceAll("_", " ")}.`}
      />
      <SelectField
        filled={filled}
        name="hourCycle"
        label="Clock"
        options={[
          ["", `As usual for your language (${CLOCKS[usual.hourCycle]})`],
          ["h23", CLOCKS.h23],
          ["h12", CLOCKS.h12],
        ]}
      />
      <SelectField
        filled={filled}
        name="weekStart"
        label="Week starts on"
        options={[
          ["", `As usual for your language (${starts})`],
          ["monday", "Monday"],
          ["sunday", "Sunday"],
          ["saturday", "Saturday"],
        ]}
      />
      <SelectField
        filled={filled}
        name="dateOrder"
        label="3/4 is"
        options={[
          ["", "As usual for your language"],
          ["dmy", "3 April"],
          ["mdy", "March 4"],
        ]}
      />
    </Together>
  );
}

function Reminding({ filled }: { filled: Filled }) {
  const own = listOf(filled.values, "remindBefore").filter((each) => !NOTICES.includes(each));
  return (
    <Together>
      <InputField
        filled={filled}
        name="dayTime"
        label="Tasks of a day are told at"
        type="time"
        hint="For tasks that are due on a day, without a time."
      />
      <Boxes
        filled={filled}
        name="remindBefore"
        label="Remind me ahead, besides when it is due"
        options={[...NOTICES, ...own].map((each) => [each, noticeOr(each)] as const)}
      />
    </Together>
  );
}

/** Only what was refused can be unreadable. */
function noticeOr(duration: string): string {
  return /^P/.test(duration) && /\d[DWHM]$/.test(duration) ? noticeWords(duration) : duration;
}

function Quiet({ filled }: { filled: Filled }) {
  return (
    <Together>
      <Boxes filled={filled} name="workDays" label="Working days" options={WEEKDAYS} />
      <CheckField
        filled={filled}
        name="quiet"
        label="Quiet hours"
        hint="Nudges, digests and tasks of a day wait. A time that somebody named is kept all the same."
      />
      <div class="pair">
        <InputField filled={filled} name="quietFrom" label="Quiet from" type="time" />
        <InputField filled={filled} name="quietTo" label="until" type="time" />
      </div>
      <CheckField filled={filled} name="nudges" label="Nudge me about what is overdue" />
      <InputField
        filled={filled}
        name="dailyBudget"
        label="Unasked messages a day, at most"
        type="number"
        max={MOST_UNASKED}
        hint="What is more waits for your digest."
      />
    </Together>
  );
}

function Digest({ filled }: { filled: Filled }) {
  return (
    <Together>
      <CheckField
        filled={filled}
        name="digestOn"
        label="Send me a digest"
        hint="Due today, overdue, waiting on others, done yesterday. It stays away when there is nothing to say."
      />
      <InputField filled={filled} name="digestTime" label="Digest at" type="time" />
      <Boxes filled={filled} name="digestDays" label="Digest on" options={WEEKDAYS} />
    </Together>
  );
}
