// What the page shows, as functions of its state.
import { html, nothing } from './webjars/lit-html/lit-html.js';
import { answerNodes, splitAtQuote } from './answer.js';
import { contentAddress } from './api.js';
import { t } from './words.js';

const working = document => !['INDEXED', 'FAILED'].includes(document.status);

const openBook = html`<svg viewBox="0 0 32 32" aria-hidden="true"><path d="M4 10.5l12 4 12-4v4.3l-12 4-12-4z"/><path d="M14.3 20h3.400v6h4.3v2.800h-12V26h4.3z"/></svg>`;

export function page(state, actions) {
  return html`
    <header class="top" ?inert=${state.keyNeeded}>
      <a class="brand" href="./">${openBook}<span>Lectern</span></a>
      <p>${t().tagline}</p>
      <button class="plain" lang=${t().language === '中文' ? 'zh-CN' : 'en'} aria-label=${t().languageLabel}
        @click=${actions.switchLanguage}>${t().language}</button>
    </header>
    <div class="columns ${state.reading ? 'reading' : ''}" ?inert=${state.keyNeeded}>
      ${library(state, actions)}
      <main>${conversation(state, actions)}${askBox(state, actions)}</main>
      ${state.reading ? reader(state.reading, actions) : nothing}
    </div>
    ${state.keyNeeded ? keyPrompt(state, actions) : nothing}`;
}

function library(state, actions) {
  const { documents, scope } = state;
  return html`
    <aside class="library ${state.dropping ? 'dropping' : ''}" aria-label=${t().documents}
      @dragover=${actions.dragOver} @dragleave=${actions.dragLeave} @drop=${actions.drop}>
      <h2>${t().documents}${documents?.length ? html` <small>${documents.length}</small>` : nothing}</h2>
      <label class="upload"><input type="file" multiple @change=${actions.choose}><span>${t().upload}</span></label>
      <p class="quiet drop-hint">${t().drop}</p>
      <p class="notice ${state.notice?.bad ? 'bad' : ''}" role="status">${state.notice?.text ?? nothing}</p>
      ${documents?.length === 0 ? html`<p class="quiet">${t().none}</p>` : nothing}
      <ul>${documents?.map(document => html`
        <li class=${document.status.toLowerCase()}>
          <button class="name" aria-pressed=${scope.has(document.id)} title=${t().only(document.name)}
            ?disabled=${document.status !== 'INDEXED'} @click=${() => actions.toggleScope(document.id)}>
            <b>${document.title || document.name}</b>
            <span>${status(document)}</span>
          </button>
          <button class="plain remove" aria-label=${t().remove(document.name)} @click=${() => actions.remove(document)}>×</button>
          ${working(document) ? html`<progress aria-label=${t()[document.status]} max="1" .value=${document.progress}></progress>` : nothing}
        </li>`)}
      </ul>
    </aside>`;
}

function status(document) {
  if (document.status === 'INDEXED') {
    return t().pages(document.pages);
  }
  const reason = document.failure?.reason;
  return t()[document.status] + (reason ? `: ${reason}` : '');
}

function conversation(state, actions) {
  if (state.turns.length === 0) {
    return html`<section class="welcome"><h1>${t().welcome}</h1><p>${t().hint}</p></section>`;
  }
  return html`<section class="turns">${state.turns.map(turn => html`
    <article aria-busy=${turn.state === 'running'}>
      <h2>${turn.question}</h2>
      ${answer(turn, actions)}
    </article>`)}</section>`;
}

function answer(turn, actions) {
  const result = turn.result;
  if (result && !result.answered) {
    return html`<div class="not-found" role="status"><b>${t().notFound}</b><p>${result.answer}</p></div>`;
  }
  return html`
    ${turn.text ? html`<div class="answer">${nodesOf(turn, actions)}</div>` : nothing}
    ${turn.state === 'running' ? html`<p class="busy" role="status">${turn.sources ? t().writing : t().searching}</p>` : nothing}
    ${turn.error ? html`<p class="notice bad" role="alert"><b>${t().failed}.</b> ${turn.error}</p>` : nothing}
    ${turn.state === 'stopped' ? html`<p class="quiet" role="status">${t().stopped}</p>` : nothing}
    ${result?.unsupported?.length ? html`<div class="notice"><b>${t().unsupported}</b>
      <ul>${result.unsupported.map(sentence => html`<li>${sentence}</li>`)}</ul></div>` : nothing}
    ${turn.citations.length ? html`<ol class="citations">${turn.citations.map(citation => html`
      <li><button @click=${event => actions.read(citation, event.currentTarget)}>
        <span class="number">${citation.marker}</span>
        <span><q>${citation.quote}</q><cite>${citation.documentName} · ${t().page(citation.page)}</cite></span>
      </button></li>`)}</ol>` : nothing}
    ${result ? html`<p class="quiet">${result.model ? t().written(result.model) : t().quoted}</p>` : nothing}`;
}

const shown = new WeakMap();

/** The same nodes until the answer changes, so that a button keeps the focus while the page is painted again. */
function nodesOf(turn, actions) {
  const version = `${t().language} ${turn.citations.length} ${turn.text}`;
  if (shown.get(turn)?.version !== version) {
    shown.set(turn, { version, nodes: answerNodes(turn.text, marker => citationButton(turn, marker, actions)) });
  }
  return shown.get(turn).nodes;
}

/** A node, since it stands in the midst of the answer's own nodes. */
function citationButton(turn, marker, actions) {
  const citation = turn.citations.find(each => each.marker === marker);
  if (!citation) {
    return null;
  }
  const button = document.createElement('button');
  button.className = citation.supported ? 'mark' : 'mark doubtful';
  button.textContent = marker;
  button.setAttribute('aria-label', t().citation(marker, citation.documentName, citation.page));
  button.title = citation.quote;
  button.addEventListener('click', () => actions.read(citation, button));
  return button;
}

function askBox(state, actions) {
  const running = state.turns.at(-1)?.state === 'running';
  return html`
    <form class="ask" @submit=${actions.ask}>
      ${state.scope.size ? html`<p class="quiet">${t().scope(state.scope.size)}
        <button type="button" class="plain" @click=${actions.askAll}>${t().all}</button></p>` : nothing}
      <div>
        <textarea id="question" rows="1" maxlength="2000" aria-label=${t().question} placeholder=${t().placeholder}
          @keydown=${actions.keydown} @input=${actions.grow}></textarea>
        ${running ? html`<button type="button" @click=${actions.stop}>${t().stop}</button>`
          : html`<button>${t().ask}</button>`}
      </div>
    </form>`;
}

function reader(reading, actions) {
  const { citation, text, error } = reading;
  const parts = text === undefined ? null : splitAtQuote(text, citation.quote);
  return html`
    <aside class="reader" aria-label=${t().quote} @keydown=${actions.readerKey}>
      <header><div><h2>${citation.documentName}</h2><p>${t().page(citation.page)}</p></div>
        <button class="plain close" aria-label=${t().close} @click=${actions.closeReader}>×</button></header>
      <blockquote>${citation.quote}</blockquote>
      ${citation.supported ? nothing : html`<p class="notice">${t().doubtful}</p>`}
      <a class="open" target="_blank" rel="noopener" href=${contentAddress(citation.documentId, citation.page)}
        @click=${event => actions.openOriginal(event, citation)}>${t().open} ↗</a>
      <h3>${t().onPage}</h3>
      ${error ? html`<p class="notice bad" role="alert">${error}</p>` : nothing}
      ${text === undefined && !error ? html`<p class="busy">${t().loading}</p>` : nothing}
      ${text === undefined ? nothing : html`<div class="page-text" tabindex="0">${parts
        ? html`${parts[0]}<mark id="quote">${parts[1]}</mark>${parts[2]}` : text}</div>`}
    </aside>`;
}

function keyPrompt(state, actions) {
  return html`
    <div class="veil"><form class="key" role="dialog" aria-modal="true" aria-labelledby="key-label" @submit=${actions.enterKey}>
      <label id="key-label" for="key">${t().key}</label>
      <p class="quiet">${t().keyWhy}</p>
      <input id="key" type="password" autocomplete="current-password" required>
      ${state.keyWrong ? html`<p class="notice bad" role="alert">${t().keyWrong}</p>` : nothing}
      <button>${t().enter}</button>
    </form></div>`;
}
