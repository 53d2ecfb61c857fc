import { COUNTRIES, countryName } from "#core/workspaces/countries.ts";
import { DAY_PARTS, type DayPartName } from "#core/workspaces/day-parts.ts";
import type { SettingsPage } from "../page-models.ts";
import { ActForm } from "./act-form.tsx";
import { Boxes, CheckField, type Filled, InputField, Together, WEEKDAYS } from "./form-field.tsx";

const PART_LABELS: Record<DayPartName, string> = {
  morning: "“Morning” means",
  noon: "“Noon” means",
  afternoon: "“Afternoon” means",
  "day-end": "“End of day” means",
  evening: "“Evening” means",
  night: "“Night” means",
};

/** What holds for everyone here, for its admins. */
export function WorkspaceForm({ filled }: { filled: Filled }) {
  return (
    <ActForm action="/settings/workspace" back="/settings" name="settings-form">
      <Together>
        <InputField
          filled={filled}
          name="timeZone"
          label="Time zone of the workspace"
          list="zones"
          hint="For all who have set none of their own. Empty: UTC."
        />
        <InputField
          filled={filled}
          name="country"
          label="Country whose public holidays are days off"
          list="countries"
          hint="A part of it by its code, like DE-BY. Empty: none."
        />
        <datalist id="countries">
          {COUNTRIES.map((code) => (
            <option value={countryName(code)}></option>
          ))}
        </datalist>
        <Boxes filled={filled} name="workDays" label="Working days of the workspace" options={WEEKDAYS} />
      </Together>
      <fieldset class="together parts">
        <legend>What people mean by a part of the day</legend>
        {DAY_PARTS.map((part) => (
          <InputField filled={filled} name={part} label={PART_LABELS[part]} type="time" />
        ))}
      </fieldset>
      <Together>
        <CheckField
          filled={filled}
          name="modelAllowed"
          label="Let the language model help with messages that are unclear"
          hint="The words of such a message are then sent to the model's provider, mentions covered: nothing of who wrote it, and none of your tasks."
        />
      </Together>
      <button type="submit" class="btn">
        Save for everyone
      </button>
    </ActForm>
  );
}

/** The workspace's own days off. */
export function DaysOff({ page, filled }: { page: SettingsPage; filled: Filled }) {
  return (
    <>
      <h3>Days off of your own</h3>
      {page.daysOff.length > 0 && (
        <ul class="days-off">
          {page.daysOff.map(({ day, text, name }) => (
            <li>
              <span>
                {text} · {name}
              </span>
              <ActForm action="/settings/days-off/remove" back="/settings">
                <button
                  type="submit"
                  name="day"
                  value={day}
                  class="btn"
                  data-variant="ghost"
                  data-size="sm"
                  aria-label={`Remove ${text}`}
                >
                  Remove
                </button>
              </ActForm>
            </li>
          ))}
        </ul>
      )}
      <ActForm action="/settings/days-off" back="/settings" name="settings-form">
        <div class="together pair">
          <InputField filled={filled} name="day" label="Day off" type="date" />
          <InputField filled={filled} name="name" label="What it is called" />
        </div>
        <button type="submit" class="btn" data-variant="outline">
          Add a day off
        </button>
      </ActForm>
    </>
  );
}
