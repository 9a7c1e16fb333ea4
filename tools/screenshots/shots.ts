import { type Stage, takeOptions, takeOverlay, takeView, takeWindow } from './stage';

interface Shot {
  /** Of the file, in the order in which the stores show them. */
  name: string;
  /** What a store says under it. */
  caption: string;
  /** The interface has to speak this language. */
  locale?: string;
  take(stage: Stage): Promise<Buffer>;
}

/** The Italian article of the demo site. */
const FARO = '/it/faro';

/** Every picture for the stores. The Chrome Web Store takes the first five, Mozilla and Microsoft all. */
export const SHOTS: readonly Shot[] = [
  {
    name: '1-popup',
    caption:
      'One click on an article: the original and its translation, sentence against sentence, with the source.',
    take: (stage) => takeWindow(stage, FARO, 'Il vecchio faro'),
  },
  {
    name: '2-reader',
    caption: 'The same in a tab, for reading at length.',
    take: (stage) => takeView(stage, FARO, {}),
  },
  {
    name: '3-in-page',
    caption: 'The translation in the page itself, under each paragraph.',
    take: (stage) => takeOverlay(stage, '/fr/verrerie', {}),
  },
  {
    name: '4-beside',
    caption: 'Or beside it, in two columns.',
    take: (stage) =>
      takeOverlay(stage, FARO, { settings: { overlay: { mode: 'beside', scope: 'article' } } }),
  },
  {
    name: '5-settings',
    caption: 'Who translates, where the text goes, and what it costs: chosen by you.',
    take: (stage) => takeOptions(stage, {}),
  },
  {
    name: '6-dark',
    caption: 'In the dark.',
    take: (stage) => takeView(stage, '/pt/sinos', { colorScheme: 'dark' }),
  },
  {
    name: '7-right-to-left',
    caption: 'Speaks Arabic, from right to left.',
    locale: 'ar',
    take: (stage) => takeView(stage, FARO, { locale: 'ar' }),
  },
];
