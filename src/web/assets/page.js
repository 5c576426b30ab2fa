// What the pages can do better with a script. Everything works without it, and it begins when the page is there.

/** Where the pages begin: the server may be below a path. This file is in a folder of its own there. */
const home = new URL('..', document.currentScript.src);

/** The clipboard is there over HTTPS and on this machine only; elsewhere the text is selected, for a hand to copy it. */
async function copy(box) {
  try {
    await navigator.clipboard.writeText(box.textContent.trim());
    return true;
  } catch {
    getSelection().selectAllChildren(box);
    return document.execCommand('copy');
  }
}

/** A button that copies what stands in a box with a command. */
function addCopyButton(box) {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'copy';
  button.textContent = 'Copy';
  button.addEventListener('click', async () => {
    button.textContent = (await copy(box)) ? 'Copied' : 'Selected';
    setTimeout(() => {
      button.textContent = 'Copy';
    }, 2000);
  });
  const frame = document.createElement('div');
  frame.className = 'copying';
  box.replaceWith(frame);
  frame.append(box, button);
}

/** A file that is dropped on the form is taken as if it had been chosen. */
function takeDrops(form) {
  const chosen = form.querySelector('input[type="file"]');
  const mark = (event) => {
    if (!event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    form.classList.toggle('dropping', event.type === 'dragover');
  };
  for (const type of ['dragover', 'dragleave', 'drop']) form.addEventListener(type, mark);
  form.addEventListener('drop', (event) => {
    if (!event.dataTransfer.files.length) return;
    chosen.files = event.dataTransfer.files;
    chosen.dispatchEvent(new Event('change', { bubbles: true }));
  });
}

/** Shows the review beside the form while somebody types, and when a file has been chosen. */
function reviewBeside(form, pane) {
  const said = document.createElement('p');
  said.setAttribute('role', 'status');
  said.className = 'soft small';
  const result = document.createElement('div');
  pane.append(said, result);
  let asked = null;
  let later = 0;

  async function ask() {
    asked?.abort();
    const body = new FormData(form);
    if (!body.get('text').trim() && !body.get('file').size) {
      pane.hidden = true;
      return;
    }
    body.set('live', '1');
    const mine = new AbortController();
    asked = mine;
    pane.hidden = false;
    pane.setAttribute('aria-busy', 'true');
    said.textContent = 'Reviewing …';
    try {
      const headers = { accept: 'text/html' };
      const answer = await fetch(form.action, { method: 'POST', body, headers, signal: mine.signal });
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      const found = page.querySelector('[data-result]');
      if (found) result.replaceChildren(...found.childNodes);
      said.textContent = found
        ? 'The review of what stands here:'
        : (page.querySelector('[role="alert"]') ?? page.querySelector('main p')).textContent;
      result.classList.toggle('stale', !found);
      // Who was faster than the server allows is shown the rest a little later.
      const wait = Number(answer.headers.get('retry-after'));
      if (wait > 0) later = setTimeout(ask, wait * 1000);
    } catch (error) {
      if (error.name === 'AbortError') return;
      said.textContent = 'The server does not answer.';
    }
    pane.removeAttribute('aria-busy');
  }

  const soon = (milliseconds) => {
    clearTimeout(later);
    later = setTimeout(ask, milliseconds);
  };
  form.addEventListener('input', ({ target }) => {
    if (target.name === 'text') soon(600);
  });
  form.addEventListener('change', ({ target }) => {
    if (target.type === 'file') soon(0);
  });
  form.addEventListener('submit', () => {
    clearTimeout(later);
    asked?.abort();
  });
  // What the browser has kept in the form over a reload.
  if (form.elements.namedItem('text').value) soon(0);
}

/** Shows the page's live parts as the server has them now; what has the focus keeps it. */
async function refresh() {
  const answer = await fetch(location.href, { headers: { accept: 'text/html' } });
  if (!answer.ok || answer.redirected) return;
  const now = new DOMParser().parseFromString(await answer.text(), 'text/html');
  for (const part of document.querySelectorAll('[data-live]')) {
    const fresh = now.querySelector(`[data-live="${part.dataset.live}"]`);
    if (!fresh || fresh.innerHTML === part.innerHTML) continue;
    const focused = part.contains(document.activeElement) ? document.activeElement : null;
    const address = focused?.getAttribute('href');
    // Who is filling a form in, or reads on with a button, is not disturbed.
    if (focused && !address) continue;
    part.replaceChildren(...fresh.childNodes);
    if (address) part.querySelector(`a[href="${CSS.escape(address)}"]`)?.focus();
  }
}

/** Follows the server's work for as long as the page is looked at. */
function follow() {
  const work = document.querySelector('[data-work]');
  let source = null;
  let later = 0;
  const soon = () => {
    clearTimeout(later);
    later = setTimeout(refresh, 300);
  };
  const open = () => {
    source = new EventSource(new URL('events', home));
    source.addEventListener('review', soon);
    source.addEventListener('work', (event) => {
      const { waiting, running } = JSON.parse(event.data);
      if (work)
        work.textContent = `${running} ${running === 1 ? 'job' : 'jobs'} running, ${waiting} waiting.`;
      if (document.querySelector('[data-live="work"]')) soon();
    });
  };
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) {
      source?.close();
      source = null;
    } else if (!source) {
      open();
      soon();
    }
  });
  if (!document.hidden) open();
}

function begin() {
  for (const box of document.querySelectorAll('pre.command')) addCopyButton(box);
  for (const form of document.querySelectorAll('form.try')) {
    takeDrops(form);
    const pane = document.querySelector('[data-outcome]');
    if (pane) reviewBeside(form, pane);
  }
  if (document.querySelector('[data-live]')) follow();
}

if (document.readyState === 'complete') begin();
else addEventListener('load', begin);
