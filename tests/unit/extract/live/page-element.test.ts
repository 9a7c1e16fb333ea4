// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { isLeftAsIs, kindOf } from '../../../../src/extract/live/page-element';
import { addTo, setPage } from '../../overlay/page';

function element(html: string): Element {
  // Scripts at the beginning would be parsed into the head.
  addTo(document.body, `<hr>${html}`);
  return document.body.lastElementChild as Element;
}

beforeEach(() => setPage('<body>'));

describe('what an element is to who reads', () => {
  it.each([
    ['inline', '<span>a</span>'],
    ['inline', '<a href="/x">a</a>'],
    ['inline', '<x-word>a</x-word>'],
    ['inline', '<font style="display:contents">a</font>'],
    ['inline', '<span style="display:inline-block">a</span>'],
    ['inline', '<span style="float:left;display:block">A</span>'],
    ['inline', '<span style="display:ruby">a</span>'],
    ['block', '<p>a</p>'],
    ['block', '<div>a</div>'],
    ['block', '<section>a</section>'],
    ['block', '<span style="display:block">a</span>'],
    ['block', '<x-card style="display:flex">a</x-card>'],
    ['block', '<a href="/x" style="display:grid">a</a>'],
    ['block', '<form><h1>a</h1></form>'],
    ['block', `<form>${'<p>a</p>'.repeat(4)}</form>`],
    ['nothing', '<form><p>a</p><input></form>'],
    ['nothing', '<script>a</script>'],
    ['nothing', '<template><p>a</p></template>'],
    ['hidden', '<span style="display:none">a</span>'],
    ['nothing', '<span class="x visually-hidden">a</span>'],
    ['nothing', '<p class="sr-only">a</p>'],
    ['nothing', '<a class="skip screen-reader-text" href="#x">a</a>'],
    ['object', '<svg></svg>'],
    ['object', '<math></math>'],
    ['object', '<iframe></iframe>'],
    ['object', '<input>'],
    ['object', '<button>a</button>'],
    ['object', '<p contenteditable>a</p>'],
    ['object', '<span contenteditable="plaintext-only">a</span>'],
    ['object', '<div role="textbox">a</div>'],
    ['object', '<span role="img">a</span>'],
  ])('%s: %s', (kind, html) => {
    expect(kindOf(element(html))).toBe(kind);
  });

  it.each(['sr-only-focusable-no', 'nosr-only', 'visually'])(
    'a class that only sounds like it: %s',
    (name) => {
      expect(kindOf(element(`<span class="${name}">a</span>`))).toBe('inline');
    },
  );

  it('is nothing where it is drawn in a picture', () => {
    const svg = element('<svg><text>a</text></svg>');
    expect(kindOf(svg.firstElementChild as Element)).toBe('nothing');
  });
});

describe('what a page wants left as it is', () => {
  it.each([
    [true, '<p translate="no">a</p>'],
    [true, '<p translate="NO">a</p>'],
    [true, '<p class="a notranslate">a</p>'],
    [false, '<p translate="yes">a</p>'],
    [false, '<p translate>a</p>'],
    [false, '<p>a</p>'],
  ])('%s: %s', (expected, html) => {
    expect(isLeftAsIs(element(html))).toBe(expected);
  });

  it('is not the whole page: the reader asked for this one', () => {
    setPage('<html translate="no" class="notranslate"><body translate="no">');
    expect([document.documentElement, document.body].map(isLeftAsIs)).toEqual([false, false]);
  });
});
