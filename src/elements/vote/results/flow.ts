import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit/html.js';
import type { Rounds } from '../../../core/result.js';
import { roundsFlow, type Lane, type RoundsFlow } from './flow-lanes.js';
import { flowLayout, type FlowLayout, type FlowNode, type Ribbon } from './flow-layout.js';
import type { Pen } from './pen.js';
import { scrolling } from './scroll.js';

/** As much as one can follow with the eye. */
const limits = { rounds: 12, options: 12 };

/** Sixteenths of an em: a digit, or what is about as wide, at the size of numbers in the drawing. */
const digit = 8.5;

/** Shapes that say in a drawing what a word says beside it, around the point where they stand. */
const marks = {
  elected: svg`<path class="mark upright" d="M-4.5 0.5l3 3.5L4.5 -3.5" stroke-width="2.25"></path>`,
  out: svg`<path class="mark upright" d="M-3.5 -3.5l7 7M3.5 -3.5l-7 7" stroke-width="1.75"></path>`,
};

/**
 * A count by rounds as a drawing: a lane an option, a column a round, and ribbons for votes that stay or move on. Of one
 * round there is nothing to draw that the table does not show at a glance.
 *
 * The whole alternative is the table, so that names and numbers in the drawing are for the eye only.
 */
export function flowDrawing(rounds: Rounds, pen: Pen): TemplateResult | typeof nothing {
  if (rounds.rounds.length < 2) return nothing;
  const { words, tongue } = pen;
  const flow = roundsFlow(rounds, limits);
  const numbers = flow.columns.flatMap(({ votes }) => votes.map((own = 0) => inVotes(own, rounds, pen)));
  const text = Math.max(...numbers.map(({ length }) => length)) * digit + 18;
  const layout = flowLayout(flow, { text }, rounds.quota);
  return html`${scrolling(
    words.working.drawing,
    html`<div class="flow" part="flow" .style=${`inline-size: ${em(layout.width)}; block-size: ${em(layout.height)}`}>
      <svg role="img" aria-label=${summary(rounds, pen)} viewBox=${`0 0 ${layout.width} ${layout.height}`}>
        ${layout.ribbons.map((ribbon) => ribbonPath(ribbon, flow))}
        ${layout.nodes.filter(isThere(flow)).map((node) => nodeShape(node, flow))}
        ${layout.quotas.map(({ y, from, to }) => svg`<path class="quota" d=${`M${from} ${n(y)}H${n(to)}`}></path>`)}
        ${layout.columns.map(({ round, x }) => {
          return svg`<g transform=${`translate(${n(x)} 16)`}><text class="heading upright">${words.results.round({ n: round }, tongue.formats)}</text></g>`;
        })}
        ${layout.nodes.filter(isThere(flow)).map((node) => numberText(node, flow, rounds, pen))}
      </svg>
      ${flow.lanes.map((lane, at) => laneName(lane, layout.lanes[at]?.top ?? 0, pen))}
    </div>`,
  )}
  ${captions(rounds, flow, layout, pen).map((caption) => html`<p class="small">${caption}</p>`)}`;
}

/** What the drawing shows, in a sentence. */
function summary({ rounds }: Rounds, { words: { working }, tongue: { formats, names } }: Pen): string {
  const options = rounds.flatMap((round) => round.elected).map(names.option);
  const n = rounds.length;
  return options.length > 0 ? working.flow({ n, options }, formats) : working.flowOpen({ n }, formats);
}

function captions(
  { rounds, quota, unit }: Rounds,
  { columns, lanes }: RoundsFlow,
  { quotas }: FlowLayout,
  { words: { working }, tongue: { formats } }: Pen,
): readonly string[] {
  const whole = new Set(rounds.flatMap(({ totals }) => totals.map(({ option }) => option))).size;
  const alone = lanes.filter(({ kind }) => kind === 'option').length;
  return [
    ...(quota !== undefined && quotas.length > 0
      ? [working.quota({ votes: formats.number(quota / unit) }, formats)]
      : []),
    ...(columns.length < rounds.length
      ? [working.lastRounds({ n: columns.length, whole: rounds.length }, formats)]
      : []),
    ...(alone < whole ? [working.firstOptions({ n: alone, whole }, formats)] : []),
  ];
}

/** Where no ballot is exhausted there is nothing; an option without a vote is still in the count. */
function isThere({ lanes }: RoundsFlow): (node: FlowNode) => boolean {
  return ({ lane, votes }) => votes > 0 || lanes[lane]?.kind !== 'exhausted';
}

function ribbonPath(
  { from, to, x: [start, end], y: [upper, lower], width }: Ribbon,
  flow: RoundsFlow,
): SVGTemplateResult {
  const middle = n((start + end) / 2);
  const [x0, x1, y0, y1] = [n(start), n(end), n(upper), n(lower)];
  const [y2, y3] = [n(lower + width), n(upper + width)];
  const path = `M${x0} ${y0}C${middle} ${y0} ${middle} ${y1} ${x1} ${y1}V${y2}C${middle} ${y2} ${middle} ${y3} ${x0} ${y3}Z`;
  const kind = from === to ? 'stays' : flow.lanes[to]?.kind === 'exhausted' ? 'ends' : 'moves';
  return svg`<path class=${`${kind} ${toneOf(flow.lanes[from])}`} d=${path}></path>`;
}

function nodeShape({ lane, x, y, width, height }: FlowNode, flow: RoundsFlow): SVGTemplateResult {
  // What holds nothing is still a line, since it is in the count.
  return svg`<rect class=${`node ${toneOf(flow.lanes[lane])}`} x=${n(x)} y=${n(y)} width=${width} height=${n(Math.max(height, 1.5))}></rect>`;
}

/** From right to left text is mirrored twice: with the drawing, and back again around the place where it begins. */
function numberText(
  { lane, column, x, y, width, height, votes }: FlowNode,
  { lanes, columns }: RoundsFlow,
  rounds: Rounds,
  pen: Pen,
): SVGTemplateResult {
  const round = columns[column]?.round;
  const { elected, out } = lanes[lane] ?? {};
  const mark = elected === round ? marks.elected : out === round ? marks.out : undefined;
  const text = inVotes(votes, rounds, pen);
  const middle = y + Math.max(height, 10) / 2;
  return svg`<g transform=${`translate(${n(x + width + 6)} ${n(middle)})`}>
    <text class="number upright" dominant-baseline="central">${text}</text>
    ${mark && svg`<g transform=${`translate(${n(text.length * digit + 9)} 0)`}>${mark}</g>`}
  </g>`;
}

function laneName(
  { kind, options, elected, out }: Lane,
  top: number,
  { words: { results, working }, tongue: { formats, names } }: Pen,
): TemplateResult {
  const [id = ''] = options;
  const called = {
    option: names.option(id),
    others: working.others({ n: options.length }, formats),
    exhausted: results.exhausted,
  }[kind];
  const fate =
    elected !== undefined
      ? working.electedIn({ n: elected }, formats)
      : out !== undefined
        ? working.outIn({ n: out }, formats)
        : undefined;
  return html`<div class="lane" aria-hidden="true" .style=${`inset-block-start: ${em(top)}`}>
    <span class="small"
      ><span class=${elected === undefined ? 'name' : 'name first'}>${called}</span>${
        fate === undefined ? nothing : html` <span class="fate">${fate}</span>`
      }</span
    >
  </div>`;
}

function toneOf(lane: Lane | undefined): string {
  if (lane?.kind === 'exhausted') return 'nobody';
  return lane?.elected === undefined ? '' : 'winner';
}

/** Votes are split to five decimals; two are enough beside a drawing. */
function inVotes(votes: number, { unit }: Rounds, { tongue: { formats } }: Pen): string {
  return formats.number(Math.round((votes / unit) * 100) / 100);
}

function em(sixteenths: number): string {
  return `${n(sixteenths / 16)}em`;
}

/** Hundredths are finer than any screen. */
function n(length: number): number {
  return Math.round(length * 100) / 100;
}
