import { signal } from '@preact/signals';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { DEFAULT_LISTENING, type Listening } from '../../../../src/core/listening';
import type { Pair } from '../../../../src/core/pair';
import { Player } from '../../../../src/ui/listening/player';
import type { Speech } from '../../../../src/ui/listening/speech';
import { type PairEntry, PairList } from '../../../../src/ui/pair-list';
import { samplePairs, text } from '../samples';

const voice = (lang: string, localService = true) =>
  ({ voiceURI: `voice ${lang}`, name: lang, lang, localService, default: false }) as SpeechSynthesisVoice;

/** A browser that speaks when it is told to. */
class FakeSpeech implements Speech {
  said: string[] = [];
  known: SpeechSynthesisVoice[] = [voice('it-IT'), voice('en-GB')];
  isPaused = false;
  private on: Parameters<Speech['say']>[2] | undefined;
  private tell: () => void = () => {};

  voices = () => this.known;
  onVoices = (listener: () => void) => {
    this.tell = listener;
    return () => {
      this.tell = () => {};
    };
  };
  say: Speech['say'] = (words, { voice: { lang }, speed }, on) => {
    this.said.push(`${lang.slice(0, 2)} ${speed} ${words.trim()}`);
    this.on = on;
    this.isPaused = false;
  };
  pause = () => {
    this.isPaused = true;
  };
  resume = () => {
    this.isPaused = false;
  };
  stop = () => {
    this.on = undefined;
  };
  isBusy = () => this.on !== undefined;
  end = () => this.on?.ended();
  fail = (reason: string) => this.on?.failed(reason);
  word = (start: number, length: number) => this.on?.word(start, length);
  find(voices: SpeechSynthesisVoice[]): void {
    this.known = voices;
    this.tell();
  }
}

let speech: FakeSpeech;
let pairs: PairList;
let reached: string[];
const listening = signal<Listening>(DEFAULT_LISTENING);
const isTranslating = signal(false);

beforeEach(() => {
  speech = new FakeSpeech();
  pairs = new PairList();
  reached = [];
  listening.value = DEFAULT_LISTENING;
  isTranslating.value = false;
});

function player(of: readonly Pair[], spoken: Listening['spoken'] = 'translation'): Player {
  pairs.replace(of, false);
  listening.value = { ...DEFAULT_LISTENING, spoken };
  return new Player({
    speech,
    entries: pairs.entries,
    isTranslating,
    listening,
    languageOf: (_, side) => (side === 'original' ? 'it' : 'en'),
    reached: ({ id }) => reached.push(id),
  });
}

const entry = (at: number) => pairs.entries.value[at] as PairEntry;

describe('reading aloud', () => {
  it('goes from sentence to sentence, marks each, and ends with the last', () => {
    const read = player(samplePairs(3, 3));
    read.play(entry(1));
    expect(read.state.value).toBe('speaking');
    expect(entry(1).spoken.value).toBe('translation');
    speech.end();
    expect(entry(1).spoken.value).toBeUndefined();
    speech.end();
    expect(speech.said).toEqual(['en 1 Sentence 1.', 'en 1 Sentence 2.']);
    expect(reached).toEqual(['b0.1', 'b0.2']);
    expect(read.state.value).toBe('off');
  });

  it('alternates between the languages', () => {
    player(samplePairs(2, 2), 'both').play(undefined);
    for (let ends = 0; ends < 4; ends += 1) speech.end();
    expect(speech.said.map((said) => said.slice(0, 2))).toEqual(['it', 'en', 'it', 'en']);
  });

  it('passes over what nobody can say, and is silent where there is a picture', () => {
    const [first, second, third] = samplePairs(3, 3) as [Pair, Pair, Pair];
    const picture = { type: 'image', src: 'https://a.test/a.png', alt: 'A pier' } as const;
    const read = player([
      { ...first, translation: text(' *** ') },
      { ...second, translation: [...text('One '), picture, ...text(' two.')] },
      third,
    ]);
    read.play(undefined);
    expect(speech.said).toEqual(['en 1 One   two.']);
    speech.word(6, 3);
    expect(read.word.value?.range).toEqual({ start: 6, end: 9 });
    // Some voices tell no length.
    speech.word(0, 0);
    expect(read.word.value?.range).toEqual({ start: 0, end: 3 });
  });

  it('pauses and goes on, skips, and begins anew with another speed', () => {
    const read = player(samplePairs(3, 3));
    read.play(undefined);
    read.pause();
    expect([read.state.value, speech.isPaused]).toEqual(['paused', true]);
    read.resume();
    expect([read.state.value, speech.isPaused]).toEqual(['speaking', false]);
    read.skip(1);
    read.skip(-1);
    read.skip(-1);
    listening.value = { ...listening.value, speed: 1.5 };
    read.restart();
    expect(speech.said).toEqual([
      'en 1 Sentence 0.',
      'en 1 Sentence 1.',
      'en 1 Sentence 0.',
      'en 1 Sentence 0.',
      'en 1.5 Sentence 0.',
    ]);
    read.stop();
    expect(entry(0).spoken.value).toBeUndefined();
    read.skip(1);
    expect(speech.said).toHaveLength(5);
  });

  it('stays paused when the sentence ends all the same, and goes on with the next', () => {
    const read = player(samplePairs(2, 2));
    read.play(undefined);
    read.pause();
    speech.end();
    expect([read.state.value, speech.said.length]).toEqual(['paused', 1]);
    read.resume();
    expect(speech.said.at(-1)).toBe('en 1 Sentence 1.');
  });

  it('says a sentence again that a voice has dropped while it was paused', () => {
    const read = player(samplePairs(1, 1));
    read.play(undefined);
    read.pause();
    speech.stop();
    read.resume();
    expect(speech.said).toHaveLength(2);
  });

  it('waits for a translation that is on its way, and no longer than it is', async () => {
    isTranslating.value = true;
    const all = samplePairs(3, 1);
    const read = player(all);
    read.play(undefined);
    speech.end();
    expect([read.state.value, speech.said.length]).toEqual(['waiting', 1]);
    pairs.update([{ id: 'b0.1', state: 'done', translation: text('At last. ') }]);
    await vi.waitFor(() => expect(speech.said.at(-1)).toBe('en 1 At last.'));
    speech.end();
    expect(read.state.value).toBe('waiting');
    isTranslating.value = false;
    await vi.waitFor(() => expect(read.state.value).toBe('off'));
  });

  it('can be paused and stopped while it waits', async () => {
    isTranslating.value = true;
    const read = player(samplePairs(2, 0));
    read.play(undefined);
    read.pause();
    pairs.update([{ id: 'b0.0', state: 'done', translation: text('Now. ') }]);
    await Promise.resolve();
    expect(speech.said).toEqual([]);
    read.resume();
    expect(speech.said).toEqual(['en 1 Now.']);
  });

  it('waits for the voices of a browser that knows them late', async () => {
    speech.known = [];
    const read = player(samplePairs(1, 1));
    read.play(undefined);
    expect(read.state.value).toBe('waiting');
    speech.find([voice('en-US')]);
    await vi.waitFor(() => expect(speech.said).toEqual(['en 1 Sentence 0.']));
  });

  it('says that there is no voice, and goes on once one is there', () => {
    const read = player(samplePairs(1, 1), 'original');
    speech.known = [voice('en-GB'), voice('it-IT', false)];
    read.play(undefined);
    expect(read.problem.value).toEqual({ kind: 'no-voice', language: 'it' });
    expect([read.state.value, speech.said]).toEqual(['paused', []]);
    // A voice that sends the text to a server: because the reader says so.
    listening.value = { ...listening.value, voices: { it: 'voice it-IT' } };
    read.restart();
    expect(speech.said).toEqual(['it 1 Frase 0.']);
    expect(read.problem.value).toBeUndefined();
  });

  it('says why a voice failed, and tries the sentence again', () => {
    const read = player(samplePairs(2, 2));
    read.play(entry(1));
    speech.fail('synthesis-failed');
    expect(read.problem.value).toEqual({ kind: 'failed', reason: 'synthesis-failed' });
    read.resume();
    expect(speech.said).toEqual(['en 1 Sentence 1.', 'en 1 Sentence 1.']);
  });

  it('ends where the article becomes another one', () => {
    const read = player(samplePairs(2, 2));
    read.play(undefined);
    pairs.replace(samplePairs(3, 0), false);
    expect(read.state.value).toBe('off');
  });
});

it('a browser that cannot speak says so', () => {
  pairs.replace(samplePairs(1, 1), false);
  const read = new Player({
    speech: undefined,
    entries: pairs.entries,
    isTranslating,
    listening,
    languageOf: () => 'en',
    reached: () => {},
  });
  read.play(undefined);
  expect(read.problem.value).toEqual({ kind: 'no-speech' });
});
