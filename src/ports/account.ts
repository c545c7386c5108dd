/** Somebody's account on one server. Its token goes to exactly that origin, and never after a redirect. */
export interface Account {
  /** E.g. `https://social.example`. */
  readonly origin: string;
  /**
   * Who it is there, where the page knows. Accounts with the same origin and id are one, whatever object says so; without
   * an id every object is somebody else, and what was known of the one before is not kept.
   */
  readonly id?: string;
  /** Asked for at each request, so that the page decides how long it lives. What takes longer than a request is no token. */
  token(): string | undefined | Promise<string | undefined>;
}
