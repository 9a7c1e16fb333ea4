import browser from 'webextension-polyfill';

/** When an alarm rings. */
interface AlarmTimes {
  /** From now. */
  delayInMinutes: number;
  /** And from then on. */
  periodInMinutes: number;
}

/** Sets an alarm, in place of one of the same name. */
export async function setAlarm(name: string, times: AlarmTimes): Promise<void> {
  await browser.alarms.create(name, times);
}

/** When it rings next, in milliseconds since 1970; undefined where there is none. Chrome keeps alarms over restarts, mostly; Firefox never. */
export async function alarmTime(name: string): Promise<number | undefined> {
  return (await browser.alarms.get(name))?.scheduledTime;
}

export async function clearAlarm(name: string): Promise<void> {
  await browser.alarms.clear(name);
}

/** To be called in the first turn of every background, which an alarm may have woken. */
export function onAlarm(name: string, listener: () => void): void {
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === name) listener();
  });
}
