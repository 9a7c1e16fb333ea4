import { errorText } from '../core/error-text';
import { showProblem } from '../platform/badge';
import { onGlossaryChanged } from '../platform/glossary-store';
import { t } from '../platform/i18n';
import { onOrigins } from '../platform/permissions';
import { listenForPorts } from '../platform/port-listener';
import { listenForRequests } from '../platform/request-listener';
import { loadSettings, onSettingsChanged, restrictStorage } from '../platform/settings-store';
import { onCommand, onPageGone } from '../platform/tabs';
import { JOB_PORT, OVERLAY_PORT } from '../protocol/port-names';
import { adoptOldKey } from './adopt-old-key';
import { handlers, jobs } from './container';
import {
  displayOverlay,
  forgetOverlay,
  isOverlayShown,
  overlayTabs,
  sitesAllowed,
  toggleOverlay,
} from './overlay';
import { refreshDisplays } from './overlay-display';
import { adoptSites, syncSiteScripts } from './site-scripts';

// Every listener is added in the first turn: a worker that is woken for an event loses it otherwise.
listenForRequests(handlers);

listenForPorts(JOB_PORT, (port) => {
  if (port.sender.from === 'view') jobs.connectView(port);
});

listenForPorts(OVERLAY_PORT, (port) => {
  const { sender } = port;
  if (sender.from !== 'page') return;
  jobs.connectOverlay(port, sender.tabId, () => isOverlayShown(sender.tabId));
});

onPageGone((tabId, how, url) => {
  if (jobs.pageGone(tabId, how, url)) void forgetOverlay(tabId);
});

onCommand('toggle-overlay', async (tabId) => {
  const toggled = await toggleOverlay(tabId);
  // There is no view to say it in.
  if (!toggled.ok) await showProblem(tabId, errorText(toggled.error, t));
});

const sync = async () => syncSiteScripts((await loadSettings()).settings);
onOrigins('added', (origins) => {
  void adoptSites(origins);
  void sitesAllowed(origins);
  jobs.reconsider();
});
onOrigins('removed', () => void sync());
onSettingsChanged((settings) => {
  void syncSiteScripts(settings);
  void refreshDisplays(settings, { tabs: overlayTabs, display: displayOverlay });
});
onGlossaryChanged(() => jobs.reconsiderWatched());

void restrictStorage();
void adoptOldKey();
void sync();
