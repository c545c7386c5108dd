import { html, nothing, type TemplateResult } from 'lit';
import { hostOf } from './host-of.js';
import { isFillable, type Shown } from './shown.js';

/** How much of a long question is shown before the reader asks for the rest, in characters. */
const shortQuestion = 600;

/** What is longer is not set like a title, in characters. */
const longTitle = 200;

/** What is asked; the rest of a long text is folded. */
export function questionText({ view, words, formats }: Shown): TemplateResult {
  const { language } = view.vote;
  // A poll that was asked for without its post has no text.
  const question = view.vote.question || words.from({ host: view.source.name }, formats);
  const long = question.length > shortQuestion * 1.2;
  // Where a word ends, if there is an end near enough.
  const end = long ? Math.max(question.lastIndexOf(' ', shortQuestion), shortQuestion - 50) : question.length;
  const rest = question.slice(end).replace(/^[\udc00-\udfff]/, '');
  const beginning = question.slice(0, end).replace(/[\ud800-\udbff]$/, '') + (rest ? ' …' : '');
  const prose = question.length > longTitle;
  return html`<div lang=${language ?? nothing}>
    <p class=${prose ? 'prose' : 'question'} id="question" part="question" dir="auto" .textContent=${beginning}></p>
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

/** How to vote, until when, and who asks. */
export function factsLine({ view, phase, words, formats, now }: Shown, howTo?: string): TemplateResult {
  const { opens, closes, author } = view.vote;
  const time = phase === 'cancelled' ? undefined : phase === 'scheduled' ? opens : closes;
  const at = Date.parse(time ?? '');
  const relative = formats.relative(at, now);
  const sentence = {
    open: time ? words.closes({ relative }, formats) : words.noClosing,
    // What was closed before its time says only that.
    closed: at <= now ? words.closed({ relative }, formats) : words.closedNoTime,
    scheduled: words.opens({ relative }, formats),
    cancelled: words.cancelled,
  }[phase];
  const hint = howTo ?? (view.vote.method === 'approval' ? words.several : '');
  return html`<p class="facts small" part="facts">
    ${hint ? html`<span>${hint}</span>` : nothing}
    <span>${sentence}${time ? html` <time datetime=${time}>(${formats.dateTime(at)})</time>` : nothing}</span>
    ${author ? html`<span>${words.askedBy({ name: author.handle ?? author.name }, formats)}</span>` : nothing}
  </p>`;
}

/** How many people voted, whether that is the end of it, and why there are no numbers where there are none. */
export function totalsLine(shown: Shown): TemplateResult {
  const { view, numbers, words, formats } = shown;
  const { omitted } = view.vote;
  const { hidden, totals } = numbers;
  const why = {
    'until-close': words.hiddenUntilClose,
    'until-vote': words.hiddenUntilVote,
    'not-given': words.hiddenNoReason,
  };
  const sentences = [
    omitted ? words.omitted({ n: omitted }, formats) : '',
    totalSentence(shown),
    hidden
      ? isFillable(view) || hidden !== 'not-given'
        ? why[hidden]
        : ''
      : totals?.whole
        ? view.result?.final
          ? words.finalResult
          : words.soFar
        : '',
  ];
  return html`<p class="facts small" part="totals">
    ${sentences.map((sentence) => (sentence ? html`<span>${sentence}</span>` : nothing))}
  </p>`;
}

/** Turnout tells nothing of who is ahead, so it is said even while the numbers are hidden. */
export function totalSentence({ view, numbers: { totals }, words, formats }: Shown): string {
  const voters = totals?.voters ?? view.result?.counts.cast;
  if (voters === 0 || totals?.whole === 0) return words.nobodyYet;
  if (voters) return words.totalVoters({ n: voters }, formats);
  return totals ? words.marks({ n: totals.whole }, formats) : '';
}

/** Where all this comes from, and from when. */
export function sourceLine({ view, words, formats, now }: Shown, readAgain?: () => void): TemplateResult {
  const { name, kind, id = '', url = '' } = view.source;
  const read = Date.parse(view.asOf);
  const linked = hostOf(url);
  const from =
    kind === 'remote-copy'
      ? words.copyFrom({ host: name, origin: hostOf(id) }, formats)
      : words.from({ host: name }, formats);
  const asOf = words.asOf({ time: formats.time(read, now) }, formats);
  return html`<p class="source small" part="source">
    <span>${from} · <time datetime=${view.asOf} title=${formats.dateTime(read)}>${asOf}</time></span>
    ${readAgain ? html`<button class="quiet" type="button" aria-describedby="question" @click=${readAgain}>${words.refresh}</button>` : nothing}
    ${linked ? html`<a href=${url} rel="noopener">${words.linkOut({ host: linked }, formats)}</a>` : nothing}
  </p>`;
}
