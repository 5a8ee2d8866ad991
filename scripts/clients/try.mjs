// What the official client for Node gets of a running Lectern. LECTERN is its address, KEY a reader's key, QUESTION one that it answers.
import assert from 'node:assert/strict';
import OpenAI from 'openai';

const client = new OpenAI({ baseURL: `${process.env.LECTERN}/v1`, apiKey: process.env.KEY || 'none', maxRetries: 0 });
const messages = [{ role: 'user', content: process.env.QUESTION }];
const refused = async (more, param) => assert.rejects(client.chat.completions.create({ model: 'lectern', messages, ...more }),
  error => error.status === 400 && error.param === param);

const { data: models } = await client.models.list();
assert(models.some(({ id }) => id === 'lectern'));

const chat = await client.chat.completions.create({ model: 'lectern', messages });
assert.equal(chat.choices[0].finish_reason, 'stop');
assert(chat.answered, `not answered: ${chat.choices[0].message.content}`);
assert(chat.citations.length > 0);

let streamed = '';
let usage;
for await (const chunk of await client.chat.completions.create({ model: 'lectern', messages, stream: true, stream_options: { include_usage: true } })) {
  streamed += chunk.choices[0]?.delta?.content ?? '';
  usage = chunk.usage ?? usage;
}
assert(streamed.includes('[1]'));
assert(usage.total_tokens > 0);

const response = await client.responses.create({ model: 'lectern', input: process.env.QUESTION });
assert.equal(response.status, 'completed');
assert.equal(response.output[0].content[0].annotations[0].type, 'file_citation');
let deltas = '';
for await (const event of await client.responses.create({ model: 'lectern', input: process.env.QUESTION, stream: true })) {
  deltas += event.type === 'response.output_text.delta' ? event.delta : '';
}
assert(deltas.includes('[1]'));

const { data: vectors } = await client.embeddings.create({ model: 'lectern', input: ['a text', 'another'] });
assert.equal(vectors.length, 2);
assert(vectors[0].embedding.length > 100);

const [first] = chat.choices[0].message.content.split(' ').slice(2);
const stopped = await client.chat.completions.create({ model: 'lectern', messages, stop: [` ${first}`] });
assert(!stopped.choices[0].message.content.includes(` ${first}`));
await refused({ tools: [{ type: 'function', function: { name: 'f', parameters: {} } }] }, 'tools');
await refused({ n: 2 }, 'n');
await refused({ logprobs: true }, 'logprobs');
await assert.rejects(client.chat.completions.create({ model: 'no such model', messages }), error => error.status === 404);
console.log('The client for Node gets what it needs.');
