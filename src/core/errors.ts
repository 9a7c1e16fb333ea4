import type { MessageKey } from './message-key';

/**
 * Everything that can be expected to go wrong. Plain data: it crosses contexts and is shown where it belongs. Bugs are
 * not here; they throw.
 */
export type AppError =
  // The page
  | { kind: 'not-a-web-page' }
  | { kind: 'page-not-allowed' }
  | { kind: 'page-closed' }
  | { kind: 'page-changed' }
  | { kind: 'page-too-large'; elements: number }
  | { kind: 'page-empty' }
  | { kind: 'page-is-pdf' }
  | { kind: 'page-is-listing' }
  | { kind: 'page-without-article' }
  | { kind: 'page-unreadable'; detail: string }
  | { kind: 'sentence-not-found' }
  | { kind: 'block-too-large' }
  | { kind: 'selection-empty' }
  | { kind: 'selection-editable' }
  // The language
  | { kind: 'language-unknown' }
  | { kind: 'same-language'; language: string }
  | { kind: 'pair-unsupported'; engine: string; source: string; target: string }
  // The engine
  | { kind: 'engine-not-chosen' }
  | { kind: 'engine-not-configured'; engine: string }
  | { kind: 'engine-not-allowed'; engine: string; origins: string[] }
  | { kind: 'server-unreachable'; address: string }
  | { kind: 'offline' }
  | { kind: 'timed-out'; address: string; seconds: number }
  | { kind: 'bad-request'; engine: string; detail: string }
  | { kind: 'key-missing'; engine: string }
  | { kind: 'key-refused'; engine: string; detail: string }
  | { kind: 'region-refused'; engine: string; region: string; detail: string }
  | { kind: 'access-refused'; engine: string; detail: string }
  | { kind: 'extension-refused'; engine: string; address: string }
  | { kind: 'model-unknown'; engine: string; model: string; detail: string }
  | { kind: 'quota-used-up'; engine: string; detail: string }
  | { kind: 'text-refused'; engine: string; detail: string }
  | { kind: 'rate-limited'; engine: string; retryAfterSeconds?: number }
  | { kind: 'server-error'; engine: string; status: number; detail: string }
  | { kind: 'not-an-engine'; address: string }
  | { kind: 'bad-answer'; engine: string; detail: string }
  | { kind: 'answer-too-large'; engine: string }
  // An engine on this device
  | { kind: 'engine-cannot-run'; engine: string; detail: string }
  | { kind: 'engine-stalled'; engine: string; seconds: number }
  | { kind: 'engine-crashed'; engine: string; detail: string }
  | { kind: 'download-needed'; engine: string }
  | { kind: 'catalogue-failed'; address: string; detail: string }
  | { kind: 'download-failed'; address: string; detail: string }
  | { kind: 'download-cancelled'; engine: string }
  | { kind: 'model-damaged'; file: string; detail: string }
  | { kind: 'model-refused'; engine: string; model: string; detail: string }
  | { kind: 'storage-full'; bytes: number }
  // The library
  | { kind: 'not-kept' }
  | { kind: 'kept-untranslated' }
  | { kind: 'no-room' }
  // Feeds, and lists of them
  | { kind: 'feed-is-page' }
  | { kind: 'feed-unreadable'; detail: string }
  /** `bytes` is the limit. */
  | { kind: 'feed-too-large'; bytes: number }
  | { kind: 'opml-unreadable'; detail: string }
  // The newsstand. `address` without path and query, but where the reader needs them to go on
  | { kind: 'feed-address'; address: string }
  | { kind: 'feed-none'; address: string }
  | { kind: 'feed-not-allowed'; address: string }
  /** The answer came from `to`, the whole address, which is at a host that the reader did not allow. */
  | { kind: 'feed-moved'; address: string; to: string }
  | { kind: 'feed-redirects'; address: string }
  | { kind: 'feed-gone'; address: string }
  | { kind: 'feed-refused'; address: string; status: number }
  | { kind: 'feed-busy'; address: string; retryAfterSeconds?: number }
  | { kind: 'feed-failed'; address: string; status: number }
  | { kind: 'feed-unreachable'; address: string }
  | { kind: 'feed-slow'; address: string; seconds: number }
  | { kind: 'item-gone' }
  | { kind: 'item-without-page' }
  | { kind: 'site-never'; address: string }
  // The extension itself
  | { kind: 'storage-failed'; detail: string }
  | { kind: 'disconnected' }
  | { kind: 'broken'; detail: string };

export type ErrorKind = AppError['kind'];

/** Pages that have text, but no article: they can be translated as they are. */
export function isWithoutArticle(kind: ErrorKind | undefined): boolean {
  return kind === 'page-is-listing' || kind === 'page-without-article';
}

/** What a reader can do about it; views turn each into a button where it makes sense there. */
export type Remedy =
  | 'retry'
  | 'choose-engine'
  | 'open-settings'
  | 'allow-host'
  | 'choose-language'
  | 'reload-page'
  | 'none';

interface ErrorEntry {
  /** One or two sentences: what happened, and what to do. core/error-text.ts fills in the fields of the error. */
  message: MessageKey;
  remedies: readonly Remedy[];
}

/** A kind without a message does not compile. */
export const ERROR_ENTRIES: Record<ErrorKind, ErrorEntry> = {
  'not-a-web-page': { message: 'errorNotAWebPage', remedies: ['none'] },
  'page-not-allowed': { message: 'errorPageNotAllowed', remedies: ['none'] },
  'page-closed': { message: 'errorPageClosed', remedies: ['none'] },
  'page-changed': { message: 'errorPageChanged', remedies: ['reload-page'] },
  'page-too-large': { message: 'errorPageTooLarge', remedies: ['none'] },
  'page-empty': { message: 'errorPageEmpty', remedies: ['reload-page'] },
  'page-is-pdf': { message: 'errorPageIsPdf', remedies: ['none'] },
  'page-is-listing': { message: 'errorPageIsListing', remedies: ['none'] },
  'page-without-article': { message: 'errorPageWithoutArticle', remedies: ['reload-page'] },
  'page-unreadable': { message: 'errorPageUnreadable', remedies: ['reload-page'] },
  'sentence-not-found': { message: 'errorSentenceNotFound', remedies: ['none'] },
  'block-too-large': { message: 'errorBlockTooLarge', remedies: ['none'] },
  'selection-empty': { message: 'errorSelectionEmpty', remedies: ['none'] },
  'selection-editable': { message: 'errorSelectionEditable', remedies: ['none'] },
  'language-unknown': { message: 'errorLanguageUnknown', remedies: ['choose-language'] },
  'same-language': { message: 'errorSameLanguage', remedies: ['choose-language'] },
  'pair-unsupported': { message: 'errorPairUnsupported', remedies: ['choose-engine', 'choose-language'] },
  'engine-not-chosen': { message: 'errorEngineNotChosen', remedies: ['choose-engine'] },
  'engine-not-configured': {
    message: 'errorEngineNotConfigured',
    remedies: ['open-settings', 'choose-engine'],
  },
  'engine-not-allowed': { message: 'errorEngineNotAllowed', remedies: ['allow-host', 'choose-engine'] },
  'server-unreachable': {
    message: 'errorServerUnreachable',
    remedies: ['retry', 'open-settings', 'choose-engine'],
  },
  offline: { message: 'errorOffline', remedies: ['retry'] },
  'timed-out': { message: 'errorTimedOut', remedies: ['retry', 'choose-engine'] },
  'bad-request': { message: 'errorBadRequest', remedies: ['choose-engine', 'open-settings', 'retry'] },
  'key-missing': { message: 'errorKeyMissing', remedies: ['open-settings', 'choose-engine'] },
  'region-refused': { message: 'errorRegionRefused', remedies: ['open-settings', 'retry', 'choose-engine'] },
  'access-refused': { message: 'errorAccessRefused', remedies: ['retry', 'open-settings', 'choose-engine'] },
  'extension-refused': {
    message: 'errorExtensionRefused',
    remedies: ['retry', 'open-settings', 'choose-engine'],
  },
  'model-unknown': { message: 'errorModelUnknown', remedies: ['open-settings', 'retry', 'choose-engine'] },
  'quota-used-up': { message: 'errorQuotaUsedUp', remedies: ['choose-engine', 'open-settings', 'retry'] },
  'text-refused': { message: 'errorTextRefused', remedies: ['choose-engine', 'retry'] },
  'key-refused': { message: 'errorKeyRefused', remedies: ['open-settings', 'retry', 'choose-engine'] },
  'rate-limited': { message: 'errorRateLimited', remedies: ['retry', 'choose-engine'] },
  'server-error': { message: 'errorServerError', remedies: ['retry', 'choose-engine'] },
  'not-an-engine': { message: 'errorNotAnEngine', remedies: ['open-settings', 'retry', 'choose-engine'] },
  'bad-answer': { message: 'errorBadAnswer', remedies: ['retry', 'choose-engine'] },
  'answer-too-large': { message: 'errorAnswerTooLarge', remedies: ['choose-engine'] },
  'engine-cannot-run': { message: 'errorEngineCannotRun', remedies: ['choose-engine'] },
  'engine-stalled': { message: 'errorEngineStalled', remedies: ['retry', 'choose-engine'] },
  'engine-crashed': { message: 'errorEngineCrashed', remedies: ['retry', 'choose-engine'] },
  'download-needed': { message: 'errorDownloadNeeded', remedies: ['retry', 'choose-engine'] },
  'catalogue-failed': {
    message: 'errorCatalogueFailed',
    remedies: ['retry', 'choose-engine', 'open-settings'],
  },
  'download-failed': { message: 'errorDownloadFailed', remedies: ['retry', 'choose-engine'] },
  'download-cancelled': { message: 'errorDownloadCancelled', remedies: ['retry', 'choose-engine'] },
  'model-damaged': { message: 'errorModelDamaged', remedies: ['retry', 'choose-engine'] },
  'model-refused': { message: 'errorModelRefused', remedies: ['choose-engine'] },
  'storage-full': { message: 'errorStorageFull', remedies: ['open-settings', 'retry', 'choose-engine'] },
  'not-kept': { message: 'errorNotKept', remedies: ['none'] },
  'kept-untranslated': { message: 'errorKeptUntranslated', remedies: ['none'] },
  'no-room': { message: 'errorNoRoom', remedies: ['retry'] },
  'feed-is-page': { message: 'errorFeedIsPage', remedies: ['none'] },
  'feed-unreadable': { message: 'errorFeedUnreadable', remedies: ['retry'] },
  'feed-too-large': { message: 'errorFeedTooLarge', remedies: ['none'] },
  'opml-unreadable': { message: 'errorOpmlUnreadable', remedies: ['none'] },
  'feed-address': { message: 'errorFeedAddress', remedies: ['none'] },
  'feed-none': { message: 'errorFeedNone', remedies: ['none'] },
  'feed-not-allowed': { message: 'errorFeedNotAllowed', remedies: ['allow-host'] },
  'feed-moved': { message: 'errorFeedMoved', remedies: ['allow-host'] },
  'feed-redirects': { message: 'errorFeedRedirects', remedies: ['retry'] },
  'feed-gone': { message: 'errorFeedGone', remedies: ['retry'] },
  'feed-refused': { message: 'errorFeedRefused', remedies: ['retry'] },
  'feed-busy': { message: 'errorFeedBusy', remedies: ['retry'] },
  'feed-failed': { message: 'errorFeedFailed', remedies: ['retry'] },
  'feed-unreachable': { message: 'errorFeedUnreachable', remedies: ['retry'] },
  'feed-slow': { message: 'errorFeedSlow', remedies: ['retry'] },
  'item-gone': { message: 'errorItemGone', remedies: ['none'] },
  'item-without-page': { message: 'errorItemWithoutPage', remedies: ['none'] },
  'site-never': { message: 'errorSiteNever', remedies: ['open-settings'] },
  'storage-failed': { message: 'errorStorageFailed', remedies: ['retry'] },
  disconnected: { message: 'errorDisconnected', remedies: ['retry'] },
  broken: { message: 'errorBroken', remedies: ['retry'] },
};
