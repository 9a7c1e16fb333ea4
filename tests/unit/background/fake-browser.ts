// As much of the browser as what belongs to sites and tabs asks it for.
import type { Settings } from '../../../src/core/settings';

interface Registered {
  id: string;
  js: string[];
  matches: string[];
}

export class FakeBrowser {
  stored: Record<string, unknown> = {};
  session: Record<string, unknown> = {};
  granted: string[] = [];
  tabList: { id: number; url?: string; incognito: boolean }[] = [];
  scripts: Registered[] = [];
  /** What was done about scripts, in order. */
  readonly done: string[] = [];
  /** Scripts that were put into pages and calls that were made there, by tab. */
  readonly ran: { tabId: number; files?: string[]; args?: unknown[] }[] = [];
  /** The extension's own world of the page, where functions run. */
  page: Record<string, unknown> = {};

  readonly runtime = {
    id: 'diptych',
    getURL: (path: string) => `moz-extension://diptych/${path}`,
    // Firefox gives whole addresses.
    getManifest: () => ({ content_scripts: [{ js: ['moz-extension://diptych/assets/page-language.js'] }] }),
  };

  readonly storage = {
    local: {
      get: async (key: string) => ({ [key]: this.stored[key] }),
      set: async (items: object) => void Object.assign(this.stored, items),
    },
    session: {
      get: async (key: string | null) => (key === null ? this.session : { [key]: this.session[key] }),
      set: async (items: object) => void Object.assign(this.session, items),
      remove: async (key: string) => void delete this.session[key],
    },
  };

  readonly permissions = {
    contains: async ({ origins }: { origins: string[] }) =>
      origins.every((origin) => this.granted.includes(origin)),
  };

  readonly tabs = {
    query: async ({ url }: { url: string[] }) =>
      this.tabList.filter((tab) => url.some((site) => tab.url?.startsWith(site.slice(0, -1)))),
    get: async (id: number) => {
      const tab = this.tabList.find((one) => one.id === id);
      if (!tab) throw new Error(`No tab with id: ${id}.`);
      return tab;
    },
  };

  readonly scripting = {
    getRegisteredContentScripts: async ({ ids }: { ids: string[] }) =>
      this.scripts.filter(({ id }) => ids.includes(id)),
    registerContentScripts: async (scripts: Registered[]) => {
      this.done.push(...scripts.map(({ id }) => `register ${id}`));
      this.scripts.push(...scripts);
    },
    updateContentScripts: async (scripts: Registered[]) => {
      for (const script of scripts) {
        this.done.push(`update ${script.id}`);
        Object.assign(this.scripts.find(({ id }) => id === script.id) ?? {}, script);
      }
    },
    unregisterContentScripts: async ({ ids }: { ids: string[] }) => {
      this.done.push(...ids.map((id) => `unregister ${id}`));
      this.scripts = this.scripts.filter(({ id }) => !ids.includes(id));
    },
    executeScript: async (call: {
      target: { tabId: number };
      files?: string[];
      func?: (...args: unknown[]) => unknown;
      args?: unknown[];
    }) => {
      const { target, files, func, args = [] } = call;
      this.ran.push({ tabId: target.tabId, ...(files ? { files } : { args }) });
      if (!func) return [{}];
      const globals = globalThis as Record<string, unknown>;
      Object.assign(globals, this.page);
      try {
        return [{ result: func(...args) }];
      } finally {
        for (const name of Object.keys(this.page)) delete globals[name];
      }
    },
  };

  reset(): void {
    Object.assign(this, { stored: {}, session: {}, granted: [], tabList: [], scripts: [], page: {} });
    this.done.length = 0;
    this.ran.length = 0;
  }

  set settings(settings: Settings) {
    this.stored.settings = settings;
  }

  get settings(): Settings {
    return this.stored.settings as Settings;
  }

  /** Where each script runs. */
  get sitesOfScripts(): Record<string, string[]> {
    return Object.fromEntries(this.scripts.map(({ id, matches }) => [id, matches]));
  }
}
