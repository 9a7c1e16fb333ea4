import type { Pair } from '../../../src/core/pair';
import type { ExportedArticle } from '../../../src/export/exported-article';
import { block, cell, exportedOf, link, type Sample, text } from './samples';

const heading = (level: number, original: string, translation: string): Sample => ({
  block: { kind: 'heading', level },
  sentences: [[original, translation]],
});

const item = (depth: number, ordinal: number | undefined, original: string, translation: string): Sample => ({
  block: { kind: 'list-item', depth, ...(ordinal !== undefined && { ordinal }) },
  sentences: [[original, translation]],
});

const numberFinding: Partial<Pair> = {
  engine: 'deepl',
  findings: [
    {
      check: 'number',
      message: 'findingNumberLost',
      words: ['24'],
      original: [{ start: 0, end: 2 }],
      translation: [],
    },
  ],
};

const STORM = 'https://ilporto.example/archivio/1999/11/temporale-di-novembre?edizione=sera&pagina=3';

/** An Italian article in English with everything that an article can hold, kept by a reader who wrote about it. */
export const italian: ExportedArticle = exportedOf(
  [
    {
      block: { kind: 'heading', level: 1, role: 'title' },
      sentences: [['Il faro di Capo Nero torna a girare', 'The lighthouse of Capo Nero turns again']],
    },
    {
      block: { kind: 'paragraph', role: 'standfirst' },
      sentences: [
        [
          'Dopo ventidue anni la lampada è accesa: costa 3,2 milioni, e non tutti sono d’accordo.',
          'After twenty-two years the lamp is lit: it costs 3.2 million, and not everybody agrees.',
        ],
      ],
    },
    block(
      'paragraph',
      [
        [text('Il faro era spento dal '), link(STORM, 'temporale del 1999'), text('. ')],
        [text('The lighthouse had been dark since the '), link(STORM, 'storm of 1999'), text('.')],
      ],
      [
        '24 ore al giorno, dicono al porto, «la luce è tornata a casa»: chi passa la notte in mare lo sa, e chi aspetta a terra lo sa ancora meglio. ',
        'All day long, they say at the port, “the light has come home”: whoever spends the night at sea knows, and whoever waits ashore knows even better.',
        numberFinding,
      ],
      ['Nessuno ci credeva più.'],
    ),
    heading(2, 'Che cosa cambia', 'What changes'),
    item(1, undefined, 'La portata sale a 22 miglia', 'The range rises to 22 miles'),
    item(
      1,
      undefined,
      'Il custode resta, con tre compiti che il comune ha messo per iscritto',
      'The keeper stays, with three tasks',
    ),
    item(2, 1, 'pulire la lente', 'clean the lens'),
    item(2, 2, 'annotare le navi', 'write down the ships'),
    item(1, undefined, 'Il biglietto costa 5 euro', 'The ticket costs 5 euros'),
    {
      block: { kind: 'quotation', depth: 2 },
      sentences: [
        ['«Non è nostalgia. ', '“It is not nostalgia.'],
        ['È sicurezza.»', 'It is safety.”'],
      ],
    },
    heading(4, 'I conti', 'The accounts'),
    cell(0, 0, true, ['Anno', 'Year']),
    cell(0, 1, true, ['Navi', 'Ships']),
    cell(1, 0, true, ['1998', '1998']),
    cell(1, 1, false, ['412', '412']),
    cell(2, 0, true, ['2025', '2025']),
    block('preformatted', ['Fl(2) W 10s\n  36 m  22 M', 'Fl(2) W 10s\n  36 m  22 M']),
    block('caption', [
      [
        { type: 'image', src: 'https://ilporto.example/faro.jpg', alt: 'Il faro di notte' },
        text(' Il faro, '),
        { type: 'emphasis', children: [text('ieri')] },
        { type: 'superscript', children: [text('1')] },
      ],
      [text('The lighthouse, '), { type: 'emphasis', children: [text('yesterday')] }],
    ]),
  ],
  {
    use: { id: 'apertium' },
    keptAt: '2026-11-23T10:05:00.000Z',
    changedAt: '2026-11-24T08:00:00.000Z',
    tags: ['mare', 'Capo Nero'],
    note: 'Ask Ugo about the lens.\nCompare with the piece of 1999.',
    highlights: [
      {
        pair: 'b2.1',
        side: 'translation',
        range: { start: 37, end: 60 },
        words: 'the light has come home',
        note: 'A fine sentence',
      },
      { pair: 'b2.0', side: 'original', range: { start: 3, end: 7 }, words: 'faro', note: '' },
    ],
  },
  { title: { value: 'Il faro di Capo Nero torna a girare', evidence: 'open-graph' } },
);

/** An Arabic article in English, with a quotation in another language. */
export const arabic: ExportedArticle = exportedOf(
  [
    {
      block: { kind: 'heading', level: 1, role: 'title' },
      sentences: [['المنارة القديمة تعود إلى العمل', 'The old lighthouse is back at work']],
    },
    block(
      'paragraph',
      [
        'أعلنت بلدية الميناء يوم الثلاثاء أن المنارة ستضيء من جديد بعد 22 عاما. ',
        'The port’s municipality announced on Tuesday that the lighthouse will shine again after 22 years.',
      ],
      [
        [text('وقال '), link('https://almina.example/خبر', 'المدير'), text(' إن الكلفة بلغت 3.2 مليون.')],
        [
          text('The '),
          link('https://almina.example/خبر', 'director'),
          text(' said that the cost was 3.2 million.'),
        ],
      ],
    ),
    { block: { kind: 'quotation', language: 'fr' }, sentences: [['« La lumière est revenue. »']] },
    heading(2, 'ما الذي يتغير', 'What changes'),
    item(1, 1, 'يرتفع المدى إلى 22 ميلا', 'The range rises to 22 miles'),
    item(1, 2, 'يبقى الحارس', 'The keeper stays'),
    cell(0, 0, true, ['السنة', 'Year']),
    cell(0, 1, true, ['السفن', 'Ships']),
    cell(1, 0, false, ['1998', '1998']),
    cell(1, 1, false, ['412', '412']),
  ],
  { language: 'ar' },
  {
    title: { value: 'المنارة القديمة تعود إلى العمل', evidence: 'json-ld' },
    siteName: { value: 'جريدة الميناء', evidence: 'json-ld' },
    url: { value: 'https://almina.example/manara', evidence: 'link' },
  },
);

/** A Japanese article in Arabic of which nothing is stated but its address. */
export const japanese: ExportedArticle = exportedOf(
  [
    block(
      'paragraph',
      ['灯台は二十二年ぶりに点灯した。', 'أضاءت المنارة بعد اثنين وعشرين عاما.'],
      ['港の人々は喜んだ。', 'فرح أهل الميناء.'],
    ),
  ],
  { language: 'ja', target: 'ar' },
);
japanese.article.source = { url: { value: 'https://minato.example/1', evidence: 'url' } };

/** What a page or an engine could put into an article to break a file. */
export const HOSTILE_TEXTS = [
  ']]> --> </style></script><script>alert(1)</script>',
  '" onmouseover="alert(1)\' & &amp; &lt; <!-- <![CDATA[',
  '=HYPERLINK("https://evil.example";"x")',
  'a\0b\u0008c\u001bd\uD800e\uDC00f\uFFFEg',
  '🏮👩‍👩‍👧 e\tf "g" \'h\'',
];

/** An article of such texts, in every kind of block, with a title of 2,000 letters and links that run something. */
export const hostile: ExportedArticle = exportedOf(
  [
    {
      block: { kind: 'heading', level: 1, role: 'title' },
      sentences: [[HOSTILE_TEXTS.join(' '), HOSTILE_TEXTS.join(' ')]],
    },
    ...HOSTILE_TEXTS.flatMap((value) => [
      block('paragraph', [value, value], [value]),
      block('preformatted', [`\n${value}`, `\n${value}`]),
      block('list-item', [value, value]),
      { block: { kind: 'heading', level: 6 }, sentences: [[value, value]] } satisfies Sample,
    ]),
    block('paragraph', [
      [
        link('javascript:alert(1)', 'script'),
        link('data:text/html,x', 'data'),
        link('/relative', 'relative'),
      ],
      [link('javascript:alert(1)', 'script'), { type: 'image', src: 'javascript:alert(2)', alt: 'i' }],
    ]),
    cell(0, 2, true, ['a', 'A']),
    cell(3, 0, true, ['b', 'B']),
    cell(3, 9000, false, ['c', 'C']),
    cell(3, 9000, false, ['d', 'D']),
  ],
  {
    note: HOSTILE_TEXTS.join('\n'),
    tags: HOSTILE_TEXTS,
    highlights: HOSTILE_TEXTS.map((value, at) => ({
      pair: `b${at}.0`,
      side: 'translation',
      range: { start: 0, end: 3 },
      words: value,
      note: value,
    })),
  },
  { title: { value: `${'Titolo '.repeat(300)}<>&"`, evidence: 'meta' } },
);
