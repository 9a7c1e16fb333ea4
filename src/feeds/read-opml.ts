import { Parser } from 'htmlparser2';
import { fail, ok, type Result } from '../core/result';
import { decodeEntities } from './entities';
import { titleText } from './plain-text';
import { webAddress } from './web-address';

/** A feed in a list of feeds. */
export interface ListedFeed {
  /** Absolute http(s) address of the feed. */
  url: string;
  /** One line of plain text; the host where the list names none. */
  title: string;
  /** Absolute http(s) address of the site that it is of. */
  site?: string;
}

interface ReadList {
  /** In the list's order, none twice. */
  feeds: ListedFeed[];
  /** How many were left out because nothing can be fetched at their address. */
  dropped: number;
}

/** A list of some thousand feeds has one megabyte. */
const MOST_CHARS = 8_000_000;
const MOST_DEPTH = 300;

/**
 * The feeds of a list in OPML 1.0 or 2.0 (opml.org/spec2.opml), whatever folders they are in. Fails with `opml-unreadable` for what is no
 * OPML, or ends before its end.
 */
export function readOpml(text: string): Result<ReadList> {
  if (text.length > MOST_CHARS) return unreadable('it is too large');
  const feeds = new Map<string, ListedFeed>();
  let dropped = 0;
  let depth = 0;
  let isOpml = false;
  let isWhole = false;
  const parser = new Parser(
    {
      onopentag(name, raw) {
        if (++depth > MOST_DEPTH) parser.pause();
        if (name === 'opml') isOpml = true;
        const address = raw.xmlurl === undefined ? '' : decodeEntities(raw.xmlurl).trim();
        if (!isOpml || name !== 'outline' || address === '') return;
        const feed = listedFeed(address, raw);
        if (!feed) dropped++;
        else if (!feeds.has(feed.url)) feeds.set(feed.url, feed);
      },
      onclosetag(name, isImplied) {
        depth--;
        if (name === 'opml') isWhole = !isImplied || text.startsWith('/>', parser.endIndex - 1);
      },
    },
    { xmlMode: true, decodeEntities: false, lowerCaseTags: true, lowerCaseAttributeNames: true },
  );
  parser.write(text);
  if (!isOpml) return unreadable('it is no OPML');
  return isWhole ? ok({ feeds: [...feeds.values()], dropped }) : unreadable('it is cut off before its end');
}

function unreadable(detail: string) {
  return fail({ kind: 'opml-unreadable', detail });
}

function listedFeed(address: string, raw: Readonly<Record<string, string>>): ListedFeed | undefined {
  const url = webAddress(withoutFeedScheme(address));
  if (!url) return undefined;
  const names = [raw.title, raw.text].map((name) =>
    titleText({ text: decodeEntities(name ?? ''), form: 'unsaid' }),
  );
  const site = webAddress(decodeEntities(raw.htmlurl ?? ''));
  return { url, title: names.find(Boolean) ?? new URL(url).hostname, ...(site ? { site } : {}) };
}

/** Readers of feeds once had a scheme of their own: `feed://paper.example/rss`, `feed:https://paper.example/rss`. */
function withoutFeedScheme(address: string): string {
  return address.replace(/^feed:(?:\/\/)?(?=https?:)/i, '').replace(/^feed:\/\//i, 'http://');
}
