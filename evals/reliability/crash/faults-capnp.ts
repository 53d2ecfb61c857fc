import { readWranglerConfig } from "#bot/local/wrangler-config.ts";

/** workerd's configuration: the product, and beside it the Worker that calls its scheduled handler, on a free port. */
export function renderFaultsCapnp(bindings: Readonly<Record<string, string>>): string {
  const { compatibilityDate, compatibilityFlags } = readWranglerConfig();
  const texts = Object.entries(bindings).map(([name, value]) => `(name = ${quote(name)}, text = ${quote(value)})`);
  const date = `compatibilityDate = ${quote(compatibilityDate)}`;
  const flags = (all: readonly string[]): string => `compatibilityFlags = [${all.map(quote).join(", ")}]`;
  return `using Workerd = import "/workerd/workerd.capnp";

const config :Workerd.Config = (
  services = [
    (name = "product", worker = .product),
    (name = "trigger", worker = .trigger),
    (name = "internet", network = (allow = ["local"])),
  ],
  sockets = [(name = "http", address = "127.0.0.1:0", http = (), service = "trigger")],
);

const product :Workerd.Worker = (
  modules = [(name = "worker.js", esModule = embed "product.js")],
  bindings = [${texts.join(", ")}],
  ${date}, ${flags(compatibilityFlags)},
);

const trigger :Workerd.Worker = (
  modules = [(name = "worker.js", esModule = embed "trigger.js")],
  bindings = [(name = "PRODUCT", service = "product")],
  ${date}, ${flags(["service_binding_extra_handlers"])},
);
`;
}

/** Settings of ours: ASCII without control characters, which JSON writes as Cap'n Proto does. */
const quote = (text: string): string => JSON.stringify(text);
