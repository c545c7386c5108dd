/** Somebody's account on one server. Its token goes to exactly that origin, and never after a redirect. */
export interface Account {
  /** E.g. `https://social.example`. */
  readonly origin: string;
  /** Asked for at each request, so that the page decides how long it lives. */
  token(): string | undefined | Promise<string | undefined>;
}
