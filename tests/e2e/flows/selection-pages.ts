import type { ServedPage } from './selection-flow';

export const ITALIAN =
  'Il mare era calmo quella mattina. Le barche rientravano piano, una dopo l’altra, nel porto.';
export const LONG = Array.from(
  { length: 120 },
  (_, index) => `Questa è la frase numero ${index} del lungo testo.`,
);

export const SELECTION_PAGES: Record<string, ServedPage> = {
  '/strict': {
    headers: {
      'Content-Security-Policy':
        "default-src 'none'; script-src 'none'; style-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
    },
    body: `<!doctype html><html lang="it"><title>Mare</title><p id="text">${ITALIAN}</p>`,
  },
  '/no-clipboard': {
    headers: { 'Permissions-Policy': 'clipboard-write=()' },
    body: `<!doctype html><html lang="it"><title>Mare</title><meta property="og:site_name" content="Il Porto">
      <p id="text">${ITALIAN}</p><textarea></textarea>
      <script>addEventListener('copy', (event) => { event.clipboardData.setData('text/plain', 'the page'); event.preventDefault(); })</script>`,
  },
  '/fields': {
    body: `<!doctype html><html lang="it"><title>Campi</title><p id="text">${ITALIAN}</p>
      <input id="input" value="Il mare era calmo"><textarea id="area">Il mare era calmo</textarea>
      <div id="editor" contenteditable><p>${ITALIAN}</p><p contenteditable="false" id="island">${ITALIAN}</p></div>
      <div id="box" role="textbox" tabindex="0">${ITALIAN}</div>`,
  },
  '/frames': {
    body: `<!doctype html><html lang="it"><title>Cornice</title><p>Intorno.</p>
      <iframe id="frame" src="/inner" width="700" height="500"></iframe>`,
  },
  '/inner': { body: `<!doctype html><html lang="it"><title>Dentro</title><p id="text">${ITALIAN}</p>` },
  '/long': {
    body: `<!doctype html><html lang="it"><title>Lungo</title><div id="text">
      <h2>Un titolo senza punto</h2><p>${LONG.slice(0, 60).join('\n')}</p><p>${LONG.slice(60).join('\n')}</p></div>`,
  },
  '/dialog': {
    body: `<!doctype html><html lang="it"><title>Finestra</title><p>Dietro.</p>
      <dialog id="modal"><p id="text">${ITALIAN}</p><button>Chiudi</button></dialog>`,
  },
  '/english': {
    body: `<!doctype html><html lang="en"><title>Harbour</title>
      <p id="text">The sea was calm that morning, and the boats came back slowly, one after the other, into the harbour.</p>
      <p id="quote">They said that it was late: <q lang="it">Le barche rientrano piano</q>.</p>`,
  },
};
