import type { AbsenceView, SettingsPage } from "../page-models.ts";
import { ActForm } from "./act-form.tsx";
import { type Filled, InputField, SelectField } from "./form-field.tsx";

/** Days away: what is noted, and a form for the next. */
export function AbsenceForm({ page, filled }: { page: SettingsPage; filled: Filled }) {
  return (
    <>
      {page.absences.length > 0 && <Noted absences={page.absences} />}
      <ActForm action="/settings/absence" back="/settings" name="settings-form">
        <div class="together">
          <div class="pair">
            <InputField filled={filled} name="fromDay" label="First day away" type="date" />
            <InputField filled={filled} name="toDay" label="Last day away" type="date" />
          </div>
          <SelectField
            filled={filled}
            name="standIn"
            label="Who hears of your tasks meanwhile"
            options={[["", "Nobody: what can wait, waits"], ...page.people.map(({ id, name }) => [id, name] as const)]}
          />
        </div>
        <button type="submit" class="btn" data-variant="outline">
          I'll be away
        </button>
      </ActForm>
    </>
  );
}

function Noted({ absences }: { absences: readonly AbsenceView[] }) {
  return (
    <div class="noted">
      <ul>
        {absences.map(({ text, standIn, now }) => (
          <li>
            {now ? "Away now: " : "Away: "}
            {text}
            {standIn && `, ${standIn} takes over`}
          </li>
        ))}
      </ul>
      <ActForm action="/settings/absence/end" back="/settings">
        <button type="submit" class="btn" data-variant="outline" data-size="sm">
          {absences[0]?.now ? "I'm back" : "I'm not going"}
        </button>
      </ActForm>
    </div>
  );
}
