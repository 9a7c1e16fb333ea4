import { own } from '../core/own-members';
import type { SelectionNews } from '../core/selection';
import { removeLeftovers } from '../overlay/host-tag';
import { openPanel, type SelectionPanel } from '../overlay/selection/panel';
import type { PanelWords } from '../overlay/selection/panel-parts';
import type { Box } from '../overlay/selection/place-panel';
import type { SelectionAnswer } from '../protocol/selection-schema';
import { languageFacts } from './language-facts';
import { readSelection, type SelectedText } from './selection-text';

/** What the background calls in a document. */
export interface SelectionSwitch {
  /**
   * Opens the panel for what is selected and gives its text; nothing is shown where there is none. `token` is the panel's name.
   * `given` is the selection as the browser tells it, or `''`; where `isElsewhere`, it is of a frame of the document, and counts alone.
   */
  begin(token: string, given: string, isElsewhere?: boolean): SelectionAnswer;
  /** Puts it into the panel of this name. False where that is not open any more. */
  show(token: string, news: SelectionNews): boolean;
}

export interface SelectionParts {
  words(): PanelWords;
  /** Said where the rest of the extension is gone for good. */
  lost(): string;
  /**
   * Asks the background to translate once more what the panel of this name is about. True once the panel was told what came of it; false
   * where whoever was asked is gone.
   */
  again(token: string): Promise<boolean>;
  /** The same of what is under way; whoever does not know of it begins once more. */
  wait(token: string): Promise<boolean>;
}

/** A background that was ended is there again at once; an extension that goes takes a moment to be gone. */
const PAUSE_MS = 400;
/** So often it may be ended before the reader is told. */
const MOST_LOST = 4;

/** Names of sites and titles are shorter. */
const MOST_TITLE_CHARS = 500;
const MOST_NAME_CHARS = 200;
const FIRST_WORDS = 200;

/** The panel of one document, closed. */
export function createSelectionSwitch(document: Document, parts: SelectionParts): SelectionSwitch {
  removeLeftovers(document, 'selection');
  let open: { token: string; panel: SelectionPanel } | undefined;
  const isOpen = (token: string) => open?.token === token && open.panel.isOpen;

  /** Whoever translates may be ended in the middle, as browsers do: no panel waits for somebody who is gone. */
  const followUp = async (token: string, lost: string, asked: Promise<boolean>) => {
    let isAnswered = await asked;
    for (let times = 1; !isAnswered && isOpen(token) && times <= MOST_LOST; times += 1) {
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
      isAnswered = await parts.wait(token);
    }
    if (!isAnswered && isOpen(token)) open?.panel.tell({ state: 'failed', notes: [lost], canRetry: false });
  };

  return {
    begin(token, given, isElsewhere) {
      // First: it gives back the selection that it was opened for.
      open?.panel.close();
      const selected = readSelection(document, given, isElsewhere);
      if (selected.state !== 'selected') return { state: selected.state };
      const answer = answerOf(document, selected);
      // Now: whoever is gone for good takes the catalogue along.
      const lost = parts.lost();
      const panel = openSelectionPanel(document, selected, parts.words(), () => {
        panel.wait();
        void followUp(token, lost, parts.again(token));
      });
      open = { token, panel };
      void followUp(token, lost, parts.wait(token));
      return answer;
    },
    show(token, news) {
      if (!isOpen(token)) return false;
      open?.panel.tell(news);
      return true;
    },
  };
}

/** A panel beside selected text, with the reader in it, who came by key or by menu. */
function openSelectionPanel(
  document: Document,
  { text, language, range, around }: SelectedText,
  words: PanelWords,
  retry: () => void,
): SelectionPanel {
  return openPanel(document, {
    original: { text: text.slice(0, FIRST_WORDS), language },
    words,
    about: () => boxOf(range),
    within: around && modalAround(around),
    takesFocus: true,
    retry,
  });
}

function modalAround(element: Element): Element | undefined {
  const dialog = element.closest('dialog[open]');
  return dialog?.matches(':modal') ? dialog : undefined;
}

/** Undefined where nothing of it is drawn. */
function boxOf(range: Range | undefined): Box | undefined {
  const box = range?.getBoundingClientRect();
  return box && (box.width > 0 || box.height > 0) ? box : undefined;
}

function answerOf(document: Document, { text, isLonger, language }: SelectedText): SelectionAnswer {
  const { title } = own(document);
  const name = own(document).querySelector('meta[property="og:site_name" i]');
  return {
    state: 'selected',
    text,
    isLonger,
    ...(language && { language }),
    ...languageFacts(document),
    title: tidy(title, MOST_TITLE_CHARS),
    siteName: tidy(name?.getAttribute('content') ?? '', MOST_NAME_CHARS),
  };
}

function tidy(text: string, most: number): string {
  return text.replace(/\s+/g, ' ').trim().slice(0, most);
}
