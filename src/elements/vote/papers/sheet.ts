import type { TemplateResult } from 'lit/html.js';
import type { Choice } from '../../../core/ballot.js';
import type { VoteView } from '../../../core/view.js';
import type { BallotWords } from '../../../locales/en/ballot.js';
import type { WithControl } from '../option-rows.js';
import type { Shown } from '../shown.js';

/** What a sheet draws with. */
export interface Pen<Draft> {
  readonly shown: Shown;
  readonly say: BallotWords;
  readonly draft: Draft;
  /**
   * Replaces the draft; what was before can be undone.
   *
   * @param said - what a screen reader is told, where the control itself does not tell it
   * @param focus - a selector of what is to have the focus afterwards, where that moves
   */
  change(draft: Draft, said?: string, focus?: string): void;
}

/** Why a ballot cannot be sent as it is, and which control to go to. */
export interface Lack {
  readonly lack: string;
  readonly focus?: string;
}

/**
 * One kind of ballot: what is filled in on it, and what that says. Drafts are never changed, only replaced. Sending,
 * reasons, undoing and who will see it are the form's (`form.ts`) and the same for all.
 */
export interface Sheet<Draft> {
  /** Whether words of its own are there, where it has some. */
  readonly ready?: boolean;
  /** With nothing filled in. */
  empty(view: VoteView): Draft;
  /** What a ballot says, to begin from it; nothing for a ballot of another kind. */
  from(choice: Choice, view: VoteView): Draft | undefined;
  /** What would be sent. */
  read(pen: Pen<Draft>): Choice | Lack;
  /** How to fill it in, in a few words. */
  howTo(shown: Shown, say: BallotWords): string;
  /** A control in each row of the list of options. */
  controls?(pen: Pen<Draft>): WithControl;
  /** A form of its own, in place of that list. */
  body?(pen: Pen<Draft>): TemplateResult;
  /** Whether it is filled in step by step, so that undoing one is worth a button. */
  readonly steps?: boolean;
  /** How far one is, beneath all that is to be filled in. */
  note?(pen: Pen<Draft>): TemplateResult | undefined;
}
