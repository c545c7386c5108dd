// A theme knows who is signed in. It lends that to every vote on the page, and the token stays on this server.
const { meta } = JSON.parse(document.querySelector('#initial-state').textContent);

await customElements.whenDefined('assent-backend');
document.querySelector('assent-backend').account = { origin: location.origin, token: () => meta.access_token };
