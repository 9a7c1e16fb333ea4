import { DEFAULT_SETTINGS } from '../../src/core/settings';
import type { Engine } from '../../src/engines/engine';
import { ENGINES } from '../../src/engines/registry';

/** Apertium at an address, as a reader has it. */
export function apertiumAt(address: string): Engine {
  const created = ENGINES.apertium.create({ ...DEFAULT_SETTINGS.engines, apertium: { address } }, {});
  if (!created.ok) throw new Error(`No engine: ${created.error.kind}`);
  return created.value;
}
