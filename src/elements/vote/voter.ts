import type { LitElement } from 'lit';
import type { Act } from '../../core/act.js';
import { chosenOptions } from '../../core/ballot.js';
import type { VoteView } from '../../core/view.js';
import { BallotCastEvent } from '../../events/ballot-cast.js';
import { BallotCountedEvent } from '../../events/ballot-counted.js';
import { ballot, type BallotWords } from '../../locales/en/ballot.js';
import { Failure } from '../../ports/failure.js';
import type { SessionController } from '../../ui/session-controller.js';
import type { WordsController } from '../../ui/words.js';
import { Ballot } from './ballot.js';
import type { Follower, Following } from './following.js';
import { optionName } from './option-name.js';
import type { Paper, Send } from './paper.js';
import { paperOf, type PaperName, type Shown } from './shown.js';

type Words = WordsController<'ballot'>;

/** What makes each form. A rare one is better loaded on use. */
const papers: Record<PaperName, new (host: LitElement, send: Send, words: Words) => Paper> = {
  choices: Ballot,
};

/** What is offered and said to one person in particular. Loaded for those to whom that applies. */
export class Voter {
  readonly #words: Words;
  #paper?: Paper;
  #name?: PaperName;

  constructor(
    private readonly host: Follower,
    private readonly session: SessionController,
    private readonly following: Following,
    inWords: (english: { readonly ballot: BallotWords }) => Words,
  ) {
    this.#words = inWords({ ballot });
  }

  /** Whether its words are there. */
  get ready(): boolean {
    return this.#words.ready;
  }

  /** The ballot, where there is one to fill in: always the same, so that what was filled in stays. */
  paper({ view, phase }: Shown): Paper | undefined {
    const name = paperOf(view.vote);
    if (phase !== 'open' || view.may['ballot/cast'] !== true || !name) return undefined;
    if (name !== this.#name) this.#paper = undefined;
    this.#name = name;
    return (this.#paper ??= new papers[name](this.host, this.#send, this.#words));
  }

  /** What their ballot says, as far as the server tells. */
  chosen({ own }: VoteView): ReadonlySet<string> {
    return new Set(own?.choice && chosenOptions(own.choice));
  }

  /** The same in a sentence, and who has it. */
  recorded(shown: Shown): string {
    const { ballot: say } = this.#words.words;
    const { view, numbers, formats } = shown;
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

  readonly #send = async (act: Act): Promise<boolean> => {
    const { host, session, following } = this;
    // Another element on the page may be sending one for the same vote.
    if (session.state.busy === 'casting' || !host.dispatchEvent(new BallotCastEvent(act))) return false;
    if (host.vote) following.break(new Failure('unsupported'));
    const { failure, view } = await session.cast(act);
    if (failure || !view) return false;
    host.dispatchEvent(new BallotCountedEvent(act, view));
    return true;
  };
}
