/** What of an article a view shows: both texts in columns, or one of them. */
export const LAYOUTS = ['columns', 'translation', 'original'] as const;
export type Layout = (typeof LAYOUTS)[number];

/** The colours of views and pages of ours. `system` is as the rest of the computer. */
export const THEMES = ['system', 'light', 'sepia', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

export const TYPEFACES = ['serif', 'sans'] as const;
export type Typeface = (typeof TYPEFACES)[number];

/** How large the text is, in percent of the usual. */
export const TEXT_SIZES = [80, 90, 100, 110, 125, 150, 175, 200] as const;

export const LINE_SPACINGS = ['close', 'normal', 'wide'] as const;
export type LineSpacing = (typeof LINE_SPACINGS)[number];

/** How much of a wide window the text takes. */
export const TEXT_WIDTHS = ['narrow', 'normal', 'wide'] as const;
export type TextWidth = (typeof TEXT_WIDTHS)[number];

/** How articles are shown in popup, side panel and tab. */
export interface Reading {
  layout: Layout;
  /** The translation comes first. */
  isSwapped: boolean;
  theme: Theme;
  typeface: Typeface;
  textSize: (typeof TEXT_SIZES)[number];
  lineSpacing: LineSpacing;
  textWidth: TextWidth;
  /** Whether the pictures that a page has loaded are shown, from where the page had them. */
  showsImages: boolean;
  /** Whether single characters do something: who dictates, or rests a hand on the keys, can do without (WCAG 2.2, 2.1.4). */
  hasKeys: boolean;
}

export const DEFAULT_READING: Reading = {
  layout: 'columns',
  isSwapped: false,
  theme: 'system',
  typeface: 'serif',
  textSize: 100,
  lineSpacing: 'normal',
  textWidth: 'normal',
  showsImages: true,
  hasKeys: true,
};
