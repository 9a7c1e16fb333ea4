import type { ItemTranslation, NewsItem } from '../../../src/core/newsstand';
import type { Digest, DigestItem } from '../../../src/export/digest';
import { HOSTILE_TEXTS } from './sample-articles';

const FEED = 'https://ilporto.example/feed.xml?key=secret';
const AT = '2026-11-23T10:04:00.000Z';

/** A headline of a site, with what is changed of it. */
export function headline(changes: Partial<NewsItem> = {}, site = 'Il Porto'): DigestItem {
  const item: NewsItem = {
    id: `${FEED} 1`,
    feed: FEED,
    entry: '1',
    title: 'Il faro di Capo Nero torna a girare',
    summary:
      'Dopo ventidue anni la lampada è accesa: costa 3,2 milioni, e non tutti sono d’accordo. Il custode resta.',
    url: 'https://ilporto.example/faro',
    published: { iso: '2026-11-22T18:30:00+01:00', precision: 'second', zone: '+01:00' },
    authors: ['Chiara Vento', 'Ugo Mare'],
    language: 'it',
    seenAt: 0,
    shownAt: 0,
    isRead: false,
    ...changes,
  };
  return { item, site };
}

export function translated(changes: Partial<ItemTranslation> = {}): ItemTranslation {
  return {
    source: 'it',
    target: 'en',
    title: 'The lighthouse of Capo Nero turns again',
    summary:
      'After twenty-two years the lamp is lit: it costs 3.2 million, and not everybody agrees. The keeper stays.',
    engines: ['apertium'],
    at: AT,
    ...changes,
  };
}

export function digestOf(...items: DigestItem[]): Digest {
  return { items, target: 'en', madeAt: '2026-11-23T23:30:00+01:00' };
}

/** Without the members of these names. */
export function without(
  { item, site }: DigestItem,
  ...names: ('url' | 'published' | 'language')[]
): DigestItem {
  const left = { ...item };
  for (const name of names) delete left[name];
  return { item: left, site };
}

const ARABIC = headline(
  {
    title: 'المنارة القديمة تعود إلى العمل',
    summary: 'أعلنت بلدية الميناء يوم الثلاثاء أن المنارة ستضيء من جديد بعد 22 عاما.',
    url: 'https://almina.example/manara',
    authors: ['سلمى البحري'],
    published: { iso: '2026-11-22', precision: 'day' },
    language: 'ar',
    translation: translated({
      source: 'ar',
      title: 'The old lighthouse is back at work',
      summary:
        'The port’s municipality announced on Tuesday that the lighthouse will shine again after 22 years.',
      engines: ['browser', 'deepl'],
    }),
  },
  'جريدة الميناء',
);

/** Headlines with everything, and with little: two have no translation, one has neither title nor author. */
export const italianDigest = digestOf(
  headline({ translation: translated() }),
  headline(
    {
      title: 'Sciopero dei traghetti, venerdì nessuna corsa per le isole minori dopo le 14',
      summary: '',
      url: 'https://eco.example/2026/11/23/sciopero-dei-traghetti-venerdi-nessuna-corsa-per-le-isole-minori?sezione=cronaca',
      authors: [],
      published: { iso: '2026-11-23', precision: 'day' },
      translation: translated({
        title: 'Ferries on strike, no crossing to the smaller islands on Friday after 2 p.m.',
        summary: '',
      }),
    },
    'L’Eco delle Isole',
  ),
  headline(
    {
      title: 'Harbour bridge closes for a week',
      summary: 'Drivers are asked to take the tunnel.',
      url: 'https://harbour.example/bridge',
      authors: ['Ann Quay'],
      language: 'en',
    },
    'Harbour News',
  ),
  without(
    headline(
      {
        title: '',
        summary: 'Oggi il mare è calmo, e al mercato ci sono di nuovo le sardine.',
        authors: [],
        translation: translated({
          title: '',
          summary: 'The sea is calm today, and the market has sardines again.',
        }),
      },
      'Diario del molo',
    ),
    'published',
    'url',
  ),
);

export const arabicDigest = digestOf(
  ARABIC,
  headline({ title: 'سوق السمك يفتح أبوابه', language: 'ar' }, ARABIC.site),
  headline({ translation: translated() }),
);

const EVIL = 'https://evil.example/"><script>(a)</style>*_`</a>?<b>#<i>';

/** What a feed or an engine could put into a headline to break a file. */
export const hostileDigest = digestOf(
  ...[...HOSTILE_TEXTS, '# \u001f1. x #\n\n---\n- [a](javascript:alert(1)) ``` <b>'].flatMap((text) => {
    const item = { title: text, summary: text, authors: [text, ''], entry: text, language: text };
    const date = { iso: text, precision: 'day' } as const;
    const translation = translated({ source: text, title: text, summary: text, at: text });
    return [
      headline({ ...item, published: date, url: 'javascript:alert(1)', translation }, text),
      headline({ ...item, published: date, url: 'JAVASCRIPT:alert(1)' }, text),
      headline({ ...item, url: EVIL, translation }, text),
      headline({ ...item, url: EVIL }, ''),
    ];
  }),
);
