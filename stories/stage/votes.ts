import type { Option, Vote } from '../../src/core/vote.js';

/** Where the sample votes would live on the network. */
export const address = 'https://social.example/@ana/113456789012345678';

const hour = 3_600_000;

/** @param hours - negative for the past */
export function inHours(hours: number): string {
  return new Date(Date.now() + hours * hour).toISOString();
}

/** Options numbered as foreign servers number them. */
export function options(...labels: string[]): Option[] {
  return labels.map((label, index) => ({ id: String(index), label }));
}

/** One choice, open for three days. */
export const evening: Vote = {
  question: 'Which evening suits you for the monthly call?',
  method: 'single',
  options: options('Tuesday', 'Wednesday', 'Thursday'),
  closes: inHours(74),
  results: 'always',
  secrecy: 'counts-only',
  changeable: false,
  reason: 'off',
  author: { name: 'Ana', handle: '@ana@social.example' },
  language: 'en',
};

/** Several choices, open for three days. */
export const topics: Vote = {
  ...evening,
  question: 'What shall we take up at the autumn gathering?',
  method: 'approval',
  options: options('Who pays for the servers', 'Moderation across instances', 'Bylaws', 'A common shop'),
};

/** A decision of a circle, each answer with what it means there. */
export const quorum: Vote = {
  ...evening,
  question: 'Adopt a quorum of one third for the monthly call',
  options: [
    { id: 'agree', label: 'Agree', meaning: 'The text as it stands is good enough for now.', stance: 'agree' },
    { id: 'aside', label: 'Stand aside', meaning: 'I do not object, nor take part.', stance: 'stand-aside' },
    { id: 'object', label: 'Object', meaning: 'I see harm in it, and will help to work it out.', stance: 'object' },
  ],
  secrecy: 'public',
  author: { name: 'Tech circle' },
};

export const arabic: Vote = {
  ...evening,
  question: 'ما المساء المناسب لكم لاجتماع الشهر؟',
  options: options('الثلاثاء', 'الأربعاء', 'الخميس بعد الساعة 18:00'),
  author: { name: 'سلمى', handle: '@salma@social.example' },
  language: 'ar',
};

/** As long as a post on some servers may be. */
export const essay = [
  'We have met every month for three years now, and every year somebody asks whether the hour still suits those who have moved, have children, or have joined from another continent.',
  'Last spring eleven of us answered, and seven said that the hour was the reason why they came so seldom. Since then two groups have asked for a second call, one for none at all, and the notes of the last four calls were read by more people than were there.',
  'So before we change anything we ask once more. Nothing is decided by this: it tells those who prepare the call where most of us could be, and whoever cannot come will find the notes the next morning, as always. If none of the evenings suits you, say so in a reply, and say what would.',
].join('\n\n');
