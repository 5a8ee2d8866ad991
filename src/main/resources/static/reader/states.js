// What the reader shows where a document's pages can't be: each with its reason and a way on.
import { html, nothing } from 'lit';
import { contentAddress } from '../api.js';
import { icon } from '../icons.js';
import { reindex } from '../library/documents.js';
import { reason } from '../reasons.js';
import { store } from '../store.js';
import { t } from '../words.js';
import { download } from './download.js';
import { closeDocument, openDocument } from './open.js';

/** Over or instead of the pages; nothing where all is well. */
export function state(reader, document, kind) {
  const { trouble, password } = reader;
  if (trouble) {
    const known = trouble === 'broken' && document?.failure?.reason;
    return message('warning', t(`reader.${trouble}`), known ? reason(known) : t(`reader.${trouble}Long`), ways(reader, document));
  }
  if (password) {
    return passwordForm(reader, document);
  }
  if (!document) {
    return loading();
  }
  if (kind) {
    return reader.seen ? standing(document) : loading();
  }
  return document.status === 'FAILED'
    ? message('warning', t('reader.unreadable'), reason(document.failure?.reason), [reindexing(document), original(document)])
    : message('clock', t('reader.working'), t('reader.workingLong', Math.round(100 * document.progress)), [progress(document)]);
}

const loading = () => html`<p class="reader-state busy" role="status">${t('reader.loading')}</p>`;

const message = (picture, title, words, actions) => html`
  <div class="reader-state" role="status">${icon(picture)}<h3>${title}</h3>${words ? html`<p>${words}</p>` : nothing}
    <div class="ways">${actions}</div></div>`;

function ways(reader, document) {
  const asText = reader.trouble === 'broken' && document?.pages > 0 && !reader.asText;
  return [
    asText ? html`<button @click=${reader.showText}>${t('reader.asText')}</button>` : nothing,
    reader.trouble === 'offline' ? html`<button @click=${reader.again}>${icon('retry')} ${t('reader.again')}</button>` : nothing,
    reader.trouble === 'broken' && document ? original(document) : nothing,
    reader.trouble === 'gone' ? html`<button class="plain" @click=${closeDocument}>${t('reader.close')}</button>` : nothing,
  ];
}

const original = document => html`<a href=${contentAddress(document.id)} download=${document.name}
  @click=${event => download(event, document)}>${t('reader.download')}</a>`;

const reindexing = document => store.state.role === 'reader' ? nothing
  : html`<button @click=${() => reindex(document)}>${icon('retry')} ${t('reader.readAgain')}</button>`;

const progress = document => html`<progress max="1" .value=${document.progress} aria-label=${t('reader.working')}></progress>`;

/** A PDF can be read before it is indexed, and where that failed. */
function standing(document) {
  if (document.supersededBy) {
    return html`<p class="reader-standing notice warn" role="status">${t('reader.older', document.version)}
      <button class="plain" @click=${() => openDocument(document.supersededBy)}>${t('reader.newest')}</button></p>`;
  }
  if (document.status === 'INDEXED') {
    return nothing;
  }
  return document.status === 'FAILED'
    ? html`<p class="reader-standing notice warn" role="status">${t('reader.notIndexed')} ${reason(document.failure?.reason)}</p>`
    : html`<p class="reader-standing notice" role="status">${t('reader.stillIndexing', Math.round(100 * document.progress))}</p>`;
}

function passwordForm(reader, document) {
  const enter = event => {
    event.preventDefault();
    const { password } = reader;
    const { password: input, find } = event.target.elements;
    reader.password = null;
    reader.entered = { value: input.value, find: find?.checked };
    password.enter(input.value);
  };
  const asks = document?.locked && store.state.role !== 'reader';
  return html`
    <form class="reader-state" @submit=${enter}>${icon('lock')}<h3>${t('reader.locked')}</h3>
      <label for="pdf-password">${t('reader.lockedLong')}</label>
      ${reader.password.wrong ? html`<p class="notice bad" role="alert">${t('reader.wrongPassword')}</p>` : nothing}
      <div class="ways"><input id="pdf-password" name="password" type="password" autocomplete="off" required>
        <button>${t('reader.unlock')}</button></div>
      ${asks ? html`<label class="also"><input type="checkbox" name="find" checked> ${t('reader.alsoFind')}</label>` : nothing}
      <div class="ways">${original(document)}</div>
    </form>`;
}
