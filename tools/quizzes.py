"""Whether quizzes are valid: see tools/check-quizzes."""

import collections
import collections.abc
import logging
import os
import pathlib
import re
import sys

from lxml import etree

# Where pyslet, which is older than Python 3.10, looks for these.
for name in ("Callable", "Iterable", "Mapping", "MutableMapping", "Sequence"):
    if not hasattr(collections, name):
        setattr(collections, name, getattr(collections.abc, name))
from pyslet.qtiv2.xml import QTIDocument  # noqa: E402

# It takes a pair of tolerances for one.
logging.disable(logging.CRITICAL)


def of_1_2(dtd, file):
    """A document type knows of no namespaces."""
    text = re.sub(r"<questestinterop [^>]*>", "<questestinterop>", file.read_text("utf-8"), count=1)
    root = etree.fromstring(text.encode("utf-8"))
    if not dtd.validate(root):
        raise ValueError(dtd.error_log)


def of_2_1(schema, file):
    document = QTIDocument()
    with file.open("rb") as source:
        document.read(src=source)
    if type(document.root).__name__ not in ("AssessmentItem", "AssessmentTest"):
        raise ValueError(f"a {type(document.root).__name__}")
    if schema is not None:
        schema.assertValid(etree.parse(str(file)))


def main(dtd, folder):
    dtd = etree.DTD(dtd)
    named = os.environ.get("QTI_XSD")
    schema = etree.XMLSchema(etree.parse(named)) if named else None
    looked_at, wrong = 0, 0
    for file in sorted(pathlib.Path(folder).rglob("*.xml")):
        try:
            if file.name == "imsmanifest.xml":
                etree.parse(str(file))
            elif file.name == "quiz.xml":
                of_1_2(dtd, file)
            else:
                of_2_1(schema, file)
            looked_at += 1
        except Exception as why:  # whatever is wrong with a file, the others are looked at
            wrong += 1
            print(f"{file}: {type(why).__name__}: {why}")
    print(f"{looked_at} valid, {wrong} not")
    return 1 if wrong or not looked_at else 0


sys.exit(main(*sys.argv[1:]))
