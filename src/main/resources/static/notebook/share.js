// Handing a conversation out: as a file, on paper, or by a link that others may read it by.
import { html } from 'lit';
import { call, part } from '../api.js';
import { copyText } from '../conversation/copy.js';
import { conversationChanged } from '../conversation/history.js';
import { explain } from '../failures.js';
import { notify } from '../notices.js';
import { t } from '../words.js';
import './hand-out.js';

/** The button for the conversation shown; `kept` is how the list has it. */
export const handOuts = ({ id }, kept) => html`
  <lectern-hand-out paper="talk" label=${t('notes.handOutTalk')} .path=${format => `conversations/${part(id)}/export?format=${format}`}
    .more=${[{ words: 'notes.share', run: () => share(id) }, ...kept?.shared ? [{ words: 'notes.unshare', run: () => unshare(id) }] : []]}></lectern-hand-out>`;

async function share(id) {
  try {
    const { token } = await (await call(`conversations/${part(id)}/share`, { method: 'PUT' })).json();
    copyText(new URL(`#/shared/${token}`, location.href).href, t('notes.shared'));
    conversationChanged();
  } catch (error) {
    notify(explain(error), { kind: 'bad' });
  }
}

async function unshare(id) {
  try {
    await call(`conversations/${part(id)}/share`, { method: 'DELETE' });
    notify(t('notes.unshared'));
    conversationChanged();
  } catch (error) {
    notify(explain(error), { kind: 'bad' });
  }
}
