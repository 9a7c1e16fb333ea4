// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { textSample } from '../../../src/content/text-sample';

const PROSE = 'Il vecchio faro torna ad accendersi dopo ventitré anni di buio.';

function body(...parts: (string | [tag: string, text: string, attribute?: string])[]): HTMLElement {
  const root = document.createElement('body');
  for (const part of parts) {
    if (typeof part === 'string') {
      root.append(part);
      continue;
    }
    const [tag, text, attribute] = part;
    const element = document.createElement(tag);
    if (attribute) element.setAttribute(attribute, attribute === 'aria-hidden' ? 'true' : '');
    element.textContent = text;
    root.append(element);
  }
  return root;
}

describe('textSample', () => {
  it('takes prose, white space folded', () => {
    expect(textSample(body(['p', `  ${PROSE.replace(' ', '\n\t')} `]))).toBe(`${PROSE}\n`);
  });

  it('leaves labels, navigation, code and hidden parts out', () => {
    const long = 'Click here to subscribe to our newsletter today and never miss a story.';
    const root = body(
      ['p', 'Menu'],
      ['nav', long],
      ['script', long],
      ['code', long],
      ['p', long, 'hidden'],
      ['div', long, 'aria-hidden'],
      ['p', PROSE],
    );
    expect(textSample(root)).toBe(`${PROSE}\n`);
  });

  it('is bounded in length and in what it looks at', () => {
    const many = Array.from({ length: 5000 }, (): [string, string] => ['p', 'x']);
    expect(textSample(body(...many, ['p', PROSE]))).toBe('');
    expect(textSample(body(['p', PROSE.repeat(500)])).length).toBe(3000);
  });

  it('is empty for an empty page', () => {
    expect(textSample(body())).toBe('');
  });
});
