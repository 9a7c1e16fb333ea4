import catalogue from '../../../assets/_locales/en/messages.json';
import type { Messages } from '../../../src/core/attribution';

interface Entry {
  message: string;
  placeholders?: Record<string, { content: string }>;
}

/** The English catalogue, read as the browser reads it. Unlike the browser it throws where something is missing. */
export const english: Messages = (key, ...substitutions) => {
  const { message, placeholders = {} }: Entry = catalogue[key];
  return message.replace(/\$([A-Z0-9_]+)\$/gi, (_, name: string) => {
    const position = /^\$(\d)$/.exec(placeholders[name.toLowerCase()]?.content ?? '')?.[1];
    const value = position && substitutions[Number(position) - 1];
    if (value === undefined) throw new Error(`${key} has no value for ${name}`);
    return value;
  });
};
