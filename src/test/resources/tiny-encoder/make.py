"""Makes the tiny text encoder of the tests: random weights, the same in three forms.

    pip install torch transformers tokenizers onnx
    python make.py

Writes tiny-encoder.pt (TorchScript), model.onnx, tokenizer.json and expected.json (texts
with their mean-pooled unit vectors as PyTorch computes them) beside itself.
"""
import json
import os
import string

import torch
from tokenizers import Tokenizer, models, normalizers, pre_tokenizers, processors
from transformers import BertConfig, BertModel

here = os.path.dirname(os.path.abspath(__file__))
torch.manual_seed(20)

characters = string.ascii_lowercase + string.digits + ".,!?'-"
words = ["the", "of", "and", "to", "in", "is", "what", "report", "page", "quote", "document", "answer"]
vocabulary = ["[PAD]", "[UNK]", "[CLS]", "[SEP]"] + list(characters) + ["##" + c for c in characters] + words
vocabulary = {token: number for number, token in enumerate(vocabulary)}
tokenizer = Tokenizer(models.WordPiece(vocabulary, unk_token="[UNK]"))
tokenizer.normalizer = normalizers.BertNormalizer()
tokenizer.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
tokenizer.post_processor = processors.BertProcessing(("[SEP]", vocabulary["[SEP]"]), ("[CLS]", vocabulary["[CLS]"]))
tokenizer.save(os.path.join(here, "tokenizer.json"))

config = BertConfig(vocab_size=len(vocabulary), hidden_size=32, num_hidden_layers=2, num_attention_heads=4,
                    intermediate_size=64, max_position_embeddings=64, initializer_range=0.5,
                    attn_implementation="eager")
bert = BertModel(config, add_pooling_layer=False).eval()


class Encoder(torch.nn.Module):
    """BERT in the plainest operations, so that it traces with every length and batch."""

    def __init__(self):
        super().__init__()
        self.bert = bert

    def forward(self, input_ids, attention_mask, token_type_ids):
        e = self.bert.embeddings
        positions = torch.cumsum(torch.ones_like(input_ids), 1) - 1
        x = e.LayerNorm(e.word_embeddings(input_ids) + e.token_type_embeddings(token_type_ids)
                        + e.position_embeddings(positions))
        hidden = (1.0 - attention_mask[:, None, None, :].to(x.dtype)) * -10000.0
        for layer in self.bert.encoder.layer:
            a = layer.attention.self
            def heads(y):
                return y.reshape(y.size(0), y.size(1), 4, 8).transpose(1, 2)
            scores = heads(a.query(x)) @ heads(a.key(x)).transpose(2, 3) / 8 ** 0.5 + hidden
            mixed = (torch.softmax(scores, -1) @ heads(a.value(x))).transpose(1, 2).reshape(x.size(0), x.size(1), 32)
            o = layer.attention.output
            x = o.LayerNorm(o.dense(mixed) + x)
            inner = torch.nn.functional.gelu(layer.intermediate.dense(x))
            x = layer.output.LayerNorm(layer.output.dense(inner) + x)
        return x


encoder = Encoder().eval()
ids = torch.tensor([[2, 5, 6, 7, 3], [2, 8, 9, 3, 0]])
mask = torch.tensor([[1, 1, 1, 1, 1], [1, 1, 1, 1, 0]])
example = (ids, mask, torch.zeros_like(ids))
with torch.no_grad():
    reference = bert(input_ids=ids, attention_mask=mask).last_hidden_state
    assert torch.allclose(encoder(*example)[0], reference[0], atol=1e-5)
    torch.jit.save(torch.jit.trace(encoder, example), os.path.join(here, "tiny-encoder.pt"))
    torch.onnx.export(encoder, example, os.path.join(here, "model.onnx"), dynamo=False, opset_version=14,
                      input_names=["input_ids", "attention_mask", "token_type_ids"],
                      output_names=["last_hidden_state"],
                      dynamic_axes={name: {0: "batch", 1: "length"} for name in
                                    ["input_ids", "attention_mask", "token_type_ids", "last_hidden_state"]})
    texts = ["What is the answer?", "the document", "A quote of page 12, and a page of the report.", "",
             "word " * 40, "unknown 漢字 😀"]
    expected = []
    for text in texts:
        tokens = tokenizer.encode(text).ids
        if len(tokens) > 64:
            tokens = tokens[:63] + tokens[-1:]
        ids = torch.tensor([tokens])
        states = bert(input_ids=ids, attention_mask=torch.ones_like(ids)).last_hidden_state[0]
        vector = torch.nn.functional.normalize(states.mean(0), dim=0)
        expected.append({"text": text, "vector": vector.tolist()})
with open(os.path.join(here, "expected.json"), "w") as file:
    json.dump(expected, file, ensure_ascii=False, indent=1)
