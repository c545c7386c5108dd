/** A wording per plural category of the language; `#` stands for the number. */
export type PluralForms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>;

/** How a language writes numbers, times and lists. Times are milliseconds since the epoch; a time that is none is written as nothing. */
export interface Formats {
  readonly number: (n: number) => string;
  /** A share from 0 to 1. Only nothing is written as 0 %, only half as 50 %, and only everything as 100 %. */
  readonly percent: (share: number) => string;
  readonly plural: (n: number, forms: PluralForms) => string;
  /** `A, B and C`, each item isolated. */
  readonly list: (items: readonly string[]) => string;
  /** Keeps foreign text from turning the sentence around it when it runs the other way. */
  readonly isolate: (text: string) => string;
  /** Day and time, in the reader's time zone. */
  readonly dateTime: (at: number) => string;
  /** The time alone when it is today, else with its day. */
  readonly time: (at: number, now: number) => string;
  /** `in 3 days`, `2 minutes ago`. */
  readonly relative: (at: number, now: number) => string;
}

/** A sentence with something to fill in. */
export type Message<Params> = (params: Params, formats: Formats) => string;

/** What a translation must have: a text for each text, for each message one with the same parameters; groups likewise. */
export type Widen<Source> = {
  readonly [Key in keyof Source]: Source[Key] extends (params: infer Params, formats: Formats) => string
    ? Message<Params>
    : Source[Key] extends string
      ? string
      : Widen<Source[Key]>;
};
