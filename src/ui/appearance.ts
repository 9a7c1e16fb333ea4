import { effect } from '@preact/signals';
import type { LineSpacing, Reading, Theme } from '../core/reading';
import type { SettingsModel } from './settings-model';

/** What early-theme.ts finds before the settings are there. */
const REMEMBERED = 'theme';
/** Of the usual distance between lines. */
const SPACING: Record<LineSpacing, number> = { close: 0.88, normal: 1, wide: 1.25 };

/** Gives the page the theme that the reader chose, and the text its size, typeface and lines, now and whenever they change. */
export function followAppearance(settings: SettingsModel): () => void {
  return effect(() => {
    const reading = settings.settings.value?.reading;
    if (reading) dress(document.documentElement, reading);
  });
}

function dress(root: HTMLElement, reading: Reading): void {
  const { theme, typeface, textSize, lineSpacing, textWidth } = reading;
  root.dataset.theme = theme;
  root.dataset.typeface = typeface;
  root.dataset.textWidth = textWidth;
  root.style.setProperty('--size', String(textSize / 100));
  root.style.setProperty('--spacing', String(SPACING[lineSpacing]));
  remember(theme);
}

function remember(theme: Theme): void {
  try {
    if (theme === 'system') localStorage.removeItem(REMEMBERED);
    else localStorage.setItem(REMEMBERED, theme);
  } catch {
    // Then a page is as the computer is until the settings are there.
  }
}
