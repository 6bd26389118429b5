/** Something that the person at the terminal can mend. Its message is one sentence; they see nothing else. */
export class Refusal extends Error {
  override readonly name = "Refusal";
}

/** Runs a command of the terminal: a refusal is a sentence, anything else is a fault of ours and shows where. */
export async function command(run: () => Promise<unknown>) {
  try {
    await run();
  } catch (error) {
    console.error(error instanceof Refusal ? error.message : error);
    process.exit(1);
  }
}
