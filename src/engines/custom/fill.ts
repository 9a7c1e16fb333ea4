import type { CustomDefinition } from '../../core/custom-engine';
import {
  KEY_PLACEHOLDER,
  SOURCE_PLACEHOLDER,
  TARGET_PLACEHOLDER,
  TEXT_PLACEHOLDER,
  TEXTS_PLACEHOLDER,
} from '../../core/custom-engine';

/** What takes the place of the placeholders. */
export interface Filling {
  source: string;
  target: string;
  key: string;
  texts: readonly string[];
}

type Body = CustomDefinition['body'];

/** The body with everything in its place. Texts become values of the JSON, so that nothing in them can change its shape. */
export function fillBody(body: Body, filling: Filling): unknown {
  if (typeof body === 'string') {
    return body === TEXTS_PLACEHOLDER ? [...filling.texts] : fillText(body, filling);
  }
  if (Array.isArray(body)) return body.map((member) => fillBody(member, filling));
  if (typeof body !== 'object' || body === null) return body;
  return Object.fromEntries(Object.entries(body).map(([name, value]) => [name, fillBody(value, filling)]));
}

/** In one go: what was put in is not looked at again. */
export function fillText(template: string, { source, target, key, texts }: Filling): string {
  const values: Record<string, string> = {
    [SOURCE_PLACEHOLDER]: source,
    [TARGET_PLACEHOLDER]: target,
    [KEY_PLACEHOLDER]: key,
    [TEXT_PLACEHOLDER]: texts[0] ?? '',
  };
  return template.replace(/\{\{(?:source|target|key|text)\}\}/g, (name) => values[name] ?? name);
}
