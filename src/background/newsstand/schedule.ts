import type { Settings } from '../../core/settings';

const PERIOD_MINUTES = 30;
/** A browser that has just been started has other things to do. */
const FIRST_MINUTES = 1;
/** Not always the same minute of an hour, for servers' sake. */
const MOST_FIRST_MINUTES = 5;
const MINUTE_MS = 60_000;

export interface ScheduleParts {
  loadSettings(): Promise<Settings>;
  alarm: {
    set(times: { delayInMinutes: number; periodInMinutes: number }): Promise<void>;
    /** When it rings next, in milliseconds since 1970; undefined where there is none. */
    time(): Promise<number | undefined>;
    clear(): Promise<void>;
  };
  /** Milliseconds since the browser was started. */
  sessionAge(): Promise<number>;
  /** Fetches what is due. */
  look(): Promise<unknown>;
  now(): number;
  random(): number;
}

/** One alarm, which only looks what is due; none at all where no feed is followed, or where the reader wants nothing fetched unasked. */
export class Schedule {
  constructor(private readonly parts: ScheduleParts) {}

  /** Sets or clears the alarm. One that is set stays as it is, or it would never ring for a background that is woken often. */
  async sync(): Promise<void> {
    const { alarm, loadSettings, now, random, sessionAge } = this.parts;
    await sessionAge();
    const [settings, time] = await Promise.all([loadSettings(), alarm.time()]);
    if (!isWanted(settings)) {
      if (time !== undefined) await alarm.clear();
      return;
    }
    // Browsers lose alarms; and a clock that was set leaves them at a time that is long gone, or far away.
    const isSet = time !== undefined && Math.abs(time - now()) < 2 * PERIOD_MINUTES * MINUTE_MS;
    if (isSet) return;
    const spread = (MOST_FIRST_MINUTES - FIRST_MINUTES) * random();
    await this.set(FIRST_MINUTES + spread);
  }

  /** Chrome keeps alarms over a restart: one that was missed rings at once. */
  async rang(): Promise<void> {
    const age = await this.parts.sessionAge();
    if (!isWanted(await this.parts.loadSettings())) await this.parts.alarm.clear();
    else if (age < FIRST_MINUTES * MINUTE_MS) await this.set(FIRST_MINUTES);
    else await this.parts.look();
  }

  private set(delayInMinutes: number): Promise<void> {
    return this.parts.alarm.set({ delayInMinutes, periodInMinutes: PERIOD_MINUTES });
  }
}

function isWanted({ feeds, newsstand }: Settings): boolean {
  return feeds.length > 0 && newsstand.refresh === 'gently';
}
