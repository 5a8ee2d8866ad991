// Documents that are being worked on, and those that failed.
import { html, nothing } from 'lit';
import { getJson, part, postJson, withQuery } from '../api.js';
import { explain } from '../failures.js';
import { nameOfCollection } from '../library/names.js';
import { notify } from '../notices.js';
import { reason } from '../reasons.js';
import { languageTag, t } from '../words.js';
import { Loading, table } from './loading.js';

const unfinished = ['FAILED', 'PARSING', 'EMBEDDING', 'RECEIVED'];
const most = 100;

class Jobs extends Loading {
  async load() {
    const listings = await Promise.all([...unfinished, 'INDEXED'].map(status =>
      getJson(withQuery('documents', { status, size: status === 'INDEXED' ? 1 : most }))));
    return { documents: listings.slice(0, -1).flatMap(listing => listing.documents), totals: listings.map(listing => listing.total) };
  }

  again() {
    const busy = this.loaded?.documents.some(document => document.status !== 'FAILED');
    return busy ? 1_500 : 10_000;
  }

  show({ documents, totals }) {
    return html`
      <dl class="counts">${[...unfinished, 'INDEXED'].map((status, i) => html`
        <div><dt>${t(`library.${status}`)}</dt><dd>${totals[i]}</dd></div>`)}</dl>
      ${documents.length ? table(t('admin.jobs'), [t('admin.document'), t('admin.state'), t('admin.since'), ''],
        documents.map(document => this.row(document))) : html`<p>${t('admin.noJobs')}</p>`}`;
  }

  row(document) {
    const { name, collection, status, progress, failure, createdAt } = document;
    const since = new Intl.DateTimeFormat(languageTag(), { dateStyle: 'short', timeStyle: 'short' });
    return [
      html`${name} <span class="quiet">${nameOfCollection(collection)}</span>`,
      failure ? html`<span class="bad-text">${t(failure.stage === 'parse' ? 'admin.failedReading' : 'admin.failedIndexing')}</span> ${reason(failure.reason)}`
        : html`${t(`library.${status}`)} <progress max="1" value=${progress} aria-label=${t('library.progressOf', name)}></progress>`,
      since.format(new Date(createdAt)),
      failure ? html`<button class="plain" aria-label=${t('library.retry', name)} @click=${() => this.retry(document)}>${t('admin.retry')}</button>` : nothing,
    ];
  }

  async retry({ id }) {
    try {
      await postJson(`admin/documents/${part(id)}/reindex`);
    } catch (error) {
      notify(explain(error), { kind: 'bad' });
    }
    this.reload();
  }
}

customElements.define('lectern-admin-jobs', Jobs);
