import type { LitElement, ReactiveController } from 'lit';
import type { VoteView } from '../../core/view.js';
import type { Account } from '../../ports/account.js';
import type { Backend } from '../../ports/backend.js';
import { Failure } from '../../ports/failure.js';
import { watchNearness } from '../../ui/nearness.js';
import { ProvisionController } from '../../ui/provision-controller.js';
import type { SessionController } from '../../ui/session-controller.js';
import { hostOf } from './host-of.js';

/** An element that shows what is at an address. */
export interface Follower extends LitElement {
  readonly src: string;
  readonly loading: 'lazy' | 'eager' | 'click';
  readonly vote?: VoteView;
  readonly backend?: Backend;
  readonly account?: Account;
}

/** Decides what an element follows, through whom, and from when on. */
export class Following implements ReactiveController {
  /** Why there is nobody to ask, or what else is missing. */
  broken?: Failure;
  /** Whether the element is, or was, near the viewport. */
  near = false;
  /** The address for which the visitor pressed the button of `loading="click"`. */
  #askedFor?: string;
  /** Grows whenever the element turns to something else, so that a late answer finds nobody. */
  #turn = 0;
  #stopWatching?: () => void;
  readonly #provision: ProvisionController;

  /** @param ownBackend - where to ask when neither the element nor one around it says so */
  constructor(
    private readonly host: Follower,
    private readonly session: SessionController,
    private readonly ownBackend: () => Promise<Backend> | undefined,
  ) {
    this.#provision = new ProvisionController(host, () => void this.follow());
    host.addController(this);
  }

  hostConnected(): void {
    // What it had loaded, or from whom, may not hold in another place.
    if (this.host.hasUpdated) void this.follow();
    this.#stopWatching = watchNearness(this.host, (near) => {
      this.session.near = near;
      if (!near || this.near) return;
      this.near = true;
      void this.follow();
    });
  }

  hostDisconnected(): void {
    this.#stopWatching?.();
  }

  /** Whether nothing is asked before the visitor wants it. */
  get waits(): boolean {
    const { src, loading } = this.host;
    return loading === 'click' && src !== '' && src !== this.#askedFor;
  }

  /** The visitor wants it. */
  ask(): void {
    this.#askedFor = this.host.src;
    void this.follow();
  }

  /** The server that will be asked, or what stands in its place. */
  get server(): string {
    const only = this.host.backend ? undefined : this.#provision.value?.server;
    return hostOf(only ?? this.#address) ?? this.host.src;
  }

  /** Begins anew with what the element and those around it say now. */
  async follow(): Promise<void> {
    const turn = ++this.#turn;
    const { host, session } = this;
    const { src, loading } = host;
    const wanted = loading === 'click' ? !this.waits : this.near || loading === 'eager';
    this.broken = undefined;
    host.requestUpdate();
    if (host.vote || !src || !wanted) {
      session.unfollow();
      return;
    }
    const provision = this.#provision.value;
    try {
      const backend = host.backend ?? provision?.backend() ?? this.ownBackend();
      if (!backend) {
        session.unfollow();
        this.break(new Failure('unsupported'));
        return;
      }
      await session.follow(backend, this.#address, host.account ?? provision?.account);
      if (loading === 'eager' && turn === this.#turn) await session.load();
    } catch (error) {
      if (turn === this.#turn) this.miss(error);
    }
  }

  /** The network was gone when code was needed. Following anew tries again. */
  miss(error: unknown): void {
    this.break(this.broken ?? new Failure('unreachable', { cause: error }));
  }

  break(failure: Failure): void {
    this.broken = failure;
    this.host.requestUpdate();
  }

  get #address(): string {
    return this.resolve(this.host.src);
  }

  /** An address without its server, with it. What cannot be one stays as it is, for whoever is asked to say so. */
  resolve(src: string): string {
    const base = this.#provision.value?.base ?? document.baseURI;
    return src.startsWith('/') && URL.canParse(src, base) ? new URL(src, base).href : src;
  }
}
