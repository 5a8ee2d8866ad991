// Handing out files that the server makes.
import { call } from '../api.js';
import { explain } from '../failures.js';
import { notify } from '../notices.js';
import { languageTag } from '../words.js';

/** Saves what the server gives for the path below api/v1, under the name that it gives it. */
export async function save(path) {
  const link = document.createElement('a');
  try {
    const response = await call(path, { headers: { 'Accept-Language': languageTag() } });
    link.href = URL.createObjectURL(await response.blob());
    link.download = nameOf(response.headers.get('Content-Disposition'));
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  } catch (error) {
    notify(explain(error), { kind: 'bad' });
  }
}

function nameOf(disposition) {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition ?? '')?.[1];
  return encoded ? decodeURIComponent(encoded) : /filename="?([^";]+)/i.exec(disposition ?? '')?.[1] ?? 'lectern';
}
