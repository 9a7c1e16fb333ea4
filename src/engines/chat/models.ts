import * as v from 'valibot';
import type { OfferedModel } from '../../core/inspection';

const perToken = v.optional(v.pipe(v.union([v.string(), v.number()]), v.transform(Number), v.finite()));

/** GET /models. OpenRouter names prices, in dollars a token. */
export const modelsSchema = v.object({
  data: v.array(
    v.object({
      id: v.string(),
      pricing: v.optional(v.object({ prompt: perToken, completion: perToken })),
    }),
  ),
});

export function offeredModels({ data }: v.InferOutput<typeof modelsSchema>): OfferedModel[] {
  return data
    .map(({ id, pricing }): OfferedModel => {
      const { prompt, completion } = pricing ?? {};
      return {
        // Gemini puts the kind of thing before the name, and takes it with or without.
        id: id.replace(/^models\//, ''),
        ...(prompt !== undefined && { inputPrice: prompt * 1_000_000 }),
        ...(completion !== undefined && { outputPrice: completion * 1_000_000 }),
      };
    })
    .sort((a, b) => a.id.localeCompare(b.id));
}
