/** Goes on to a page of ours after a form. */
export const seeOther = (path: string, cookie?: string): Response =>
  new Response(null, {
    status: 303,
    headers: { location: path, ...(cookie === undefined ? {} : { 'set-cookie': cookie }) },
  });
