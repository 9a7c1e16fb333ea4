import * as v from 'valibot';
import { type CustomDefinition, parseCustomDefinition } from '../../core/custom-engine';
import { originOf } from '../../core/key';
import { defineHttpEngine } from '../definition';
import { createCustom } from './engine';

/** What the definition says is explained in the README; there is no vendor. */
export const custom = defineHttpEngine({
  id: 'custom',
  name: 'Custom service',
  configSchema: v.pipe(
    v.object({ definition: v.string() }),
    v.rawTransform(({ dataset, addIssue, NEVER }): CustomDefinition => {
      const parsed = parseCustomDefinition(dataset.value.definition);
      if (parsed.ok) return parsed.definition;
      addIssue({ message: parsed.problem });
      return NEVER;
    }),
  ),
  addressOf: ({ url }) => originOf(url),
  create: createCustom,
});
