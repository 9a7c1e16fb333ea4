import { Failure } from '../core/thrown';
import { onInstalled } from '../platform/first-run';
import { onGlossaryChanged } from '../platform/glossary-store';
import { onOrigins } from '../platform/permissions';
import { listenForPorts } from '../platform/port-listener';
import { listenForRequests } from '../platform/request-listener';
import { loadSettings, onSettingsChanged, restrictStorage } from '../platform/settings-store';
import { onPageGone, openWelcome } from '../platform/tabs';
import type { JobEvent } from '../protocol/job-port';
import type { OverlayEvent } from '../protocol/overlay-port';
import { JOB_PORT, OVERLAY_PORT } from '../protocol/port-names';
import { adoptOldKey } from './adopt-old-key';
import {
  handlers,
  jobs,
  newsstand,
  overlays,
  pageGone,
  refuseNewly,
  selections,
  toggleTabOverlay,
} from './container';
import { overlayTabs } from './invitations';
import { listenForOverlay } from './listen-for-overlay';
import { listenForSelections } from './listen-for-selections';
import { onNewsstandAlarm } from './newsstand/container';
import { displayOverlay, sitesAllowed } from './overlay';
import { refreshDisplays } from './overlay-display';
import { adoptSites, syncSiteScripts } from './site-scripts';

// Every listener is added in the first turn: a worker that is woken for an event loses it otherwise.
listenForRequests(handlers);

listenForPorts<JobEvent>(JOB_PORT, (port) => {
  if (port.sender.from === 'view') jobs.connectView(port);
});

listenForPorts<OverlayEvent>(OVERLAY_PORT, (port) => {
  if (port.sender.from === 'page') overlays.connect(port, port.sender.tabId);
});

onPageGone(pageGone);

listenForOverlay(toggleTabOverlay);
listenForSelections(selections);

onNewsstandAlarm(() => withSettings(newsstand.rang()));

onInstalled(() => void openWelcome());

/** Where settings cannot be read there is nothing to do by them, and nobody to tell: whoever asks for something hears of it. */
const withSettings = (work: Promise<unknown>) => {
  work.catch((thrown: unknown) => {
    if (!(thrown instanceof Failure)) throw thrown;
  });
};
const sync = async () => syncSiteScripts((await loadSettings()).settings);
onOrigins('added', (origins) => {
  // Only then it is known which of them are to be translated always.
  withSettings(adoptSites(origins).then(() => sitesAllowed(origins)));
  withSettings(newsstand.sitesAllowed(origins));
  jobs.reconsider();
  overlays.reconsider();
});
onOrigins('removed', () => withSettings(sync()));
onSettingsChanged((settings, before) => {
  void syncSiteScripts(settings);
  void newsstand.settingsChanged(settings, before);
  void refreshDisplays(settings, { tabs: overlayTabs, display: displayOverlay });
  void refuseNewly(settings, before).finally(() => overlays.reconsider());
});
onGlossaryChanged(() => {
  jobs.reconsiderWatched();
  overlays.reconsider();
});

void restrictStorage();
withSettings(adoptOldKey());
withSettings(sync());
withSettings(newsstand.started());
