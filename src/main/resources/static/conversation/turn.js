// A question, its answer and what belongs to it.
import { html, nothing } from 'lit';
import { PageElement } from '../element.js';
import { icon } from '../icons.js';
import { askOnly } from './ask.js';
import { askInstead, isRunning, stage } from './talk.js';
import { languageTag, t } from '../words.js';
import './actions.js';
import './answer.js';
import './ending.js';
import './question.js';
import './sources.js';
import './survey.js';

/** Answers were kept before there were states. */
const stateOf = ({ state, answered }) => state ?? (answered === false ? 'absent' : 'answered');

const seconds = millis => new Intl.NumberFormat(languageTag(), { maximumFractionDigits: 1 }).format(millis / 1000);

class Turn extends PageElement {
  static properties = { turn: { attribute: false }, version: {} };

  render() {
    const { turn } = this;
    const absent = turn.result && stateOf(turn.result) === 'absent';
    return html`<article aria-busy=${turn.state === 'running'}>
      <lectern-question .turn=${turn}></lectern-question>
      ${turn.sources?.length && !absent
        ? html`<lectern-passages-read .passages=${turn.sources}></lectern-passages-read>` : nothing}
      ${absent && !turn.result.smallTalk && !turn.result.survey?.groups.length ? this.notFound() : this.answer()}
      ${turn.result ? this.foot() : nothing}
    </article>`;
  }

  answer() {
    const { turn, version } = this;
    const probable = turn.result && stateOf(turn.result) === 'probable';
    return html`
      ${probable ? html`<p class="probable">${icon('info')}<span><b>${t('conversation.probable')}</b> ${t('conversation.probableWhat')}</span></p>` : nothing}
      ${turn.text ? html`<lectern-answer class="prose" .turn=${turn} .version=${version}></lectern-answer>` : nothing}
      ${turn.result?.survey ? html`<lectern-survey-more .turn=${turn} .version=${version}></lectern-survey-more>` : nothing}
      ${turn.state === 'running' ? this.progress() : nothing}
      ${['cut', 'failed', 'stopped'].includes(turn.state)
        ? html`<lectern-ending .turn=${turn} .version=${version}></lectern-ending>` : nothing}
      ${turn.result?.unsupported?.length ? html`<p class="legend"><span class="unsupported">${t('conversation.unsupportedSample')}</span>
        ${t('conversation.unsupportedLegend')}</p>` : nothing}
      ${turn.citations.length && turn.state !== 'running' ? this.citations() : nothing}
      ${probable && turn.result.nearest?.length ? html`<lectern-nearest .passages=${turn.result.nearest}></lectern-nearest>` : nothing}`;
  }

  /** A list has its quotes in its text already. */
  citations() {
    const { turn, version } = this;
    const citations = html`<lectern-citations .turn=${turn} .version=${version}></lectern-citations>`;
    return turn.result?.survey ? html`<details class="survey-sources"><summary>${t('conversation.sources')}</summary>${citations}</details>` : citations;
  }

  progress() {
    const { text, thinking } = this.turn;
    return html`<p class="busy"><span class="dots" aria-hidden="true"><i></i><i></i><i></i></span>
      <span class=${text && !thinking ? 'visually-hidden' : ''}>${t(stage(this.turn))}</span></p>`;
  }

  notFound() {
    const { result, query } = this.turn;
    const nearest = result.nearest ?? this.turn.sources?.slice(0, 3) ?? [];
    return html`
      <div class="not-found">${icon('search')}
        <div><b>${t('conversation.notFound')}</b><p>${result.answer}</p>
          ${query.documentIds.length ? html`<button class="plain" @click=${() => askOnly([])}>${t('conversation.askAll')}</button>` : nothing}
        </div></div>
      ${nearest.length ? html`<lectern-nearest .passages=${nearest}></lectern-nearest>` : nothing}`;
  }

  foot() {
    const { turn } = this;
    const { model, timings, warnings, standaloneQuestion, otherQuestion } = turn.result;
    const made = stateOf(turn.result) === 'absent' ? null : model ? t('conversation.written', model) : t('conversation.quoted');
    const took = timings?.answer ? t('conversation.took', seconds(timings.answer)) : null;
    return html`
      ${warnings?.length ? html`<ul class="notice warn warnings">${warnings.map(warning => html`<li>${warning}</li>`)}</ul>` : nothing}
      <footer>
        <lectern-actions .turn=${turn} .version=${this.version}></lectern-actions>
        <p class="quiet">${[made, took].filter(Boolean).join(' · ')}
          ${standaloneQuestion ? html`<span class="standalone">${t('conversation.lookedFor', standaloneQuestion)}</span>` : nothing}
          ${otherQuestion ? this.otherReading(otherQuestion) : nothing}</p>
      </footer>`;
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
