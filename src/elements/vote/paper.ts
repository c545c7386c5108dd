import type { TemplateResult } from 'lit/html.js';
import type { Act } from '../../core/act.js';
import type { VoteView } from '../../core/view.js';
import type { WithControl } from './option-rows.js';
import type { Shown } from './shown.js';

/** An act that is about to be sent, and the events of it. */
export interface Sending {
  readonly act: Act;
  /** Comes before it; cancelled, nothing is sent. */
  readonly announce: Event;
  /** Comes after it, with the answer of the backend. */
  readonly tell: (view: VoteView) => Event;
}

/** Sends an act; true once the backend has taken it in. */
export type Send = (sending: Sending) => Promise<boolean>;

/** The form of a ballot: what is filled in, and what has been so far. */
export interface Paper {
  /** Whether its words are there. */
  readonly ready: boolean;
  /** Something to be said before anything is sent. */
  readonly problem?: string;
  /** What a screen reader is told of the last step, where the control itself does not tell it. */
  readonly said?: string;
  /** Learns what is shown, at every render and before anything else is asked. */
  look(shown: Shown): void;
  /** How to fill it in, in a few words. */
  howTo(shown: Shown): string;
  /** The control of each option, where there is one in each row of the list. */
  controls(shown: Shown): WithControl | undefined;
  /** A form of its own in place of that list. */
  body(shown: Shown): TemplateResult | undefined;
  /**
   * The button, and what to know before it is pressed.
   *
   * @param casting - a ballot is under way, from here or from another element with the same vote
   * @param unsure - nobody knows yet what became of the last one
   */
  actions(shown: Shown, casting: boolean, unsure: boolean): TemplateResult;
  readonly submit: (event: Event) => Promise<void>;
}
