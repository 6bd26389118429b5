// `npm run bench`: figures of one run, as ratios where it can be. Quote ratios; absolute figures belong to the machine.
import { bench } from "../bench/run";

await bench();
process.exit(0);
