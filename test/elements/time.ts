/** The instant at which the votes of `doubles/poll.ts` are read, a day before they close. */
export const noon = '2026-11-23T12:00:00Z';
export const second = 1000;
export const minute = 60 * second;
export const hour = 60 * minute;

const systemNow = Date.now.bind(Date);
let ahead = 0;

/**
 * Sets the time that the elements see, until the end of the file. It goes on from there by itself, and never back: what
 * has a timer would not understand it.
 */
export function startAt(instant: string): void {
  before(() => {
    ahead = Date.parse(instant) - systemNow();
    Date.now = () => systemNow() + ahead;
  });
  after(() => {
    Date.now = systemNow;
  });
}

/** Lets that much time be over, in milliseconds. No timer runs earlier for it. */
export function later(milliseconds: number): void {
  ahead += milliseconds;
}

/** An instant that far from now. */
export function fromNow(milliseconds: number): string {
  return new Date(Date.now() + milliseconds).toISOString();
}
