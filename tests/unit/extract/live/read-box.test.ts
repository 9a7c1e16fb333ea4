// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { inlineText } from '../../../../src/core/inline';
import { type BoxReading, readBox } from '../../../../src/extract/live/read-box';
import { addTo } from '../../overlay/page';

const BASE = 'https://paper.example/news/';
const PASSED_OVER = 'ins-ours';

let body: HTMLElement;

function read(html: string, selector?: string): BoxReading {
  body.replaceChildren();
  addTo(body, html);
  return readAt(selector ? (body.querySelector(selector) as Element) : body);
}

const readAt = (box: Element | ShadowRoot) =>
  readBox(box, BASE, ({ localName }) => localName === PASSED_OVER);
const texts = ({ runs }: BoxReading) => runs.map(({ content }) => inlineText(content));
const names = ({ inner }: BoxReading) =>
  inner.map((box) => (box.nodeType === 1 ? (box as Element).localName : '#shadow'));

/** The texts of a box and of all boxes inside it, in the order in which they are found. */
function all(box: Element | ShadowRoot): string[] {
  const { runs, inner } = readAt(box);
  return [...runs.map(({ content }) => inlineText(content)), ...inner.flatMap(all)];
}

beforeEach(() => {
  body = document.body;
});

describe('the texts of a box', () => {
  it('are those between its edges and the boxes inside it, which are read by themselves', () => {
    const reading = read('Prima <b>riga</b><p>Dentro</p>Dopo<ul><li>Voce</li></ul> fine');
    expect(texts(reading)).toEqual(['Prima riga', 'Dopo', 'fine']);
    expect(names(reading)).toEqual(['p', 'ul']);
    expect(all(body)).toEqual(['Prima riga', 'Dopo', 'fine', 'Dentro', 'Voce']);
  });

  it('begin and end with the leaves that are seen', () => {
    const [run] = read('<p> <!--x--> <a href="/a"><i>Uno</i></a> e <b>due</b> <!--y--> </p>', 'p').runs;
    expect(run?.first).toBe(body.querySelector('i')?.firstChild);
    expect(run?.last).toBe(body.querySelector('b')?.firstChild);
    expect(run).toMatchObject({ hasObjects: false });
    expect(run).not.toHaveProperty('next');
  });

  it('are looked for in inline elements that hold boxes', () => {
    const reading = read('<div><span>Prima <span><p>Dentro</p></span> dopo</span></div>', 'div');
    expect(texts(reading)).toEqual(['Prima', 'dopo']);
    expect(names(reading)).toEqual(['p']);
  });

  it('keep the emphasis that goes round a box on both sides of it', () => {
    const { runs } = read('<span><em>Prima<div>Dentro</div>dopo</em></span>', 'span');
    const emphasis = (text: string) => [{ type: 'emphasis', children: [{ type: 'text', text }] }];
    expect(runs.map(({ content }) => content)).toEqual([emphasis('Prima'), emphasis('dopo')]);
  });

  it('are read in a card that is a link, box by box', () => {
    const reading = read('<a href="/a"><h2>Titolo</h2><p>Testo</p></a>');
    expect(texts(reading)).toEqual([]);
    expect(names(reading)).toEqual(['h2', 'p']);
    expect(all(body)).toEqual(['Titolo', 'Testo']);
    expect(readAt(body.querySelector('h2') as Element).runs[0]?.content).toEqual([
      { type: 'text', text: 'Titolo' },
    ]);
  });

  it('are in the cells and the caption of a table', () => {
    read('<table><caption>Tavola</caption><tr><th>Anno</th><td>Due navi</td><td>12,5</td></tr></table>');
    expect(all(body)).toEqual(['Tavola', 'Anno', 'Due navi']);
  });

  it.each([
    ['numbers and signs alone', '<p>1.234 – 5 %</p>'],
    ['one letter', '<p>a</p>'],
    ['marks that show nothing', '<p>\u200B\u00AD\uFEFF</p>'],
    ['an image alone', '<p><img src="/a.jpg" alt="Il molo nuovo"></p>'],
    ['an image in a link alone', '<p><a href="/a"><img src="/a.jpg" alt="Il molo"></a></p>'],
    ['nothing', '<p></p>'],
  ])('are not %s', (_, html) => {
    expect(read(html, 'p').runs).toEqual([]);
  });

  it('may be one sign, in scripts whose signs are words', () => {
    expect(texts(read('<p>水</p>', 'p'))).toEqual(['水']);
    expect(texts(read('<p>が</p>', 'p'))).toEqual(['が']);
  });

  it('leave out what is passed over, wherever it stands', () => {
    const reading = read(
      '<p>Uno <b>due<ins-ours>nostro</ins-ours></b><ins-ours><div></div></ins-ours></p>',
      'p',
    );
    expect(texts(reading)).toEqual(['Uno due']);
    expect(names(reading)).toEqual([]);
    expect(reading.runs[0]?.last).toBe(body.querySelector('b')?.firstChild);
  });

  it('do not change by being read', () => {
    const html = '<p>Uno<br><br><q>due</q> <img class=emoji alt="🙂"></p><div translate=no>Tre</div>';
    read(html);
    const before = body.innerHTML;
    all(body);
    expect(body.innerHTML).toBe(before);
  });
});

describe('line breaks', () => {
  it('one is in the text, two end it', () => {
    const { runs } = read('<div>Uno<br>due<br>\n<br>Tre<br><br></div>', 'div');
    expect(runs.map(({ content }) => inlineText(content))).toEqual(['Uno\ndue', 'Tre']);
    const breaks = [...body.querySelectorAll('br')];
    expect(runs.map(({ next }) => next && breaks.indexOf(next as HTMLBRElement))).toEqual([1, 3]);
  });

  it('end a text inside the elements that wrap it', () => {
    const reading = read('<div><font>Uno uno<br><br>Due due<br>\n<br>Tre tre</font></div>', 'div');
    expect(texts(reading)).toEqual(['Uno uno', 'Due due', 'Tre tre']);
  });

  it('before a box is the one that ends the text', () => {
    const { runs } = read('<div>Uno uno<br><p>Due due</p></div>', 'div');
    expect(runs[0]?.next).toBe(body.querySelector('br'));
  });

  it('are spaces in a heading, which is one text', () => {
    expect(texts(read('<h1>Uno<br><br>due</h1>', 'h1'))).toEqual(['Uno due']);
  });
});

describe('what is not read', () => {
  it.each([
    ['scripts and styles', '<script>let a = 1</script><style>p {}</style><template><p>Mai</p></template>'],
    ['what is shown without scripts', '<noscript>Attiva gli script</noscript>'],
    ['what the page does not show', '<span style="display:none">Mai visto</span>'],
    ['a hidden element', '<span hidden>Mai visto</span>'],
    ['what is for readers of screens alone', '<span class="a sr-only b">Si apre altrove</span>'],
    ['the same by another name', '<span class="screen-reader-text">Si apre altrove</span>'],
    ['the same in a box', '<div class="visually-hidden">Si apre altrove</div>'],
    ['how a word is pronounced', '<ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby>'],
    ['a form that is filled in', '<form><label>Nome <input></label><p>Testo</p></form>'],
  ])('%s', (_, html) => {
    read(`<p>Prima</p><div>${html}</div>`);
    expect(all(body).filter((text) => text !== '漢')).toEqual(['Prima']);
  });

  it('parts the text as little as it is seen', () => {
    expect(texts(read('<p>Uno <span class="sr-only">mai</span>due</p>', 'p'))).toEqual(['Uno due']);
  });

  it.each(['', 'true', 'TRUE', 'plaintext-only'])('an editor, said with contenteditable=%j', (value) => {
    read(`<div contenteditable="${value}"><p>Nota mia</p></div><p>Testo</p>`);
    expect(all(body)).toEqual(['Testo']);
  });

  it.each([
    '<div role="textbox"><p>Nota</p></div>',
    '<span role="button">Apri</span>',
    '<button>Apri</button>',
    '<select><option>Una</option></select>',
    '<textarea>Nota</textarea>',
    '<div role="math">x e y</div>',
    '<math><mi>xy</mi></math>',
    '<svg><text>Asse delle x</text></svg>',
    '<video>Non si vede</video>',
    '<canvas>Non si vede</canvas>',
  ])('%s', (html) => {
    read(`${html}<p>Testo</p>`);
    expect(all(body)).toEqual(['Testo']);
  });

  it('but what says that it is no editor is read', () => {
    read('<div contenteditable="false"><p>Testo fermo</p></div>');
    expect(all(body)).toEqual(['Testo fermo']);
  });

  it('but a form that holds the page is read', () => {
    read('<form><main><p>Testo della pagina</p></main></form>');
    expect(all(body)).toEqual(['Testo della pagina']);
  });
});

describe('what a page wants left as it is', () => {
  it.each(['<b translate="no">Acme</b>', '<b class="notranslate">Acme</b>', '<b translate="NO">Acme</b>'])(
    'is a part of the text around it: %s',
    (html) => {
      expect(texts(read(`<p>La ${html} riapre</p>`, 'p'))).toEqual(['La Acme riapre']);
    },
  );

  it('is no text of its own', () => {
    expect(read('<p> <b translate="no">Acme <i>Due</i></b> </p>', 'p').runs).toEqual([]);
  });

  it.each(['<div translate="no"><p>Acme Due</p></div>', '<p class="notranslate">Acme Due</p>'])(
    'is left out where it is a box: %s',
    (html) => {
      read(`${html}<p>Testo</p>`);
      expect(all(body)).toEqual(['Testo']);
    },
  );
});

describe('what is shown in a text without being text', () => {
  it.each(['<math><mi>x</mi></math>', '<button>+</button>', '<span role="math">x</span>', '<video></video>'])(
    'is noted: %s',
    (html) => {
      const [run] = read(`<p>Sia ${html} un numero</p>`, 'p').runs;
      expect(run).toMatchObject({ hasObjects: true });
      expect(run && inlineText(run.content)).toMatch(/^Sia\s+un numero$/);
    },
  );

  it('is the last leaf where it comes last, and not the first where it comes first', () => {
    const [run] = read('<p><svg></svg>Testo <svg id=last></svg></p>', 'p').runs;
    expect(run?.first.nodeValue).toBe('Testo ');
    expect(run?.last).toBe(body.querySelector('#last'));
  });

  it('an image after the words belongs to them', () => {
    const [run] = read('<p>Parole <img src="/a.png" alt=""> </p>', 'p').runs;
    expect(run?.last).toBe(body.querySelector('img'));
    expect(run).toMatchObject({ hasObjects: false });
  });

  it('an emoji that is an image is the sign it stands for', () => {
    const { runs } = read('<p>Evviva <img class="emoji" alt="🎉" src="/e.png"></p>', 'p');
    expect(runs[0]?.content).toEqual([{ type: 'text', text: 'Evviva 🎉' }]);
  });

  it('the marks of a quotation are in its text', () => {
    expect(texts(read('<p>Disse <q>va <b>bene</b></q>.</p>', 'p'))).toEqual(['Disse “va bene”.']);
  });

  it('a large first letter is a part of its word', () => {
    const html = '<p><span style="float:left;display:block">I</span>l porto riapre</p>';
    expect(texts(read(html, 'p'))).toEqual(['Il porto riapre']);
  });

  it('an inline element that is shown as a box is one', () => {
    const reading = read(
      '<div><span style="display:block">Riga una</span><span>Riga due</span></div>',
      'div',
    );
    expect(texts(reading)).toEqual(['Riga due']);
    expect(names(reading)).toEqual(['span']);
  });
});

describe('trees inside the tree', () => {
  it('an open shadow tree is read by itself, and what is slotted where it stands', () => {
    read('<p>Prima <x-card>infilato</x-card> dopo</p>');
    const card = body.querySelector('x-card') as Element;
    addTo(card.attachShadow({ mode: 'open' }), '<p>Nella scheda</p><slot></slot>');
    const reading = readAt(body.querySelector('p') as Element);
    expect(names(reading)).toEqual(['#shadow']);
    expect(all(card.shadowRoot as ShadowRoot)).toEqual(['Nella scheda']);
    expect(texts(reading)).toEqual(['Prima infilato dopo']);
  });

  it('an open shadow tree of a box that is no inline element is found as well', () => {
    read('<div>Testo della pagina</div>');
    const box = body.querySelector('div') as Element;
    addTo(box.attachShadow({ mode: 'open' }), '<p>Nella scheda</p><slot></slot>');
    expect(all(body)).toContain('Nella scheda');
  });

  it('a closed one is nobody’s business', () => {
    read('<x-card></x-card>');
    addTo((body.firstElementChild as Element).attachShadow({ mode: 'closed' }), '<p>Nella scheda</p>');
    expect(all(body)).toEqual([]);
  });

  it('a frame is named, and not looked into', () => {
    const reading = read('<p>Prima</p><iframe></iframe><p>Dopo</p>');
    expect(names(reading)).toEqual(['p', 'iframe', 'p']);
  });
});
