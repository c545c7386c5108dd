import { expect } from '@open-wc/testing';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { systemClock } from '../../src/ports/clock.js';
import { Failure } from '../../src/ports/failure.js';
import { SessionController } from '../../src/ui/session-controller.js';
import { ScriptedBackend } from '../doubles/backend.js';
import { ballot, poll, pollAddress } from '../doubles/poll.js';
import { until } from '../elements/show.js';

/** As much of an element as a controller needs. */
class Host implements ReactiveControllerHost {
  updates = 0;
  readonly updateComplete = Promise.resolve(true);
  #controllers: ReactiveController[] = [];

  addController(controller: ReactiveController): void {
    this.#controllers.push(controller);
  }

  removeController(controller: ReactiveController): void {
    this.#controllers = this.#controllers.filter((one) => one !== controller);
  }

  requestUpdate(): void {
    this.updates += 1;
  }

  connect(): void {
    for (const controller of this.#controllers) controller.hostConnected?.();
  }

  disconnect(): void {
    for (const controller of this.#controllers) controller.hostDisconnected?.();
  }
}

function stage(): { host: Host; controller: SessionController; backend: ScriptedBackend } {
  const host = new Host();
  return { host, controller: new SessionController(host), backend: new ScriptedBackend(systemClock, () => poll()) };
}

describe('SessionController', () => {
  it('knows nothing before it follows something, and minds nothing', async () => {
    const { controller } = stage();
    expect(controller.state).to.deep.equal({});
    await Promise.all([controller.load(), controller.refresh(), controller.cast(ballot('0'))]);
    controller.near = true;
    controller.unfollow();
    expect(controller.state).to.deep.equal({});
  });

  it('reads what is connected and near, and tells the element', async () => {
    const { host, controller, backend } = stage();
    await controller.follow(backend, pollAddress);
    host.connect();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(backend.reads, 'it is not near').to.have.length(0);
    const { updates } = host;
    controller.near = true;
    await until(() => controller.state.view, 'it never came');
    expect(backend.reads).to.have.length(1);
    expect(host.updates).to.be.greaterThan(updates);
    host.disconnect();
  });

  it('stops reading when the element goes, and goes on when it comes back', async () => {
    const { host, controller, backend } = stage();
    backend.answerRead = () => new Promise(() => undefined);
    await controller.follow(backend, pollAddress);
    controller.near = true;
    host.connect();
    await until(() => backend.reads.length, 'nothing was read');
    host.disconnect();
    await until(() => backend.reads[0]?.signal?.aborted, 'it goes on reading');
    backend.answerRead = () => poll();
    host.connect();
    await until(() => controller.state.view, 'it never came');
    const { updates } = host;
    host.disconnect();
    await controller.refresh();
    expect(host.updates, 'an element that is gone is not told').to.equal(updates);
  });

  it('leaves one thing for another, and forgets its state', async () => {
    const { host, controller, backend } = stage();
    host.connect();
    controller.near = true;
    await controller.follow(backend, pollAddress);
    await until(() => controller.state.view, 'it never came');
    backend.answerRead = () => new Failure('gone');
    const followed = controller.follow(backend, 'https://social.example/@ana/2');
    expect(controller.state.view, 'at once').to.equal(undefined);
    await followed;
    expect(controller.state.view).to.equal(undefined);
    await until(() => controller.state.failure, 'it never failed');
    controller.unfollow();
    expect(controller.state).to.deep.equal({});
    host.disconnect();
  });

  it('changes nothing when it is asked for what it follows already', async () => {
    const { host, controller, backend } = stage();
    host.connect();
    controller.near = true;
    await controller.follow(backend, pollAddress);
    await until(() => controller.state.view, 'it never came');
    const { updates } = host;
    await controller.follow(backend, pollAddress);
    expect(host.updates).to.equal(updates);
    expect(backend.reads).to.have.length(1);
    host.disconnect();
  });

  it('shares a session with every other element, but for another account', async () => {
    const { host, controller, backend } = stage();
    host.connect();
    controller.near = true;
    await controller.follow(backend, pollAddress);
    await until(() => controller.state.view, 'it never came');
    const twin = new SessionController(new Host());
    await twin.follow(backend, pollAddress);
    expect(twin.state).to.equal(controller.state);
    await twin.follow(backend, pollAddress, { origin: 'https://social.example', token: () => 'secret' });
    expect(twin.state).to.deep.equal({});
    host.disconnect();
  });

  it('waits for its backend, and says when there is none', async () => {
    const { host, controller, backend } = stage();
    host.connect();
    controller.near = true;
    await controller.follow(Promise.resolve(backend), pollAddress);
    await until(() => controller.state.view, 'it never came');
    const missing = controller.follow(Promise.reject(new TypeError('404')), 'https://social.example/@ana/2');
    expect(await missing.catch((error: unknown) => error)).to.be.instanceOf(TypeError);
    expect(controller.state).to.deep.equal({});
    host.disconnect();
  });

  it('joins what it was last told to follow, whatever comes first', async () => {
    const { host, controller, backend } = stage();
    host.connect();
    controller.near = true;
    let open: (backend: ScriptedBackend) => void = () => undefined;
    const late = new Promise<ScriptedBackend>((done) => (open = done));
    const first = controller.follow(late, 'https://social.example/@ana/1');
    await controller.follow(backend, 'https://social.example/@ana/2');
    open(backend);
    await first;
    await until(() => controller.state.view, 'it never came');
    expect(backend.reads.map(({ address }) => address)).to.deep.equal(['https://social.example/@ana/2']);

    const second = controller.follow(backend, 'https://social.example/@ana/3');
    controller.unfollow();
    await second;
    expect(controller.state).to.deep.equal({});
    expect(backend.reads).to.have.length(1);
    host.disconnect();
  });

  it('reads nothing for an element that went away while the code was loading', async () => {
    const { host, controller, backend } = stage();
    host.connect();
    controller.near = true;
    const followed = controller.follow(backend, pollAddress);
    host.disconnect();
    await followed;
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(backend.reads).to.have.length(0);
  });
});
