// Adds to package-lock.json the optional packages of other platforms, which a registry without them left out: `npm ci` wants them named.
import { readFileSync, writeFileSync } from "node:fs";
const file = process.argv[2] ?? "package-lock.json";
const lock = JSON.parse(readFileSync(file, "utf8"));
const OS = { android: "android", darwin: "darwin", freebsd: "freebsd", netbsd: "netbsd", openbsd: "openbsd", linux: "linux", win32: "win32", windows: "win32", openharmony: "openharmony", sunos: "sunos", aix: "aix" };
const CPU = { arm64: "arm64", x64: "x64", 64: "x64", arm: "arm", ia32: "ia32", ppc64: "ppc64", riscv64: "riscv64", s390x: "s390x", loong64: "loong64", wasm32: "wasm32", mips64el: "mips64el" };
const known = new Set(Object.keys(lock.packages).map((path) => path.slice(path.lastIndexOf("node_modules/") + 13)));
let added = 0;
for (const [path, { optionalDependencies = {}, dev }] of Object.entries({ ...lock.packages })) {
  for (const [name, version] of Object.entries(optionalDependencies)) {
    if (known.has(name)) continue;
    const parts = name.split(/[-/@]/).filter(Boolean);
    const os = parts.map((p) => OS[p]).find(Boolean);
    const cpu = parts.map((p) => CPU[p]).find(Boolean);
    const libc = parts.some((p) => p.startsWith("musl")) ? "musl" : null;
    if (!os && cpu !== "wasm32") { console.log("left", path, name); continue; }
    const cpuOf = parts.some((p) => p.startsWith("gnueabihf") || p.startsWith("musleabihf") || p === "eabi") ? "arm" : cpu;
    lock.packages[`node_modules/${name}`] = { version, ...(cpuOf ? { cpu: [cpuOf] } : {}), ...(dev ? { dev: true } : {}), ...(libc && os === "linux" ? { libc: ["musl"] } : {}), optional: true, ...(os ? { os: [os] } : {}) };
    known.add(name); added++;
  }
}
const root = lock.packages[""]; delete lock.packages[""];
lock.packages = { "": root, ...Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, "en"))) };
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
console.log("added", added);
