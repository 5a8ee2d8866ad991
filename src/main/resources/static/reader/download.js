// Handing over the original.
import { content, hasKey } from '../api.js';
import { explain } from '../failures.js';
import { notify } from '../notices.js';

/** A link can't carry the key: where there is one, the file is fetched with it and saved from memory. */
export async function download(event, document) {
  if (!hasKey() || event.target.closest('a').href.startsWith('blob:')) {
    return;
  }
  event.preventDefault();
  const link = window.document.createElement('a');
  try {
    link.href = URL.createObjectURL(await content(document.id));
    link.download = document.name.slice(document.name.lastIndexOf('/') + 1);
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  } catch (error) {
    notify(explain(error), { kind: 'bad' });
  }
}
