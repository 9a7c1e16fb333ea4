import * as v from 'valibot';
import { treeProblem } from './outside-tree';

/** Stands in headers and in the body for the key, which is kept apart. */
export const KEY_PLACEHOLDER = '{{key}}';
/** Stand in the address, the headers and the body for the two languages. */
export const SOURCE_PLACEHOLDER = '{{source}}';
export const TARGET_PLACEHOLDER = '{{target}}';
/** Stand in the body for all texts, as an array, or for the only one. */
export const TEXTS_PLACEHOLDER = '{{texts}}';
export const TEXT_PLACEHOLDER = '{{text}}';

/** No service wants a body that nests deeper, and no stack has room for all that a text can nest. */
const MOST_LEVELS = 100;

type Json = string | number | boolean | null | Json[] | { [name: string]: Json };

const json: v.GenericSchema<unknown, Json> = v.lazy(() =>
  v.union([v.string(), v.number(), v.boolean(), v.null(), v.array(json), v.record(v.string(), json)]),
);

const headerName = v.pipe(v.string(), v.regex(/^[A-Za-z0-9-]+$/, 'a header name'));
const count = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100_000));

/**
 * A translation service of the reader's own, described: where it is, what it is sent, and where in its answer the
 * translations are. `answer` is a path of names and positions (`data.translations[*].text`); `[*]` goes through a list.
 */
const definitionSchema = v.strictObject({
  url: v.pipe(
    v.string(),
    v.check((url) => isWebAddress(url), 'url has to be an http or https address'),
  ),
  headers: v.optional(v.record(headerName, v.string()), {}),
  body: json,
  answer: v.pipe(v.string(), v.minLength(1, 'answer is empty')),
  /** Whether the service keeps tags (`<g1>…</g1>`). */
  format: v.optional(v.picklist(['html', 'text']), 'text'),
  /** Whether it translates better when it gets the sentences of a paragraph together. */
  context: v.optional(v.picklist(['sentence', 'block']), 'sentence'),
  /** The service's own codes for languages, where they are not BCP 47. */
  languages: v.optional(v.record(v.string(), v.string()), {}),
  limits: v.optional(
    v.strictObject({
      texts: v.optional(count),
      characters: v.optional(count),
      requests: v.optional(count),
      perSecond: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1000))),
    }),
    {},
  ),
});

export type CustomDefinition = v.InferOutput<typeof definitionSchema>;

/** What a reader wrote, or what is wrong with it: in few words, English as the names in it are. */
type ParsedDefinition = { ok: true; definition: CustomDefinition } | { ok: false; problem: string };

export function parseCustomDefinition(text: string): ParsedDefinition {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (thrown) {
    return { ok: false, problem: thrown instanceof Error ? thrown.message : String(thrown) };
  }
  const tree = treeProblem(value, MOST_LEVELS);
  if (tree) return { ok: false, problem: `unexpected ${tree}` };
  const parsed = v.safeParse(definitionSchema, value);
  if (!parsed.success) {
    const [issue] = parsed.issues;
    const at = v.getDotPath(issue);
    return { ok: false, problem: at ? `${at}: ${issue.message}` : issue.message };
  }
  const problem = placeholderProblem(parsed.output);
  return problem ? { ok: false, problem } : { ok: true, definition: parsed.output };
}

/** The host is what a permission is asked for and what a key is bound to, so it is the same whatever is translated. */
function isWebAddress(url: string): boolean {
  if (!URL.canParse(url) || /^[a-z]+:\/\/[^/?#]*\{\{/i.test(url)) return false;
  const { protocol, username, password } = new URL(url);
  return /^https?:$/.test(protocol) && !username && !password;
}

/** Headers that carry secrets: what is written into them openly would be shown and exported with the settings. */
const SECRET_HEADER = /authorization|key|token|secret|cookie/i;

function placeholderProblem({ url, headers, body, limits }: CustomDefinition): string | undefined {
  for (const [name, value] of Object.entries(headers)) {
    if (SECRET_HEADER.test(name) && !value.includes(KEY_PLACEHOLDER)) {
      return `headers.${name}: write ${KEY_PLACEHOLDER} for the secret and enter it as the key`;
    }
    const placeholder = textPlaceholderIn(value);
    if (placeholder) return `headers.${name}: ${placeholder} belongs in the body`;
  }
  const written = JSON.stringify(body);
  const isMany = written.includes(`"${TEXTS_PLACEHOLDER}"`);
  const isOne = written.includes(TEXT_PLACEHOLDER);
  if (isMany === isOne) return `body: has to hold either ${TEXTS_PLACEHOLDER} or ${TEXT_PLACEHOLDER}`;
  if (isOne && (limits.texts ?? 1) > 1) return `limits.texts: ${TEXT_PLACEHOLDER} takes one text a request`;
  // An address is written into logs of servers and proxies on the way.
  if (url.includes(KEY_PLACEHOLDER)) return `url: ${KEY_PLACEHOLDER} belongs in a header or in the body`;
  const placeholder = textPlaceholderIn(url);
  return placeholder && `url: ${placeholder} belongs in the body`;
}

function textPlaceholderIn(template: string): string | undefined {
  return [TEXTS_PLACEHOLDER, TEXT_PLACEHOLDER].find((placeholder) => template.includes(placeholder));
}
