/** One poll as a page of its own, for hosts that strip scripts: `embed.html?src=…&lang=…&theme=light|dark`. */
const { searchParams } = new URL(location.href);
const root = document.documentElement;
const main = document.querySelector('main') ?? document.body;

/** Languages written from right to left. */
const rightToLeft = /^(ar|arc|ckb|dv|fa|he|ks|ps|sd|syr|ug|ur|yi)\b/i;

function webAddress(text: string | null): URL | undefined {
  try {
    const url = new URL(text ?? '');
    return /^https?:$/.test(url.protocol) ? url : undefined;
  } catch {
    return undefined;
  }
}

function showPoll(address: URL): void {
  const link = document.createElement('a');
  link.href = address.href;
  link.rel = 'noopener';
  link.textContent = address.href;
  const poll = document.createElement('assent-poll');
  poll.setAttribute('src', address.href);
  poll.setAttribute('loading', 'eager');
  poll.append(link);
  main.append(poll);
  document.title = `Poll · ${address.host}`;
}

function showUsage(): void {
  const sentence = document.createElement('p');
  sentence.textContent = 'The address of a poll is missing. It is given like this: ';
  const example = document.createElement('code');
  example.textContent = `${location.pathname.split('/').pop() ?? ''}?src=https://social.example/@ana/113000000000000000`;
  sentence.append(example);
  main.append(sentence);
  document.title = 'No poll';
}

const language = searchParams.get('lang');
if (language) {
  root.lang = language;
  root.dir = rightToLeft.test(language) ? 'rtl' : 'ltr';
}
const theme = searchParams.get('theme');
if (theme) root.dataset['theme'] = theme;

const address = webAddress(searchParams.get('src'));
if (address) showPoll(address);
else showUsage();
