import { html, nothing, type TemplateResult } from 'lit';
import type { Secrecy, Vote, VoteState } from '../../core/vote.js';
import type { VoteView } from '../../core/view.js';
import type { Formats } from '../../locales/formats.js';
import type { VoteWords } from '../../locales/en/vote.js';
import type { Paper } from './option-rows.js';
import type { Numbers } from './rows.js';

/** How much of a long question is shown before the reader asks for the rest, in characters. */
const shortQuestion = 600;

/** What the lines are written with. */
export interface Ink {
  readonly words: VoteWords;
  readonly formats: Formats;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/** What is asked; long texts are folded. */
export function questionText(vote: Vote, { words }: Ink, whole: boolean, toggle: () => void): TemplateResult {
  const long = vote.question.length > shortQuestion * 1.2;
  const text = long && !whole ? `${vote.question.slice(0, shortQuestion).trimEnd()} …` : vote.question;
  return html`<div>
    <p class="question" id="question" part="question" dir="auto" lang=${vote.language ?? nothing}>${text}</p>
    ${
      long
        ? html`<button class="quiet small" type="button" aria-expanded=${whole ? 'true' : 'false'} @click=${toggle}>
            ${whole ? words.showLess : words.showMore}
          </button>`
        : nothing
    }
  </div>`;
}

/** How to vote, until when, and who asks. */
export function factsLine(vote: Vote, phase: VoteState, ink: Ink, paper?: Paper): TemplateResult {
  const { words, formats } = ink;
  return html`<p class="facts small" part="facts">
    ${paper ? html`<span>${paper.several ? words.chooseSome : words.chooseOne}</span>` : nothing}
    ${timeSpan(vote, phase, ink)}
    ${vote.author ? html`<span>${words.askedBy({ name: vote.author.handle ?? vote.author.name }, formats)}</span>` : nothing}
  </p>`;
}

function timeSpan(vote: Vote, phase: VoteState, { words, formats, now }: Ink): TemplateResult {
  const time = phase === 'scheduled' ? vote.opens : vote.closes;
  const relative = time === undefined ? '' : formats.relative(Date.parse(time), now);
  const sentence = {
    open: time === undefined ? words.noClosing : words.closes({ relative }, formats),
    closed: time === undefined || Date.parse(time) > now ? words.closedNoTime : words.closed({ relative }, formats),
    scheduled: words.opens({ relative }, formats),
    cancelled: words.cancelled,
  }[phase];
  if (time === undefined || phase === 'cancelled') return html`<span>${sentence}</span>`;
  return html`<span>${sentence} <time datetime=${time}>(${formats.dateTime(Date.parse(time))})</time></span>`;
}

/** How many people voted, whether that is the end of it, and why there are no numbers where there are none. */
export function totalsLine({ vote, result }: VoteView, numbers: Numbers, ink: Ink): TemplateResult {
  const { words, formats } = ink;
  const { hidden, totals } = numbers;
  const sentences: string[] = [];
  if (vote.omitted) sentences.push(words.omitted({ n: vote.omitted }, formats));
  const total = totalSentence(numbers, result?.counts.cast, ink);
  if (total) sentences.push(total);
  if (hidden)
    sentences.push(
      { 'until-close': words.hiddenUntilClose, 'until-vote': words.hiddenUntilVote, 'not-given': words.hiddenNoReason }[
        hidden
      ],
    );
  else if (totals && totals.whole > 0) sentences.push(result?.final ? words.finalResult : words.soFar);
  return html`<p class="facts small" part="totals">${sentences.map((sentence) => html`<span>${sentence}</span>`)}</p>`;
}

/** Turnout tells nothing of who is ahead, so it is said even while the numbers are hidden. */
export function totalSentence(
  { totals }: Numbers,
  cast: number | undefined,
  { words, formats }: Ink,
): string | undefined {
  const voters = totals?.voters ?? cast;
  if (voters === 0 || totals?.whole === 0) return words.nobodyYet;
  if (voters !== undefined) return words.totalVoters({ n: voters }, formats);
  return totals && words.marks({ n: totals.whole }, formats);
}

/** Where all this comes from, and from when. */
export function sourceLine(
  { source, asOf }: VoteView,
  { words, formats, now }: Ink,
  readAgain?: () => void,
): TemplateResult {
  const { name, kind, id, url } = source;
  const read = Date.parse(asOf);
  const linked = hostOf(url ?? '');
  return html`<p class="source small" part="source">
    <span>
      ${kind === 'remote-copy' ? words.copyFrom({ host: name, origin: hostOf(id ?? '') }, formats) : words.from({ host: name }, formats)}
      ·
      <time datetime=${asOf} title=${formats.dateTime(read)}
        >${words.asOf({ time: formats.time(read, now) }, formats)}</time
      >
    </span>
    ${readAgain ? html`<button class="quiet" type="button" @click=${readAgain}>${words.refresh}</button>` : nothing}
    ${url && linked ? html`<a href=${url} rel="noopener">${words.linkOut({ host: linked }, formats)}</a>` : nothing}
  </p>`;
}

/** Why there is no ballot where there might have been one, if nothing else on the page says so. */
export function whyNot({ may }: VoteView, words: VoteWords): string | undefined {
  switch (may['ballot/cast']) {
    case true:
      return words.unknownMethod;
    case 'own-poll':
      return words.ownPoll;
    case 'not-eligible':
      return words.notEligible;
    default:
      return undefined;
  }
}

/** Who will learn how somebody voted; said beside the button. */
export function seenBy(secrecy: Secrecy, words: VoteWords): string {
  switch (secrecy) {
    case 'public':
      return words.seenByAll;
    case 'reasons-only':
      return words.seenReasons;
    case 'secret':
      return words.seenByNobody;
    case 'counts-only':
      return words.seenByServers;
  }
}

/** `social.example`, or undefined for what is no web address. */
export function hostOf(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const { host, protocol } = new URL(address);
  return protocol === 'https:' || protocol === 'http:' ? host : undefined;
}
