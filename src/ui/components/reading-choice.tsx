import type { MessageKey } from '../../core/message-key';
import {
  LAYOUTS,
  type Layout,
  LINE_SPACINGS,
  type LineSpacing,
  type Reading,
  TEXT_SIZES,
  TEXT_WIDTHS,
  type TextWidth,
  THEMES,
  type Theme,
  TYPEFACES,
  type Typeface,
} from '../../core/reading';
import { t } from '../../platform/i18n';
import { numberText } from '../number-text';
import { CheckChoice } from './check-choice';
import { Segments } from './segments';

const LAYOUT_NAMES: Record<Layout, MessageKey> = {
  columns: 'layoutColumns',
  translation: 'columnTranslation',
  original: 'columnOriginal',
};
const THEME_NAMES: Record<Theme, MessageKey> = {
  system: 'themeSystem',
  light: 'themeLight',
  sepia: 'themeSepia',
  dark: 'themeDark',
};
const TYPEFACE_NAMES: Record<Typeface, MessageKey> = { serif: 'typefaceSerif', sans: 'typefaceSans' };
const SPACING_NAMES: Record<LineSpacing, MessageKey> = {
  close: 'spacingClose',
  normal: 'spacingNormal',
  wide: 'spacingWide',
};
const WIDTH_NAMES: Record<TextWidth, MessageKey> = {
  narrow: 'widthNarrow',
  normal: 'widthNormal',
  wide: 'widthWide',
};

interface ReadingChoiceProps {
  reading: Reading;
  onChange(change: Partial<Reading>): void;
}

/** How articles are shown: in the view's own menu and in the settings. */
export function ReadingChoice({ reading, onChange }: ReadingChoiceProps) {
  return (
    <>
      <Segments
        legend={t('readingLayout')}
        name="layout"
        options={named(LAYOUTS, LAYOUT_NAMES)}
        value={reading.layout}
        onChoose={(layout) => onChange({ layout })}
      />
      {reading.layout === 'columns' && (
        <CheckChoice
          label={t('readingSwapped')}
          isOn={reading.isSwapped}
          onChange={(isSwapped) => onChange({ isSwapped })}
        />
      )}
      <TextSizeChoice reading={reading} onChange={onChange} />
      <Segments
        legend={t('readingSpacing')}
        name="spacing"
        options={named(LINE_SPACINGS, SPACING_NAMES)}
        value={reading.lineSpacing}
        onChoose={(lineSpacing) => onChange({ lineSpacing })}
      />
      <Segments
        legend={t('readingWidth')}
        name="width"
        options={named(TEXT_WIDTHS, WIDTH_NAMES)}
        value={reading.textWidth}
        onChoose={(textWidth) => onChange({ textWidth })}
      />
      <Segments
        legend={t('readingTypeface')}
        name="typeface"
        options={named(TYPEFACES, TYPEFACE_NAMES)}
        value={reading.typeface}
        onChoose={(typeface) => onChange({ typeface })}
      />
      <Segments
        legend={t('readingTheme')}
        name="theme"
        options={named(THEMES, THEME_NAMES)}
        value={reading.theme}
        onChoose={(theme) => onChange({ theme })}
      />
      <CheckChoice
        label={t('readingImages')}
        hint={t('readingImagesHint')}
        isOn={reading.showsImages}
        onChange={(showsImages) => onChange({ showsImages })}
      />
    </>
  );
}

function named<T extends string>(values: readonly T[], names: Record<T, MessageKey>) {
  return values.map((value) => ({ value, label: t(names[value]) }));
}

function TextSizeChoice({ reading: { textSize }, onChange }: ReadingChoiceProps) {
  const at = TEXT_SIZES.indexOf(textSize);
  const [smaller, larger] = [TEXT_SIZES[at - 1], TEXT_SIZES[at + 1]];
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would need a legend that is laid out on a line of its own
    <div class="stepper" role="group" data-setting aria-label={t('readingSize')}>
      <span aria-hidden="true">{t('readingSize')}</span>
      <button
        type="button"
        aria-label={t('readingSmaller')}
        aria-disabled={smaller === undefined}
        onClick={() => smaller && onChange({ textSize: smaller })}
      >
        −
      </button>
      <output>{numberText(textSize / 100, { style: 'percent' })}</output>
      <button
        type="button"
        aria-label={t('readingLarger')}
        aria-disabled={larger === undefined}
        onClick={() => larger && onChange({ textSize: larger })}
      >
        +
      </button>
    </div>
  );
}
