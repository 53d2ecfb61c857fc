import type { FieldErrors, Form } from "../forms/form-values.ts";
import { AS_TYPED } from "./edit-page.tsx";
import { InputField } from "./form-field.tsx";
import { KeyedForm } from "./keyed-form.tsx";

/** A template from elsewhere: pasted, uploaded or fetched. It comes into the editor first; nothing is saved here. */
export function ImportTemplate({ fields, errors }: { fields: Form; errors: FieldErrors }) {
  const filled = { id: "import", values: fields, errors };
  const fileError = errors.file;
  return (
    <div class="settings">
      <p class="crumb">
        <a href="/templates">Templates</a>
      </p>
      <div class="page-head">
        <h1>Import a template</h1>
      </div>
      <p class="quiet">It opens in the editor, where you see what it would make before anything is saved.</p>
      <KeyedForm action="/templates/import" formKey={crypto.randomUUID()} name="settings-form" upload>
        <div class="field import-paste">
          <label for="import-yaml">Paste it</label>
          <textarea id="import-yaml" name="yaml" class="textarea" rows={10} {...AS_TYPED}>
            {typeof fields.yaml === "string" ? `\n${fields.yaml}` : ""}
          </textarea>
        </div>
        <div class="field">
          <label for="import-file">Or upload a file</label>
          <input
            id="import-file"
            type="file"
            name="file"
            accept=".yaml,.yml,.txt,text/yaml,application/yaml,text/plain"
            aria-describedby={fileError ? "import-file-error" : "import-file-hint"}
          />
          <p class="hint" id="import-file-hint">
            YAML of at most 256 KB.
          </p>
          {fileError && (
            <p class="field-error" id="import-file-error">
              {fileError}
            </p>
          )}
        </div>
        <InputField
          filled={filled}
          name="url"
          label="Or fetch it from an address"
          hint="An https:// address that everybody can open."
        />
        <button type="submit" class="btn">
          Open in the editor
        </button>
      </KeyedForm>
    </div>
  );
}
