// @ts-check
/** @typedef {import('./recordings.mjs').Json} Json */

/**
 * Adds ballots to a recorded answer about a poll, in either of the two shapes. Hidden counts stay hidden.
 *
 * @param {Json} body
 * @param {number[]} extra - ballots by option
 * @param {number} voters - how many people cast them
 */
export function addBallots(body, extra, voters) {
  if (body.poll) return { ...body, poll: addToPoll(body.poll, extra, voters) };
  if (Array.isArray(body.options)) return addToPoll(body, extra, voters);
  return body.type === 'Question' ? addToQuestion(body, extra, voters) : body;
}

/**
 * Says what the one who asks has done, where an answer says such things at all.
 *
 * @param {Json} body
 * @param {{ choices: number[] } | undefined} ballot
 * @returns {Json}
 */
export function addOwn(body, ballot) {
  if (body.poll) return { ...body, poll: addOwn(body.poll, ballot) };
  return {
    ...body,
    ...('voted' in body ? { voted: ballot !== undefined } : {}),
    ...('own_votes' in body ? { own_votes: ballot?.choices ?? [] } : {}),
  };
}

/** @param {Json} poll @param {number[]} extra @param {number} voters */
function addToPoll(poll, extra, voters) {
  const all = extra.reduce((sum, count) => sum + count, 0);
  const options = extra.map((more, at) => {
    const option = poll.options[at];
    return { ...option, votes_count: plus(option.votes_count, more) };
  });
  const votersCount = 'voters_count' in poll ? { voters_count: plus(poll.voters_count, voters) } : {};
  return { ...poll, options, votes_count: plus(poll.votes_count, all), ...votersCount };
}

/** @param {Json} question @param {number[]} extra @param {number} voters */
function addToQuestion(question, extra, voters) {
  const list = Array.isArray(question.oneOf) ? 'oneOf' : 'anyOf';
  const choices = extra.map((more, at) => {
    const choice = question[list][at];
    return { ...choice, replies: { ...choice.replies, totalItems: plus(choice.replies?.totalItems, more) } };
  });
  const { votersCount } = question;
  const typed = typeof votersCount === 'object' && votersCount !== null;
  const total = typed ? { ...votersCount, '@value': plus(votersCount['@value'], voters) } : plus(votersCount, voters);
  return { ...question, [list]: choices, ...('votersCount' in question ? { votersCount: total } : {}) };
}

/** @param {unknown} count @param {number} more */
function plus(count, more) {
  return typeof count === 'number' ? count + more : count;
}
