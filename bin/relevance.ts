// `npm run relevance`: asks more than two hundred questions of both engines over the demo case and some 4,000 pieces more. `-- --all` prints every one whose answer is not the first.
import { relevance } from "../bench/relevance/run";

process.exit((await relevance(process.argv.includes("--all"))) ? 0 : 1);
