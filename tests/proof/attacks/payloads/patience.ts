import { extent } from '../../../extent';

/** For what a browser does with hundreds of payloads at once, on a machine that has other work as well. */
export const PATIENT_MS = 120_000;
export const TEST_MS = extent({ quick: 300_000, long: 3_600_000 });
