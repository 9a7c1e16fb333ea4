import type { EngineId } from '../../../src/core/engine-id';
import type { Page } from '../harness/driver';

/** Writes into a field anew and leaves it, which is when it is saved. */
export async function fill(view: Page, selector: string, text: string): Promise<void> {
  await view.waitFor((wanted) => document.querySelector(wanted), [selector], { what: selector });
  await view.evaluate(
    (wanted) => document.querySelector<HTMLInputElement | HTMLTextAreaElement>(wanted)?.select(),
    selector,
  );
  await view.type(selector, text);
  await view.press('Tab');
}

/** A click on the radio button of an engine, which opens its settings. */
export async function chooseEngine(options: Page, engine: EngineId): Promise<void> {
  await options.click(`.engine-setting[data-engine="${engine}"] > .choice input`);
  await options.waitFor(
    (id) => document.querySelector<HTMLDetailsElement>(`[data-engine="${id}"] > details`)?.open,
    [engine],
    { what: `the settings of ${engine}` },
  );
}

/** Enters a key and waits until it is said to be saved. */
export async function enterKey(options: Page, engine: EngineId, key: string): Promise<void> {
  await fill(options, `#${engine}-key`, key);
  await options.waitFor((id) => document.querySelector(`[data-key="${id}"]`), [engine], {
    what: `the key of ${engine} to be saved`,
  });
}

/** Asks the server of an engine, and gives what is said of it. */
export async function testConnection(options: Page, engine: EngineId): Promise<string> {
  const button = `[data-engine="${engine}"] .connection-test button`;
  await options.waitFor(
    (wanted) => document.querySelector(`${wanted}:not([aria-disabled="true"])`),
    [button],
    {
      what: 'a test to be possible',
    },
  );
  await options.click(button);
  return options.waitFor(
    (id) => {
      const said = document.querySelector(`[data-engine="${id}"] .connection-test p`)?.textContent ?? '';
      return said !== '' && !said.startsWith('Asking') ? said : '';
    },
    [engine],
    { what: 'what came of the test' },
  );
}

/** Gives the permission of a host back, and gives what was said it was for. */
export async function giveBack(options: Page, host: string): Promise<string> {
  const row = `[data-host="${host}"]`;
  const why = await options.waitFor((wanted) => document.querySelector(wanted)?.textContent, [row], {
    what: `${host} to be listed`,
  });
  await options.click(`${row} button`);
  await options.waitFor((wanted) => document.querySelector(wanted) === null, [row], {
    what: `${host} to be given back`,
  });
  return why;
}

/** Waits until one of the page's lines of news has this in it. */
export function says(options: Page, text: string): Promise<unknown> {
  return options.waitFor(
    (wanted) =>
      [...document.querySelectorAll('[role="status"]')].some((status) =>
        status.textContent?.includes(wanted),
      ),
    [text],
    { what: `“${text}”` },
  );
}
