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
