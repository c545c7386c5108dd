// @ts-check
/**
 * What people on the made-up server have asked. Times are in minutes from when the server starts, negative ones lie behind.
 *
 * @typedef {object} PostSeed
 * @property {string} id
 * @property {string} author
 * @property {string} content - HTML, as the server sends it
 * @property {string[]} options
 * @property {number[]} counts
 * @property {number} [voters] - of a poll with several choices
 * @property {number} closes
 * @property {boolean} [multiple]
 * @property {boolean} [hidden] - totals are hidden until the poll has ended
 * @property {string} [warning]
 * @property {string} [language]
 * @property {boolean} [live] - ballots trickle in
 */

/** @type {Record<string, { name: string, note: string }>} */
export const people = {
  ana: { name: 'Ana Prieto', note: 'Keeps the minutes.' },
  ben: { name: 'Ben Adeyemi', note: 'Moderates on weekdays.' },
  layla: { name: 'ليلى حدّاد', note: 'تترجم وتسأل.' },
};

const hour = 60;
const day = 24 * hour;

/** @type {Record<string, PostSeed>} */
export const posts = {
  quorum: {
    id: '113500000000000001',
    author: 'ana',
    content:
      '<p>Shall the monthly call need a third of us to be there before it decides anything? <a href="/tags/governance" class="mention hashtag" rel="tag">#<span>governance</span></a></p>',
    options: ['Yes, a third', 'No, whoever comes decides', 'I abstain'],
    counts: [14, 5, 3],
    closes: 3 * day,
    live: true,
  },
  evenings: {
    id: '113500000000000002',
    author: 'ben',
    content: '<p>Which evenings suit you for the moderators’ call? Choose as many as you like.</p>',
    options: ['Monday', 'Tuesday', 'Wednesday', 'Thursday'],
    counts: [6, 11, 4, 9],
    voters: 17,
    closes: 2 * day,
    multiple: true,
    live: true,
  },
  name: {
    id: '113500000000000003',
    author: 'ana',
    content: '<p>What shall we call the common fund?</p>',
    options: ['The Kitty', 'Common Purse', 'Seed Box'],
    counts: [9, 21, 14],
    closes: -2 * day,
  },
  minutes: {
    id: '113500000000000004',
    author: 'ben',
    content: '<p>Who should take the minutes this autumn? The numbers stay hidden until the poll has closed.</p>',
    options: ['Ana', 'Jonas', 'We take turns'],
    counts: [4, 7, 12],
    closes: day,
    hidden: true,
  },
  replies: {
    id: '113500000000000005',
    author: 'ben',
    warning: 'Moderation, harassment mentioned',
    content: '<p>When somebody is being harassed in replies, may one moderator lock the thread alone?</p>',
    options: ['Yes, at once', 'Yes, and a second one looks within a day', 'No, two have to agree'],
    counts: [8, 19, 6],
    closes: 5 * day,
  },
  charter: {
    id: '113500000000000006',
    author: 'ana',
    content:
      '<p>After eleven months, four calls and some ninety messages, the new charter is ready to be put to everybody.</p>' +
      '<p>It keeps what worked: decisions by consent in the circles, a public record of every objection, and a review date on everything we adopt. It changes what did not:</p>' +
      '<ul><li>roles end after a year, and nobody holds one three times in a row;</li><li>a circle of fewer than four people hands its decisions to the next one;</li><li>money above 200 € is decided where everybody can see it.</li></ul>' +
      '<p>The whole text: <a href="https://assembly.example/charter/2026/a-rather-long-address-that-has-to-break-somewhere"><span class="invisible">https://</span><span class="ellipsis">assembly.example/charter/2026/</span><span class="invisible">a-rather-long-address-that-has-to-break-somewhere</span></a></p>' +
      '<p>Do we adopt it?</p>',
    options: [
      'We adopt it as it stands',
      'We adopt it, and look again at the part about money before the end of the year',
      'Not yet',
    ],
    counts: [33, 18, 7],
    closes: 10 * day,
  },
  arabic: {
    id: '113500000000000007',
    author: 'layla',
    content: '<p>هل نعتمد نصاب الثلث في الاجتماع الشهري؟</p>',
    options: ['نعم، الثلث', 'لا، يقرّر من يحضر', 'أمتنع عن التصويت'],
    counts: [12, 4, 2],
    closes: 2 * day,
    language: 'ar',
    live: true,
  },
  colours: {
    id: '113500000000000008',
    author: 'ana',
    content: '<p>Twelve colours were proposed for the banner. Which ones could you live with?</p>',
    options: ['Madder', 'Rust', 'Ochre', 'Straw', 'Moss', 'Fern', 'Sea', 'Slate', 'Ink', 'Plum', 'Ash', 'Chalk'],
    counts: [3, 5, 12, 2, 14, 9, 17, 8, 11, 4, 1, 0],
    voters: 26,
    closes: 4 * day,
    multiple: true,
  },
  picnic: {
    id: '113500000000000009',
    author: 'ben',
    content: '<p>A picnic instead of the December call?</p>',
    options: ['Yes', 'No'],
    counts: [0, 0],
    closes: 6 * day,
  },
  soon: {
    id: '113500000000000010',
    author: 'ben',
    content: '<p>Quick one before we start: is everybody ready?</p>',
    options: ['Ready', 'Five more minutes'],
    counts: [7, 2],
    closes: 3,
    live: true,
  },
};
