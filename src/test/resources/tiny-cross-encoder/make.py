"""Makes the tiny cross-encoder of the tests: it counts the words that question and passage share.

    pip install torch tokenizers onnx
    python make.py

Writes tiny-cross-encoder.pt (TorchScript), model.onnx and tokenizer.json beside itself. It takes what a
trained cross-encoder takes and gives one logit for each pair, but what it answers can be told by hand:
the number of equal words minus one.
"""
import os

import torch
from tokenizers import Tokenizer, models, normalizers, pre_tokenizers, processors

here = os.path.dirname(os.path.abspath(__file__))

words = ["where", "do", "moor", "ferries", "tugs", "yachts", "boats", "fishing", "the", "at", "quay", "long", "inner",
         "pilot", "station", "guest", "harbour", "rules"]
vocabulary = {token: number for number, token in enumerate(["[PAD]", "[UNK]", "[CLS]", "[SEP]"] + words)}
tokenizer = Tokenizer(models.WordLevel(vocabulary, unk_token="[UNK]"))
tokenizer.normalizer = normalizers.BertNormalizer()
tokenizer.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
tokenizer.post_processor = processors.BertProcessing(("[SEP]", vocabulary["[SEP]"]), ("[CLS]", vocabulary["[CLS]"]))
tokenizer.save(os.path.join(here, "tokenizer.json"))


class CrossEncoder(torch.nn.Module):

    def forward(self, input_ids, attention_mask, token_type_ids):
        word = (input_ids > 3).to(torch.float32) * attention_mask.to(torch.float32)
        question = word * (1 - token_type_ids.to(torch.float32))
        passage = word * token_type_ids.to(torch.float32)
        equal = (input_ids[:, :, None] == input_ids[:, None, :]).to(torch.float32)
        return (equal * question[:, :, None] * passage[:, None, :]).sum((1, 2))[:, None] - 1


model = CrossEncoder().eval()
ids = torch.tensor([[2, 5, 6, 3, 6, 3], [2, 8, 9, 3, 3, 0]])
mask = torch.tensor([[1, 1, 1, 1, 1, 1], [1, 1, 1, 1, 1, 0]])
types = torch.tensor([[0, 0, 0, 0, 1, 1], [0, 0, 0, 0, 1, 0]])
names = ["input_ids", "attention_mask", "token_type_ids"]
with torch.no_grad():
    torch.jit.save(torch.jit.trace(model, (ids, mask, types)), os.path.join(here, "tiny-cross-encoder.pt"))
    torch.onnx.export(model, (ids, mask, types), os.path.join(here, "model.onnx"), dynamo=False, opset_version=14,
                      input_names=names, output_names=["logits"],
                      dynamic_axes={**{name: {0: "batch", 1: "length"} for name in names}, "logits": {0: "batch"}})
    assert model(ids, mask, types).tolist() == [[0.0], [-1.0]]
