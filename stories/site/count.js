import { countFile, methodsForFile } from '/cdn/count-file.js';

/** @type {HTMLFormElement} */
const form = document.querySelector('form');
const { file, method, seats } = form.elements;
const outcome = document.querySelector('#outcome');
const vote = document.querySelector('assent-vote');

/** Why a file cannot be counted, by the word for it. */
const reasons = {
  'wrong-method': 'this file has no ballots for that method',
  'unknown-column': 'there is a column that is no option',
  'not-a-number': 'there is something where a number belongs',
  duplicate: 'this is there twice',
  empty: 'there is nothing in the file',
  'no-header': 'a BLT file begins with the number of options and of seats',
  'bad-ballot': 'this is no ranking, which has a weight first and 0 last',
  'unknown-option': 'there is no option with that number',
  'no-end': 'the ballots have no end, which is a line with 0',
  'missing-name': 'an option has no name',
};

file.addEventListener('change', () => {
  const fitting = methodsForFile(file.files[0]?.name ?? '');
  for (const option of method.options) option.disabled = !fitting.includes(option.value);
  if (method.selectedOptions[0]?.disabled) method.value = fitting[0];
});

form.addEventListener('submit', async (event) => {
  event.preventDefault();
  outcome.textContent = 'Counting …';
  try {
    const counted = await countFile(file.files[0], { method: method.value, seats: Number(seats.value) });
    if ('problem' in counted) {
      const { line, reason, found } = counted.problem;
      const what = found ? ` (“${found}”)` : '';
      outcome.textContent = `Line ${line}: ${reasons[reason] ?? reason}${what}. Correct it, and choose the file again.`;
    } else {
      vote.vote = counted.view;
      vote.hidden = false;
      outcome.textContent = 'Counted.';
    }
  } catch {
    outcome.textContent = 'This could not be counted. Try another file.';
  }
});
