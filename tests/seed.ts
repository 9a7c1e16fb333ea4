import { extent } from './extent';

const NAME = 'DIPTYCH_SEED';
/** What fast-check takes: 31 bits, so that the number has no sign. */
const MOST = 0x7fff_ffff;
/** Of everyday runs, so that who changes something is told of that and of nothing else. New ones are drawn by the long extent. */
const EVERYDAY = 947_986_683;

/** The seed of this run, from which everything is drawn that tests draw; undefined where nobody has drawn one yet. */
function givenSeed(): number | undefined {
  const text = process.env[NAME];
  if (text === undefined || text === '') return undefined;
  const seed = Number(text);
  if (Number.isInteger(seed) && seed >= 0 && seed <= MOST) return seed;
  throw new Error(`${NAME} is ${text}, and has to be an integer from 0 to ${MOST}.`);
}

/** The same, where one has to be there: in every test. */
export function runSeed(): number {
  const seed = givenSeed();
  if (seed === undefined)
    throw new Error('No seed was drawn before the tests: vitest.config.ts names who does.');
  return seed;
}

/** Makes sure that there is a seed, for this process and all that it starts, and says which where it was chosen here. */
export function drawSeed(say: (line: string) => void): void {
  if (givenSeed() !== undefined) return;
  const seed = extent({ quick: EVERYDAY, long: Math.floor(Math.random() * (MOST + 1)) });
  process.env[NAME] = String(seed);
  say(`seed ${seed}`);
}

/** How what failed is run again. */
export function sameAgain(seed: number): string {
  return `The same again: ${NAME}=${seed}${process.env.DIPTYCH_PROOF === 'long' ? ' DIPTYCH_PROOF=long' : ''}`;
}
