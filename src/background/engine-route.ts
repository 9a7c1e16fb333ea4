import {
  DEVICE_ENGINE_IDS,
  type DeviceEngineId,
  type EngineId,
  isHttpEngine,
  SERVER_ENGINE_IDS,
} from '../core/engine-id';
import type { EngineFailure, EngineOffer, EngineReason, EngineUse } from '../core/engine-use';
import type { AppError } from '../core/errors';
import type { LanguagePair } from '../core/language';
import { isLoopback } from '../core/loopback';
import type { Result } from '../core/result';
import type { Settings } from '../core/settings';
import type { Engine } from '../engines/engine';
import type { Support } from '../engines/translation';

/** What the reader has said about the engines of one article. */
export interface EngineWishes {
  /** Unasked, the text does not leave this device, not even for a server on this computer. */
  isPrivate: boolean;
  /** Engines whose download was agreed to. */
  accepted: readonly EngineId[];
  /** Engines that were agreed to and could not be had. */
  passedOver: readonly EngineFailure[];
}

interface EngineRouteParts {
  settings: Settings;
  languages: LanguagePair;
  wishes: EngineWishes;
  createEngine(id: EngineId, settings: Settings): Result<Engine>;
  supports(engine: Engine, pair: LanguagePair): Promise<Support>;
  /** Whether a server answers and serves the pair; not asked for more than a second or two. */
  probe(engine: Engine, pair: LanguagePair): Promise<Support>;
  /** To download from. */
  hasOrigins(origins: readonly string[]): Promise<boolean>;
  /** Whether what is to be translated may be sent to a server. */
  mayAsk(engine: Engine): Promise<boolean>;
}

interface Asked<Id extends EngineId> {
  id: Id;
  /** Absent where its configuration cannot be used. */
  engine?: Engine;
  support: Support;
}

/** What can be done next for an article. */
export type RouteStep =
  | { type: 'use'; engine: Engine; use: EngineUse }
  /** The reader has agreed to what this engine has to download first. */
  | { type: 'prepare'; engine: Engine }
  /** Nothing more without the reader's word. */
  | { type: 'ask'; offers: EngineOffer[] }
  | { type: 'end'; error: AppError };

/**
 * The engines of one article, best first. With Automatic: what is ready on this device, what was agreed to, then, if nothing
 * is left to be asked for or something has failed already, a server on this computer. With an engine that the reader
 * chose: that one.
 */
export class EngineRoute {
  readonly failures: EngineFailure[];
  private readonly declined = new Set<EngineId>();
  private hasTried = false;

  constructor(private readonly parts: EngineRouteParts) {
    this.failures = [...parts.wishes.passedOver];
  }

  next(): Promise<RouteStep> {
    const { engine } = this.parts.settings;
    return engine === 'automatic' ? this.nextAutomatic() : this.nextChosen(engine);
  }

  /** It was tried and failed: on with the next. */
  failed(engine: EngineId, error: AppError): void {
    this.hasTried = true;
    this.note(engine, error);
  }

  /** The reader took back what was agreed to: it is offered again. */
  declinedDownload(engine: EngineId): void {
    this.declined.add(engine);
  }

  private async nextChosen(id: EngineId): Promise<RouteStep> {
    const failure = this.failureOf(id);
    if (failure) return { type: 'end', error: failure };
    const created = this.create(id);
    if (!created.ok) return { type: 'end', error: created.error };
    const engine = created.value;
    // A server says so itself when it cannot, without a round trip before the first sentence.
    if (isHttpEngine(id)) {
      const model = id === 'chat' ? { model: this.parts.settings.engines.chat.model } : {};
      return { type: 'use', engine, use: { id, reason: 'chosen', ...model } };
    }
    const support = await this.parts.supports(engine, this.parts.languages);
    if (support.state === 'unsupported') return { type: 'end', error: support.error };
    if (support.state === 'ready') return useOf(engine, support, 'chosen');
    if (this.isAccepted(id)) return this.prepare(engine, support.origins);
    return { type: 'ask', offers: [downloadOffer(id, support)] };
  }

  private async nextAutomatic(): Promise<RouteStep> {
    const offers: EngineOffer[] = [];
    const onDevice = await Promise.all(
      DEVICE_ENGINE_IDS.filter((id) => !this.failureOf(id)).map((id) => this.ask(id, this.parts.supports)),
    );
    for (const { engine, support } of onDevice) {
      if (engine && support.state === 'ready') return useOf(engine, support, 'on-device');
    }
    for (const { id, engine, support } of onDevice) {
      if (engine && support.state === 'download' && this.isAccepted(id)) {
        return this.prepare(engine, support.origins);
      }
    }
    for (const { id, support } of onDevice) {
      if (support.state === 'download') offers.push(downloadOffer(id, support));
      // That a browser has no translator of its own is nothing that went wrong.
      else if (support.state === 'unsupported' && support.error.kind !== 'engine-cannot-run') {
        this.note(id, support.error);
      }
    }
    return this.nextServer(offers);
  }

  private async nextServer(offers: EngineOffer[]): Promise<RouteStep> {
    const { settings, wishes, mayAsk } = this.parts;
    const local = SERVER_ENGINE_IDS.filter((id) => isLoopback(settings.engines[id].address));
    const candidates = wishes.isPrivate ? [] : local.filter((id) => !this.failureOf(id));
    const answers = await Promise.all(candidates.map((id) => this.ask(id, this.parts.probe)));
    for (const { id, engine, support } of answers) {
      // What does not answer was never there: nobody needs to hear of it.
      if (!engine || support.state !== 'ready') continue;
      const isAllowed = await mayAsk(engine);
      if (isAllowed && (offers.length === 0 || this.hasTried)) return useOf(engine, support, 'local-server');
      const { address } = settings.engines[id];
      offers.push({ way: 'server', engine: id, address, origins: [...engine.hosts] });
    }
    return { type: 'ask', offers };
  }

  /** The browser may still be asking the reader about the hosts; the job goes on as soon as they are allowed. */
  private async prepare(engine: Engine, origins: string[]): Promise<RouteStep> {
    if (await this.parts.hasOrigins(origins)) return { type: 'prepare', engine };
    return { type: 'end', error: { kind: 'engine-not-allowed', engine: engine.id, origins } };
  }

  private async ask<Id extends EngineId>(id: Id, ask: EngineRouteParts['supports']): Promise<Asked<Id>> {
    const created = this.create(id);
    if (!created.ok) return { id, support: { state: 'unsupported', error: created.error } };
    return { id, engine: created.value, support: await ask(created.value, this.parts.languages) };
  }

  private create(id: EngineId): Result<Engine> {
    return this.parts.createEngine(id, this.parts.settings);
  }

  private isAccepted(id: EngineId): boolean {
    return this.parts.wishes.accepted.includes(id) && !this.declined.has(id);
  }

  private failureOf(id: EngineId): AppError | undefined {
    return this.failures.find(({ engine }) => engine === id)?.error;
  }

  private note(engine: EngineId, error: AppError): void {
    if (!this.failureOf(engine)) this.failures.push({ engine, error });
  }
}

/** A model has a version of its own: what it gave is not mistaken for the answers of another. */
function useOf(engine: Engine, support: Support & { state: 'ready' }, reason: EngineReason): RouteStep {
  const version = support.version === undefined ? engine.version : `${engine.version}+${support.version}`;
  return { type: 'use', engine: { ...engine, version }, use: { id: engine.id, reason } };
}

function downloadOffer(engine: DeviceEngineId, support: Support & { state: 'download' }): EngineOffer {
  const { bytes, isEstimate, origins } = support;
  return {
    way: 'download',
    engine,
    ...(bytes !== undefined && { bytes }),
    ...(isEstimate && { isEstimate }),
    origins,
  };
}
