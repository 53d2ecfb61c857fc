// node .ci/complete-lock.mjs [package-lock.json]
// After a dependency changes: names in the lock file the optional packages of other platforms, which npm leaves out where
// a registry doesn't have them. `npm ci` refuses a lock file without them.
import { readFileSync, writeFileSync } from "node:fs";

const SYSTEMS = "android darwin freebsd netbsd openbsd linux win32 openharmony sunos aix".split(" ");
const PROCESSORS = "arm64 x64 arm ia32 ppc64 riscv64 s390x loong64 wasm32 mips64el".split(" ");
const OTHER_NAMES = { windows: "win32", 64: "x64" };

const file = process.argv[2] ?? "package-lock.json";
const lock = JSON.parse(readFileSync(file, "utf8"));
const nameOf = (path) => path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length);
const known = new Set(Object.keys(lock.packages).map(nameOf));
const { "": root, ...packages } = lock.packages;

for (const { optionalDependencies = {}, dev } of Object.values(lock.packages)) {
  for (const [name, version] of Object.entries(optionalDependencies)) {
    const entry = known.has(name) ? null : platformEntry(name, version, dev);
    if (entry) packages[`node_modules/${name}`] = entry;
    known.add(name);
  }
}

/** null: the name tells no platform. */
function platformEntry(name, version, dev) {
  const words = name
    .split(/[-/@]/)
    .filter(Boolean)
    .map((word) => OTHER_NAMES[word] ?? word);
  const os = words.find((word) => SYSTEMS.includes(word));
  const cpu = words.some((word) => /eabi/.test(word)) ? "arm" : words.find((word) => PROCESSORS.includes(word));
  const musl = words.some((word) => word.startsWith("musl"));
  if (!os && cpu !== "wasm32") return null;
  return {
    version,
    ...(cpu ? { cpu: [cpu] } : {}),
    ...(dev ? { dev: true } : {}),
    ...(musl && os === "linux" ? { libc: ["musl"] } : {}),
    optional: true,
    ...(os ? { os: [os] } : {}),
  };
}

const sorted = Object.entries(packages).sort(([a], [b]) => a.localeCompare(b, "en"));
lock.packages = { "": root, ...Object.fromEntries(sorted) };
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
