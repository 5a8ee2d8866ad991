"""What the official client for Python gets of a running Lectern; see try.mjs."""
import os

import openai

client = openai.OpenAI(base_url=os.environ["LECTERN"] + "/v1", api_key=os.environ.get("KEY") or "none", max_retries=0)
question = os.environ["QUESTION"]
messages = [{"role": "user", "content": question}]


def refused(param, **more):
    try:
        client.chat.completions.create(model="lectern", messages=messages, **more)
    except openai.BadRequestError as error:
        assert error.param == param, error
    else:
        raise AssertionError(f"{param} is not refused")


assert any(model.id == "lectern" for model in client.models.list())

chat = client.chat.completions.create(model="lectern", messages=messages)
assert chat.choices[0].finish_reason == "stop"
assert chat.answered, chat.choices[0].message.content
assert chat.citations

streamed, usage = "", None
for chunk in client.chat.completions.create(model="lectern", messages=messages, stream=True, stream_options={"include_usage": True}):
    streamed += (chunk.choices[0].delta.content or "") if chunk.choices else ""
    usage = chunk.usage or usage
assert "[1]" in streamed
assert usage.total_tokens > 0

response = client.responses.create(model="lectern", input=question)
assert response.status == "completed"
assert response.output[0].content[0].annotations[0].type == "file_citation"
deltas = ""
for event in client.responses.create(model="lectern", input=question, stream=True):
    deltas += event.delta if event.type == "response.output_text.delta" else ""
assert "[1]" in deltas

vectors = client.embeddings.create(model="lectern", input=["a text", "another"]).data
assert len(vectors) == 2 and len(vectors[0].embedding) > 100

refused("tools", tools=[{"type": "function", "function": {"name": "f", "parameters": {}}}])
refused("n", n=2)
refused("logprobs", logprobs=True)
try:
    client.chat.completions.create(model="no such model", messages=messages)
except openai.NotFoundError:
    pass
else:
    raise AssertionError("any model is known")
print("The client for Python gets what it needs.")
