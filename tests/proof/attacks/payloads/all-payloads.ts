import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { eachOf } from '../../../extent';
import { PAYLOADS } from '../../../fixtures/payloads';

/** A text that would run something or reach somebody. */
export interface Payload {
  /** What it calls its tell-tale with: `alert(7003)`. */
  id: number;
  /** For messages: `own handlers 2`, `h5sc 17`. */
  name: string;
  text: string;
}

/** Of the published ones, each so many. */
const STEP = 5;
const FIRST_ID = 7001;

/** Our own, and those published ones that the evaluation data has; with addresses at this origin where they name any. */
export function allPayloads(thief: string): Payload[] {
  return [...ownPayloads(), ...publishedPayloads()].map(({ name, text }, at) => {
    const id = FIRST_ID + at;
    return { id, name, text: prepared(text, id, thief) };
  });
}

function ownPayloads(): Omit<Payload, 'id'>[] {
  return Object.entries(PAYLOADS).flatMap(([kind, texts]) =>
    texts.map((text, at) => ({ name: `own ${kind} ${at + 1}`, text })),
  );
}

/** `DIPTYCH_EVAL` names the folder; without it there are none. */
function publishedPayloads(): Omit<Payload, 'id'>[] {
  const file = join(process.env.DIPTYCH_EVAL ?? '', 'xss', 'payloads.jsonl');
  if (!process.env.DIPTYCH_EVAL || !existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  return eachOf(lines, STEP).map((line) => {
    const { src, id, payload } = JSON.parse(line) as { src: string; id: string; payload: string };
    return { name: `${src} ${id}`, text: payload };
  });
}

const CALL = /\b(alert|confirm|prompt|print|write|msgbox)\((?:\d*|document\.\w+)\)/g;
/** Those of namespaces are names. */
const ADDRESS = /(?:\bhttps?:)?\/\/(?:[\w:]+@)?(?!www\.w3\.org)(?:[a-z\d-]+\.)+[a-z]{2,}(?::\d+)?/gi;

function prepared(text: string, id: number, thief: string): string {
  return text.replace(CALL, `$1(${id})`).replace(ADDRESS, () => thief);
}

/** What is left of a text whatever becomes of its spaces and of the signs that nobody sees: to be looked for in what is shown. */
export function bare(text: string): string {
  return text.normalize('NFC').replace(/[\p{Z}\p{C}\uFFFC\uFFFD]+/gu, '');
}

/** The same of what an engine answered in HTML, which may write its signs as references. */
export function bareAnswer(text: string): string {
  const signs: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'", nbsp: ' ' };
  const undone = text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]+));/gi, (whole, decimal, hex, name) => {
    const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
    if (name) return signs[name.toLowerCase()] ?? whole;
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
  return undone === text ? bare(text) : bareAnswer(undone);
}

/** The payloads of which nothing is to be seen in a text. */
export function notShown(payloads: readonly Payload[], shown: string): string[] {
  const text = bare(shown);
  return payloads.filter((payload) => !text.includes(bare(payload.text))).map(({ name }) => name);
}
