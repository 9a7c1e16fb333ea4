import { fc } from '../property';

/** Halves of characters, marks that turn or hide text, markup, addresses that run, names that every object has. */
const STRANGE_TEXTS = [
  '',
  ' ',
  '\ud800',
  '\udc00x',
  '\u0000',
  '\u202e\u200b\ufeff',
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  'javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'https://user:secret@host.example/',
  'https://',
  '__proto__',
  'constructor',
  'toString',
  'null',
  '9'.repeat(400),
  'x'.repeat(30_000),
  'و'.repeat(3000),
];

export const strangeText: fc.Arbitrary<string> = fc.oneof(
  { arbitrary: fc.constantFrom(...STRANGE_TEXTS), weight: 2 },
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)) }),
);

const strangeNumber = fc.oneof(
  fc.constantFrom(-1, -0, 0, 0.5, 1e9, -1e9, 1e308, Number.MAX_SAFE_INTEGER + 1, 5e-324),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
);

/** Deeper than any schema goes, and than some stacks do. */
const deep = fc
  .tuple(fc.constantFrom(50, 1000, 4000), fc.constantFrom('children', 'content', '0', '__proto__'))
  .map(([depth, name]) => {
    let value: unknown = 'at the end';
    for (let level = 0; level < depth; level++) value = name === '0' ? [value] : named(name, value);
    return value;
  });

/** As JSON.parse makes it: `__proto__` is a name like others. */
function named(name: string, value: unknown): object {
  return Object.defineProperty({}, name, { value, enumerable: true, writable: true, configurable: true });
}

/** Whatever JSON can say. */
export const strangeJson: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(null, true, false, {}, []),
  strangeText,
  strangeNumber,
  fc.jsonValue({ maxDepth: 3 }),
  fc.array(strangeText, { maxLength: 5 }),
  fc
    .tuple(fc.constantFrom('__proto__', 'constructor', 'type', 'kind'), strangeText)
    .map(([name, text]) => named(name, text)),
  deep,
);

/** Whatever a message or a stored value can be: what is cloned between contexts has no functions and no getters. */
export const strangeValue: fc.Arbitrary<unknown> = fc.oneof(
  strangeJson,
  fc.constantFrom<unknown>(undefined, Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 10n),
  fc.anything({
    withBigInt: true,
    withDate: true,
    withMap: true,
    withSet: true,
    withTypedArray: true,
    withSparseArray: true,
    withBoxedValues: true,
  }),
);

/** As JSON; of what is deeper than a stack, which nobody could have written, its beginning. */
export function asJson(value: unknown): string {
  try {
    return JSON.stringify(value) ?? '';
  } catch {
    return '[';
  }
}

/** JSON as deep as a text can nest it: who reads it may have no room for that, and who writes it again has even less. */
export const deepJson: fc.Arbitrary<string> = fc
  .tuple(fc.constantFrom(100, 3000, 20_000), fc.constantFrom('error', 'choices', 'data', 'message'))
  .map(([depth, name]) => `{"${name}":${'['.repeat(depth)}${']'.repeat(depth)}}`);
