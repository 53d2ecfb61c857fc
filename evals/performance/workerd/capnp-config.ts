export type WorkerOptions = {
  readonly compatibilityDate: string;
  readonly compatibilityFlags: readonly string[];
  readonly bindings: Readonly<Record<string, string>>;
};

/** workerd's own configuration for one Worker on a free port of 127.0.0.1, whose fetch reaches nothing but this machine. */
export function renderCapnp(
  modulePath: string,
  { compatibilityDate, compatibilityFlags, bindings }: WorkerOptions,
): string {
  const texts = Object.entries(bindings).map(([name, value]) => `(name = ${quote(name)}, text = ${quote(value)})`);
  return `using Workerd = import "/workerd/workerd.capnp";

const config :Workerd.Config = (
  services = [
    (name = "main", worker = .worker),
    (name = "internet", network = (allow = ["local"])),
  ],
  sockets = [(name = "http", address = "127.0.0.1:0", http = (), service = "main")],
);

const worker :Workerd.Worker = (
  modules = [(name = "worker.js", esModule = embed ${quote(modulePath)})],
  bindings = [${texts.join(", ")}],
  compatibilityDate = ${quote(compatibilityDate)},
  compatibilityFlags = [${compatibilityFlags.map(quote).join(", ")}],
);
`;
}

/** Cap'n Proto's strings are C's: bytes above ASCII stand for themselves, control characters are written in hex. */
function quote(text: string): string {
  const escaped = text
    .replace(/["\\]/g, "\\$&")
    .replace(/[\u0000-\u001f\u007f]/g, (control) => `\\x${control.charCodeAt(0).toString(16).padStart(2, "0")}`);
  return `"${escaped}"`;
}
