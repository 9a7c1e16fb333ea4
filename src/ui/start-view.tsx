import { render } from 'preact';
import { t } from '../platform/i18n';
import { connectJob } from '../platform/job-connection';
import { activeTab, getTab } from '../platform/tabs';
import { View } from './components/view';
import { afterPaint } from './frames';
import { JobStore } from './job-store';
import { preparePage } from './prepare-page';
import { SettingsModel } from './settings-model';
import { ViewModel, type ViewSize } from './view-model';

/** Starts a view in a page: paints the shell first, then asks for settings, tab and job. */
export function startView(size: ViewSize): void {
  const root = preparePage(t('viewTitle'));
  const tabId = tabOfAddress();
  const tab = tabId === undefined ? activeTab() : getTab(tabId);
  const settings = new SettingsModel();
  // The store opens only after the tab is known.
  let jobTab = tabId;
  const store = new JobStore({
    connect: (on) => connectJob(jobTab ?? -1, on),
  });
  const model = new ViewModel(size, store, settings);
  render(<View model={model} />, root);
  afterPaint(async () => {
    void settings.load();
    const found = await tab;
    jobTab ??= found?.id;
    model.tab.value = found ?? (jobTab === undefined ? undefined : { id: jobTab });
    store.open();
  });
}

/** `?tab=ID` */
function tabOfAddress(): number | undefined {
  const id = Number.parseInt(new URLSearchParams(location.search).get('tab') ?? '', 10);
  return Number.isNaN(id) ? undefined : id;
}
