// The passages found, with their rank in every list, their common score and what became of them.
import { html, nothing } from 'lit';
import { PageElement } from '../element.js';
import { nameOfId } from '../library/names.js';
import { plain } from '../plain.js';
import { openCitation } from '../reader/open.js';
import { store } from '../store.js';
import { styles } from '../styles.js';
import { t } from '../words.js';
import { nameOfList } from './names.js';

const notLists = ['wordings', 'fused', 'rerank'];
const HIGH = 3;
const FAIR = 10;

/** What raised the score, as [list, 'of-document' or 'of-reading', amount]. */
function added({ explanation }) {
  const { normalized = {}, score = 0, reading = 0 } = explanation.wordings?.question ?? {};
  const lists = Object.entries(normalized).map(([name, value]) => [name, value * (explanation[name]?.weight ?? 0)]);
  const rest = score - reading - lists.reduce((sum, [, amount]) => sum + amount, 0);
  return [...lists, ['of-document', rest], ['of-reading', reading]].filter(([, amount]) => amount > 0);
}

/** What two lines have room for: who hears the page is not read the whole passage as a button's name. */
const beginning = text => text.length > 160 ? `${[...text.slice(0, 160)].slice(0, -1).join('')}…` : text;

class Hits extends PageElement {
  static properties = { hits: { attribute: false }, turn: { attribute: false } };

  render() {
    const { hits } = this;
    if (hits.length === 0) {
      return html`<p>${t('why.nothing')}</p>`;
    }
    const lists = Object.keys(hits[0].explanation).filter(name => !notLists.includes(name));
    const reranked = hits.some(hit => hit.explanation.rerank);
    return html`
      <p class="quiet">${t('why.howToRead')}</p>
      <p class="makings-legend quiet" aria-hidden="true">${['dense', 'lexical', 'titles', 'of-document', 'of-reading'].map(name => html`
        <span><span class="makings"><i class=${name}></i></span>${nameOfList(name)}</span>`)}</p>
      <div class="wide-table" tabindex="0" role="region" aria-label=${t('why.found')}><table>
        <thead><tr><th scope="col">${t('why.rank')}</th><th scope="col" class="passage">${t('why.passage')}</th>
          ${lists.map(name => html`<th scope="col">${nameOfList(name)}<small>${t('why.weight', hits[0].explanation[name].weight)}</small></th>`)}
          <th scope="col">${t('why.together')}</th>${reranked ? html`<th scope="col">${t('why.reranked')}</th>` : nothing}</tr></thead>
        <tbody>${hits.map((hit, i) => this.row(hit, i, lists, reranked))}</tbody>
      </table></div>`;
  }

  row(hit, i, lists, reranked) {
    const { explanation } = hit;
    const read = this.turn.sources?.length ?? this.hits.length;
    return html`
      ${i === read ? html`<tr class="cut"><td colspan=${lists.length + 3 + reranked}>${t('why.cut', read)}</td></tr>` : nothing}
      <tr class=${i < read ? '' : 'left-out'}>
        <th scope="row">${i + 1}</th>
        <td class="passage"><button class="plain" @click=${event => this.open(event, hit)}>
          <b>${nameOfId(hit.documentId, hit.documentName)} · ${t('conversation.page', hit.page)}</b>
          <span>${hit.headings.at(-1) ? html`<i>${hit.headings.at(-1)}</i> ` : nothing}${beginning(plain(hit.text))}</span></button>${this.cited(hit)}</td>
        ${lists.map(name => this.rank(explanation[name]))}
        <td class="score">${this.makings(hit)}<span>${explanation.fused.toFixed(4)}</span></td>
        ${reranked ? html`<td>${explanation.rerank ? `${explanation.rerank.before} → ${explanation.rerank.after}` : '–'}</td>` : nothing}
      </tr>`;
  }

  /** A bar of what each list and the document added to the score for the question as it stands. */
  makings(hit) {
    const longest = Math.max(...this.hits.map(each => added(each).reduce((sum, [, amount]) => sum + amount, 0)));
    return html`<span class="makings">${added(hit).map(([name, amount]) => html`
      <i class=${name} title="${nameOfList(name)}: ${amount.toFixed(2)}" ${styles({ '--share': amount / longest })}></i>`)}</span>`;
  }

  rank({ rank, score }) {
    const height = rank === null ? 'none' : rank <= HIGH ? 'high' : rank <= FAIR ? 'fair' : 'low';
    return html`<td class="rank ${height}" title=${score === null ? nothing : t('why.score', score.toFixed(3))}>
      ${rank ?? html`<span aria-label=${t('why.notInList')}>–</span>`}</td>`;
  }

  cited({ passageId }) {
    const markers = this.turn.citations.filter(each => each.passageId === passageId).map(each => each.marker);
    return markers.length ? html`<span class="cited">${t('why.cited', markers.join(', '))}</span>` : nothing;
  }

  open(event, hit) {
    event.target.closest('dialog').close();
    store.set({ why: null });
    openCitation({ ...hit, quote: hit.text, boxes: [], marks: [] });
  }
}

customElements.define('lectern-why-hits', Hits);
