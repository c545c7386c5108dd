// What is measured, in the page. Each function does one thing once; the caller measures how busy the page was with it.
import '/cdn/all.js';

const count = 1000;
const labels = ['Yes, from next month', 'Yes, from next year', 'Only for the call', 'No', 'I abstain'];
const closes = new Date(Date.now() + 3 * 86_400_000).toISOString();

/** @param {number} place @param {number} round */
const view = (place, round) => {
  const options = labels.map((_, id) => ({
    option: String(id),
    voters: ((place * 7 + id * 13) % 40) + round * (id + 1),
  }));
  const cast = options.reduce((sum, { voters }) => sum + voters, 0);
  return {
    type: 'vote',
    address: `https://social.example/@ana/${place}`,
    asOf: new Date().toISOString(),
    may: { 'ballot/cast': 'sign-in' },
    source: {
      origin: 'https://social.example',
      name: 'social.example',
      kind: 'origin',
      id: `https://social.example/users/ana/statuses/${place}`,
      url: `https://social.example/@ana/${place}`,
    },
    vote: {
      question: `Question ${place}: shall we adopt a quorum of one third for the monthly call?`,
      method: 'single',
      options: labels.map((label, id) => ({ id: String(id), label })),
      closes,
      results: 'always',
      secrecy: 'counts-only',
      changeable: false,
      reason: 'off',
      author: { name: 'Ana', handle: '@ana@social.example' },
    },
    result: { asOf: closes, final: false, counts: { cast }, options },
  };
};

const views = [0, 1].map((round) => Array.from({ length: count }, (_, place) => view(place, round)));
/** @type {string[][]} */
let plain = [];
/** @type {HTMLElement[]} */
let elements = [];

const painted = () =>
  new Promise((resolve) =>
    requestAnimationFrame(() => setTimeout(() => requestAnimationFrame(() => setTimeout(resolve)))),
  );

/** The same content as plain HTML: what the elements show, without the elements. */
async function takePlain() {
  document.body.className = 'all';
  plain = [];
  const element = document.body.appendChild(document.createElement('assent-vote'));
  for (const round of views) {
    const pages = [];
    for (const each of round) {
      element.vote = each;
      await element.updateComplete;
      const box = document.createElement('div');
      box.className = 'plain';
      box.innerHTML = [...element.shadowRoot.children]
        .map((child) => child.outerHTML)
        .join('')
        .replace(/<!--.*?-->/g, '');
      pages.push(box.outerHTML);
    }
    plain.push(pages);
  }
  const styles = element.constructor.elementStyles
    .map(({ cssText }) => cssText.replaceAll(':host', '.plain'))
    .join('\n');
  document.head.append(
    Object.assign(document.createElement('style'), {
      textContent: `${styles}.plain{content-visibility:visible!important}`,
    }),
  );
  clear();
}

function clear() {
  document.body.replaceChildren();
  document.body.className = '';
  elements = [];
}

const add = (/** @type {(place: number) => HTMLElement} */ make) => {
  const fragment = document.createDocumentFragment();
  for (let place = 0; place < count; place++) {
    const element = make(place);
    elements.push(element);
    fragment.append(element);
  }
  document.body.append(fragment);
};

/** As an author gets them: a tag with an address and a link, loaded when it comes near. */
async function lazy(server) {
  add((place) => {
    const element = document.createElement('assent-poll');
    element.setAttribute('src', `${server}/@ana/${place}`);
    element.innerHTML = `<a href="${server}/@ana/${place}">The poll</a>`;
    return element;
  });
  await painted();
}

async function rendered() {
  document.body.className = 'all';
  add((place) => Object.assign(document.createElement('assent-vote'), { vote: views[0][place] }));
  await painted();
}

async function refreshed() {
  elements.forEach((element, place) => Object.assign(element, { vote: views[1][place] }));
  await painted();
}

async function plainRendered() {
  document.body.innerHTML = plain[0].join('');
  await painted();
}

/** Only what changed is touched: numbers, bars and totals. */
async function plainRefreshed() {
  const boxes = document.querySelectorAll('.plain');
  boxes.forEach((box, place) => {
    const { result } = views[1][place];
    const whole = result.counts.cast;
    const rows = box.querySelectorAll('li');
    result.options.forEach(({ voters }, id) => {
      const share = voters / whole;
      rows[id].style.setProperty('--_share', `${(share * 100).toFixed(2)}%`);
      rows[id].querySelector('.number').firstChild.data = `${voters} of ${whole} · ${Math.round(share * 100)}%`;
    });
    box.querySelector('[part=totals] span').firstChild.data = `${whole} people voted`;
  });
  await painted();
}

Object.assign(globalThis, {
  bench: { takePlain, clear, lazy, rendered, refreshed, plainRendered, plainRefreshed, painted },
});
