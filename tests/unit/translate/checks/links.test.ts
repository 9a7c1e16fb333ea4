import { describe, expect, it } from 'vitest';
import type { Inline } from '../../../../src/core/inline';
import { CheckedText } from '../../../../src/translate/checks/checked-text';
import { checkLinks } from '../../../../src/translate/checks/links';
import { plain } from './found';

const link = (text: string, href = 'https://a.test/'): Inline => ({
  type: 'link',
  href,
  children: plain(text),
});

function messages(original: Inline[], translation: Inline[]): string[] {
  return checkLinks({
    original: new CheckedText(original, 'it'),
    translation: new CheckedText(translation, 'en'),
  }).map(({ message, words }) => [message, ...words].join(' '));
}

describe('checkLinks', () => {
  it('takes links that are all there, in any order', () => {
    const first = link('uno');
    const second = link('due', 'https://b.test/');
    expect(messages([first, second], [second, first])).toEqual([]);
  });

  it('finds one that is gone', () => {
    expect(messages([link('uno'), link('due')], [link('one')])).toEqual(['findingLinkLost']);
  });

  it('finds one that stands as a number at the end', () => {
    expect(messages([...plain('Ecco '), link('uno')], [...plain('Here '), link('[1]')])).toEqual([
      'findingLinkNoted [1]',
    ]);
    expect(messages([link('[1]')], [link('[1]')])).toEqual([]);
  });
});
