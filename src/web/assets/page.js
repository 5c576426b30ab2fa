// What the pages can do better with a script. Everything works without it.

/** Where the pages begin: the server may be below a path. This file is in a folder of its own there. */
const home = new URL('..', document.currentScript.src);

/** A button that copies what stands in a box with a command. */
function addCopyButton(box) {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'copy';
  button.textContent = 'Copy';
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(box.textContent.trim());
    button.textContent = 'Copied';
    setTimeout(() => {
      button.textContent = 'Copy';
    }, 2000);
  });
  const frame = document.createElement('div');
  frame.className = 'copying';
  box.replaceWith(frame);
  frame.append(box, button);
}

// The clipboard is there on this machine and over HTTPS only.
if (navigator.clipboard) for (const box of document.querySelectorAll('pre.command')) addCopyButton(box);

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
    if (event.dataTransfer.files.length) chosen.files = event.dataTransfer.files;
  });
}

for (const form of document.querySelectorAll('form.try')) takeDrops(form);
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

if (document.querySelector('[data-live]')) follow();
