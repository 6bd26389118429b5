// `npm run bench [-- part …]`: figures of one run, as ratios where it can be. Quote ratios; absolute figures belong to the machine.
import { bench } from "../bench/run";

await bench(process.argv.slice(2));
process.exit(0);
