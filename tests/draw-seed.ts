import { drawSeed } from './seed';

/** Before the first test of a run: one seed for all of them, also where vitest was started by hand. */
export default function setup(): void {
  drawSeed((line) => process.stdout.write(`${line}\n`));
}
