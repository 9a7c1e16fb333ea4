// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { PageWatch } from '../../../src/overlay/page-watch';
import { addTo, find, setPage } from './page';

const told: Node[][] = [];
const changed = vi.fn((targets: ReadonlySet<Node>) => void told.push([...targets]));
let watch: PageWatch;

/** Lets the observer speak, and then so many milliseconds go by. */
async function pass(ms: number): Promise<void> {
  await Promise.resolve();
  vi.advanceTimersByTime(ms);
}

beforeEach(() => {
  vi.useFakeTimers();
  told.length = 0;
  changed.mockReset();
  changed.mockImplementation((targets) => void told.push([...targets]));
  setPage('<body><p id=a>Uno</p><p id=b>Due</p>');
  watch = new PageWatch(changed);
  watch.watch(document);
});
afterEach(() => {
  watch.stop();
  vi.useRealTimers();
});

test('tells which nodes have another content, once for all that comes in a while', async () => {
  find('#a').append('x');
  (find('#b').firstChild as Text).data = 'Altro';
  await pass(200);
  find('#a').append('y');
  await pass(99);
  expect(told).toEqual([]);
  await pass(1);
  expect(told).toEqual([[find('#a'), find('#b').firstChild]]);
});

test('does not tell of attributes', async () => {
  find('#a').setAttribute('class', 'x');
  await pass(1000);
  expect(told).toEqual([]);
});

test('does not tell of what is changed quietly, but of what the page did before and after that', async () => {
  find('#a').append('x');
  watch.quietly(() => find('#b').append('y'));
  await pass(300);
  expect(told).toEqual([[find('#a')]]);
  watch.quietly(() => find('#b').append('z'));
  await pass(1000);
  expect(told).toHaveLength(1);
  find('#b').append('w');
  await pass(300);
  expect(told[1]).toEqual([find('#b')]);
});

test('watches open shadow trees that it was told of, each once', async () => {
  addTo(document.body, '<x-card></x-card>');
  const shadow = find('x-card').attachShadow({ mode: 'open' });
  watch.watch(shadow);
  watch.watch(shadow);
  await pass(300);
  shadow.append('x');
  await pass(300);
  expect(told.at(-1)).toEqual([shadow]);
  expect(told).toHaveLength(2);
});

test('looks the less often the longer looking takes', async () => {
  vi.useRealTimers();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  changed.mockImplementation((targets) => {
    told.push([...targets]);
    vi.advanceTimersByTime(100);
  });
  find('#a').append('x');
  await pass(300);
  expect(told).toHaveLength(1);
  find('#a').append('y');
  await pass(900);
  expect(told).toHaveLength(1);
  await pass(100);
  expect(told).toHaveLength(2);
});

test('once stopped, it tells nothing, not even of what it has seen', async () => {
  find('#a').append('x');
  await pass(100);
  watch.stop();
  find('#a').append('y');
  await pass(1000);
  expect(told).toEqual([]);
  expect(vi.getTimerCount()).toBe(0);
});
