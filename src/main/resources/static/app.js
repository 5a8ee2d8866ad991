// The page's state and what changes it.
import { render } from './webjars/lit-html/lit-html.js';
import * as api from './api.js';
import { page } from './views.js';
import { applyLanguage, switchLanguage, t } from './words.js';

const state = {
  documents: null, scope: new Set(), turns: [], conversationId: null,
  reading: null, notice: null, dropping: false, keyNeeded: false, keyWrong: false,
};
let abort = null;
let openedFrom = null;
let painting = false;
let timer = null;

/** Paints once per frame, however many tokens arrive in it. */
function paint() {
  if (!painting) {
    painting = true;
    setTimeout(() => {
      painting = false;
      render(page(state, actions), document.body);
    }, 16);
  }
}

function paintNow() {
  render(page(state, actions), document.body);
}

function explain(error) {
  if (error.status === 401) {
    state.keyWrong = api.hasKey();
    state.keyNeeded = true;
    api.forgetKey();
    paintNow();
    document.getElementById('key')?.focus();
  }
  return error.status === 0 ? t().offline : error.message || `${t().failed}.`;
}

async function refresh() {
  clearTimeout(timer);
  let wait = 10_000;
  try {
    state.documents = await api.listDocuments();
    const ids = new Set(state.documents.map(document => document.id));
    state.scope = new Set([...state.scope].filter(id => ids.has(id)));
    if (state.documents.some(document => !['INDEXED', 'FAILED'].includes(document.status))) {
      wait = 1_000;
    }
    if (state.notice?.connection) {
      state.notice = null;
    }
  } catch (error) {
    state.notice = { text: explain(error), bad: true, connection: true };
  }
  if (!state.keyNeeded) {
    timer = setTimeout(refresh, wait);
  }
  paint();
}

async function upload(files) {
  if (files.length === 0) {
    return;
  }
  state.notice = { text: t().uploading(files.length) };
  paint();
  try {
    const duplicates = (await api.uploadDocuments(files)).filter(document => document.duplicate);
    state.notice = duplicates.length ? { text: duplicates.map(document => t().duplicate(document.name)).join(' ') } : null;
  } catch (error) {
    state.notice = { text: explain(error), bad: true };
  }
  refresh();
}

async function ask(question) {
  const turn = { question, text: '', citations: [], sources: null, result: null, error: null, state: 'running' };
  state.turns.push(turn);
  abort = new AbortController();
  paintNow();
  document.querySelector('.turns article:last-child').scrollIntoView({ block: 'start' });
  try {
    for await (const { name, data } of api.ask(question, [...state.scope], state.conversationId, abort.signal)) {
      take(turn, name, data);
      paint();
    }
    if (turn.state === 'running') {
      turn.error = t().cut;
      turn.state = 'failed';
    }
  } catch (error) {
    turn.state = error.name === 'AbortError' ? 'stopped' : 'failed';
    turn.error = turn.state === 'failed' ? explain(error) : null;
  }
  paint();
}

function take(turn, name, data) {
  switch (name) {
    case 'sources': turn.sources = data.passages; break;
    case 'token': turn.text += data.text; break;
    case 'citation': turn.citations.push(data); break;
    case 'done':
      Object.assign(turn, { result: data, text: data.answer, citations: data.citations, state: 'done' });
      state.conversationId = data.conversationId;
      break;
    case 'error':
      turn.error = data.detail || data.title;
      turn.state = 'failed';
      break;
  }
}

async function read(citation, from) {
  const reading = { citation };
  state.reading = reading;
  openedFrom = from;
  paintNow();
  document.querySelector('.reader .close').focus();
  try {
    reading.text = await api.pageText(citation.documentId, citation.page);
  } catch (error) {
    reading.error = explain(error);
  }
  if (state.reading === reading) {
    paintNow();
    document.getElementById('quote')?.scrollIntoView({ block: 'center' });
  }
}

function grow(box) {
  box.style.height = 'auto';
  box.style.height = `${box.scrollHeight}px`;
}

const actions = {
  switchLanguage() { switchLanguage(); paint(); },
  choose(event) { upload([...event.target.files]); event.target.value = ''; },
  dragOver(event) { event.preventDefault(); state.dropping = true; paint(); },
  dragLeave() { state.dropping = false; paint(); },
  drop(event) { event.preventDefault(); state.dropping = false; upload([...event.dataTransfer.files]); },
  toggleScope(id) { state.scope.delete(id) || state.scope.add(id); paint(); },
  askAll() { state.scope.clear(); paint(); },
  async remove(document) {
    if (confirm(t().removeSure(document.name))) {
      try {
        await api.removeDocument(document.id);
      } catch (error) {
        state.notice = { text: explain(error), bad: true };
      }
      refresh();
    }
  },
  ask(event) {
    event.preventDefault();
    const box = document.getElementById('question');
    const question = box.value.trim();
    if (question && state.turns.at(-1)?.state !== 'running') {
      box.value = '';
      grow(box);
      ask(question);
    }
  },
  // Enter asks, except while an input method is composing Chinese.
  keydown(event) {
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      event.target.form.requestSubmit();
    }
  },
  grow(event) { grow(event.target); },
  stop() { abort?.abort(); },
  read,
  closeReader() {
    state.reading = null;
    paintNow();
    (openedFrom?.isConnected ? openedFrom : document.getElementById('question')).focus();
  },
  readerKey(event) {
    if (event.key === 'Escape') {
      actions.closeReader();
    }
  },
  // A link can't carry the key; the file is fetched with it and opened from memory.
  async openOriginal(event, citation) {
    if (!api.hasKey()) {
      return;
    }
    event.preventDefault();
    const tab = window.open('', '_blank');
    try {
      const address = URL.createObjectURL(await api.content(citation.documentId));
      tab.location = `${address}#page=${citation.page}`;
    } catch (error) {
      tab?.close();
      state.reading = { ...state.reading, error: explain(error) };
      paint();
    }
  },
  enterKey(event) {
    event.preventDefault();
    api.useKey(document.getElementById('key').value.trim());
    state.keyNeeded = false;
    refresh();
  },
};

applyLanguage();
paintNow();
document.getElementById('question').focus({ preventScroll: true });
refresh();
