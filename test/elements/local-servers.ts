import { executeServerCommand } from '@web/test-runner-commands';

export interface HostileCase {
  readonly name: string;
  /** The address of a post that gets this answer. */
  readonly url: string;
  /** What may come of it: `content`, or the reasons of failures. */
  readonly expect: readonly string[];
}

export interface LocalServers {
  /** The server that is like Mastodon. */
  readonly origin: string;
  /** The addresses of its posts, by name. */
  readonly posts: Readonly<Record<string, string>>;
  readonly cases: readonly HostileCase[];
  /** The server that publishes ballots. */
  readonly ballots: string;
}

/** Where the local servers are. */
export function localServers(): Promise<LocalServers> {
  return executeServerCommand('local-servers');
}

/** What somebody new sees on a page of the server that is like Mastodon, and what it says when they vote there. */
export function voteThere(url: string, option: number): Promise<{ readonly shown: string; readonly answer: string }> {
  return executeServerCommand('vote-there', { url, option });
}
