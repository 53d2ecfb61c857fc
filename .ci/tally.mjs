// Adds up what .ci/run's steps counted. Plain JavaScript: it runs on the machine's own Node.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

const folder = process.argv[2];

/** What a step counted itself: vitest's report, or the closing line of an eval or a bench; null where it counts nothing. */
function countsOf(name) {
  const report = join(folder, `${name}.json`);
  return existsSync(report)
    ? fromReport(JSON.parse(readFileSync(report, "utf8")))
    : fromLog(join(folder, `${name}.log`));
}

/** A file that could not be loaded has no failed test, but has failed. */
function fromReport({ numPassedTests, numFailedTests, testResults }) {
  const broken = testResults.filter(
    ({ status, assertionResults }) => status === "failed" && !assertionResults.some((one) => one.status === "failed"),
  );
  return { passed: numPassedTests, failed: numFailedTests + broken.length };
}

function fromLog(file) {
  if (!existsSync(file)) return null;
  const last = readFileSync(file, "utf8").trimEnd().split("\n").at(-1) ?? "";
  const counted = /^(\d+) passed, (\d+) failed$/.exec(last) ?? /"passed":(\d+),"failed":(\d+)/.exec(last);
  return counted ? { passed: Number(counted[1]), failed: Number(counted[2]) } : null;
}

/** A step that failed has at least one failure, whatever it counted; one that counts nothing is one. */
function resultOf(line) {
  const [name, status] = line.split(" ");
  const counted = countsOf(name);
  if (status === "0") return { name, ...(counted ?? { passed: 1, failed: 0 }) };
  return { name, passed: counted?.passed ?? 0, failed: Math.max(1, counted?.failed ?? 0) };
}

const results = readFileSync(join(folder, "steps"), "utf8").trim().split("\n").map(resultOf);
for (const { name, passed, failed } of results) console.log(`${name}: ${passed} passed, ${failed} failed`);
const sum = (key) => results.reduce((all, one) => all + one[key], 0);
console.log(`${sum("passed")} passed, ${sum("failed")} failed`);
process.exitCode = sum("failed") === 0 ? 0 : 1;
