// @ts-check
import { isBuilt, openSite, usualPorts } from './site.mjs';

if (!isBuilt()) {
  console.error('There is nothing to show yet: cdn/assent-poll.js is missing. Run `npm run build`, or `npm start`.');
  process.exit(1);
}

const ports = { ...usualPorts, site: Number(process.env['PORT']) || usualPorts.site };
const { servers, close } = await openSite(ports);

console.log(`
Open ${servers.site.origin}/ in a browser.

  ${servers.mastodon.origin}  a theme page on a server like Mastodon
  ${servers.snac.origin}  snac, recorded
  ${servers.gotosocial.origin}  GoToSocial, recorded
  ${servers.hollo.origin}  Hollo, recorded
  ${servers.hostile.origin}  everything that can go wrong
`);
for (const [name, { port }] of Object.entries(servers)) {
  const wanted = Object.entries(ports).find(([other]) => other === name)?.[1];
  if (port !== wanted) console.log(`Port ${wanted} was taken, so ${name} is at ${port}.`);
}
console.log('End with Ctrl+C.');

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => {
    void close().then(() => process.exit(0));
  });
}
