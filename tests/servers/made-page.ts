import { sentence } from '../../tools/demo/sentences';

const SENTENCES_PER_BLOCK = 4;
/** As many as the grammar has without saying one twice. */
const SENTENCES = 10_000;

/**
 * The page of one made-up article. Every sentence names the number of its article, so that no two articles have one in common, and each
 * adds to the cache what only it has.
 */
export function madePage(number: number, blocks: number): string {
  const paragraphs = Array.from({ length: blocks }, (_, block) => {
    const first = (number * blocks + block) * SENTENCES_PER_BLOCK;
    const sentences = Array.from({ length: SENTENCES_PER_BLOCK }, (_, at) => ofArticle(first + at, number));
    return `<p>${sentences.join(' ')} <a href="/pagina-${block}">Leggi la pagina ${block} del ${number}</a>.</p>`;
  });
  return `<!doctype html>
<html lang="it">
<head>
  <meta charset="utf-8">
  <title>Il registro del porto, volume ${number}</title>
  <meta property="og:type" content="article">
  <meta property="og:locale" content="it_IT">
  <meta property="og:site_name" content="Il Porto Quotidiano">
</head>
<body>
<article>
<h1>Il registro del porto, volume ${number}</h1>
${paragraphs.join('\n')}
</article>
</body>
</html>
`;
}

function ofArticle(index: number, number: number): string {
  return sentence(index % SENTENCES).replace(/\.$/, `, come si legge nel volume ${number}.`);
}
