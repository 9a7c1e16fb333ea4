import { describe, expect, it } from 'vitest';
import { restoreMarkup } from '../../../../src/engines/libretranslate/answer-markup';

describe('restoreMarkup', () => {
  it.each([
    ['keeps tags that were sent', '<x2></x2>B <g1>A</g1>', '<x2></x2>B <g1>A</g1>'],
    ['escapes what the server unescaped', 'M&S: 3 < 5 > 2', 'M&amp;S: 3 &lt; 5 &gt; 2'],
    ['leaves what is still escaped', 'M&amp;S: 3 &lt; 5', 'M&amp;S: 3 &lt; 5'],
    ['reads a tag that was not sent as text', 'write <g7> here', 'write &lt;g7&gt; here'],
    ['reads other elements as text', '<script>x</script>', '&lt;script&gt;x&lt;/script&gt;'],
  ])('%s', (_, answer, markup) => {
    expect(restoreMarkup(answer, '<g1>a</g1> b<x2></x2>')).toBe(markup);
  });
});
