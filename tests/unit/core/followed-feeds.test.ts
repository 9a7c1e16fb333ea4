import { describe, expect, it } from 'vitest';
import {
  announcedFeeds,
  feedsAt,
  findFollowed,
  isFeedAddress,
  isNewsstandSite,
  MOST_FEEDS,
  withFeed,
  withFeedAt,
  withNewsstandSites,
  withoutFeed,
} from '../../../src/core/followed-feeds';
import { DEFAULT_SETTINGS } from '../../../src/core/settings';
import { parseSettings } from '../../../src/core/settings-schema';

const FARO = { url: 'https://porto.example/feed', title: 'Il Faro' };
const SPORT = { url: 'https://porto.example/sport.xml', title: 'Sport' };
const SITE = 'https://porto.example/*';

describe('the address of a feed', () => {
  it.each(['https://porto.example/feed?a=1', 'http://localhost:8080/rss', 'https://porto.example'])(
    'may be %s',
    (url) => expect(isFeedAddress(url)).toBe(true),
  );

  it.each([
    'ftp://porto.example/feed',
    'javascript:alert(1)',
    'data:text/xml,<rss/>',
    'https://reader:secret@porto.example/feed',
    'porto.example/feed',
    '',
    `https://porto.example/${'a'.repeat(2000)}`,
  ])('may not be %s', (url) => expect(isFeedAddress(url)).toBe(false));
});

describe('following a feed', () => {
  it('is once, whatever way its address is written', () => {
    const followed = withFeed(DEFAULT_SETTINGS, FARO);
    expect(followed.feeds).toEqual([FARO]);
    for (const url of ['http://porto.example/feed', 'https://porto.example/feed/']) {
      expect(withFeed(followed, { ...FARO, url })).toBe(followed);
      expect(findFollowed(followed.feeds, url)).toEqual(FARO);
    }
    expect(withFeed(followed, { ...FARO, url: `${FARO.url}?page=2` }).feeds).toHaveLength(2);
  });

  it('is of what can be fetched, and of as many as there is room for', () => {
    expect(withFeed(DEFAULT_SETTINGS, { url: 'feed:porto', title: '' })).toBe(DEFAULT_SETTINGS);
    const feeds = Array.from({ length: MOST_FEEDS }, (_, at) => ({
      url: `https://a${at}.example/`,
      title: '',
    }));
    const full = { ...DEFAULT_SETTINGS, feeds };
    expect(withFeed(full, FARO)).toBe(full);
  });

  it('cuts a title without end', () => {
    const followed = withFeed(DEFAULT_SETTINGS, { ...FARO, title: 'a'.repeat(5000) });
    expect(followed.feeds[0]?.title).toHaveLength(300);
  });

  it.each([
    ['too long', `https://porto.example/${'a'.repeat(2000)}`],
    ['with a password', 'https://ada:secret@porto.example/'],
    ['of no web', 'javascript:alert(1)'],
  ])('goes without a site that no settings can hold, and stays when they are read again: %s', (_, site) => {
    const followed = withFeed(DEFAULT_SETTINGS, { ...FARO, site });
    expect(followed.feeds).toEqual([FARO]);
    expect(parseSettings(followed).settings.feeds).toEqual([FARO]);
  });

  it('ends with the last feed of its host what the host was let in for', () => {
    let settings = withNewsstandSites(withFeed(withFeed(DEFAULT_SETTINGS, FARO), SPORT), [SITE]);
    settings = withoutFeed(settings, FARO.url);
    expect(settings).toMatchObject({ feeds: [SPORT], newsstand: { sites: [SITE] } });
    settings = withoutFeed(settings, SPORT.url);
    expect(settings).toMatchObject({ feeds: [], newsstand: { sites: [] } });
  });
});

describe('the hosts that the newsstand may reach', () => {
  it('are those that the reader named, each once', () => {
    const settings = withNewsstandSites(DEFAULT_SETTINGS, [SITE]);
    expect(withNewsstandSites(settings, [SITE])).toBe(settings);
    expect(isNewsstandSite(settings, FARO.url)).toBe(true);
    expect(isNewsstandSite(settings, 'http://porto.example/feed')).toBe(false);
    expect(isNewsstandSite(settings, 'mailto:a@porto.example')).toBe(false);
    expect(feedsAt(SITE, [FARO, SPORT, { url: 'https://faro.example/', title: '' }])).toEqual([FARO, SPORT]);
  });
});

it('of the feeds that a page announces it is said which are followed', () => {
  const links = [{ url: FARO.url, title: 'Notizie' }, { url: 'https://porto.example/commenti' }];
  expect(announcedFeeds(links, [FARO])).toEqual([
    { ...links[0], isFollowed: true },
    { ...links[1], isFollowed: false },
  ]);
  expect(announcedFeeds(undefined, [FARO])).toEqual([]);
});

describe('a feed that has moved', () => {
  const feeds = [
    { url: 'http://porto.example/feed', title: 'Porto' },
    { url: 'https://mare.example/rss', title: 'Mare' },
  ];
  const settings = { ...DEFAULT_SETTINGS, feeds };
  const urls = (to: string) =>
    withFeedAt(settings, 'http://porto.example/feed', to).feeds.map(({ url }) => url);

  it('is followed where it is now, in its place, also where only the encryption is new', () => {
    expect(urls('https://porto.example/feed/')).toEqual([
      'https://porto.example/feed/',
      'https://mare.example/rss',
    ]);
    expect(withFeedAt(settings, 'http://porto.example/feed', 'https://x.example/').feeds[0]?.title).toBe(
      'Porto',
    );
  });

  it('is followed once, where it was followed there already', () => {
    expect(urls('https://mare.example/rss')).toEqual(['https://mare.example/rss']);
  });
});

it('articles that were opened never cost a feed its host', () => {
  const url = 'https://porto.example/feed';
  const opened = Array.from({ length: 1500 }, (_, at) => `https://a${at}.example/*`);
  const followed = { ...DEFAULT_SETTINGS, feeds: [{ url, title: '' }] };
  const before = withNewsstandSites(followed, ['https://porto.example/*']);
  const { sites } = withNewsstandSites(before, opened).newsstand;
  expect(sites).toHaveLength(1000);
  expect(sites[0]).toBe('https://porto.example/*');
  expect(sites.at(-1)).toBe('https://a1499.example/*');
});
