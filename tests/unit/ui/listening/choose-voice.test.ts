import { describe, expect, it } from 'vitest';
import { chooseVoice, type Voice, voicesFor } from '../../../../src/ui/listening/choose-voice';

const voice = (voiceURI: string, lang: string, more: Partial<Voice> = {}): Voice => ({
  voiceURI,
  name: voiceURI,
  lang,
  localService: true,
  default: false,
  ...more,
});
const VOICES = [
  voice('online', 'pt-BR', { localService: false }),
  voice('lisbon', 'pt_PT'),
  voice('rio', 'pt-BR'),
  voice('rome', 'it-IT'),
];

describe('the voice of a language', () => {
  it('is of its region, and on this device', () => {
    const names = (language: string) => voicesFor(language, VOICES).map(({ name }) => name);
    expect(names('pt-BR')).toEqual(['rio', 'lisbon', 'online']);
    expect(names('pt-PT')).toEqual(['lisbon', 'rio', 'online']);
    expect(names('fr')).toEqual([]);
  });

  it('is the one that was chosen, while it is there', () => {
    const chosen = (uri: string) => chooseVoice('pt', { voices: { pt: uri } }, VOICES)?.name;
    expect(chosen('online')).toBe('online');
    expect(chosen('gone')).toBe('lisbon');
  });

  it('is never one that sends the text away unless that was chosen', () => {
    expect(
      chooseVoice('pt', { voices: {} }, [voice('online', 'pt', { localService: false })]),
    ).toBeUndefined();
  });
});
