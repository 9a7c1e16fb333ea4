import { describe, expect, it } from 'vitest';
import { digestMarkdown } from '../../../src/export/digest-markdown';
import { english } from '../ui/english';
import { arabicDigest, digestOf, headline, hostileDigest, translated, without } from './sample-digests';

const entry = (...items: Parameters<typeof digestOf>) =>
  digestMarkdown(digestOf(...items), english)
    .split('\n')
    .slice(4)
    .join('\n');

describe('a digest in Markdown', () => {
  it('has the translation, the original as a quotation, the source and the attribution', () => {
    const one = headline({
      summary: '1. posto:\r\nil faro',
      url: 'https://ilporto.example/faro_(1)',
      translation: translated({ title: 'The *lighthouse* #', summary: '1. place: the lighthouse' }),
    });
    expect(digestMarkdown(digestOf(one), english)).toBe(
      `# Headlines of 23 November 2026

From Il Porto. Each headline has its original and its source with it.

## The \\*lighthouse\\* \\#

1\\. place: the lighthouse

> **[Il faro di Capo Nero torna a girare](https://ilporto.example/faro_\\(1\\))**
>
> 1\\. posto: il faro

- Site: Il Porto
- By: Chiara Vento, Ugo Mare
- Published: 22 November 2026, 18:30 UTC+01:00

This is a machine translation from Italian of a post published on Il Porto at the URL [https://ilporto.example/faro\\_(1)](https://ilporto.example/faro_\\(1\\)) on Sun, 22 Nov 2026 18:30:00 +0100. Translated by Apertium on Mon, 23 Nov 2026 10:04 +0000.
`.replaceAll('faro_\\(', 'faro\\_\\('),
    );
  });

  it('says of a headline that it has no translation, with what is known of its source', () => {
    expect(entry(headline({ summary: '' }))).toContain(
      '## [Il faro di Capo Nero torna a girare](https://ilporto.example/faro)\n\n*This headline has no translation here.*\n\n- Site',
    );
    const bare = without(headline({ title: '', authors: [] }, '- a'), 'published', 'url');
    expect(entry(bare)).toMatch(
      /^## \*Without a title\*\n\nDopo .*\n\n\*This.*\*\n\n- Site: - a\n\n\\- a\n$/,
    );
  });

  it('has Arabic as it is', () => {
    expect(digestMarkdown(arabicDigest, english)).toContain(
      '> **[المنارة القديمة تعود إلى العمل](https://almina.example/manara)**',
    );
  });

  it('lets no text become markup', () => {
    const written = digestMarkdown(hostileDigest, english);
    expect(written.match(/^## /gm)).toHaveLength(hostileDigest.items.length);
    expect(written).not.toMatch(/(?<!\\)</);
    expect(written).not.toMatch(/^(---|\s*#{1,6}\s+1\. x|```)/m);
    expect([...written.matchAll(/(?<!\\)\]\((\w+):/g)].map(([, scheme]) => scheme)).not.toContain(
      'javascript',
    );
    expect(written.replaceAll('\n', '')).not.toMatch(/\p{Cc}|\p{Cs}/u);
  });
});
