import { hasAll, visibleText } from './search-words';

/** One thing that can be set, wherever a section shows it; of those within each other the outermost. */
const SETTING =
  '.engine-setting, .rule, .listed > li, .field, .panel-check, fieldset:not(:has(.engine-setting)), [data-setting]';

/** What a search has found. */
export interface Found {
  /** The ids of sections with anything in them. */
  sections: ReadonlySet<string>;
  /** How many settings; a section without single ones counts as one. */
  count: number;
}

/**
 * Shows of the settings page what has all the words in what is rendered of it, and hides the rest. A setting is found by its own words
 * together with those of its section's heading; what is found in something folded is unfolded, and folded again when it is no longer
 * looked for, unless the reader has chosen it or is in it.
 */
export class SettingsFilter {
  private readonly unfolded = new Set<HTMLDetailsElement>();

  /** `parts`: the sections, each with its id. Without words everything is shown. */
  apply(parts: readonly HTMLElement[], words: readonly string[]): Found {
    this.foldAgain();
    const found = parts.map((part) => ({ id: part.id, count: this.applyTo(part, words) }));
    return {
      sections: new Set(found.filter(({ count }) => count > 0).map(({ id }) => id)),
      count: found.reduce((sum, { count }) => sum + count, 0),
    };
  }

  private applyTo(part: HTMLElement, words: readonly string[]): number {
    const settings = outermost(part);
    const heading = visibleText(part, (inner) => settings.some((setting) => setting === inner));
    const title = part.querySelector('h2')?.textContent ?? '';
    const isWhole = hasAll(heading, words);
    const shown = settings.filter((setting) => isWhole || hasAll(`${title} ${visibleText(setting)}`, words));
    for (const setting of settings) hide(setting, !shown.includes(setting));
    if (!isWhole) for (const setting of shown) this.unfold(setting, title, words);
    const isShown = isWhole || shown.length > 0;
    hide(part, !isShown);
    return isShown ? Math.max(1, shown.length) : 0;
  }

  private unfold(setting: HTMLElement, title: string, words: readonly string[]): void {
    for (const details of setting.querySelectorAll('details:not([open])')) {
      const isFolded = (inner: Element) => inner.parentElement === details && !inner.matches('summary');
      if (hasAll(`${title} ${visibleText(setting, isFolded)}`, words)) continue;
      (details as HTMLDetailsElement).open = true;
      this.unfolded.add(details as HTMLDetailsElement);
    }
  }

  private foldAgain(): void {
    for (const details of this.unfolded) {
      // The reader is in it, and may leave it later.
      if (details.contains(document.activeElement)) continue;
      if (!isChosen(details)) details.open = false;
      this.unfolded.delete(details);
    }
  }
}

/** What belongs to a choice that is made stands open, also where it was made in what was found. */
function isChosen({ parentElement }: HTMLDetailsElement): boolean {
  return parentElement?.querySelector(':scope > label > input[type="radio"]:checked') != null;
}

function outermost(part: HTMLElement): HTMLElement[] {
  return [...part.querySelectorAll<HTMLElement>(SETTING)].filter(
    (setting) => !setting.parentElement?.closest(SETTING),
  );
}

function hide(element: HTMLElement, isHidden: boolean): void {
  if (element.hidden !== isHidden) element.hidden = isHidden;
}
