// The conversation that is shown: its questions and answers, and what changes them.
import * as api from '../api.js';
import { checkConnection, explain } from '../failures.js';
import { go } from '../route.js';
import { store } from '../store.js';
import { collectionAsked, setScope } from '../library/scope.js';
import { hearTabs } from '../tabs.js';
import { conversationChanged } from './history.js';

const FRAME = 16;
const MOST_TRIES = 4;
const DEFAULT_WAIT = 5;

let last = 0;
let due = null;

/**
 * A question and what came of it. state: 'running', 'done', 'stopped', 'cut' (the stream ended before its end) or 'failed'.
 * waitsFor: what it is asked again for by itself: 'online', 'key' or 'time' (retryAt); null where it isn't.
 */
const newTurn = (query, fields) => ({
  key: ++last, version: 0, question: query.question, query, state: 'running', tries: 0, ...blank(), ...fields,
});

const blank = () => ({
  text: '', thinking: false, citations: [], sources: null, result: null, error: null, waitsFor: null, retryAt: null,
  rating: null, more: null,
});

const emptyTalk = (id = null) => ({ id, turns: [], loading: false, error: null, missing: false });

/** Conversations whose answer is being written; one stays in progress when another is looked at. */
const underway = new Map();

store.set({ talk: emptyTalk() });

/** Tells that the turn is not what it was. Draws once per frame, however many tokens arrive in it. */
function changed(turn) {
  turn.version++;
  due ??= setTimeout(() => {
    due = null;
    store.set({ talk: store.state.talk });
  }, FRAME);
}

export const isRunning = () => store.state.talk.turns.at(-1)?.state === 'running';

/** The words for what is being done for an answer. */
export const stage = turn => `conversation.${!turn.sources ? 'searching' : turn.thinking ? 'thinking' : 'writing'}`;

/** Begins a new conversation. */
export function startTalk() {
  store.set({ talk: emptyTalk(), pane: 'conversation' });
  go({ view: 'ask', conversation: null });
}

/** Shows a conversation as it is kept, and puts questions to what it asked last. */
export async function openTalk(id, again = false) {
  if (underway.has(id)) {
    store.set({ talk: underway.get(id) });
    return;
  }
  const talk = { ...emptyTalk(id), loading: true };
  const shown = again ? store.state.talk : talk;
  store.set({ talk: shown });
  try {
    const { messages, collection, documentIds } = await api.readConversation(id);
    talk.turns = turnsOf(messages, collection);
    if (!again && store.state.talk === talk) {
      setScope(collection, documentIds);
    }
  } catch (error) {
    Object.assign(talk, { error: explain(error), missing: error.status === 404 });
  }
  talk.loading = false;
  if (store.state.talk === shown && !isRunning()) {
    markLinked(talk);
    store.set({ talk });
  }
}

function turnsOf(messages, collection) {
  const turns = [];
  for (const { role, text, answer, rating } of messages) {
    if (role === 'user') {
      turns.push(newTurn({ question: text, documentIds: [], collection }, { state: 'cut' }));
    } else if (answer && turns.length) {
      finish(turns.at(-1), answer);
      turns.at(-1).rating = rating;
    }
  }
  return turns;
}

/** Marks the citation that the address names. */
function markLinked({ turns }) {
  const [answerId, marker] = store.state.route.citation?.split('.') ?? [];
  const citation = turns.find(turn => turn.result?.answerId === answerId)
    ?.citations.find(each => String(each.marker) === marker);
  if (citation) {
    store.set({ marked: citation });
  }
}

/**
 * Asks in the conversation shown. `context` says whether it is asked with what was said before; left out, the server
 * decides.
 */
export function ask(question, context) {
  if (store.state.talk.error) {
    startTalk();
  }
  const { talk, scope, model } = store.state;
  const turn = newTurn({ question, documentIds: [...scope], collection: collectionAsked(), context, ...model ? { model } : {} });
  talk.turns.push(turn);
  store.set({ talk, pane: 'conversation' });
  return run(talk, turn);
}

/** Asks again a question that brought no answer. */
export function retry(turn) {
  return run(store.state.talk, turn);
}

/** Takes back a question and all that followed, and asks another one in its place. */
export async function askInstead(turn, question, context) {
  const { talk } = store.state;
  const place = talk.turns.indexOf(turn);
  try {
    if (talk.id && talk.turns.slice(place).some(each => each.state === 'done')) {
      await api.takeBack(talk.id, talk.turns.slice(0, place).filter(each => each.state === 'done').length * 2);
    }
    talk.turns.splice(place);
    return ask(question, context);
  } catch (error) {
    Object.assign(turn, { error: explain(error) });
    changed(turn);
  }
}

/** Adds to a list what comes next in it. */
export async function more(turn) {
  const { survey, read } = turn.result;
  Object.assign(turn, { more: { loading: true } });
  changed(turn);
  try {
    const query = { ...turn.query, conversationId: store.state.talk.id, offset: survey.offset + survey.limit };
    const next = await api.answer(query);
    // Documents that came or went meanwhile would leave gaps.
    const same = next.survey?.total === survey.total && next.read?.of === read?.of;
    if (same) {
      // What its first line says of them all stands there already.
      const items = next.answer.replace(/^.*\n\n/, '');
      Object.assign(turn, {
        more: null, text: `${turn.text}\n\n${items}`, citations: [...turn.citations, ...next.citations],
        result: { ...turn.result, survey: next.survey },
      });
    } else {
      turn.more = { changed: true };
    }
  } catch (error) {
    turn.more = { error: explain(error) };
  }
  changed(turn);
}

/** Ends the answer that is being written, or the wait for another try. */
export function stop() {
  const turn = store.state.talk.turns.at(-1);
  turn?.control?.abort();
  if (turn?.waitsFor) {
    Object.assign(turn, { waitsFor: null, retryAt: null });
    changed(turn);
  }
}

async function run(talk, turn) {
  Object.assign(turn, blank(), { state: 'running', control: new AbortController(), tries: turn.tries + 1 });
  changed(turn);
  if (talk.id) {
    underway.set(talk.id, talk);
  }
  try {
    for await (const { name, data } of api.ask({ ...turn.query, conversationId: talk.id }, turn.control.signal)) {
      take(talk, turn, name, data);
      changed(turn);
    }
    if (turn.state === 'running') {
      turn.state = 'cut';
    }
  } catch (error) {
    fail(turn, error);
  }
  underway.delete(talk.id);
  changed(turn);
}

function take(talk, turn, name, data) {
  switch (name) {
    case 'sources': turn.sources = data.passages; break;
    case 'thinking': turn.thinking = true; break;
    case 'token': Object.assign(turn, { text: turn.text + data.text, thinking: false }); break;
    case 'citation': turn.citations.push(data); break;
    case 'done':
      finish(turn, data);
      keep(talk, data.conversationId);
      break;
    case 'error':
      Object.assign(turn, { error: data.detail || data.title, state: 'failed' }, wait(turn, data));
      break;
  }
}

function finish(turn, answer) {
  Object.assign(turn, { result: answer, text: answer.answer, citations: answer.citations, state: 'done', tries: 0 });
}

function keep(talk, id) {
  if (id && talk.id !== id) {
    talk.id = id;
    if (store.state.talk === talk) {
      // A place of its own: Back leads to where the question was asked, not out of the page.
      go({ conversation: id });
    }
  }
  conversationChanged(id);
}

function fail(turn, error) {
  if (error.name === 'AbortError') {
    turn.state = 'stopped';
  } else if (!(error instanceof api.ApiError)) {
    turn.state = 'cut';
    checkConnection();
  } else {
    Object.assign(turn, { state: 'failed', error: explain(error) }, wait(turn, error));
  }
}

/** What a question that was turned away waits for. */
function wait(turn, { status, retryAfter = null }) {
  if (status === 0 || status === 401) {
    return { waitsFor: status === 0 ? 'online' : 'key' };
  }
  return (status === 429 || status === 503) && turn.tries < MOST_TRIES
    ? { waitsFor: 'time', retryAt: Date.now() + 1000 * (retryAfter ?? DEFAULT_WAIT) } : {};
}

function resume(reason) {
  const turn = store.state.talk.turns.at(-1);
  if (turn?.waitsFor === reason) {
    retry(turn);
  }
}

store.subscribe(({ route, online, key }) => {
  // The address says which conversation is shown.
  if (route?.view === 'ask' && (route.conversation ?? null) !== store.state.talk.id) {
    route.conversation ? openTalk(route.conversation) : startTalk();
  }
  if (online) {
    resume('online');
  }
  if (key === null) {
    resume('key');
  }
});

hearTabs(({ what, id }) => {
  if (what === 'conversations' && id && id === store.state.talk.id && !isRunning()) {
    openTalk(id, true);
  }
});
