import type { AppError } from '../../core/errors';
import { answerSchema } from './prompt';

/** What not every server or model takes. Asked for until it is refused. */
export type Feature = 'response_format' | 'stream_options' | 'temperature';

export const ALL_FEATURES: readonly Feature[] = ['response_format', 'stream_options', 'temperature'];

/** The fields of a request for the features that are left. */
export function featureFields(features: ReadonlySet<Feature>, items: number): Record<string, unknown> {
  return {
    ...(features.has('response_format') && { response_format: answerSchema(items) }),
    ...(features.has('stream_options') && { stream_options: { include_usage: true } }),
    ...(features.has('temperature') && { temperature: 0 }),
  };
}

const WORDS: Record<Feature, RegExp> = {
  response_format: /response_format|json_schema|structured output/i,
  stream_options: /stream_options|include_usage/i,
  temperature: /temperature/i,
};

/** The feature that a request was refused for, by the server's own words. */
export function refusedFeature(error: AppError, features: ReadonlySet<Feature>): Feature | undefined {
  if (error.kind !== 'bad-request') return undefined;
  return ALL_FEATURES.find((feature) => features.has(feature) && WORDS[feature].test(error.detail));
}
