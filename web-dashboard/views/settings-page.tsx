import { listWords } from "#core/chat/words.ts";
import { habitsForm, type Refused, workspaceForm } from "../forms/form-of.ts";
import { type Form, zoneNames } from "../forms/form-values.ts";
import type { SettingsPage } from "../page-models.ts";
import { AbsenceForm } from "./absence-form.tsx";
import type { Filled } from "./form-field.tsx";
import { HabitsForm } from "./habits-form.tsx";
import { DaysOff, WorkspaceForm } from "./workspace-form.tsx";

/** How one wants to be treated; for admins, what holds for everyone. A refused form is shown as it was typed. */
export function Settings({ page, refused = null }: { page: SettingsPage; refused?: Refused | null }) {
  const filled = (form: Refused["form"], values: Form): Filled =>
    refused?.form === form
      ? { id: form, values: refused.fields, errors: refused.errors }
      : { id: form, values, errors: {} };
  return (
    <div class="settings">
      <div class="page-head">
        <h1>Settings</h1>
      </div>
      {refused && (
        <p class="field-error" role="alert">
          Nothing was changed yet: see what is marked below.
        </p>
      )}
      <section aria-labelledby="own-title">
        <h2 id="own-title">Yours</h2>
        <p class="quiet">Each can be said in chat as well: “quiet hours from 8pm to 7am”, “stop nudging me”.</p>
        <HabitsForm page={page} filled={filled("own", habitsForm(page))} />
      </section>
      <section aria-labelledby="away-title">
        <h2 id="away-title">Out of office</h2>
        <AbsenceForm page={page} filled={filled("absence", { fromDay: page.today })} />
      </section>
      <section aria-labelledby="all-title">
        <h2 id="all-title">For everyone in {page.viewer.workspaceName}</h2>
        {page.admin ? (
          <>
            <WorkspaceForm filled={filled("workspace", workspaceForm(page))} />
            <DaysOff page={page} filled={filled("day-off", {})} />
          </>
        ) : (
          <p class="quiet">{whoCan(page.admins)}</p>
        )}
      </section>
      <datalist id="zones">
        {zoneNames().map((zone) => (
          <option value={zone}></option>
        ))}
      </datalist>
    </div>
  );
}

const whoCan = (admins: readonly string[]): string =>
  `Its time zone, holidays, working days and the language model are for ${admins.length > 0 ? listWords(admins.slice(0, 3)) : "an admin"} to set.`;
