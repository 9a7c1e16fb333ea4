import type { DeviceCall } from '../../../src/device/calls';
import { DEVICE_CALLS } from '../../../src/device/calls';
import type { JobCommand } from '../../../src/protocol/job-port';
import type { RequestName, ToBackground } from '../../../src/protocol/messages';
import type { OverlayCommand } from '../../../src/protocol/overlay-port';
import { JOB_PORT, OVERLAY_PORT } from '../../../src/protocol/port-names';
import type { Json } from '../../e2e/harness/driver';

/** What a page's script learns by asking. */
export type Told = 'nothing' | 'that it was heard';

interface Request<K extends RequestName> {
  input: ToBackground[K]['input'];
  /** What the script of a page is told, in the page itself and in a frame of it. */
  page: Told;
  frame: Told;
}

/** The tab that messages are about, and an address where somebody would notice a request. */
export interface Surroundings {
  tabId: number;
  canary: string;
}

const CLOSED = { page: 'nothing', frame: 'nothing' } as const;
/** Panels are in frames too. */
const HEARD = { page: 'that it was heard', frame: 'that it was heard' } as const;
const panel = { token: '5e0f1a52-8a4f-4c44-9a0f-0d3b8a1f7c11' };
const language = {
  declared: [{ evidence: 'html-lang' as const, language: 'it' }],
  sample: 'Il vecchio faro di Capo Sereno torna ad accendersi questa sera alle nove.',
};

/** Every request of the protocol, as it should be. One that is new does not compile until it is classified here. */
export function everyRequest({ tabId, canary }: Surroundings): { [K in RequestName]: Request<K> } {
  const place = { sentence: language.sample, headingLevel: 0, before: [], after: [] };
  const sentence = { tabId, address: canary, place };
  return {
    'overlay/toggle': { input: { tabId, scope: 'page' }, ...CLOSED },
    'overlay/state': { input: { tabId }, ...CLOSED },
    'selection/translate': { input: { tabId }, ...CLOSED },
    'quotation/link': { input: sentence, ...CLOSED },
    'sentence/show': { input: sentence, ...CLOSED },
    'opinion/engines': { input: { tabId }, ...CLOSED },
    'opinion/ask': { input: { tabId, pair: 'b0.0', engine: 'libretranslate', kind: 'other' }, ...CLOSED },
    'word/look-up': { input: { tabId, pair: 'b0.0', words: 'faro' }, ...CLOSED },
    'engine/test': { input: { engine: 'libretranslate' }, ...CLOSED },
    'permissions/has': { input: { origins: ['http://localhost/*'] }, ...CLOSED },
    'feeds/refresh': { input: {}, ...CLOSED },
    'feeds/translate': { input: { items: [`${canary} 1`] }, ...CLOSED },
    'feeds/open': { input: { item: `${canary} 1` }, ...CLOSED },
    'feeds/find': { input: { address: canary }, ...CLOSED },
    'work/stop': { input: null, ...CLOSED },
    'models/list': { input: null, ...CLOSED },
    'models/change': { input: { id: 'it-en', change: 'remove' }, ...CLOSED },
    'page/language': { input: language, page: 'that it was heard', frame: 'nothing' },
    'overlay/arrived': { input: language, page: 'that it was heard', frame: 'nothing' },
    'selection/again': { input: panel, ...HEARD },
    'selection/wait': { input: panel, ...HEARD },
  };
}

/** Every command of the port that views connect to. */
function everyJobCommand(tabId: number): { [T in JobCommand['type']]: Extract<JobCommand, { type: T }> } {
  return {
    open: { type: 'open', tabId },
    reread: { type: 'reread' },
    restart: { type: 'restart', language: 'fr' },
    retry: { type: 'retry' },
    cancel: { type: 'cancel' },
    accept: { type: 'accept', engine: 'bergamot' },
    'pass-over': { type: 'pass-over', engine: 'browser', detail: '' },
    visible: { type: 'visible', pairs: ['b0.0'] },
    dismiss: { type: 'dismiss', pair: 'b0.0', check: 'number' },
    compare: { type: 'compare', engines: ['libretranslate'] },
    'mark-private': { type: 'mark-private', isPrivate: false },
  };
}

/** Every command of the port that overlays connect to, with an invitation that nobody was given. */
function everyOverlayCommand({ canary }: Surroundings): {
  [T in OverlayCommand['type']]: Extract<OverlayCommand, { type: T }>;
} {
  const text = language.sample;
  return {
    open: {
      type: 'open',
      invitation: '5e0f1a52-8a4f-4c44-9a0f-0d3b8a1f7c11',
      page: { url: canary, ...language, title: 'Il faro', siteName: 'Il Porto' },
    },
    want: { type: 'want', blocks: [{ id: 'p1', kind: 'paragraph', content: [{ type: 'text', text }] }] },
    visible: { type: 'visible', blocks: ['p1'] },
    retry: { type: 'retry', blocks: ['p1'] },
  };
}

/** Every call of the page that on-device engines live in. */
function everyDeviceCall(): { [T in DeviceCall['method']]: Extract<DeviceCall, { method: T }> } {
  const engine = { id: 'browser', config: {} } as const;
  const pair = { source: 'it', target: 'en' };
  return {
    languagePairs: { method: 'languagePairs', engine },
    supports: { method: 'supports', engine, pair },
    prepare: { method: 'prepare', engine, pair },
    translate: { method: 'translate', engine, request: { pair, form: 'text', items: [language.sample] } },
    models: { method: 'models' },
    changeModel: { method: 'changeModel', model: 'it-en', change: 'remove' },
  };
}

const NO_INPUTS: Json[] = [undefined, null, {}, [], 'x', 7, { tabId: '1' }, { tabId: 1.5 }];
const NO_NAMES = [
  '',
  'eval',
  'constructor',
  '__proto__',
  'toString',
  'settings',
  'keys',
  'storage/get',
  'http',
  'fetch',
];

/** Messages that have no place in the protocol, or not the form that was agreed. */
export function everyMisshapen(surroundings: Surroundings): Json[] {
  const names = Object.keys(everyRequest(surroundings));
  return [
    ...NO_INPUTS,
    ...NO_NAMES.map((name) => ({ name, input: { tabId: surroundings.tabId, url: surroundings.canary } })),
    ...names.flatMap((name) => NO_INPUTS.map((input) => ({ name, input }))),
  ];
}

/** Every message that is sent by itself, with its name where it is a request. */
export function everyMessage(surroundings: Surroundings): { name: string; message: Json }[] {
  const requests = Object.entries(everyRequest(surroundings)).map(([name, { input }]) => ({
    name,
    message: { name, input } as unknown as Json,
  }));
  const calls = Object.entries(everyDeviceCall()).map(([method, call]) => ({
    name: `device ${method}`,
    message: { to: DEVICE_CALLS, id: method, call } as unknown as Json,
  }));
  const aborted = { name: 'device abort', message: { to: DEVICE_CALLS, aborted: 'models' } };
  return [...requests, ...calls, aborted];
}

/** Ports by their names, with every command of each. */
export function everyPort(surroundings: Surroundings): { name: string; commands: Json[] }[] {
  const job = Object.values(everyJobCommand(surroundings.tabId)) as unknown as Json[];
  const overlay = Object.values(everyOverlayCommand(surroundings)) as unknown as Json[];
  const all = [...overlay, ...job, ...NO_INPUTS.slice(1)];
  return [JOB_PORT, OVERLAY_PORT, DEVICE_CALLS, 'settings', ''].map((name) => ({ name, commands: all }));
}
