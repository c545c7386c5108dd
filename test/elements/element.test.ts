import { describeElement } from '../../src/testing/index.js';
import { poll } from '../doubles/poll.js';
import { problems } from './accessible.js';

/** The module that registers an element, made to run again in every round. */
function define(tag: string): (round: number) => Promise<unknown> {
  return (round) => import(`/src/define/${tag}.ts?round=${round}`);
}

const backend = { supports: { acts: false, idempotent: false } };
const account = { origin: 'https://social.example', token: () => undefined };

describeElement('assent-vote', {
  define: define('assent-vote'),
  late: { vote: poll(), backend, account, src: '/poll', loading: 'click', lookup: 'off' },
  loading: { src: 'http://127.0.0.1:1/@ana/1', loading: 'eager' },
  audit: problems,
});

describeElement('assent-poll', {
  define: define('assent-poll'),
  late: { vote: poll(), backend, account, src: '/poll', loading: 'click', lookup: 'off' },
  loading: { src: 'http://127.0.0.1:1/@ana/1', loading: 'eager' },
  audit: problems,
});

describeElement('assent-power', {
  define: define('assent-power'),
  late: {
    vote: poll(),
    shares: [],
    backend,
    account,
    src: '/poll',
    ballots: '/ballots',
    by: 'class',
    loading: 'click',
  },
  loading: { src: 'http://127.0.0.1:1/@ana/1', ballots: 'http://127.0.0.1:1/ballots', loading: 'eager' },
  audit: problems,
});

describeElement('assent-backend', {
  define: define('assent-backend'),
  late: {
    type: 'mastodon',
    href: 'https://social.example',
    backend,
    account,
    fetch: () => Promise.reject(new Error()),
  },
  audit: problems,
});

describeElement('assent-sign-in', {
  define: define('assent-sign-in'),
  late: { object: 'https://social.example/@ana/1', lookup: 'off' },
  loading: { object: 'https://social.example/@ana/1' },
  fallback: false,
  audit: problems,
});
