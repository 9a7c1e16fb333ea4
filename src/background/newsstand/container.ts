import { findFeeds } from '../../feeds/find-feeds';
import { readFeed } from '../../feeds/read-feed';
import { alarmTime, clearAlarm, onAlarm, setAlarm } from '../../platform/alarms';
import { browserSignals } from '../../platform/browser-signals';
import { fetchFeed } from '../../platform/fetch-feed';
import { loadGlossary } from '../../platform/glossary-store';
import { t } from '../../platform/i18n';
import { keepAlive } from '../../platform/keep-alive';
import { NewsstandStore } from '../../platform/newsstand-store';
import { openPageBehind, pageReady } from '../../platform/open-page';
import { hasOrigins } from '../../platform/permissions';
import { sessionAge } from '../../platform/session-age';
import { bringToFront, openReader, openUrl } from '../../platform/tabs';
import { planPairs } from '../../translate/plan-pairs';
import { Newsstand, type NewsstandParts } from './newsstand';

const ALARM = 'newsstand';

/** The newsstand with its parts put together, but for those that it shares with all that translates. */
export function createNewsstand(shared: Pick<NewsstandParts, 'loadSettings' | 'translate'>): Newsstand {
  return new Newsstand({
    ...shared,
    store: new NewsstandStore(),
    hasOrigins,
    fetchFeed,
    readFeed,
    findFeeds,
    loadGlossary,
    browserSignals,
    planPairs,
    alarm: {
      set: (times) => setAlarm(ALARM, times),
      time: () => alarmTime(ALARM),
      clear: () => clearAlarm(ALARM),
    },
    sessionAge,
    keepAlive,
    openUrl,
    openPageBehind,
    pageReady,
    bringToFront,
    openReader,
    nextTask: () => new Promise((resolve) => setTimeout(resolve, 0)),
    now: Date.now,
    random: Math.random,
    t,
  });
}

/** Runs when the alarm of the newsstand rings, also for a background that it has woken. */
export function onNewsstandAlarm(listener: () => void): void {
  onAlarm(ALARM, listener);
}
