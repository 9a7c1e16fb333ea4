import { render } from 'preact';
import { t } from '../platform/i18n';
import { connectJob } from '../platform/job-connection';
import { library } from '../platform/library-store';
import { activeTab, getTab, onTabShown, type TabInfo } from '../platform/tabs';
import { followAppearance } from './appearance';
import { View } from './components/view';
import { afterPaint } from './frames';
import { JobStore } from './job-store';
import { connectKept } from './kept/kept-connection';
import { preparePage } from './prepare-page';
import { SettingsModel } from './settings-model';
import { ViewModel, type ViewSize } from './view-model';

/** Starts the view of the popup: of the tab in front, or of the one in its address (`?tab=ID`). */
export function startPopup(): void {
  show('popup', tabOfAddress() ?? activeTab());
}

/**
 * Starts the view of a tab of its own (`?tab=ID`), or of an article of the library (`?kept=ID`); with neither in its address it stands
 * beside all tabs, and is of the one in front.
 */
export function startReader(): void {
  const kept = new URLSearchParams(location.search).get('kept');
  if (kept !== null) {
    showKept(kept);
    return;
  }
  const tab = tabOfAddress();
  if (tab) {
    show('reader', tab);
    return;
  }
  const showOther = show('panel', activeTab());
  onTabShown((other) => showOther(Promise.resolve(other)));
}

/** Paints the shell first, then asks for settings, tab and job. Returns what shows another tab. */
function show(
  size: ViewSize,
  tab: Promise<TabInfo | undefined>,
): (tab: Promise<TabInfo | undefined>) => void {
  const { root, settings } = prepareView();
  let current: ViewModel | undefined;
  // What is read aloud ends with the page that it is read in.
  addEventListener('pagehide', () => current?.player.stop());
  let key = 0;
  const showTab = (shown: Promise<TabInfo | undefined>) => {
    // The store opens only after the tab is known.
    let jobTab: number | undefined;
    const store = new JobStore({ connect: (on) => connectJob(jobTab ?? -1, on) });
    const model = new ViewModel(size, store, settings);
    const before = current;
    current = model;
    key += 1;
    // Another key: nothing of what was shown before is taken over.
    render(<View key={key} model={model} />, root);
    // Not by the view itself: what goes before it was painted is never told.
    before?.close();
    afterPaint(async () => {
      const found = await shown;
      jobTab = found?.id;
      model.tab.value = found;
      if (!model.isClosed) store.open();
    });
  };
  showTab(tab);
  afterPaint(() => void settings.load());
  return showTab;
}

/** What was kept: no tab and no job, and nothing that anybody has to be asked for. */
function showKept(id: string): void {
  const { root, settings } = prepareView();
  const store = new JobStore({ connect: (on) => connectKept(id, library, on) });
  const model = new ViewModel('reader', store, settings, true);
  addEventListener('pagehide', () => model.player.stop());
  render(<View model={model} />, root);
  store.open();
  void settings.load();
}

function prepareView(): { root: HTMLElement; settings: SettingsModel } {
  const root = preparePage(t('viewTitle'));
  const settings = new SettingsModel();
  followAppearance(settings);
  return { root, settings };
}

/** `?tab=ID`. Undefined where there is none. Of a tab that was closed, the article may still be known. */
function tabOfAddress(): Promise<TabInfo> | undefined {
  const id = Number.parseInt(new URLSearchParams(location.search).get('tab') ?? '', 10);
  return Number.isNaN(id) ? undefined : getTab(id).then((tab) => tab ?? { id });
}
