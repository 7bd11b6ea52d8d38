"""Reads this release with Python's standard library alone: python3 load.py"""
import hashlib, json, pathlib

HERE = pathlib.Path(__file__).resolve().parent

def articles(split):
    """The articles of train, dev or test. Offsets count code points, as Python does."""
    with open(HERE / f"{split}.jsonl", encoding="utf-8", newline="\n") as lines:
        for line in lines:
            article = json.loads(line)
            assert hashlib.sha256(article["text"].encode()).hexdigest() == article["sha256"]
            for mark in article["annotations"]{{load.marks}}:
                assert article["text"][mark["start"]:mark["end"]] == mark["quote"]
            yield article

if __name__ == "__main__":
    for split in ("train", "dev", "test"):
        read = list(articles(split))
        print(split, len(read), sum(len(article["annotations"]) for article in read){{load.gold}})
