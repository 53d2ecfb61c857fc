import { join } from "node:path";
import { keepAssetsBuilt } from "./assets.ts";
import { bundleDeployed } from "./bundle.ts";
import { REPOSITORY } from "./repository.ts";

/** wrangler.toml's build command: the Worker's modules and the dashboard's assets. */
await Promise.all([bundleDeployed(join(REPOSITORY, "bot/dist")), keepAssetsBuilt()]);
