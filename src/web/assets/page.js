// What the pages can do better with a script. Everything works without it.

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
