import type messages from '../../assets/_locales/en/messages.json';

/** A key of the English catalogue, which is complete by definition. */
export type MessageKey = keyof typeof messages;
