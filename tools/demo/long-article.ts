import { sentence } from './sentences';

/** Sentences in the first, second, third, ... paragraph, over and over. */
const SENTENCES_PER_BLOCK = [3, 5, 2, 4];
const LINKED_EVERY = 5;
const HEADING_EVERY = 20;

const TITLE = 'La lunga storia di un piccolo porto';

/**
 * A whole page of the demo paper with `blocks` paragraphs of body, two to five Italian sentences each, all different and
 * the same at every call. Every fifth paragraph has a link in mid-sentence, every twentieth has a heading before it.
 */
export function longArticle(blocks: number): string {
  const body: string[] = [];
  let next = 0;
  for (let block = 0; block < blocks; block++) {
    const length = SENTENCES_PER_BLOCK[block % SENTENCES_PER_BLOCK.length] ?? 2;
    const isLinked = (block + 1) % LINKED_EVERY === 0;
    const sentences = Array.from({ length }, (_, offset) => sentence(next + offset));
    if (isLinked) linkOne(sentences, next);
    if (block > 0 && block % HEADING_EVERY === 0) {
      body.push(`    <h2>Capitolo ${block / HEADING_EVERY + 1}</h2>`);
    }
    body.push(`    <p>${sentences.join(' ')}</p>`);
    next += length;
  }
  return page(blocks, body.join('\n'));
}

/** Puts a link on the first sentence that has words for one. */
function linkOne(sentences: string[], first: number): void {
  for (let offset = 0; offset < sentences.length; offset++) {
    const linked = sentence(first + offset, `/it/cerca?frase=${first + offset}`);
    if (linked === sentences[offset]) continue;
    sentences[offset] = linked;
    return;
  }
}

function page(blocks: number, body: string): string {
  return `<!doctype html>
<html lang="it">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>${TITLE} - Il Porto Quotidiano</title>
  <link rel="canonical" href="/it/lungo-${blocks}">
  <link rel="icon" type="image/svg+xml" href="/img/porto.svg">
  <link rel="stylesheet" href="/demo.css">
  <meta property="og:type" content="article">
  <meta property="og:locale" content="it_IT">
  <meta property="og:site_name" content="Il Porto Quotidiano">
  <meta property="og:title" content="${TITLE}">
  <meta property="article:published_time" content="2021-08-14T06:00:00+02:00">
</head>
<body class="single-post">
<header class="site-header">
  <p class="site-title"><a href="/">Il Porto Quotidiano</a></p>
  <nav class="main-nav" aria-label="Sezioni">
    <ul><li><a href="/">Home</a></li><li><a href="/it/faro">Cronaca</a></li><li><a href="/it/cerca">Cerca</a></li></ul>
  </nav>
</header>
<div class="layout">
<main>
<article class="post">
  <header class="entry-header">
    <h1 class="entry-title">${TITLE}</h1>
    <p class="byline">di <a class="author" rel="author" href="/it/cerca">Ottavia Lenzi</a> · <time datetime="2021-08-14T06:00:00+02:00">14 agosto 2021, ore 6:00</time></p>
    <div class="share-bar"><a class="share" href="#facebook">Facebook</a> <a class="share" href="#x">X</a></div>
  </header>
  <div class="entry-content">
${body}
  </div>
</article>
<section class="related-posts"><h2>Leggi anche</h2><ul><li><a href="/it/faro">Il vecchio faro torna ad accendersi dopo ventitré anni</a></li></ul></section>
</main>
<aside class="sidebar"><h2>I più letti</h2><ol><li><a href="/it/sale">Il magazzino del sale apre le porte alle scuole</a></li></ol></aside>
</div>
<footer class="site-footer"><p>© 2021 Il Porto Quotidiano, società cooperativa.</p></footer>
</body>
</html>
`;
}
