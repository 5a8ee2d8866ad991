// A question, its answer and what belongs to it.
import { html, nothing } from 'lit';
import { PageElement } from '../element.js';
import { icon } from '../icons.js';
import { nameOfCollection } from '../library/names.js';
import { setScope } from '../library/scope.js';
import { reason } from '../reasons.js';
import { store } from '../store.js';
import { focusQuestion } from './ask.js';
import { isQuoted } from './quoted.js';
import { stateOf } from './state.js';
import { askInstead, isRunning, stage } from './talk.js';
import { languageTag, t } from '../words.js';
import './actions.js';
import './answer.js';
import './ending.js';
import './next-questions.js';
import './question.js';
import './sources.js';
import './survey.js';

const seconds = millis => new Intl.NumberFormat(languageTag(), { maximumFractionDigits: millis < 100 ? 2 : 1 }).format(Math.max(10, millis) / 1000);

/** More quotes than that below an answer are folded. */
const MANY_SOURCES = 3;

class Turn extends PageElement {
  static properties = { turn: { attribute: false }, version: {}, last: { type: Boolean } };

  render() {
    const { turn } = this;
    return html`<article aria-busy=${turn.state === 'running'}>
      <lectern-question .turn=${turn}></lectern-question>
      ${turn.result?.standaloneQuestion ? this.context() : nothing}
      ${turn.result && this.saysNo() ? this.notFound() : this.answer()}
      ${turn.result ? this.foot() : nothing}
    </article>`;
  }

  saysNo() {
    const { result } = this.turn;
    return stateOf(result) === 'absent' && !result.smallTalk && !result.survey?.groups.length;
  }

  answer() {
    const { turn, version } = this;
    const probable = turn.result && stateOf(turn.result) === 'probable';
    return html`
      <div class=${probable ? 'probable' : 'answered'}>
        ${probable ? html`<p class="probable-head">${icon('maybe')}<b>${t('conversation.probable')}</b></p>` : nothing}
        ${turn.text ? html`<lectern-answer class="prose" .turn=${turn} .version=${version}></lectern-answer>` : nothing}
        ${turn.result?.survey ? html`<lectern-survey-more .turn=${turn} .version=${version}></lectern-survey-more>` : nothing}
      </div>
      ${turn.state === 'running' ? this.progress() : nothing}
      ${['cut', 'failed', 'stopped'].includes(turn.state)
        ? html`<lectern-ending .turn=${turn} .version=${version}></lectern-ending>` : nothing}
      ${turn.result?.unsupported?.length ? html`<p class="legend"><span class="unsupported">${t('conversation.unsupportedSample')}</span>
        ${t('conversation.unsupportedLegend')}</p>` : nothing}
      ${turn.citations.length && turn.state !== 'running' && !isQuoted(turn) ? this.citations() : nothing}
      ${probable ? this.nearest(turn.result.nearest ?? []) : nothing}`;
  }

  /** Many are folded: each shows itself at its number. A list has its quotes in its text already. */
  citations() {
    const { turn, version } = this;
    const citations = html`<lectern-citations .turn=${turn} .version=${version}></lectern-citations>`;
    return turn.result?.survey || turn.citations.length > MANY_SOURCES
      ? html`<details class="fold"><summary>${icon('chevron')}${t('conversation.sourcesOf', turn.citations.length)}</summary>${citations}</details>` : citations;
  }

  /** What comes near and is not quoted yet. */
  nearest(passages) {
    const cited = new Set(this.turn.citations.map(({ passageId }) => passageId));
    const others = passages.filter(({ passageId }) => !cited.has(passageId));
    return others.length ? html`<details class="fold"><summary>${icon('chevron')}${t('conversation.nearest')}</summary>
      <lectern-nearest .passages=${others}></lectern-nearest></details>` : nothing;
  }

  progress() {
    const { text, thinking, sources } = this.turn;
    return html`<p class="busy"><span class="dots" aria-hidden="true"><i></i><i></i><i></i></span>
      <span class=${text && !thinking ? 'visually-hidden' : ''}>${t(stage(this.turn))}</span></p>
      ${sources?.length ? this.read() : nothing}`;
  }

  read() {
    const { turn } = this;
    return html`<lectern-passages-read .passages=${turn.sources}></lectern-passages-read>`;
  }

  notFound() {
    const { result, query } = this.turn;
    const nearest = result.nearest ?? this.turn.sources?.slice(0, 3) ?? [];
    const [no, ...more] = result.answer.split('\n\n');
    const empty = this.nothingThere();
    return html`
      <div class="not-found">${icon('search')}
        <div><p><b>${no}</b></p>${(empty ? [empty] : more).map(each => html`<p>${each}</p>`)}
          ${query.documentIds.length || query.collection ? html`<button class="plain" @click=${this.askAll}>${t('conversation.askAll')}</button>` : nothing}
        </div></div>
      ${this.warnings()}
      ${nearest.length ? html`<div class="nearest"><h4>${t('conversation.nearest')}</h4>
        <lectern-nearest .passages=${nearest}></lectern-nearest></div>` : nothing}`;
  }

  /** Where there is nothing to read, that its words do not occur would mislead. */
  nothingThere() {
    const { documents, collections } = store.state;
    const { collection } = this.turn.query;
    const isEmpty = each => each.documents === 0;
    return collections.some(each => each.name === collection && isEmpty(each)) ? t('library.noneIn', nameOfCollection(collection))
      : documents?.length === 0 && collections.every(isEmpty) ? t('conversation.noDocuments') : null;
  }

  askAll() {
    setScope(null);
    focusQuestion();
  }

  warnings() {
    const { warnings } = this.turn.result;
    return warnings?.length ? html`<ul class="notice warn warnings">${warnings.map(warning => html`<li>${reason(warning)}</li>`)}</ul>` : nothing;
  }

  /** That the question was asked together with what was said before, and a way to ask it by itself. */
  context() {
    const { standaloneQuestion, otherQuestion } = this.turn.result;
    return html`<p class="asked-with">${icon('talk')}<span>${t('conversation.lookedFor', standaloneQuestion)}</span>
      ${otherQuestion ? this.otherReading(otherQuestion) : nothing}</p>`;
  }

  foot() {
    const { turn } = this;
    const { model, timings, standaloneQuestion, otherQuestion, smallTalk } = turn.result;
    const made = stateOf(turn.result) === 'absent' ? null : model ? t('conversation.written', model) : smallTalk ? null : t('conversation.quoted');
    const took = timings?.answer ? t('conversation.took', seconds(timings.answer)) : null;
    return html`
      ${this.saysNo() ? nothing : this.warnings()}
      <footer>
        <lectern-actions .turn=${turn} .version=${this.version}></lectern-actions>
        <p class="quiet">${[made, took].filter(Boolean).join(' · ')}</p>
      </footer>
      ${otherQuestion && !standaloneQuestion ? html`<p class="asked-with">${this.otherReading(otherQuestion)}</p>` : nothing}
      ${turn.sources?.length && !this.saysNo() ? this.read() : nothing}
      ${this.last ? html`<lectern-next-questions .turn=${turn}></lectern-next-questions>` : nothing}`;
  }

  /** Offers the question as it was written where it was asked with what was said before, and the other way round. */
  otherReading(otherQuestion) {
    const { turn } = this;
    const withContext = otherQuestion !== turn.question;
    return html`<button class="plain other-reading" ?disabled=${isRunning()}
      @click=${() => askInstead(turn, turn.question, withContext)}>${t(withContext
        ? 'conversation.askWithContext' : 'conversation.askAsWritten', otherQuestion)}</button>`;
  }
}

customElements.define('lectern-turn', Turn);
