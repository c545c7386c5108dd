import { chosenOptions } from '../../core/ballot.js';
import type { VoteView } from '../../core/view.js';
import type { Option } from '../../core/vote.js';
import { ballot } from '../../locales/en/ballot.js';
import { Failure } from '../../ports/failure.js';
import type { SessionController } from '../../ui/session-controller.js';
import type { InWords, WordsController } from '../../ui/words.js';
import type { Follower, Following } from './following.js';
import { optionName } from './option-name.js';
import { wear } from './page-sheet.js';
import type { Paper, Send } from './paper.js';
import { isSaid, paperOf } from './papers/paper-of.js';
import { openForm, type OpenForm } from './papers/papers.js';
import type { Speech } from './papers/speech.js';
import type { PaperName, Shown } from './shown.js';
import { voterSheet } from './voter.styles.js';

type Words = WordsController<'ballot'>;

/** What is offered and said to one person in particular. Loaded for those to whom that applies. */
export class Voter {
  readonly #words: Words;
  #paper?: Paper;
  /** The form that is open or being loaded. */
  #name?: PaperName;
  #open?: OpenForm;
  /** What to say of ballots that are more than ticks; once it is loaded or being loaded, `#speaks`. */
  #speech?: Speech;
  #speaks = false;

  constructor(
    private readonly host: Follower,
    private readonly session: SessionController,
    private readonly following: Following,
    private readonly inWords: InWords,
  ) {
    this.#words = inWords({ ballot });
    wear(host.shadowRoot, voterSheet());
  }

  /** Whether all that is needed to show it is there; loads what is not. */
  ready(shown: Shown): boolean {
    const name = paperNeeded(shown);
    const said = isSaid(shown.view.vote);
    if (said && !this.#speaks) void this.#loadSpeech();
    if (name !== this.#name) void this.#load(name);
    return this.#words.ready && (!said || this.#speech?.ready === true) && (!name || this.paper(shown)?.ready === true);
  }

  /** The ballot, where there is one to fill in: always the same, so that what was filled in stays. */
  paper(shown: Shown): Paper | undefined {
    const speech = isSaid(shown.view.vote) ? this.#speech : undefined;
    if (!this.#open || paperNeeded(shown) !== this.#name || (isSaid(shown.view.vote) && !speech)) return undefined;
    this.#paper ??= this.#open(this.host, this.#send, this.#words, speech);
    this.#paper.look(shown);
    return this.#paper;
  }

  async #loadSpeech(): Promise<void> {
    this.#speaks = true;
    try {
      const { Speech } = await import('./papers/speech.js');
      this.#speech = new Speech(this.host, this.inWords);
      this.host.requestUpdate();
    } catch (error) {
      this.#speaks = false;
      this.following.miss(error);
    }
  }

  async #load(name?: PaperName): Promise<void> {
    this.#name = name;
    this.#open = undefined;
    this.#paper = undefined;
    if (!name) return;
    try {
      const open = await openForm(name);
      if (name === this.#name) this.#open = open;
      this.host.requestUpdate();
    } catch (error) {
      this.following.miss(error);
    }
  }

  /** What an option without a label is called all the same. */
  readonly usual = (option: Option): string | undefined => this.#speech?.usual(option);

  /** What their ballot says, as far as the server tells. */
  chosen({ own, vote }: VoteView): ReadonlySet<string> {
    const choice = own?.choice;
    if (choice?.kind === 'stance')
      return new Set(vote.options.filter(({ stance }) => stance === choice.stance).map(({ id }) => id));
    // Where every option has something, none is the chosen one.
    return new Set(choice && (choice.kind === 'one' || choice.kind === 'some') ? chosenOptions(choice) : []);
  }

  /** The same in a sentence, and who has it. */
  recorded(shown: Shown): string {
    const { ballot: say } = this.#words.words;
    const { view, numbers, formats } = shown;
    const choice = view.own?.choice;
    if (choice && isSaid(view.vote) && this.#speech) return this.#speech.recorded(choice, shown) || say.recordedUnknown;
    const options = numbers.rows.filter(({ own }) => own).map((row) => optionName(row, shown));
    return options.length ? say.recorded({ options, host: view.source.name }, formats) : say.recordedUnknown;
  }

  /** Why there is no ballot for them. */
  refusal({ view: { may, source, vote } }: Shown): string | undefined {
    const { ballot: say } = this.#words.words;
    switch (may['ballot/cast']) {
      case true:
        return paperOf(vote) ? undefined : say.unknownMethod;
      case 'own-poll':
        return say.ownPoll;
      case 'not-eligible':
        return say.notEligible;
      case 'sign-in':
        // Nobody signs in here to a server of the network that is not this site's own.
        return vote.secrecy === 'counts-only' && source.origin !== location.origin
          ? say.addressNeeded
          : say.signInFirst;
      default:
        return undefined;
    }
  }

  readonly #send: Send = async ({ act, announce, tell }) => {
    const { host, session, following } = this;
    // Another element on the page may be sending one for the same vote.
    if (session.state.busy === 'casting' || !host.dispatchEvent(announce)) return false;
    if (host.vote) following.break(new Failure('unsupported'));
    const { failure, view } = await session.cast(act);
    if (failure || !view) return false;
    host.dispatchEvent(tell(view));
    return true;
  };
}

/** The form that this person is to fill in, if any. */
function paperNeeded({ view, phase }: Shown): PaperName | undefined {
  return phase === 'open' && view.may['ballot/cast'] === true ? paperOf(view.vote) : undefined;
}
