// The conversation that is shown: its questions and answers, and what changes them.
import * as api from '../api.js';
import { explain } from '../failures.js';
import { go } from '../route.js';
import { store } from '../store.js';
import { t } from '../words.js';

let last = 0;
let abort = null;

/** A question and what came of it. state: 'running', 'done', 'stopped', 'cut' or 'failed'. */
const newTurn = (question, fields) => ({
  key: ++last, version: 0, question, text: '', citations: [], sources: null, result: null, error: null, state: 'running', ...fields,
});

const emptyTalk = (id = null) => ({ id, title: null, turns: [], loading: false, error: null });

store.set({ talk: emptyTalk() });

/** Tells that the turn is not what it was: its elements compare versions. */
function changed(turn) {
  turn.version++;
  store.set({ talk: { ...store.state.talk } });
}

export const isRunning = () => store.state.talk.turns.at(-1)?.state === 'running';

/** Begins anew. */
export function startTalk() {
  abort?.abort();
  store.set({ talk: emptyTalk() });
  go({ view: 'ask', conversation: null });
}

/** Shows a conversation as it is kept. */
export async function openTalk(id) {
  abort?.abort();
  const talk = { ...emptyTalk(id), loading: true };
  store.set({ talk });
  try {
    const { title, messages } = await api.readConversation(id);
    Object.assign(talk, { title, turns: turnsOf(messages), loading: false });
  } catch (error) {
    Object.assign(talk, { loading: false, error: explain(error), missing: error.status === 404 });
  }
  if (store.state.talk.id === id) {
    store.set({ talk: { ...talk } });
  }
}

function turnsOf(messages) {
  const turns = [];
  for (const { role, text, answer } of messages) {
    if (role === 'user') {
      turns.push(newTurn(text, { state: 'cut' }));
    } else if (answer && turns.length) {
      Object.assign(turns.at(-1), { text: answer.answer, citations: answer.citations, result: answer, state: 'done' });
    }
  }
  return turns;
}

/** Asks in the conversation shown. */
export async function ask(question) {
  const talk = store.state.talk;
  const turn = newTurn(question, { asked: Date.now() });
  talk.turns.push(turn);
  store.set({ talk: { ...talk }, pane: 'conversation' });
  const control = abort = new AbortController();
  try {
    for await (const { name, data } of api.ask(query(question), control.signal)) {
      take(turn, name, data);
      changed(turn);
    }
    if (turn.state === 'running') {
      turn.state = 'cut';
    }
  } catch (error) {
    fail(turn, error);
  }
  changed(turn);
}

function query(question) {
  const { scope, collection, talk } = store.state;
  return { question, documentIds: [...scope], collection: scope.size ? null : collection, conversationId: talk.id };
}

function take(turn, name, data) {
  switch (name) {
    case 'sources': turn.sources = data.passages; break;
    case 'token': turn.text += data.text; break;
    case 'citation': turn.citations.push(data); break;
    case 'done':
      Object.assign(turn, { result: data, text: data.answer, citations: data.citations, state: 'done' });
      keep(data.conversationId);
      break;
    case 'error':
      Object.assign(turn, { error: data.detail || data.title, state: 'failed' });
      break;
  }
}

function keep(id) {
  if (id && store.state.talk.id !== id) {
    store.state.talk.id = id;
    go({ conversation: id }, { replace: true });
  }
}

function fail(turn, error) {
  if (error.name === 'AbortError') {
    turn.state = 'stopped';
  } else if (turn.sources && !(error instanceof api.ApiError)) {
    turn.state = 'cut';
  } else {
    Object.assign(turn, { state: 'failed', error: explain(error) });
  }
}

export const stop = () => abort?.abort();

/** Asks a question again that brought no answer. */
export function retry(turn) {
  const { talk } = store.state;
  talk.turns = talk.turns.filter(each => each !== turn);
  return ask(turn.question);
}

// The address says which conversation is shown.
store.subscribe(({ route }) => {
  if (route && route.view === 'ask' && (route.conversation ?? null) !== store.state.talk.id) {
    route.conversation ? openTalk(route.conversation) : startTalk();
  }
});
