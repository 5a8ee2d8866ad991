// One evaluation run: its table, plots and the questions that found nothing.
import { html, nothing } from 'lit';
import { getJson, part } from '../api.js';
import { languageTag, t } from '../words.js';
import { Loading, table } from './loading.js';
import { bars, curves } from './plot.js';

const depths = ['1', '5', '10', '20'];
const measures = ['ndcg@10', 'mrr@10', 'recall@5', 'recall@10', 'hit@1', 'hit@5', 'text_recall@5'];
const mostLost = 50;

class EvaluationRun extends Loading {
  static properties = { ...Loading.properties, name: {} };

  willUpdate(changed) {
    if (changed.has('name') && changed.get('name')) {
      this.reload();
    }
  }

  load() {
    return getJson(`admin/evaluations/${part(this.name)}`);
  }

  show({ sets }) {
    return sets.map(set => this.set(set));
  }

  set(set) {
    const modes = Object.entries(set.modes);
    const known = measures.filter(measure => modes.some(([, mode]) => measure in mode.means));
    const number = new Intl.NumberFormat(languageTag(), { minimumFractionDigits: 3, maximumFractionDigits: 3 });
    const ms = new Intl.NumberFormat(languageTag(), { maximumFractionDigits: 1 });
    const main = known.includes('text_recall@5') ? 'text_recall@5' : 'ndcg@10';
    const slowest = Math.max(...modes.map(([, { latency }]) => latency.p50));
    return html`<article class="run"><h3>${set.set}</h3>
      <p class="quiet">${t('admin.askedIn', set.questions, set.collection)}
        ${set.unanswerable ? t('admin.leftOut', set.unanswerable) : nothing}</p>
      ${set.missing.length ? html`<p class="notice warn">${t('admin.missingDocuments', set.missing.length, set.missing[0])}</p>` : nothing}
      ${table(set.set, [t('admin.mode'), ...known, 'p50 ms', 'p95 ms'], modes.map(([name, { means, latency }]) =>
        [name, ...known.map(measure => measure in means ? number.format(means[measure]) : ''), ms.format(latency.p50), ms.format(latency.p95)]))}
      <h4>${main}</h4>
      ${bars(main, modes.map(([label, { means }], group) => ({ label, value: means[main] ?? 0, group })), 1, value => number.format(value))}
      <h4>${t('admin.amongFirst')}</h4>
      ${curves(t('admin.amongFirst'), depths, modes.map(([label, { means }], group) =>
        ({ label, values: depths.map(depth => means[`hit@${depth}`] ?? 0), group })))}
      <h4>${t('admin.halfWithin')}</h4>
      ${bars(t('admin.halfWithin'), modes.map(([label, { latency }], group) => ({ label, value: latency.p50, group })), slowest, value => `${ms.format(value)} ms`)}
      ${this.lost(modes[0])}</article>`;
  }

  lost([mode, { lost }]) {
    return lost.length === 0 ? nothing : html`<details><summary>${t('admin.lost', lost.length, mode)}</summary>
      ${table(t('admin.lost', lost.length, mode), [t('admin.question'), t('admin.expected')], lost.slice(0, mostLost).map(each => [each.question, each.expected]))}</details>`;
  }
}

customElements.define('lectern-admin-run', EvaluationRun);
