import { html, nothing, type TemplateResult } from 'lit';
import { hostOf } from './host-of.js';
import { isAddedUp, shownTime, type Ink, type Shown } from './shown.js';

/** What is longer is not set like a title, in characters. */
const longTitle = 200;

/** The beginning of a long text, up to where a word ends if there is an end near enough, and a rest that is worth folding. */
const longText = /^(.{550}\S{0,50})(.{120,})$/su;

/** What is asked; the rest of a long text is folded. */
export function questionText({ view, words, formats }: Shown): TemplateResult {
  const { language } = view.vote;
  // A poll that was asked for without its post has no text.
  const question = view.vote.question || words.from({ host: view.source.name }, formats);
  const [, beginning, rest] = longText.exec(question) ?? [];
  return html`<div lang=${language ?? nothing}>
    <p
      class=${question.length > longTitle ? 'prose' : 'question'}
      id="question"
      part="question"
      dir="auto"
      .textContent=${rest ? `${beginning} …` : question}
    ></p>
    ${
      rest
        ? html`<details>
            <summary class="small">${words.showMore}</summary>
            <p class="prose" dir="auto" .textContent=${rest.trim()}></p>
          </details>`
        : nothing
    }
  </div>`;
}

/** Folds everything beneath a content warning. */
export function beneathWarning(text: string, content: TemplateResult, { words, formats }: Shown): TemplateResult {
  return html`<details>
    <summary><span id="warning">${words.warning({ text: formats.isolate(text) }, formats)}</span></summary>
    ${content}
  </details>`;
}

/** How to vote, until when, and who asks. */
export function factsLine({ view, phase, words, formats, now }: Shown, howTo?: string): TemplateResult {
  const { method, author } = view.vote;
  const time = shownTime(view.vote, phase);
  const at = Date.parse(time ?? '');
  const relative = formats.relative(at, now);
  const sentence = {
    open: relative ? words.closes({ relative }, formats) : words.noClosing,
    // What was closed before its time says only that.
    closed: at <= now ? words.closed({ relative }, formats) : words.closedNoTime,
    scheduled: words.opens({ relative }, formats),
    cancelled: words.cancelled,
  }[phase];
  return sentences('facts', [
    howTo ?? (method === 'approval' && words.several),
    html`${sentence}${time ? html` <time datetime=${time}>(${formats.dateTime(at)})</time>` : nothing}`,
    author && words.askedBy({ name: author.handle ?? author.name }, formats),
  ]);
}

/** How many people voted, whether that is the end of it, and why there are no numbers where there are none. */
export function totalsLine(shown: Shown): TemplateResult {
  const { view, numbers, words, formats } = shown;
  const { omitted, hidden, totals } = numbers;
  // Of a method that we do not know, nobody can say that its numbers are missing.
  const sayWhy = hidden !== 'hiddenNoReason' || isAddedUp(view.vote);
  return sentences('totals', [
    omitted > 0 && words.omitted({ n: omitted }, formats),
    totalSentence(shown),
    hidden ? sayWhy && words[hidden] : totals?.whole && (view.result?.final ? words.finalResult : words.soFar),
  ]);
}

/** Those of some sentences that there are, with dots between them. */
function sentences(part: string, all: readonly unknown[]): TemplateResult {
  return html`<p class="facts small" part=${part}>
    ${all.filter(Boolean).map((sentence) => html`<span>${sentence}</span>`)}
  </p>`;
}

/** Turnout tells nothing of who is ahead, so it is said even while the numbers are hidden. */
export function totalSentence({ view, numbers: { totals }, words, formats }: Shown): string {
  const voters = totals?.voters ?? view.result?.counts.cast;
  if (voters === 0 || totals?.whole === 0) return words.nobodyYet;
  if (voters) return words.totalVoters({ n: voters }, formats);
  return totals ? words.marks({ n: totals.whole }, formats) : '';
}

/** `as of 10:30`; of a time that is none, nothing. */
export function asOfSentence({ view, words, formats, now }: Shown): string {
  const time = formats.time(Date.parse(view.asOf), now);
  return time && words.asOf({ time }, formats);
}

/** Where all this comes from, and from when; and what else can be asked for there. */
export function sourceLine(shown: Shown, readAgain?: () => void, more?: unknown): TemplateResult {
  const { view, words, formats } = shown;
  const { name, kind, id = '', url = '' } = view.source;
  const linked = hostOf(url);
  const from =
    kind === 'remote-copy'
      ? words.copyFrom({ host: name, origin: hostOf(id) }, formats)
      : words.from({ host: name }, formats);
  const asOf = asOfSentence(shown);
  const time = html` ·
    <time datetime=${view.asOf} title=${formats.dateTime(Date.parse(view.asOf))}>${asOf}</time>`;
  return html`<p class="source small" part="source">
    <span>${from}${asOf && time}</span>
    ${readAgain ? html`<button class="quiet" type="button" aria-describedby="question" @click=${readAgain}>${words.refresh}</button>` : nothing}
    ${more} ${linked ? linkOut(url, linked, shown) : nothing}
  </p>`;
}

/** A link to the vote itself. */
export function linkOut(url: string, host: string, { words, formats }: Pick<Ink, 'words' | 'formats'>): TemplateResult {
  return html`<a href=${url} rel="noopener">${words.linkOut({ host }, formats)}</a>`;
}
