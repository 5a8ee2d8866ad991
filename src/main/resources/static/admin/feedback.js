// What readers thought of answers.
import { html } from 'lit';
import { call, getJson } from '../api.js';
import { icon } from '../icons.js';
import { languageTag, t } from '../words.js';
import { Loading, table } from './loading.js';

/** The verdicts as the lines of a set of questions. */
export const feedbackQuestions = async () => (await call('admin/feedback?format=eval')).text();

class Feedback extends Loading {
  async load() {
    return (await getJson('admin/feedback')).feedback;
  }

  show(verdicts) {
    if (!verdicts.length) {
      return html`<p>${t('admin.noFeedback')}</p>`;
    }
    const day = new Intl.DateTimeFormat(languageTag(), { dateStyle: 'medium' });
    return html`
      ${table(t('admin.feedback'), [t('admin.question'), t('admin.verdict'), t('admin.reason'), t('admin.when')], verdicts.map(verdict => [
        verdict.question,
        verdict.rating === 'UP' || verdict.rating === 'up' ? html`${icon('thumbUp')} ${t('admin.right')}` : html`${icon('thumbDown')} ${t('admin.wrong')}`,
        verdict.reason ?? '',
        day.format(new Date(verdict.createdAt)),
      ]))}
      <p><button @click=${this.download}>${t('admin.export')}</button> <span class="quiet">${t('admin.exportWhat')}</span></p>`;
  }

  async download() {
    const address = URL.createObjectURL(new Blob([await feedbackQuestions()], { type: 'application/x-ndjson' }));
    Object.assign(document.createElement('a'), { href: address, download: 'queries.jsonl' }).click();
    setTimeout(() => URL.revokeObjectURL(address), 10_000);
  }
}

customElements.define('lectern-admin-feedback', Feedback);
