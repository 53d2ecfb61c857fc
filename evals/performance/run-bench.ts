import { parseArgs } from "node:util";
import { boundsOf, type Verdict } from "./bounds.ts";
import type { Figures } from "./figures.ts";
import { startNeighbours } from "./neighbours/start-neighbours.ts";
import { startThrowawayPostgres } from "./neighbours/throwaway-postgres.ts";
import { measureParsing, measureWorst } from "./parsing/measure-parsing.ts";
import { type BenchPlan, FULL, SMOKE } from "./plan.ts";
import { measureReminders } from "./reminders/measure-reminders.ts";
import { measureThroughput, ratiosOf } from "./throughput/measure-throughput.ts";
import { commandUrlOf, startProduct } from "./throughput/variants.ts";
import { measureTrips } from "./trips/measure-trips.ts";
import { measureSize } from "./wrangler/measure-size.ts";
import { measureStart } from "./wrangler/measure-start.ts";

const { values } = parseArgs({ options: { smoke: { type: "boolean", default: false } } });

/** One JSON object a line. */
const print = (line: object): void => console.log(JSON.stringify(line));

const verdicts = boundsOf(await measure(values.smoke ? SMOKE : FULL), values.smoke);
for (const { name, value, most, least, kept } of verdicts) print({ bound: name, value, most, least, kept });
print(closing(verdicts));
process.exitCode = verdicts.every(({ kept }) => kept) ? 0 : 1;

/** One thing after the other, so that none disturbs another; each is printed as it is known. */
async function measure(plan: BenchPlan): Promise<Figures> {
  const parsing = measureParsing(plan.parsingPasses);
  print({ bench: "parsing", ...parsing.ours, reader: "ours" });
  print({ bench: "parsing", ...parsing.chrono, reader: "chrono-node alone" });
  const worst = measureWorst(plan.adverseTexts);
  print({ bench: "parsing hostile texts", ...worst });
  const size = await measureSize();
  print({ bench: "bundle", ...size });
  const start = await measureStart(plan.startProfiles);
  print({ bench: "start-up", ...start });
  return { parsing, worst, size, start, ...(await measureServing(plan)) };
}

/** Over real Postgres where there is one. Without, trips are counted over PGlite, and its speed is nobody's measure. */
async function measureServing({
  throughput: plan,
  reminders: reminderPlan,
}: BenchPlan): Promise<Pick<Figures, "throughput" | "ratios" | "trips" | "reminders">> {
  const given = process.env.TEST_POSTGRES_URL || null;
  const ours = given ? null : await startThrowawayPostgres();
  const postgresUrl = given ?? ours?.url ?? null;
  if (!postgresUrl && process.env.REQUIRE_ALL === "1") throw new Error("There is no Postgres to measure on");
  const neighbours = await startNeighbours(postgresUrl);
  const product = await startProduct(neighbours);
  try {
    const trips = await measureTrips(neighbours, commandUrlOf(product));
    for (const one of trips) print({ bench: "round trips", ...one });
    if (!postgresUrl) {
      print({ bench: "throughput", left: "out: no Postgres is installed, and TEST_POSTGRES_URL is not set" });
      return { trips, throughput: [], ratios: null, reminders: null };
    }
    const throughput = await measureThroughput(neighbours, product, plan);
    for (const one of throughput) print({ bench: "throughput", command: "/task buy milk tomorrow 5pm", ...one });
    const ratios = ratiosOf(throughput);
    print({
      bench: "throughput ratios",
      ...Object.fromEntries(Object.entries(ratios).map(([to, ratio]) => [`full / ${to}`, ratio])),
    });
    const reminders = await measureReminders(postgresUrl, reminderPlan);
    for (const one of reminders.claims) print({ bench: "reminders found and claimed", ...one });
    print({ bench: "reminders drained", ...reminders.drain });
    print({ bench: "reminders from tick to platform", ...reminders.latency });
    return { trips, throughput, ratios, reminders };
  } finally {
    await product.close();
    await neighbours.close();
    await ours?.close();
  }
}

function closing(all: readonly Verdict[]): object {
  const broken = all.filter(({ kept }) => !kept);
  return {
    bench: "bounds",
    passed: all.length - broken.length,
    failed: broken.length,
    broken: broken.map(({ name }) => name),
  };
}
