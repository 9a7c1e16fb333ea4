import { engineName } from '../../../core/engine-names';
import type { MessageKey } from '../../../core/message-key';
import type { SentData } from '../../../core/sent-data';
import type { SitePattern } from '../../../core/settings';
import type { SiteUse } from '../../../core/site-use';
import { t } from '../../../platform/i18n';
import { countOf } from '../../count-text';
import { joinSentences } from '../../join-sentences';
import { listText } from '../../list-text';
import { siteAddress } from '../../site-text';
import type { Holding } from './holdings';

/** Why each permission of the manifest is there. */
export const PERMISSION_REASONS: Readonly<Record<string, MessageKey>> = {
  activeTab: 'permissionActiveTab',
  alarms: 'permissionAlarms',
  contextMenus: 'permissionContextMenus',
  offscreen: 'permissionOffscreen',
  scripting: 'permissionScripting',
  sidePanel: 'permissionSidePanel',
  storage: 'permissionStorage',
};

/** Why each kind of data is sent that the browser asks about. */
export const DATA_REASONS: Readonly<Record<SentData, MessageKey>> = {
  authenticationInfo: 'permissionAuthenticationInfo',
  websiteContent: 'permissionWebsiteContent',
};

/** Of a permission of the manifest, or of a kind of data. */
export function permissionReason(name: string): string {
  const reasons: Readonly<Record<string, MessageKey>> = { ...PERMISSION_REASONS, ...DATA_REASONS };
  const reason = Object.hasOwn(reasons, name) ? reasons[name] : undefined;
  return t(reason ?? 'permissionUnknown');
}

/** `https://example.org/*` -> `https://example.org` */
export function hostName(pattern: SitePattern): string {
  return /^(<all_urls>|(\*|https?):\/\/\*\/)/.test(pattern) ? t('hostEverywhere') : siteAddress(pattern);
}

/** Why a host is held, a sentence for each reason. */
export function hostReasons({ origin, uses }: Holding): string {
  switch (origin) {
    case 'script':
      return t('hostDeclared');
    case 'build':
      return joinSentences([t('hostDeclaredAccess'), ...uses.map(useText)]);
    case 'broad':
      return t('hostBroad');
    case 'reader':
      return uses.length > 0 ? joinSentences(uses.map(useText)) : t('hostUnused');
  }
}

/** As many titles as can be read in a line. */
const MOST_TITLES = 3;

function feedsText(titles: readonly string[]): string {
  const more = titles.length - MOST_TITLES;
  const named = titles.slice(0, MOST_TITLES);
  return listText(more > 0 ? [...named, countOf('hostFeedsMore', more)] : named);
}

function useText(use: SiteUse): string {
  switch (use.kind) {
    case 'engines':
      return t('hostEngines', listText(use.engines.map((id) => engineName(id, t))));
    case 'models':
      return t('hostModels');
    case 'language':
      return t('hostLanguage');
    case 'always':
      return t('hostAlways');
    case 'feeds':
      return use.titles.length > 0 ? t('hostFeeds', feedsText(use.titles)) : t('hostNewsstand');
  }
}
