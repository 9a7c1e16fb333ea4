import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Article, Block } from '../../../src/core/article';
import { inlineText } from '../../../src/core/inline';
import type { Result } from '../../../src/core/result';

/** A document parsed from HTML, without scripts. */
export function parsePage(html: string): Document {
  return new DOMParser().parseFromString(html, 'text/html');
}

export function fixture(name: string): Document {
  return parsePage(readFileSync(join(import.meta.dirname, '../../fixtures/pages', name), 'utf8'));
}

/** The value, or a failure that says what went wrong instead. */
export function valueIn<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`expected a value, got ${JSON.stringify(result.error)}`);
  return result.value;
}

export function errorOf(result: Result<unknown>): string {
  return result.ok ? 'no error' : result.error.kind;
}

export function textsOf(article: Article): string[] {
  return article.blocks.map(blockText);
}

export function blockText(block: Block | undefined): string {
  return block ? inlineText(block.content) : '';
}
