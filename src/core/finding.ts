import type { EngineId } from './engine-id';
import type { MessageKey } from './message-key';

/** A stretch of a text in UTF-16 units, end excluded. */
export interface TextRange {
  start: number;
  end: number;
}

/** What can look wrong about a translation, in the order in which findings are listed. */
export const CHECK_IDS = [
  'number',
  'percentage',
  'money',
  'unit',
  'time',
  'date',
  'name',
  'negation',
  'length',
  'addition',
  'untranslated',
  'language',
  'repetition',
  'quotation-marks',
  'brackets',
  'link',
  'markup',
  'hidden-characters',
  'agreement',
] as const;

export type CheckId = (typeof CHECK_IDS)[number];

/** The messages that say in one sentence why something was found. */
export const FINDING_MESSAGES = [
  'findingNumberChanged',
  'findingNumberLost',
  'findingNumberAdded',
  'findingPercentage',
  'findingMoney',
  'findingUnit',
  'findingTime',
  'findingDate',
  'findingNameChanged',
  'findingNameLost',
  'findingNameAdded',
  'findingNegationLost',
  'findingLengthShort',
  'findingLengthLong',
  'findingAddition',
  'findingAdditionTalk',
  'findingUntranslated',
  'findingLanguage',
  'findingRepetition',
  'findingQuotationMark',
  'findingBracketSingle',
  'findingLinkLost',
  'findingLinkNoted',
  'findingMarkup',
  'findingHiddenCharacters',
  'findingAgreementChanged',
  'findingAgreementLost',
  'findingAgreementAdded',
  'findingAgreementDenies',
  'findingAgreementDenied',
  'findingAgreementAbout',
  'findingAgreementWords',
] as const satisfies readonly MessageKey[];

type FindingMessage = (typeof FINDING_MESSAGES)[number];

/** Something about a translation that a reader should look at, and where. */
export interface Finding {
  check: CheckId;
  message: FindingMessage;
  /** Whose translations it is found in, where it is not in the one that is shown: the message's first placeholder. */
  engines?: EngineId[];
  /** What the message speaks of, in the order of its placeholders. */
  words: string[];
  /** Ranges of the original's text (`inlineText`); empty where nothing in it can be pointed at. */
  original: TextRange[];
  /** Ranges of the translation's text. */
  translation: TextRange[];
}
